module mylib

go 1.19
