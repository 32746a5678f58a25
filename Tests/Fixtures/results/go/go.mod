module results

go 1.19
