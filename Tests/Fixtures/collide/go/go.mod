module collide

go 1.19
