module example.com/inband

go 1.21
