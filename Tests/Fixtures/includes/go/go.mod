module includes

go 1.19
