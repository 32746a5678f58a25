package main

/*
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct {
	int32_t id;
	char *name;
} entry;
*/
import "C"

import "unsafe"

// What is freed by a function that is told how much there is, and what says by a number that it failed.

//swift:struct
type Entry = C.entry

func allocate[T any](count int) (*T, []T) {
	var zero T
	memory := (*T)(C.calloc(C.size_t(count)+1, C.size_t(unsafe.Sizeof(zero))))
	return memory, unsafe.Slice(memory, count)
}

//export Titles
//swift:buffer r0 count
//swift:free FreeTitles
func Titles(number int, count *C.int) **C.char {
	memory, titles := allocate[*C.char](number)
	for i := range titles {
		titles[i] = C.CString(string(rune('a' + i)))
	}
	lent.Add(int64(number))
	*count = C.int(number)
	return memory
}

//export Echoes
//swift:buffer titles count
//swift:buffer r0 count
//swift:free FreeTitles
func Echoes(titles **C.char, count C.int) **C.char {
	memory, echoes := allocate[*C.char](int(count))
	for i, title := range unsafe.Slice(titles, count) {
		echoes[i] = C.CString(C.GoString(title) + C.GoString(title))
	}
	lent.Add(int64(count))
	return memory
}

//export Blanks
//swift:buffer r0 count
//swift:free FreeTitles
func Blanks(count int32) **C.char {
	memory, blanks := allocate[*C.char](int(count))
	for i := range blanks {
		blanks[i] = C.CString("")
	}
	lent.Add(int64(count))
	return memory
}

//export FreeTitles
func FreeTitles(titles **C.char, count C.int) {
	for _, title := range unsafe.Slice(titles, count) {
		C.free(unsafe.Pointer(title))
	}
	C.free(unsafe.Pointer(titles))
	lent.Add(-int64(count))
}

//export Entries
//swift:buffer entries count
//swift:out entries count
//swift:free FreeEntries
func Entries(entries **C.entry, count *C.size_t) {
	memory, found := allocate[C.entry](2)
	found[0], found[1].id = C.entry{id: 1, name: C.CString("one")}, 2
	lent.Add(2)
	*entries, *count = memory, 2
}

//export FreeEntries
func FreeEntries(count C.int, entries *C.entry) {
	for _, entry := range unsafe.Slice(entries, count) {
		C.free(unsafe.Pointer(entry.name))
	}
	C.free(unsafe.Pointer(entries))
	lent.Add(-int64(count))
}

//export Samples
//swift:buffer r0 count
//swift:throws negative count
//swift:free FreeSamples
func Samples(number C.int, count *C.int) *C.double {
	*count = number
	if number < 0 {
		number = 0
	}
	memory, samples := allocate[C.double](int(number))
	for i := range samples {
		samples[i] = C.double(i) / 2
	}
	return memory
}

//export FreeSamples
func FreeSamples(samples *C.double, count C.int) { C.free(unsafe.Pointer(samples)) }

// Seal says how much memory it needs where it has too little.
//
//export Seal
//swift:fill sealed capacity needed
//swift:throws nonzero
func Seal(text *C.char, sealed unsafe.Pointer, capacity C.size_t, needed *C.size_t) C.int {
	bytes := []byte(C.GoString(text))
	if len(bytes) == 0 {
		return 22
	}
	*needed = C.size_t(2 * len(bytes))
	if capacity < *needed {
		return 7
	}
	copy(unsafe.Slice((*byte)(sealed), capacity), append(bytes, bytes...))
	return 0
}

// Balance is negative where there is no such account.
//
//export Balance
//swift:throws negative
func Balance(account int) C.double {
	if account == 0 {
		return -1
	}
	return C.double(account) * 1.5
}

// Host writes no more than the room that it is told of.
//
//export Host
//swift:buffer name size 8
//swift:out name
//swift:throws nonzero
func Host(isLong bool, name *C.char, size *C.size_t) C.int {
	room := unsafe.Slice((*byte)(unsafe.Pointer(name)), *size)
	text := "host"
	if isLong {
		text = "a long name"
	}
	*size = C.size_t(len(text) + 1)
	if len(text)+1 > len(room) {
		return 34
	}
	copy(room, text+"\x00")
	return 0
}
