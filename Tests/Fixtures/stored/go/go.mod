module example.com/stored

go 1.22
