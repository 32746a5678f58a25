module async

go 1.19
