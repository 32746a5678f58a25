// Package main exports functions whose names mean something else in Swift.
package main

/*
#include <stdint.h>
#include <stdlib.h>

struct Error {
	int code;
};

typedef struct Result {
	int value;
	int status;
} Result;

typedef struct {
	uint8_t bytes[4];
} Data;

typedef int32_t Int32;
typedef double Float;
*/
import "C"

import (
	"math"
	"strconv"
	"strings"
)

//export Int
func Int(text string) int {
	n, err := strconv.Atoi(strings.Clone(text))
	if err != nil {
		return -1
	}
	return n
}

//export String
func String(n int) *C.char { return C.CString(strconv.Itoa(n)) }

//export Optional
func Optional(text string) *C.char {
	if text == "" {
		return nil
	}
	return C.CString(text)
}

//export Array
func Array(xs []float64) (sum float64) {
	for _, x := range xs {
		sum += x
	}
	return sum
}

// Error has the name of a struct of the preamble, too.
//
//export Error
func Error(code C.int) C.struct_Error { return C.struct_Error{code: code} }

//export Describe
func Describe(e C.struct_Error) (text *C.char, err *C.char) {
	if e.code == 0 {
		return nil, C.CString("no error")
	}
	return C.CString("error " + strconv.Itoa(int(e.code))), nil
}

//export print
func print(text string, times int) (bytes int) { return len(text) * times }

//export fatalError
func fatalError() bool { return false }

//export precondition
func precondition(ok bool) bool { return !ok }

//export UnsafeMutablePointer
func UnsafeMutablePointer(n *int64) bool { return n != nil }

//export UnsafeBufferPointer
func UnsafeBufferPointer(data []byte) int { return len(data) }

//export UInt8
func UInt8(n int) uint8 { return uint8(n) }

//export Int64
func Int64(n int) int64 { return -int64(n) }

//export Double
func Double(x float64) float64 { return x * 2 }

//export Bool
func Bool(n int) bool { return n != 0 }

//export Void
func Void() {}

//export Span
func Span(low, high float64) float64 { return math.Abs(high - low) }

//export Sendable
func Sendable() int { return 1 }

//export Swift
func Swift(taylor string) int { return len(taylor) }

//export Combine
func Combine(a, b C.Result) C.Result {
	return C.Result{value: a.value + b.value, status: a.status | b.status}
}

//export Digest
func Digest(text string) (data C.Data) {
	for i := 0; i < len(text); i++ {
		data.bytes[i%4] ^= C.uint8_t(text[i])
	}
	return data
}

//export Narrow
func Narrow(x C.Float) C.Int32 { return C.Int32(x) }

func main() {}
