module ctypes

go 1.19
