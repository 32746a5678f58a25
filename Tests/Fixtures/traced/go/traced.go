// Command traced is a clock whose calls are looked at.
package main

import "C"

import (
	"runtime/cgo"
	"time"
)

// Clock counts.
//
//swift:class
type Clock uintptr

//export OpenClock
func OpenClock(name string) (clock Clock, err *C.char) {
	if name == "" {
		return 0, C.CString("a clock has a name")
	}
	ticks := 0
	return Clock(cgo.NewHandle(&ticks)), nil
}

//export ClockTick
func ClockTick(clock Clock, steps int) int {
	ticks := cgo.Handle(clock).Value().(*int)
	*ticks += steps
	return *ticks
}

//export CloseClock
func CloseClock(clock Clock) { cgo.Handle(clock).Delete() }

// Sleep blocks.
//
//export Sleep
//swift:async
//swift:throws negative
func Sleep(milliseconds int) int {
	if milliseconds < 0 {
		return milliseconds
	}
	time.Sleep(time.Duration(milliseconds) * time.Millisecond)
	return 0
}

//export Add
func Add(a, b int) int { return a + b }

//export Sum
func Sum(xs []int64) (sum int64) {
	for _, x := range xs {
		sum += x
	}
	return
}

func main() {}
