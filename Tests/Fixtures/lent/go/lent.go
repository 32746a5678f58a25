// Package main returns pieces of what it is given. Such a string does not live in Go's memory, and so
// Go returns it; but it is gone when the loan is.
package main

// #include <stdlib.h>
import "C"

import (
	"strings"
	"unsafe"
)

// Same returns the text itself.
//
//export Same
func Same(text string) string { return text }

// Cut returns what stands before and after a separator, if it is there.
//
//export Cut
func Cut(text, separator string) (before, after string, ok bool) {
	return strings.Cut(text, separator)
}

// Ends returns the first word and the last one.
//
//export Ends
func Ends(words []string) (first, last string) {
	if len(words) == 0 {
		return "", ""
	}
	return words[0], words[len(words)-1]
}

// Word returns one word, and how many there are.
//
//export Word
func Word(words []string, index int) (word string, count int, err *C.char) {
	if index < 0 || index >= len(words) {
		return "", 0, C.CString("no such word")
	}
	return words[index], len(words), nil
}

// Halves returns the first half of the numbers, and the second.
//
//export Halves
func Halves(xs []float64) (low, high []float64) {
	return xs[:len(xs)/2], xs[len(xs)/2:]
}

// Longest returns the longest word, and counts the calls.
//
//export Longest
func Longest(words []string, calls *int) (longest string) {
	*calls++
	for _, word := range words {
		if len(word) > len(longest) {
			longest = word
		}
	}
	return longest
}

// Tail returns the text from that byte on, and how long it is.
//
//export Tail
//swift:borrowed
//swift:nonnull
func Tail(text *C.char, from int) (tail *C.char, length int) {
	length = len(C.GoString(text))
	if from > length {
		from = length
	}
	return (*C.char)(unsafe.Add(unsafe.Pointer(text), from)), length - from
}

// Refuse complains about an empty text with nothing, and about another one with the text itself.
//
//export Refuse
//swift:borrowed
func Refuse(text *C.char) (length int, err *C.char) {
	if *text == 0 {
		return 0, nil
	}
	return 0, text
}

// Search returns where a letter is first found, as the text from there on.
//
//export Search
//swift:borrowed
//swift:out found
func Search(text *C.char, letter byte, found **C.char) {
	index := strings.IndexByte(C.GoString(text), letter)
	if index < 0 {
		*found = nil
		return
	}
	*found = (*C.char)(unsafe.Add(unsafe.Pointer(text), index))
}

func main() {}
