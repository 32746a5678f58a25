module freelookalike

go 1.19
