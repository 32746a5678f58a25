module example.com/elements

go 1.19
