// Package main takes and returns lists as C libraries have them.
package main

/*
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef const char cchar_t;

typedef struct {
	double *data;
	int32_t count;
} Numbers;

struct Bytes {
	size_t length;
	void *start;
};
*/
import "C"

import (
	"strings"
	"sync/atomic"
	"unsafe"
)

// live counts the texts and lists that Drop and DropList have to free.
var live atomic.Int64

// strs reads a list that ends with NULL.
func strs(list **C.char) (texts []string) {
	for list != nil && *list != nil {
		texts = append(texts, C.GoString(*list))
		list = (**C.char)(unsafe.Add(unsafe.Pointer(list), unsafe.Sizeof(list)))
	}
	return texts
}

// newList makes a list that ends with NULL.
func newList(texts []string) **C.char {
	list := (**C.char)(C.calloc(C.size_t(len(texts)+1), C.size_t(unsafe.Sizeof((*C.char)(nil)))))
	for i, text := range texts {
		unsafe.Slice(list, len(texts))[i] = C.CString(text)
	}
	return list
}

// Parameters.

// Join puts texts together.
//
//export Join
//swift:list texts
func Join(texts **C.char, separator *C.char) *C.char {
	return C.CString(strings.Join(strs(texts), C.GoString(separator)))
}

// JoinConst puts texts together, and says that it does not write to them.
//
//export JoinConst
//swift:list texts
func JoinConst(texts **C.cchar_t) *C.char {
	return C.CString(strings.Join(strs((**C.char)(unsafe.Pointer(texts))), ""))
}

// Main runs a program, as C does.
//
//export Main
//swift:buffer argv argc
func Main(argc C.int, argv **C.char) (status int, err *C.char) {
	if argc == 0 {
		return 0, C.CString("no program")
	}
	return len(strings.Join(strs(argv), "")) + int(argc), nil
}

// Zip puts the texts of two lists together, one by one.
//
//export Zip
//swift:list a b
//swift:list r0
func Zip(a, b **C.char) **C.char {
	var both []string
	bs := strs(b)
	for i, text := range strs(a) {
		both = append(both, text+bs[i])
	}
	return newList(both)
}

// Results.

// Split cuts a text, or finds nothing in an empty one.
//
//export Split
//swift:list parts
func Split(text, separator *C.char) (parts **C.char) {
	if *text == 0 {
		return nil
	}
	return newList(strings.Split(C.GoString(text), C.GoString(separator)))
}

// Fields cuts a text at spaces; nothing is left of two that stand together.
//
//export Fields
//swift:buffer fields count
func Fields(text *C.char) (fields **C.char, count C.int) {
	texts := strings.Split(C.GoString(text), " ")
	fields = newList(texts)
	for i, text := range texts {
		if text == "" {
			field := &unsafe.Slice(fields, len(texts))[i]
			C.free(unsafe.Pointer(*field))
			*field = nil
		}
	}
	return fields, C.int(len(texts))
}

// Lines cuts a text into lines, if it has any.
//
//export Lines
//swift:out lines
//swift:list lines
//swift:throws negative
func Lines(text string, lines ***C.char) C.int {
	*lines = newList(strings.Split(text, "\n"))
	if text == "" {
		return -1
	}
	return 0
}

var colours = newList([]string{"rot", "grün"})

// Colours are the library's.
//
//export Colours
//swift:list r0
//swift:borrowed
func Colours() **C.char { return colours }

// Rest is what stands in the same list, but for the first.
//
//export Rest
//swift:list texts r0
//swift:borrowed
func Rest(texts **C.char) **C.char {
	return (**C.char)(unsafe.Add(unsafe.Pointer(texts), unsafe.Sizeof(texts)))
}

// Letters are freed one by one.
//
//export Letters
//swift:list r0
//swift:free Drop
func Letters(text string) **C.char {
	list := newList(strings.Split(text, ""))
	live.Add(int64(len(text)) + 1)
	return list
}

// Words are freed at once.
//
//export Words
//swift:buffer words count
//swift:free DropList
func Words(text string) (words **C.char, count int) {
	live.Add(1)
	texts := strings.Fields(text)
	return newList(texts), len(texts)
}

// Drop frees a text, or a list.
//
//export Drop
//swift:skip
func Drop(pointer unsafe.Pointer) {
	live.Add(-1)
	C.free(pointer)
}

// DropList frees a list and its texts.
//
//export DropList
//swift:skip
func DropList(list **C.char) {
	live.Add(-1)
	for _, text := range unsafe.Slice(list, len(strs(list))) {
		C.free(unsafe.Pointer(text))
	}
	C.free(unsafe.Pointer(list))
}

// Live returns how many texts and lists were not freed by Drop and DropList.
//
//export Live
func Live() int { return int(live.Load()) }

// Structs of a pointer and a number.

func newNumbers(count int) (numbers C.Numbers) {
	numbers.data = (*C.double)(C.calloc(C.size_t(count), C.sizeof_double))
	numbers.count = C.int32_t(count)
	for i := range unsafe.Slice(numbers.data, count) {
		unsafe.Slice(numbers.data, count)[i] = C.double(i) / 2
	}
	return numbers
}

// Sum adds numbers.
//
//export Sum
//swift:buffer numbers
func Sum(numbers C.Numbers) (sum float64) {
	for _, x := range unsafe.Slice(numbers.data, numbers.count) {
		sum += float64(x)
	}
	return sum
}

// Double doubles numbers.
//
//export Double
//swift:buffer numbers
//swift:inout numbers
func Double(numbers C.Numbers) {
	for i := range unsafe.Slice(numbers.data, numbers.count) {
		unsafe.Slice(numbers.data, numbers.count)[i] *= 2
	}
}

// Checksum reads bytes.
//
//export Checksum
//swift:buffer bytes
func Checksum(name *C.char, bytes C.struct_Bytes) (sum int) {
	for _, x := range unsafe.Slice((*byte)(bytes.start), bytes.length) {
		sum += int(x)
	}
	return sum + len(C.GoString(name))
}

// Halves returns 0, 0.5, 1 and so on.
//
//export Halves
//swift:buffer data count
func Halves(count int) C.Numbers { return newNumbers(count) }

// Measure fills numbers, or fails.
//
//export Measure
//swift:out numbers
//swift:buffer numbers
//swift:throws false
func Measure(count int, numbers *C.Numbers) bool {
	if count >= 0 {
		*numbers = newNumbers(count)
	}
	return count >= 0
}

var table = newNumbers(3)

// Table is the library's.
//
//export Table
//swift:buffer data count
//swift:borrowed
func Table() C.Numbers { return table }

// Tail returns the second half of the numbers, where they are.
//
//export Tail
//swift:buffer numbers
//swift:buffer tail count
//swift:borrowed
func Tail(numbers C.Numbers) (tail *C.double, count int) {
	half := numbers.count / 2
	tail = (*C.double)(unsafe.Add(unsafe.Pointer(numbers.data), half*8))
	return tail, int(numbers.count - half)
}

func main() {}
