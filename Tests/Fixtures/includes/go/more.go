package main

// #include "util.h"
// #include "api/detail/limits.h"
import "C"

//export Clamp
func Clamp(n C.api_count_t) C.api_count_t {
	if n > C.API_MAX_COUNT {
		return C.API_MAX_COUNT
	}
	return n
}
