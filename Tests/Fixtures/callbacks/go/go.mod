module callbacks

go 1.19
