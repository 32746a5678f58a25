// Package main exports functions whose preamble has the names that a wrapper would take.
package main

/*
#include <stdlib.h>

#define Int 1
#define withCString 2

enum { goTakeString = 3 };

static inline void takeString(void) {}
static inline void CTaken_free(void *pointer) { (void)pointer; }

#ifdef HAVE_NO_BRACES
#define OPEN {
#define CLOSE }
#else
#define OPEN {
#define CLOSE }
#endif
static inline int three(void) OPEN return 3; CLOSE

#ifdef HAVE_NO_BRACES
#undef CLOSE
#define CLOSE
#endif
static inline int four(void) OPEN return 4; }
*/
import "C"

import "unsafe"

//export Copy
func Copy(goTakeString2 *C.char) *C.char { return C.CString(C.GoString(goTakeString2)) }

//export Turn
func Turn(number complex128) complex128 { return complex(-imag(number), real(number)) }

//export Sum
func Sum(n C.int, data *C.char) int {
	sum := 0
	for _, b := range unsafe.Slice((*byte)(unsafe.Pointer(data)), int(n)) {
		sum += int(b)
	}
	return sum
}

//export Repeat
func Repeat(count C.int, text *C.char) *C.char {
	all := ""
	for ; count > 0; count-- {
		all += C.GoString(text)
	}
	return C.CString(all)
}

//export constexpr
func constexpr(nullptr, alignas, thread_local int) int { return nullptr + alignas + thread_local }

//export static_assert
func static_assert(bool int) int { return bool }

//export Food
func Food() int { return int(C.three()) }

//export FooBar
func FooBar() int { return int(C.four()) }

func main() {}
