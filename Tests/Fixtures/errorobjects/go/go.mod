module example.com/errorobjects

go 1.21
