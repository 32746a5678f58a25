// Package main returns as many elements as it is given, in memory of C.
package main

/*
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
*/
import "C"

import (
	"strconv"
	"strings"
	"unsafe"
)

// list makes a list of texts.
func list(texts []string) **C.char {
	size := C.size_t(max(len(texts), 1)) * C.size_t(unsafe.Sizeof((*C.char)(nil)))
	made := (**C.char)(C.malloc(size))
	for i, text := range texts {
		unsafe.Slice(made, len(texts))[i] = C.CString(text)
	}
	return made
}

// texts reads a list of texts.
func texts(list **C.char, count int) []string {
	found := make([]string, count)
	for i, text := range unsafe.Slice(list, count) {
		found[i] = C.GoString(text)
	}
	return found
}

// array makes an array.
func array[T any](count int, element func(int) T) *T {
	var zero T
	made := (*T)(C.malloc(C.size_t(max(count, 1)) * C.size_t(unsafe.Sizeof(zero))))
	for i := range count {
		unsafe.Slice(made, count)[i] = element(i)
	}
	return made
}

// Upper returns the texts in upper case.
//
//export Upper
//swift:buffer words count
//swift:buffer r0 count
func Upper(words **C.char, count C.int) **C.char {
	found := texts(words, int(count))
	for i := range found {
		found[i] = strings.ToUpper(found[i])
	}
	return list(found)
}

// Multiples returns the first multiples of a number.
//
//export Multiples
//swift:buffer r0 count
func Multiples(of C.int64_t, count C.int) *C.int64_t {
	return array(int(count), func(i int) C.int64_t { return of * C.int64_t(i+1) })
}

// Sums adds the elements of two arrays.
//
//export Sums
//swift:buffer xs self
//swift:buffer ys self
//swift:buffer r0 self
func Sums(xs, ys *C.double, self C.size_t) *C.double {
	x, y := unsafe.Slice(xs, self), unsafe.Slice(ys, self)
	return array(int(self), func(i int) C.double { return x[i] + y[i] })
}

// Lengths returns the lengths of texts, unless one is empty.
//
//export Lengths
//swift:buffer words count
//swift:buffer lengths count
//swift:out lengths
//swift:throws out errOut
func Lengths(words **C.char, count C.size_t, lengths **C.uint32_t, errOut **C.char) {
	found := texts(words, int(count))
	for i, text := range found {
		if text == "" {
			*errOut = C.CString("text " + strconv.Itoa(i) + " is empty")
			return
		}
	}
	*lengths = array(len(found), func(i int) C.uint32_t { return C.uint32_t(len(found[i])) })
}

var primes = array(10, func(i int) C.int { return []C.int{2, 3, 5, 7, 11, 13, 17, 19, 23, 29}[i] })

// Primes returns the primes at these places, or the first ones.
//
//export Primes
//swift:buffer places count
//swift:buffer r0 count
//swift:borrowed
func Primes(places *C.int, count C.size_t) *C.int {
	return primes
}

// Later returns texts after a while.
//
//export Later
//swift:async
//swift:buffer words count
//swift:buffer r0 count
func Later(words **C.char, count C.int) **C.char {
	return list(texts(words, int(count)))
}

func main() {}
