package main

/*
#include <stddef.h>

typedef void (*progress_fn)(void *context, int percent);
typedef int (*compare_fn)(int a, int b);

static inline void call_progress(progress_fn f, void *context, int percent) { f(context, percent); }
static inline int call_compare(compare_fn f, int a, int b) { return f(a, b); }
*/
import "C"

import "unsafe"

// Download calls progress with 0, 50 and 100 before it returns.
//
//export Download
func Download(url string, progress C.progress_fn, context unsafe.Pointer) int {
	for percent := 0; percent <= 100; percent += 50 {
		C.call_progress(progress, context, C.int(percent))
	}
	return len(url)
}

//export Largest
func Largest(values *C.int, count C.size_t, compare C.compare_fn) C.int {
	largest := C.int(0)
	for i, value := range unsafe.Slice(values, int(count)) {
		if i == 0 || C.call_compare(compare, value, largest) > 0 {
			largest = value
		}
	}
	return largest
}

//export host_name
func host_name(buf *C.char, size C.int) C.int {
	const name = "gopher.local"
	if int(size) <= len(name) {
		return -1
	}
	target := unsafe.Slice((*byte)(unsafe.Pointer(buf)), int(size))
	target[copy(target, name)] = 0
	return C.int(len(name))
}

// ReadLine stores a line that the caller frees. It returns -1 behind the end.
//
//export ReadLine
func ReadLine(number C.int, line **C.char, length *C.size_t) C.int {
	lines := []string{"first", "second"}
	if number < 0 || int(number) >= len(lines) {
		return -1
	}
	*line = C.CString(lines[number])
	*length = C.size_t(len(lines[number]))
	return 0
}
