// Package main exports functions that others need, and whose names or types are out of Swift's reach.
package main

/*
#include <stdlib.h>

// In Swift, a struct hides a function of its name.
struct LastError { int unused; };
struct Drop { int unused; };
struct DropReport { int unused; };
typedef struct {
	int code;
	char *message;
} report;
typedef void (*changed_fn)(void *context, int number);
static inline void change(changed_fn changed, void *context, int number) {
	changed(context, number);
}
extern void Unwatch(int number) __attribute__((deprecated));
*/
import "C"

import (
	"sync"
	"unsafe"
)

var waiting sync.Map

func channel(place complex128) chan struct{} {
	ended, _ := waiting.LoadOrStore(place, make(chan struct{}, 1))
	return ended.(chan struct{})
}

// Wait returns once StopWait is called for the same place.
//
//export Wait
//swift:async
//swift:cancel StopWait
func Wait(place complex128) int {
	<-channel(place)
	return int(real(place))
}

//export StopWait
//swift:skip
func StopWait(place complex128) { channel(place) <- struct{}{} }

// Watch tells of three changes.
//
//export Watch
//swift:stream changed Unwatch
func Watch(changed C.changed_fn, context unsafe.Pointer) C.int {
	for number := 0; number < 3; number++ {
		C.change(changed, context, C.int(number))
	}
	return 7
}

var ended = make(chan C.int, 1)

//export Unwatch
//swift:skip
func Unwatch(number C.int) { ended <- number }

// Ended waits for the end of a watch.
//
//export Ended
func Ended() C.int { return <-ended }

// Start fails where the number is not 0.
//
//export Start
//swift:throws nonzero
//swift:errortext LastError
func Start(number C.int) C.int { return number }

//export LastError
//swift:skip
func LastError() *C.char { return C.CString("it did not start") }

var dropped int

// Name returns a text that Drop frees.
//
//export Name
//swift:free Drop
func Name() *C.char { return C.CString("Gopher") }

//export Drop
//swift:skip
func Drop(memory unsafe.Pointer) {
	dropped++
	C.free(memory)
}

// Dropped says how often something was given back.
//
//export Dropped
func Dropped() int { return dropped }

// Check reports what is wrong.
//
//export Check
//swift:throws
//swift:errortext r0
//swift:free DropReport
func Check(number C.int) *C.report {
	if number == 0 {
		return nil
	}
	found := (*C.report)(C.malloc(C.size_t(unsafe.Sizeof(C.report{}))))
	found.code, found.message = number, C.CString("it is not nothing")
	return found
}

//export DropReport
//swift:skip
func DropReport(found *C.report) {
	dropped++
	C.free(unsafe.Pointer(found.message))
	C.free(unsafe.Pointer(found))
}

func main() {}
