// Package main is a small remote-control library: a method and its input in
// JSON go in, an output in JSON and a status come out.
package main

/*
#include <stdlib.h>

struct OwnRPCResult {
	char *Output;
	int Status;
};
*/
import "C"

import (
	"encoding/json"
	"sync/atomic"
	"unsafe"
)

var (
	initialized atomic.Bool
	freed       atomic.Int64
)

//export OwnInitialize
func OwnInitialize() { initialized.Store(true) }

//export OwnFinalize
func OwnFinalize() { initialized.Store(false) }

// OwnRPC calls a method. The caller frees the Output of the result with
// OwnFreeString.
//
//export OwnRPC
func OwnRPC(method *C.char, input *C.char) (result C.struct_OwnRPCResult) {
	output, status := call(C.GoString(method), C.GoString(input))
	result.Output = C.CString(output)
	result.Status = C.int(status)
	return result
}

// OwnVersion returns a text that the caller frees with OwnFreeString.
//
//export OwnVersion
func OwnVersion() *C.char { return C.CString("v1.2.3") }

// OwnEcho returns a copy of text, or NULL when text is empty.
//
//export OwnEcho
func OwnEcho(text string) *C.char {
	if text == "" {
		return nil
	}
	return C.CString(text)
}

// OwnHalve returns the first half of a text. Where the length is odd, the half
// comes beside an error.
//
//export OwnHalve
func OwnHalve(text string) (half, err *C.char) {
	half = C.CString(text[:len(text)/2])
	if len(text)%2 != 0 {
		err = C.CString("odd length")
	}
	return half, err
}

// OwnFreeString frees a text that this library returned.
//
//export OwnFreeString
func OwnFreeString(str *C.char) {
	if str != nil {
		freed.Add(1)
		C.free(unsafe.Pointer(str))
	}
}

// OwnFreedCount tells how many texts were freed.
//
//export OwnFreedCount
func OwnFreedCount() int64 { return freed.Load() }

func call(method, input string) (output string, status int) {
	if !initialized.Load() {
		return `{"error":"not initialized"}`, 500
	}
	switch method {
	case "rc/noop":
		return input, 200
	case "core/sum":
		var numbers []float64
		if err := json.Unmarshal([]byte(input), &numbers); err != nil {
			return `{"error":"invalid input"}`, 400
		}
		sum := 0.0
		for _, n := range numbers {
			sum += n
		}
		text, _ := json.Marshal(map[string]float64{"sum": sum})
		return string(text), 200
	}
	return `{"error":"couldn't find method"}`, 404
}

func main() {}
