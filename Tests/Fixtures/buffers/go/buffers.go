// Package main takes, fills and returns arrays that are a pointer and a number.
package main

/*
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct {
	int32_t x, y;
} Pixel;
*/
import "C"

import (
	"sync/atomic"
	"unsafe"
)

// lent counts the buffers that Drop has to free.
var lent atomic.Int64

func sum[T C.uint8_t | C.double | C.int](data *T, count int) (total float64) {
	for _, x := range unsafe.Slice(data, count) {
		total += float64(x)
	}
	return total
}

// Parameters.

//export SumVoid
//swift:buffer data count
func SumVoid(data unsafe.Pointer, count C.size_t) C.long {
	return C.long(sum((*C.uint8_t)(data), int(count)))
}

//export SumChars
//swift:buffer data count
func SumChars(data *C.char, count C.int) C.long {
	return C.long(sum((*C.uint8_t)(unsafe.Pointer(data)), int(count)))
}

//export SumUint8
//swift:buffer data count
func SumUint8(data *C.uint8_t, count C.long) C.long { return C.long(sum(data, int(count))) }

//export SumDoubles
//swift:buffer xs n
func SumDoubles(xs *C.double, n C.int) float64 { return sum(xs, int(n)) }

//export SumInts
//swift:buffer xs n
func SumInts(n C.size_t, xs *C.int) float64 { return sum(xs, int(n)) }

//export SumGo
//swift:buffer data count
func SumGo(data *byte, count int) (total int) {
	for _, x := range unsafe.Slice(data, count) {
		total += int(x)
	}
	return total
}

//export SumPixels
//swift:buffer pixels count
func SumPixels(pixels *C.Pixel, count C.uint32_t) (total C.Pixel) {
	for _, p := range unsafe.Slice(pixels, count) {
		total.x += p.x
		total.y += p.y
	}
	return total
}

// Dot has two arrays, and a text.
//
//export Dot
//swift:buffer a m
//swift:buffer b n
func Dot(name *C.char, a *C.double, m C.int, b *C.double, n C.int) (product float64, err *C.char) {
	if m != n {
		return 0, C.CString(C.GoString(name) + ": the lengths differ")
	}
	bs := unsafe.Slice(b, n)
	for i, x := range unsafe.Slice(a, m) {
		product += float64(x * bs[i])
	}
	return product, nil
}

// IsNull says whether an array has no address.
//
//export IsNull
//swift:buffer data count
func IsNull(data unsafe.Pointer, count C.size_t) bool { return data == nil }

// Arrays that Go writes to.

//export Fill
//swift:buffer data count
//swift:inout data
func Fill(data unsafe.Pointer, count C.size_t, value byte) {
	bytes := unsafe.Slice((*byte)(data), count)
	for i := range bytes {
		bytes[i] = value
	}
}

//export Scale
//swift:buffer xs n
//swift:inout xs
func Scale(factor float64, n C.int, xs *C.double) {
	for i, x := range unsafe.Slice(xs, n) {
		unsafe.Slice(xs, n)[i] = x * C.double(factor)
	}
}

//export Flip
//swift:buffer pixels count
//swift:inout pixels
func Flip(pixels *C.Pixel, count C.size_t) {
	for i, p := range unsafe.Slice(pixels, count) {
		unsafe.Slice(pixels, count)[i] = C.Pixel{x: p.y, y: p.x}
	}
}

// ReadChars fills as much of the buffer as it can, or fails.
//
//export ReadChars
//swift:buffer buf size
//swift:inout buf
//swift:throws negative keep
func ReadChars(file C.int, buf *C.char, size C.size_t) C.long {
	if file < 0 {
		return -9
	}
	return C.long(copy(unsafe.Slice((*byte)(unsafe.Pointer(buf)), size), "what is in the file"))
}

// Transform reads one array and writes another.
//
//export Transform
//swift:buffer from fromCount
//swift:buffer to toCount
//swift:inout to
func Transform(from *C.uint8_t, fromCount C.size_t, to *C.uint8_t, toCount C.size_t) int {
	n := copy(unsafe.Slice(to, toCount), unsafe.Slice(from, fromCount))
	for i := range unsafe.Slice(to, n) {
		unsafe.Slice(to, n)[i] ^= 0xFF
	}
	return n
}

// Results.

//export Range
//swift:buffer r0 r1
func Range(count C.int) (*C.int32_t, C.int) {
	if count < 0 {
		return nil, 0
	}
	xs := (*C.int32_t)(C.malloc(C.size_t(count)*4 + 1))
	for i := range unsafe.Slice(xs, count) {
		unsafe.Slice(xs, count)[i] = C.int32_t(i)
	}
	return xs, count
}

