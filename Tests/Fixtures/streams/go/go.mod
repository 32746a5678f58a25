module streams

go 1.19
