module preamble

go 1.19
