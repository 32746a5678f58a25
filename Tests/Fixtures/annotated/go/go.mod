module annotated

go 1.19
