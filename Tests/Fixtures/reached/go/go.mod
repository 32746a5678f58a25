module reached

go 1.21
