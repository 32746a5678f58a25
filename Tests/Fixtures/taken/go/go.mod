module taken

go 1.19
