module docs

go 1.19
