// Package main exports functions that do next to nothing, so that what is measured is the call.
package main

/*
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef bool (*keep_fn)(int64_t value, void *context);
typedef void (*done_fn)(int64_t value, void *context);

static inline bool call_keep(keep_fn f, int64_t value, void *context) { return f(value, context); }
static inline void call_done(done_fn f, int64_t value, void *context) { f(value, context); }
*/
import "C"

import (
	"runtime/cgo"
	"strings"
	"time"
	"unsafe"
)

// Add adds two numbers.
//
//export Add
func Add(a, b int) int { return a + b }

// Blend takes numbers of several types.
//
//export Blend
func Blend(a int32, b float64, c uint8, d bool) float64 {
	if d {
		return float64(a) + b
	}
	return float64(c)
}

// Length reads a text.
//
//export Length
func Length(text string) int { return len(text) }

// Greet returns a text of some 20 bytes.
//
//export Greet
func Greet(name string) *C.char { return C.CString("Good morning, " + name) }

var long = strings.Repeat("Long texts are copied once. ", 2400)

// Long returns a text of 67,200 bytes.
//
//export Long
func Long() *C.char { return C.CString(long) }

// Sum adds numbers.
//
//export Sum
func Sum(xs []float64) (sum float64) {
	for _, x := range xs {
		sum += x
	}
	return sum
}

// Divide fails where b is 0.
//
//export Divide
func Divide(a, b int) (quotient int, err *C.char) {
	if b == 0 {
		return 0, C.CString("division by zero")
	}
	return a / b, nil
}

// A Counter is a number that grows.
//
//swift:class
type Counter uintptr

// NewCounter makes a counter.
//
//export NewCounter
func NewCounter(start int) Counter { return Counter(cgo.NewHandle(&start)) }

// CounterAdd makes it grow.
//
//export CounterAdd
func CounterAdd(c Counter, n int) int {
	count := cgo.Handle(c).Value().(*int)
	*count += n
	return *count
}

// CloseCounter forgets it.
//
//export CloseCounter
func CloseCounter(c Counter) { cgo.Handle(c).Delete() }

// CountIf calls a function for each number below a limit.
//
//export CountIf
//swift:noescape filter
func CountIf(limit int, filter C.keep_fn, context unsafe.Pointer) (count int) {
	for value := 0; value < limit; value++ {
		if C.call_keep(filter, C.int64_t(value), context) {
			count++
		}
	}
	return count
}

// Notify calls a function once.
//
//export Notify
//swift:once done
func Notify(value int, done C.done_fn, context unsafe.Pointer) {
	C.call_done(done, C.int64_t(value), context)
}

// Work is a call that might block.
//
//export Work
//swift:async
func Work(value int) int { return value + 1 }

// Pause blocks.
//
//export Pause
//swift:async
func Pause(milliseconds int) int {
	time.Sleep(time.Duration(milliseconds) * time.Millisecond)
	return 1
}

// Answer returns at once, and calls back from a goroutine.
//
//export Answer
//swift:async
//swift:once done
func Answer(value int, done C.done_fn, context unsafe.Pointer) {
	go C.call_done(done, C.int64_t(value+1), context)
}

func main() {}
