module example.com/spelled

go 1.21
