module example.com/immortal

go 1.19
