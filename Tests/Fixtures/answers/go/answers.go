// Package main answers with structs, of which each has rows or an error, and counts what is given back.
package main

/*
#include <stdint.h>
#include <stdlib.h>

typedef struct { char *name; int64_t size; } row_t;

typedef struct {
	row_t *rows;
	int count;
	char *error;
} table_t;

typedef struct {
	double *samples;
	size_t count;
	const char *unit;
	char *message;
} series_t;
*/
import "C"

import (
	"fmt"
	"unsafe"
)

// A row has a name.
//
//swift:struct
type row C.row_t

//swift:struct
//swift:buffer rows count
type table C.table_t

//swift:struct
//swift:buffer samples count
type series C.series_t

// A session asks.
//
//swift:class
type session uintptr

var freed, sessions int

func array[T any](count int) (*T, []T) {
	memory := (*T)(C.calloc(C.size_t(count+1), C.size_t(unsafe.Sizeof(*new(T)))))
	return memory, unsafe.Slice(memory, count)
}

//export QaLibOpenSession
func QaLibOpenSession() session {
	sessions++
	return session(sessions)
}

//export QaLibCloseSession
func QaLibCloseSession(s session) {
	sessions--
}

// QaLibSessionQuery has as many rows as it is asked for, and an error for fewer than none.
//
//export QaLibSessionQuery
//swift:throws message error
func QaLibSessionQuery(s session, count int) (table C.table_t) {
	if count < 0 {
		table.error = C.CString(fmt.Sprint("no ", count, " rows"))
		return table
	}
	rows, all := array[C.row_t](count)
	for index := range all {
		all[index] = C.row_t{name: C.CString(fmt.Sprint("row ", index)), size: C.int64_t(index)}
	}
	return C.table_t{rows: rows, count: C.int(count)}
}

// QaLibTableFree takes the rows back, or the error.
//
//export QaLibTableFree
//swift:skip
func QaLibTableFree(t *C.table_t) {
	for _, row := range unsafe.Slice(t.rows, t.count) {
		QaLibFree(unsafe.Pointer(row.name))
	}
	QaLibFree(unsafe.Pointer(t.rows))
	QaLibFree(unsafe.Pointer(t.error))
}

// QaLibMeasure has samples, and is behind a pointer.
//
//export QaLibMeasure
//swift:throws message message
func QaLibMeasure(count int) *C.series_t {
	result, _ := array[C.series_t](1)
	if count == 0 {
		result.message = C.CString("nothing to measure")
		return result
	}
	samples, all := array[C.double](count)
	for index := range all {
		all[index] = C.double(index) / 2
	}
	result.samples, result.count, result.unit = samples, C.size_t(count), unit
	return result
}

var unit = C.CString("m/s")

//export QaLibSeriesFree
func QaLibSeriesFree(s *C.series_t) {
	QaLibFree(unsafe.Pointer(s.samples))
	QaLibFree(unsafe.Pointer(s.message))
	QaLibFree(unsafe.Pointer(s))
}

// QaLibEcho returns a text, which is given back as all memory of the library's.
//
//export QaLibEcho
func QaLibEcho(text *C.char) *C.char {
	return C.CString(C.GoString(text))
}

// QaLibFree takes memory back.
//
//export QaLibFree
func QaLibFree(ptr unsafe.Pointer) {
	if ptr != nil {
		freed++
	}
	C.free(ptr)
}

//export QaLibFreed
func QaLibFreed() int {
	return freed
}

func main() {}
