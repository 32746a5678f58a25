// Package main takes and returns arrays of arrays as C has them: pointers, lengths, and their number.
package main

/*
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef const uint8_t cbyte_t;
typedef cbyte_t *const piece_t;

struct partitions {
	size_t count;
	uint8_t **data;
	size_t *lengths;
};

struct table {
	int status;
	double **rows;
	uint32_t *widths;
	uint32_t height;
};
*/
import "C"

import (
	"fmt"
	"strings"
	"sync/atomic"
	"unsafe"
)

// live counts what GiveBack and FreeTable have to free.
var live atomic.Int64

// arrays reads pointers and lengths.
func arrays[T any, N C.size_t | C.int | C.uint32_t | int32 | int64](
	data unsafe.Pointer, lengths *N, count int,
) (found [][]T) {
	for i := range count {
		first := unsafe.Slice((**T)(data), count)[i]
		found = append(found, unsafe.Slice(first, int(unsafe.Slice(lengths, count)[i])))
	}
	return found
}

func allocate(size int) unsafe.Pointer { return C.malloc(C.size_t(max(size, 1))) }

// give makes pointers and lengths, in memory of C.
func give[T any, N C.size_t | C.int | C.uint32_t | int64](
	given [][]T, allocate func(int) unsafe.Pointer,
) (unsafe.Pointer, *N) {
	list := (**T)(allocate(len(given) * 8))
	lengths := (*N)(allocate(len(given) * 8))
	for i, array := range given {
		var element T
		first := (*T)(allocate(len(array) * int(unsafe.Sizeof(element))))
		copy(unsafe.Slice(first, len(array)), array)
		unsafe.Slice(list, len(given))[i] = first
		unsafe.Slice(lengths, len(given))[i] = N(len(array))
	}
	return unsafe.Pointer(list), lengths
}

// pieces cuts a text at its spaces.
func pieces(text string) (found [][]byte) {
	for _, word := range strings.Split(text, " ") {
		found = append(found, []byte(word))
	}
	return found
}

// Parameters.

// Send says what it got.
//
//export Send
//swift:buffer datas lens count
func Send(datas **C.char, lens *C.size_t, count C.int) *C.char {
	return C.CString(fmt.Sprint(arrays[byte](unsafe.Pointer(datas), lens, int(count))))
}

// Total adds all that there is. Where nothing is, it fails.
//
//export Total
//swift:buffer rows widths height
func Total(name string, rows **float64, widths *int32, height int) (sum float64, err *C.char) {
	for _, row := range arrays[float64](unsafe.Pointer(rows), widths, height) {
		for _, number := range row {
			sum += number
		}
	}
	if sum == 0 {
		return 0, C.CString(name + " has nothing")
	}
	return sum, nil
}

// Concat takes pointers to anything, and their number first.
//
//export Concat
//swift:buffer parts sizes n
func Concat(n C.uint32_t, sizes *C.uint32_t, parts *unsafe.Pointer) *C.char {
	var all []byte
	for _, part := range arrays[byte](unsafe.Pointer(parts), sizes, int(n)) {
		all = append(all, part...)
	}
	return C.CString(string(all))
}

// Quote takes texts that may have NULs.
//
//export Quote
//swift:buffer texts lengths count
//swift:list texts
func Quote(texts **C.char, lengths *C.int, count C.int) *C.char {
	var all []string
	for _, text := range arrays[byte](unsafe.Pointer(texts), lengths, int(count)) {
		all = append(all, fmt.Sprintf("%q", text))
	}
	return C.CString(strings.Join(all, ", "))
}

// Check takes pointers that it does not write to.
//
//export Check
//swift:buffer pieces sizes count
func Check(pieces *C.piece_t, sizes *C.size_t, count C.size_t) int {
	sum := 0
	for _, piece := range arrays[byte](unsafe.Pointer(pieces), sizes, int(count)) {
		for _, b := range piece {
			sum += int(b)
		}
	}
	return sum
}

