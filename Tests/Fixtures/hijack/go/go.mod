module hijack

go 1.19
