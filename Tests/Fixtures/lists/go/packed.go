package main

/*
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>

typedef const char cchar_t;
*/
import "C"

import (
	"fmt"
	"strings"
	"unsafe"
)

// pack puts texts one behind the other, each with a NUL at its end.
func pack(texts []string) string {
	var packed strings.Builder
	for _, text := range texts {
		packed.WriteString(text + "\x00")
	}
	return packed.String()
}

// Texts that stand in one piece of memory.

// Environment ends with an empty text.
//
//export Environment
//swift:list r0
func Environment(count int) *C.char {
	texts := []string{"HOME=/", "LANG=dë", "PATH=/bin"}[:count]
	return (*C.char)(C.CBytes([]byte(pack(texts) + "\x00")))
}

// Attributes have their size in bytes.
//
//export Attributes
//swift:buffer names size
//swift:list names
//swift:free Drop
func Attributes(path *C.char) (names *C.char, size C.int, err *C.char) {
	if C.GoString(path) == "" {
		live.Add(1)
		return nil, 0, C.CString("no path")
	}
	packed := pack([]string{"user.a", "user.ü"})
	live.Add(1)
	return (*C.char)(C.CBytes([]byte(packed))), C.int(len(packed)), nil
}

var suffixes = (*C.cchar_t)(C.CBytes([]byte("go\x00swift\x00\x00")))

// Suffixes are the library's.
//
//export Suffixes
//swift:list r0
func Suffixes() *C.cchar_t { return suffixes }

// Names says how long they are, or writes them.
//
//export Names
//swift:fill list size
//swift:list list
//swift:throws negative
func Names(count int, list *C.char, size C.size_t) C.long {
	if count < 0 {
		return -C.EINVAL
	}
	var names []string
	for i := 0; i < count; i++ {
		names = append(names, fmt.Sprintf("name%d", i))
	}
	packed := pack(names)
	if list != nil {
		copy(unsafe.Slice((*byte)(unsafe.Pointer(list)), size), packed)
	}
	return C.long(len(packed))
}

// Folder writes the names of files to memory of which there is enough, or too little.
//
//export Folder
//swift:buffer files size 16
//swift:out files
//swift:list files
//swift:throws negative
func Folder(count int, files *C.char, size C.int) C.int {
	packed := pack(strings.Fields("a.go b.go cé.go")[:count]) + "\x00"
	if len(packed) > int(size) {
		return -C.ERANGE
	}
	return C.int(copy(unsafe.Slice((*byte)(unsafe.Pointer(files)), size), packed))
}

// Outline returns texts through a pointer.
//
//export Outline
//swift:out lines
//swift:list lines
func Outline(text string, lines **C.char) {
	if text != "" {
		*lines = Environment(len(text))
	}
}

// Arrays that share a number.

// Format puts keys and values together.
//
//export Format
//swift:buffer keys count
//swift:buffer values count
func Format(keys, values **C.char, count C.int) *C.char {
	var pairs []string
	for i, key := range unsafe.Slice(keys, count) {
		pairs = append(pairs, C.GoString(key)+"="+C.GoString(unsafe.Slice(values, count)[i]))
	}
	return C.CString(strings.Join(pairs, " "))
}

// Weigh adds weights, each as often as its name is long.
//
//export Weigh
//swift:buffer weights count
//swift:buffer names count
func Weigh(count C.size_t, names **C.char, weights *C.double) (sum float64, err *C.char) {
	if count == 0 {
		return 0, C.CString("nothing to weigh")
	}
	for i, name := range unsafe.Slice(names, count) {
		sum += float64(unsafe.Slice(weights, count)[i]) * float64(len(C.GoString(name)))
	}
	return sum, nil
}

// Lengths returns words and how long they are.
//
//export Lengths
//swift:buffer words count
//swift:buffer lengths count
func Lengths(text string) (words **C.char, lengths *C.int32_t, count int) {
	texts := strings.Fields(text)
	lengths = (*C.int32_t)(C.calloc(C.size_t(len(texts)+1), 4))
	for i, word := range texts {
		unsafe.Slice(lengths, len(texts))[i] = C.int32_t(len(word))
	}
	return newList(texts), lengths, len(texts)
}
