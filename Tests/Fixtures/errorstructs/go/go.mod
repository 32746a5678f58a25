module example.com/errorstructs

go 1.21
