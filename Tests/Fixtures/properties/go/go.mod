module example.com/properties

go 1.21
