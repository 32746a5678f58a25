// Package main exports functions that can fail. An error is a text that the
// caller frees; NULL means success.
package main

// #include <stdint.h>
// #include <stdlib.h>
import "C"

import (
	"errors"
	"strconv"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

var errEmpty = errors.New("empty input")

// opened counts the files that are open.
var opened atomic.Int64

// message returns the text of err in C memory, or NULL for no error.
func message(err error) *C.char {
	if err == nil {
		return nil
	}
	return C.CString(err.Error())
}

//export Divide
func Divide(a, b int) (v int, err *C.char) {
	if b == 0 {
		return 0, C.CString("division by zero")
	}
	return a / b, nil
}

//export DivideWithRemainder
func DivideWithRemainder(a, b int) (quotient, remainder int, err *C.char) {
	if b == 0 {
		return 0, 0, C.CString("division by zero")
	}
	return a / b, a % b, nil
}

//export ParseInt
func ParseInt(text string) (n int64, error_ *C.char) {
	n, err := strconv.ParseInt(strings.Clone(text), 10, 64)
	return n, message(err)
}

//export Title
func Title(text string) (s *C.char, err *C.char) {
	if text == "" {
		return nil, message(errEmpty)
	}
	first, size := utf8.DecodeRuneInString(text)
	return C.CString(string(unicode.ToUpper(first)) + text[size:]), nil
}

//export Open
func Open(path string) (err *C.char) {
	if path == "" {
		return message(errEmpty)
	}
	opened.Add(1)
	return nil
}

//export Halve
func Halve(n int) (half int, text, err *C.char) {
	if n%2 == 0 {
		return n / 2, C.CString("even"), C.CString("")
	}
	return 0, C.CString(""), C.CString("odd")
}

//export Label
func Label(n int) (label, err *C.char) {
	if n < 0 {
		return nil, C.CString("below 0")
	}
	return C.CString(strconv.Itoa(n)), C.CString("")
}

//export OpenedCount
func OpenedCount() int64 { return opened.Load() }

//export ParseBool
func ParseBool(text string) (value bool, errMsg *C.char) {
	value, err := strconv.ParseBool(strings.Clone(text))
	return value, message(err)
}

//export SplitPair
func SplitPair(text string) (key, value *C.char, errText *C.char) {
	k, v, found := strings.Cut(text, "=")
	if !found {
		return nil, nil, C.CString("missing '=' in “" + text + "”")
	}
	return C.CString(k), C.CString(v), nil
}

//export ParsePort
func ParsePort(text *C.char) (port C.uint16_t, errorMessage *C.char) {
	n, err := strconv.ParseUint(C.GoString(text), 10, 16)
	return C.uint16_t(n), message(err)
}

//export Magnitude
func Magnitude(z complex128) (squared float64, err *C.char) {
	if z == 0 {
		return 0, C.CString("zero")
	}
	return real(z)*real(z) + imag(z)*imag(z), nil
}

// Half says that there is no error by an empty text, too.
//
//export Half
func Half(n int) (half int, err *C.char) {
	if n%2 != 0 {
		return 0, C.CString("")
	}
	return n / 2, nil
}

// Forgetful returns neither a value nor an error for an empty text.
//
//export Forgetful
func Forgetful(text string) (s *C.char, err *C.char) {
	if text == "" {
		return nil, nil
	}
	return C.CString(text), nil
}

// Receive has a text as its last result which is no error.
//
//export Receive
func Receive(topic string) (count int, message *C.char) {
	return len(topic), C.CString("from " + topic)
}

// Unnamed returns a number and a text, and names neither.
//
//export Unnamed
func Unnamed(n int) (int, *C.char) { return n, C.CString(strconv.Itoa(n)) }

func main() {}
