// Package exported does by hand what package plain does by its shim, as little as one can.
package exported

// #include <stdlib.h>
import "C"

import (
	"runtime"
	"unsafe"
)

//export ExportedAdd
func ExportedAdd(a, b int) int { return a + b }

// ExportedLength clones nothing: it knows that the text is not kept.
//
//export ExportedLength
func ExportedLength(text unsafe.Pointer, length int) int {
	return len(unsafe.String((*byte)(text), length))
}

//export ExportedGreet
func ExportedGreet(name unsafe.Pointer, length int) *C.char {
	return C.CString("Good morning, " + unsafe.String((*byte)(name), length))
}

//export ExportedSum
func ExportedSum(xs []float64) (sum float64) {
	for _, x := range xs {
		sum += x
	}
	return
}

// Allocations says how often Go has asked for memory.
//
//export Allocations
func Allocations() uint64 {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.Mallocs
}
