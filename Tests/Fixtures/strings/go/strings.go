// Package main exports text functions. Every result is allocated with malloc
// and belongs to the caller.
package main

// #include <stdlib.h>
import "C"

import (
	"strings"
	"unicode/utf8"
)

var capitals = map[string]string{
	"France":  "Paris",
	"Ísland":  "Reykjavík",
	"日本":      "東京",
	"Nowhere": "",
}

//export Greet
func Greet(name string) *C.char { return C.CString("Hello, " + name + "!") }

//export Repeat
func Repeat(text string, count int) *C.char {
	if count < 0 {
		count = 0
	}
	return C.CString(strings.Repeat(text, count))
}

//export Concatenate
func Concatenate(first, second, third string) *C.char {
	return C.CString(first + second + third)
}

//export ByteCount
func ByteCount(text string) int { return len(text) }

//export CharacterCount
func CharacterCount(text string) int { return utf8.RuneCountInString(text) }

//export HasPrefix
func HasPrefix(text, prefix string) bool { return strings.HasPrefix(text, prefix) }

//export Pad
func Pad(text string, width int, with rune, left bool) *C.char {
	missing := width - utf8.RuneCountInString(text)
	if missing <= 0 {
		return C.CString(text)
	}
	padding := strings.Repeat(string(with), missing)
	if left {
		return C.CString(padding + text)
	}
	return C.CString(text + padding)
}

//export IndexOf
func IndexOf(text, part string, from int) int {
	if from < 0 || from > len(text) {
		return -1
	}
	if at := strings.Index(text[from:], part); at >= 0 {
		return from + at
	}
	return -1
}

//export CountByte
func CountByte(text string, b byte) int {
	count := 0
	for i := 0; i < len(text); i++ {
		if text[i] == b {
			count++
		}
	}
	return count
}

// Lookup returns the capital of a country, or NULL when it is not known.
//
//export Lookup
func Lookup(country string) *C.char {
	capital, ok := capitals[country]
	if !ok {
		return nil
	}
	return C.CString(capital)
}

//export Upper
func Upper(text *C.char) *C.char { return C.CString(strings.ToUpper(C.GoString(text))) }

//export JoinC
func JoinC(first, separator, second *C.char) *C.char {
	return C.CString(C.GoString(first) + C.GoString(separator) + C.GoString(second))
}

//export LengthC
func LengthC(text *C.char) int { return len(C.GoString(text)) }

//export IsNull
func IsNull(text *C.char) bool { return text == nil }

// Mixed takes a Go string, a C string and numbers.
//
//export Mixed
func Mixed(key string, value *C.char, times C.int, quoted bool) *C.char {
	text := C.GoString(value)
	if quoted {
		text = `"` + text + `"`
	}
	return C.CString(key + "=" + strings.Repeat(text, int(times)))
}

//export Empty
func Empty() *C.char { return C.CString("") }

//export Alphabet
func Alphabet() *C.char { return C.CString("aäßΩя中🇮🇸e\u0301") }

// Broken returns bytes that are not UTF-8.
//
//export Broken
func Broken() *C.char { return C.CString("a\xff\xfeb") }

func main() {}