//export Repeat
//swift:buffer data count
func Repeat(value byte, times int) (data unsafe.Pointer, count C.size_t) {
	bytes := make([]byte, times)
	for i := range bytes {
		bytes[i] = value
	}
	return C.CBytes(bytes), C.size_t(times)
}

// Load gives the count first.
//
//export Load
//swift:buffer data count
func Load(name *C.char) (count C.long, data *C.char, err *C.char) {
	text := C.GoString(name)
	if text == "" {
		return 0, nil, C.CString("a file without a name")
	}
	return C.long(len(text)), C.CString(text), nil
}

// Both returns two arrays and a number.
//
//export Both
//swift:buffer odd odds
//swift:buffer even evens
func Both(n C.int) (odd *C.double, odds C.int, even *C.double, evens C.int, total int) {
	odd = (*C.double)(C.malloc(C.size_t(n)*8 + 8))
	even = (*C.double)(C.malloc(C.size_t(n)*8 + 8))
	for i := C.int(0); i < n; i++ {
		if i%2 == 1 {
			unsafe.Slice(odd, n)[odds] = C.double(i)
			odds++
		} else {
			unsafe.Slice(even, n)[evens] = C.double(i)
			evens++
		}
	}
	return odd, odds, even, evens, int(n)
}

// Lookup returns an array, if there is one.
//
//export Lookup
//swift:buffer data count
func Lookup(key int) (data unsafe.Pointer, count int, ok bool) {
	if key < 0 {
		return nil, 0, false
	}
	return C.CBytes(make([]byte, key)), key, true
}

// Outputs.

//export Encode
//swift:buffer data count
//swift:out data count
//swift:throws negative
func Encode(text *C.char, data *unsafe.Pointer, count *C.size_t) C.int {
	bytes := []byte(C.GoString(text))
	if len(bytes) == 0 {
		return -22
	}
	for i := range bytes {
		bytes[i]++
	}
	*data, *count = C.CBytes(bytes), C.size_t(len(bytes))
	return 0
}

//export Squares
//swift:buffer xs n
//swift:out xs n
func Squares(limit C.int, xs **C.double, n *C.int) {
	*xs, *n = (*C.double)(C.malloc(C.size_t(limit)*8+8)), limit
	for i := range unsafe.Slice(*xs, limit) {
		unsafe.Slice(*xs, limit)[i] = C.double(i * i)
	}
}

// Sorted takes an array, and returns another one through pointers.
//
//export Sorted
//swift:buffer in inCount
//swift:buffer out outCount
//swift:out out outCount
func Sorted(in *C.uint8_t, inCount C.size_t, out **C.uint8_t, outCount *C.size_t) {
	var counts [256]int
	for _, x := range unsafe.Slice(in, inCount) {
		counts[x]++
	}
	bytes := make([]byte, 0, inCount)
	for x, count := range counts {
		for ; count > 0; count-- {
			bytes = append(bytes, byte(x))
		}
	}
	*out, *outCount = (*C.uint8_t)(C.CBytes(bytes)), inCount
}

// Who frees.

//export Lend
//swift:buffer data count
//swift:free Drop
func Lend(size C.size_t) (data *C.uint8_t, count int, note *C.char) {
	lent.Add(2)
	return (*C.uint8_t)(C.CBytes(make([]byte, size))), int(size), C.CString("lent")
}

// LendText returns a text that Drop frees.
//
//export LendText
//swift:free Drop
func LendText() *C.char {
	lent.Add(1)
	return C.CString("lent")
}

//export LendOut
//swift:buffer data count
//swift:out data count
//swift:free Drop
func LendOut(data *unsafe.Pointer, count *C.size_t) {
	lent.Add(1)
	*data, *count = C.CBytes([]byte{1, 2, 3}), 3
}

// Collect gives records to a host, which calls Cleanup with them.
//
//export Collect
//swift:buffer data size
//swift:out data size
//swift:free Cleanup
//swift:throws unless 1
func Collect(records int, data *unsafe.Pointer, size *C.size_t) C.int {
	if records < 0 {
		return 0
	}
	lent.Add(1)
	*data, *size = C.CBytes(make([]byte, 2*records)), C.size_t(2*records)
	return 1
}

//export Cleanup
//swift:skip
func Cleanup(data unsafe.Pointer) C.int {
	Drop(data)
	return 1
}

//export Lent
func Lent() int64 { return lent.Load() }

//export Drop
//swift:skip
func Drop(p unsafe.Pointer) {
	if p != nil {
		lent.Add(-1)
	}
	C.free(p)
}

func main() {}
