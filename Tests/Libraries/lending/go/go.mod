module example.com/lending

go 1.21
