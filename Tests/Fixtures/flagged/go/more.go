package main

// #cgo CFLAGS: -DWITH_LIMIT
// #ifdef WITH_LIMIT
// typedef long long limit_t;
// #else
// typedef short limit_t;
// #endif
import "C"

// Limit is more than a short can hold.
//
//export Limit
func Limit() C.limit_t { return 1 << 40 }
