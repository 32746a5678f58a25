// Package main fills memory of the caller's, who asks first how much it takes.
package main

/*
#include <stddef.h>
#include <stdint.h>

typedef struct {
	int32_t x, y;
} Pixel;
*/
import "C"

import (
	"crypto/sha256"
	"os"
	"unsafe"
)

// fill copies what fits.
func fill[T any](memory *T, capacity int, elements []T) {
	if memory != nil {
		copy(unsafe.Slice(memory, capacity), elements)
	}
}

// Name returns how long the name is, as snprintf does.
//
//export Name
//swift:fill buf size
func Name(buf *C.char, size C.int) C.int {
	name := []byte("gøpher")
	fill((*byte)(unsafe.Pointer(buf)), int(size), name)
	return C.int(len(name))
}

// Digest is of 32 bytes, or fails for nothing.
//
//export Digest
//swift:fill out capacity
//swift:throws negative
func Digest(text *C.char, out unsafe.Pointer, capacity C.size_t) C.long {
	if *text == 0 {
		return -22
	}
	sum := sha256.Sum256([]byte(C.GoString(text)))
	fill((*byte)(out), int(capacity), sum[:])
	return C.long(len(sum))
}

// Option reads an option. A value for which there is no room is an error, but not for who asks.
//
//export Option
//swift:fill value length
//swift:throws nonzero
func Option(key string, value *C.char, length *C.size_t) C.int {
	if key == "" {
		return 2
	}
	text := []byte("value of " + key)
	isSmall := *length < C.size_t(len(text))
	*length = C.size_t(len(text))
	if isSmall {
		if value == nil {
			return 0
		}
		return 34
	}
	fill((*byte)(unsafe.Pointer(value)), int(*length), text)
	return 0
}

// Squares has no status.
//
//export Squares
//swift:fill squares count
func Squares(n int, squares *float64, count *int) {
	var all []float64
	for i := 0; i < n; i++ {
		all = append(all, float64(i*i))
	}
	fill(squares, *count, all)
	*count = len(all)
}

// Pixels returns something beside the memory.
//
//export Pixels
//swift:fill pixels count
//swift:out total
func Pixels(pixels *C.Pixel, count C.uint32_t, total *C.Pixel) C.uint32_t {
	all := []C.Pixel{{1, 2}, {3, 4}}
	fill(pixels, int(count), all)
	*total = C.Pixel{4, 6}
	return C.uint32_t(len(all))
}

var size = 2

// Grow has one more each time that it is asked, up to five.
//
//export Grow
//swift:fill data count
func Grow(data *byte, count int) int {
	all := []byte{1, 2, 3, 4, 5}[:size]
	fill(data, count, all)
	if size < 5 {
		size++
	}
	return len(all)
}

// Shrink needs less than it said.
//
//export Shrink
//swift:fill data count
func Shrink(data *C.int, count C.int) C.int {
	if data == nil {
		return 1000
	}
	*data = 7
	return 1
}

// Vanish fails when it is to fill what it promised.
//
//export Vanish
//swift:fill data count
//swift:throws negative
func Vanish(data *byte, count C.int) C.int {
	if data == nil {
		return 10
	}
	return -C.int(os.Getpagesize()/os.Getpagesize()) - 4
}

func main() {}
