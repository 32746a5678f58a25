module scalars

go 1.19
