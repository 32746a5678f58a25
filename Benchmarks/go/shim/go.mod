module gobindgen/benchmarks/shim

go 1.21
