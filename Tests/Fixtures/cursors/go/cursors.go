// Package main exports objects that give their elements one after the other.
package main

// #include <stdlib.h>
import "C"

import (
	"context"
	"runtime/cgo"
	"strings"
	"sync/atomic"
	"time"
)

// How many objects there are that have not been closed.
var opened atomic.Int64

// OpenObjects is how many objects have not been closed.
//
//export OpenObjects
func OpenObjects() int64 { return opened.Load() }

func handle(value any) uintptr {
	opened.Add(1)
	return uintptr(cgo.NewHandle(value))
}

func forget(handle uintptr) {
	opened.Add(-1)
	cgo.Handle(handle).Delete()
}

// Words are the words of a text.
//
//swift:class
type Words uintptr

type words struct{ left []string }

//export NewWords
func NewWords(text string) Words {
	return Words(handle(&words{strings.Fields(strings.Clone(text))}))
}

// WordsNext is the next word.
//
//export WordsNext
//swift:sequence
func WordsNext(w Words) *C.char {
	words := cgo.Handle(w).Value().(*words)
	if len(words.left) == 0 {
		return nil
	}
	word := words.left[0]
	words.left = words.left[1:]
	return C.CString(word)
}

//export CloseWords
func CloseWords(w Words) { forget(uintptr(w)) }

// Rows are what a query found.
//
//swift:class
type Rows uintptr

type rows struct{ next, last int64 }

// Query finds the numbers up to last, of which 13 cannot be read.
//
//export Query
func Query(last int64) Rows { return Rows(handle(&rows{0, last})) }

// RowsNext takes its time.
//
//export RowsNext
//swift:async
//swift:sequence
func RowsNext(found Rows) (number int64, text *C.char, ok bool, err *C.char) {
	time.Sleep(time.Millisecond)
	rows := cgo.Handle(found).Value().(*rows)
	if rows.next == 13 {
		return 0, nil, false, C.CString("bad luck")
	}
	if rows.next > rows.last {
		return 0, nil, false, nil
	}
	rows.next++
	return rows.next - 1, C.CString(strings.Repeat("ü", int(rows.next-1))), true, nil
}

//export CloseRows
func CloseRows(r Rows) { forget(uintptr(r)) }

// Ticks are moments that are a millisecond apart.
//
//swift:class
type Ticks uintptr

type ticks struct {
	ticker  *time.Ticker
	context context.Context
	stop    context.CancelFunc
	count   int
}

// NewTicks gives every tick, or none: then it waits for one that never comes.
//
//export NewTicks
func NewTicks(comes bool) Ticks {
	t := &ticks{ticker: time.NewTicker(time.Millisecond)}
	if !comes {
		t.ticker.Stop()
	}
	t.context, t.stop = context.WithCancel(context.Background())
	return Ticks(handle(t))
}

// TicksNext waits for the next tick.
//
//export TicksNext
//swift:async
//swift:cancel TicksStop
//swift:sequence
func TicksNext(t Ticks) (number int, ok bool) {
	ticks := cgo.Handle(t).Value().(*ticks)
	select {
	case <-ticks.ticker.C:
		ticks.count++
		return ticks.count, true
	case <-ticks.context.Done():
		return 0, false
	}
}

// TicksStop ends the wait.
//
//export TicksStop
func TicksStop(t Ticks) { cgo.Handle(t).Value().(*ticks).stop() }

//export CloseTicks
func CloseTicks(t Ticks) { forget(uintptr(t)) }

func main() {}
