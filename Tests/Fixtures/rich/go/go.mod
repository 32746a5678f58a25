module rich

go 1.19
