module aborts

go 1.20
