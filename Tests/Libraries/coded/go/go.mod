module example.com/coded

go 1.18
