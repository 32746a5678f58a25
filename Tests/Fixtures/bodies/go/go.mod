module bodies

go 1.19
