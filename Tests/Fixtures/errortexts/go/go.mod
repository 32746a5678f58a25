module example.com/errortexts

go 1.21
