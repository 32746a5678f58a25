module downloads

go 1.19
