// Package main counts words.
package main

import "C"

import "strings"

// Count returns how many words a text has.
//
//export Count
func Count(text string) int { return len(strings.Fields(text)) }

// Longest returns the longest word of a text, or nothing if it has none.
//
//export Longest
func Longest(text string) (word *C.char, ok bool) {
	longest := ""
	for _, word := range strings.Fields(text) {
		if len(word) > len(longest) {
			longest = word
		}
	}
	return C.CString(longest), longest != ""
}

func main() {}
