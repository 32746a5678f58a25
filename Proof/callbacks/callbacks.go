// Package main exports what lends without a copy, and calls back.
package main

/*
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef bool (*visit_fn)(const char *text, int64_t number, void *context);
typedef void (*answer_fn)(void *context, int64_t number, const char *error);

static inline bool call_visit(visit_fn f, const char *text, int64_t number, void *context) {
	return f(text, number, context);
}
static inline void call_answer(answer_fn f, void *context, int64_t number, const char *error) {
	f(context, number, error);
}
*/
import "C"

import (
	"runtime"
	"strings"
	"time"
	"unsafe"
)

func main() {}

// makeGarbage makes what Go collects at once.
func makeGarbage() {
	garbage := make([][]byte, 0, 64)
	for i := 0; i < cap(garbage); i++ {
		garbage = append(garbage, make([]byte, 4096))
	}
	runtime.KeepAlive(garbage)
	runtime.GC()
}

// Collect collects garbage, before and between reading what it was lent.
//
//export Collect
func Collect(text string, words []string, xs []float64) (sum float64) {
	makeGarbage()
	for i := 0; i < len(text); i++ {
		sum += float64(text[i])
	}
	for _, word := range words {
		makeGarbage()
		sum += float64(len(word) + strings.Count(word, "x"))
	}
	makeGarbage()
	for _, x := range xs {
		sum += x
	}
	return sum
}

// Visit calls a function for each number below a limit, with garbage collected in between, until that
// says that it is enough.
//
//export Visit
//swift:noescape visit
func Visit(limit int, collects bool, visit C.visit_fn, context unsafe.Pointer) (visited int) {
	text := C.CString("a text of Go's")
	defer C.free(unsafe.Pointer(text))
	for number := 0; number < limit; number++ {
		if collects {
			makeGarbage()
		}
		visited++
		if !C.call_visit(visit, text, C.int64_t(number), context) {
			break
		}
	}
	return visited
}

// Tell calls a function once, from a goroutine.
//
//export Tell
//swift:once answer
func Tell(number int, answer C.answer_fn, context unsafe.Pointer) {
	go C.call_answer(answer, context, C.int64_t(number), nil)
}

// Ask answers with the number, or fails where it is below 0.
//
//export Ask
//swift:async
//swift:once answer
func Ask(number int, answer C.answer_fn, context unsafe.Pointer) {
	go func() {
		if number >= 0 {
			C.call_answer(answer, context, C.int64_t(number), nil)
			return
		}
		text := C.CString("a number below 0")
		defer C.free(unsafe.Pointer(text))
		C.call_answer(answer, context, 0, text)
	}()
}

// Wait sleeps, and gives the number back.
//
//export Wait
//swift:async
func Wait(milliseconds, number int) int {
	time.Sleep(time.Duration(milliseconds) * time.Millisecond)
	return number
}
