module example.com/filesystem

go 1.19
