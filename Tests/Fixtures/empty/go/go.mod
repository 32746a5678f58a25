module empty

go 1.19
