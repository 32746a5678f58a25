// Package main takes memory for something that its type does not say.
package main

/*
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef uint64_t CellID;

typedef struct {
	float x, y;
} Point;
*/
import "C"

import (
	"bytes"
	"strings"
	"unsafe"
)

// Sum adds up what is behind a pointer to anything.
//
//export Sum
//swift:buffer data count of float64
func Sum(data unsafe.Pointer, count C.int) float64 {
	sum := 0.0
	for _, value := range unsafe.Slice((*float64)(data), count) {
		sum += value
	}
	return sum
}

// Scale changes what is behind an address.
//
//export Scale
//swift:buffer address count of float32
//swift:inout address
func Scale(address uintptr, count int, factor float32) {
	for index := range slice(address, count) {
		slice(address, count)[index] *= factor
	}
}

func slice(address uintptr, count int) []float32 {
	return unsafe.Slice(*(**float32)(unsafe.Pointer(&address)), count)
}

// Bounds takes bytes for points of C.
//
//export Bounds
//swift:buffer points count of C.Point
func Bounds(points *byte, count C.int) C.Point {
	var bounds C.Point
	for _, point := range unsafe.Slice((*C.Point)(unsafe.Pointer(points)), count) {
		bounds.x = max32(bounds.x, point.x)
		bounds.y = max32(bounds.y, point.y)
	}
	return bounds
}

func max32(a, b C.float) C.float {
	if a > b {
		return a
	}
	return b
}

// Squares are in memory that is the caller's.
//
//export Squares
//swift:buffer squares count of int
func Squares(n int) (squares unsafe.Pointer, count C.int) {
	squares = C.malloc(C.size_t(n) * 8)
	for index := range unsafe.Slice((*int)(squares), n) {
		unsafe.Slice((*int)(squares), n)[index] = index * index
	}
	return squares, C.int(n)
}

// Checksum counts in bytes, although it reads words.
//
//export Checksum
//swift:buffer data size of byte
func Checksum(data unsafe.Pointer, size C.size_t) uint32 {
	sum := uint32(0)
	for _, word := range unsafe.Slice((*uint32)(data), size/4) {
		sum += word
	}
	return sum
}

// Parents goes up by a level, in place.
//
//export Parents
//swift:buffer cells count
//swift:inout cells
func Parents(cells *C.CellID, count C.int) {
	for index := range unsafe.Slice(cells, count) {
		unsafe.Slice(cells, count)[index] >>= 2
	}
}

// Common is the cell that all of them are in.
//
//export Common
//swift:buffer cells count
//swift:out cell
//swift:throws false
func Common(cells *C.CellID, count C.int, cell *C.CellID) bool {
	if count == 0 {
		return false
	}
	*cell = unsafe.Slice(cells, count)[0] >> 8
	return true
}

// Length copies what it is lent.
//
//export Length
//swift:buffer data count
func Length(data *byte, count C.int) int {
	return len(C.GoBytes(unsafe.Pointer(data), count))
}

// Digest has no directive: its body copies as much as it is told.
//
//export Digest
func Digest(data unsafe.Pointer, size C.size_t, start uint32) uint32 {
	for _, value := range C.GoBytes(data, C.int(size)) {
		start = start*31 + uint32(value)
	}
	return start
}

// Repeat copies a text, of which callers say the length.
//
//export Repeat
func Repeat(text *C.char, length C.int, times int) *C.char {
	return C.CString(strings.Repeat(C.GoStringN(text, length), times))
}

// IsPrefix has lengths that are told by a directive.
//
//export IsPrefix
//swift:buffer prefix prefixLength
//swift:list prefix
//swift:buffer text textLength
//swift:list text
func IsPrefix(prefix *C.char, prefixLength C.size_t, text *C.char, textLength C.size_t) bool {
	slice := unsafe.Slice((*byte)(unsafe.Pointer(text)), textLength)
	return bytes.HasPrefix(slice, unsafe.Slice((*byte)(unsafe.Pointer(prefix)), prefixLength))
}

func main() {}
