// Package main is the library itself, which the tool does not see. It says nothing in its types that
// a header does not show, and has no directives.
package main

// #include <stddef.h>
// #include <stdint.h>
// #include <stdlib.h>
import "C"

import (
	"sync"
	"unicode"
	"unsafe"
)

var (
	mutex sync.Mutex
	last  C.int
	open  = map[C.int][]byte{}
	codes = map[C.int]string{-1: "no such journal", -2: "the journal is full", -3: "no name"}
)

func journal(j C.int) ([]byte, bool) {
	mutex.Lock()
	defer mutex.Unlock()
	entries, ok := open[j]
	return entries, ok
}

//export OpenJournal
func OpenJournal(name *C.char, mode int32) C.int {
	if *name == 0 {
		return -3
	}
	mutex.Lock()
	defer mutex.Unlock()
	last++
	open[last] = []byte(C.GoString(name))
	if mode != 0 {
		open[last] = nil
	}
	return last
}

//export JournalWrite
func JournalWrite(j C.int, data unsafe.Pointer, count C.size_t) C.int {
	entries, ok := journal(j)
	if !ok {
		return -1
	}
	if len(entries)+int(count) > 100 {
		return -2
	}
	mutex.Lock()
	defer mutex.Unlock()
	open[j] = append(entries, unsafe.Slice((*byte)(data), count)...)
	return C.int(count)
}

//export JournalRead
func JournalRead(j C.int) (unsafe.Pointer, C.size_t) {
	entries, _ := journal(j)
	return C.CBytes(entries), C.size_t(len(entries))
}

//export JournalMode
func JournalMode(j C.int) int32 {
	entries, _ := journal(j)
	if len(entries) > 50 {
		return 2
	}
	return 1
}

//export CloseJournal
func CloseJournal(j C.int) C.int {
	mutex.Lock()
	defer mutex.Unlock()
	if _, ok := open[j]; !ok {
		return -1
	}
	delete(open, j)
	return 0
}

//export JournalError
func JournalError(code C.int) *C.char { return C.CString(codes[code]) }

//export OpenJournals
func OpenJournals() int {
	mutex.Lock()
	defer mutex.Unlock()
	return len(open)
}

//export IsUpper
func IsUpper(r int32) uint8 {
	if unicode.IsUpper(rune(r)) {
		return 1
	}
	return 0
}

//export Total
func Total(xs []float64) (total float64) {
	for _, x := range xs {
		total += x
	}
	return total
}

//export Version
func Version() *C.char { return C.CString("1.0") }

// Half is another function in the stub.
//
//export Half
func Half(n int64) int64 { return n / 2 }

//export Unmentioned
func Unmentioned(n int) int { return n + 1 }

func main() {}