// Results.

// Cut returns through pointers, and fails for an empty text.
//
//export Cut
//swift:out datas lens count
//swift:buffer datas lens count
//swift:throws nonzero
func Cut(text *C.char, datas ***C.char, lens **C.size_t, count *C.int) C.int {
	found := pieces(C.GoString(text))
	if C.GoString(text) == "" {
		return 22
	}
	data, lengths := give[byte, C.size_t](found, allocate)
	*datas, *lens, *count = (**C.char)(data), lengths, C.int(len(found))
	return 0
}

// Squares are the squares up to each number.
//
//export Squares
//swift:buffer rows widths height
func Squares(last int) (rows **float64, widths *int64, height int) {
	all := [][]float64{}
	for i := range last {
		row := []float64{}
		for j := range i {
			row = append(row, float64(j*j))
		}
		all = append(all, row)
	}
	data, lengths := give[float64, int64](all, allocate)
	return (**float64)(data), lengths, len(all)
}

// Words are texts, of which only the library knows how they are freed.
//
//export Words
//swift:buffer words sizes count
//swift:list words
//swift:free GiveBack
func Words(text *C.char) (words **C.char, sizes *C.int, count C.int) {
	found := pieces(C.GoString(text))
	data, lengths := give[byte, C.int](found, func(size int) unsafe.Pointer {
		live.Add(1)
		return unsafe.Add(allocate(size+8), 8)
	})
	return (**C.char)(data), lengths, C.int(len(found))
}

// GiveBack frees what Words returned.
//
//export GiveBack
//swift:skip
func GiveBack(memory unsafe.Pointer) {
	live.Add(-1)
	C.free(unsafe.Add(memory, -8))
}

// The months of the library's own.
var months, monthLengths = give[byte, C.uint32_t](pieces("Jan Feb M\u00e4r"), allocate)

// Months stay the library's.
//
//export Months
//swift:buffer months lengths count
//swift:list months
//swift:borrowed
func Months() (months *unsafe.Pointer, lengths *C.uint32_t, count C.size_t) {
	return monthPointers(), monthLengths, 3
}

func monthPointers() *unsafe.Pointer { return (*unsafe.Pointer)(months) }

// Partitions are in a struct, and all that is in it is the caller's.
//
//export Partitions
//swift:buffer data lengths count
//swift:owned data lengths
func Partitions(text *C.char) C.struct_partitions {
	found := pieces(C.GoString(text))
	data, lengths := give[byte, C.size_t](found, allocate)
	return C.struct_partitions{
		data: (**C.uint8_t)(data), lengths: lengths, count: C.size_t(len(found)),
	}
}

// Tabulate returns the address of a struct, which FreeTable takes back.
//
//export Tabulate
//swift:buffer rows widths height
//swift:throws nonzero status
func Tabulate(last C.int) *C.struct_table {
	live.Add(1)
	table := (*C.struct_table)(C.calloc(1, C.sizeof_struct_table))
	if last < 0 {
		table.status = 1
		return table
	}
	rows := [][]float64{}
	for i := range int(last) {
		rows = append(rows, make([]float64, i+1))
	}
	data, widths := give[float64, C.uint32_t](rows, allocate)
	table.rows, table.widths, table.height = (**C.double)(data), widths, C.uint32_t(last)
	return table
}

//export FreeTable
//swift:skip
func FreeTable(table *C.struct_table) {
	live.Add(-1)
	if table.rows != nil {
		for _, row := range unsafe.Slice(table.rows, int(table.height)) {
			C.free(unsafe.Pointer(row))
		}
	}
	C.free(unsafe.Pointer(table.rows))
	C.free(unsafe.Pointer(table.widths))
	C.free(unsafe.Pointer(table))
}

// Live is how much memory of the library's own is not freed.
//
//export Live
func Live() int64 { return live.Load() }

func main() {}
