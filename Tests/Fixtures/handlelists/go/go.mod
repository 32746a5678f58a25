module example.com/handlelists

go 1.21
