// Package main answers calls by their name, as librclone does: text in, and a struct of a text and a
// status out. The library frees its texts itself.
//
//swift:free FreeString
package main

/*
#include <stdint.h>
#include <stdlib.h>

// A result, with a status as HTTP has it.
struct RpcResult {
	char *Output;
	int Status;
};

// A result, with a status that is 0 for success.
typedef struct {
	int status;
	char *output;
} CallResult;

// A result, or the text of an error.
typedef struct {
	char *value;
	uint32_t attempts;
	char *error;
} QueryResult;
*/
import "C"

import (
	"strings"
	"sync/atomic"
	"unicode/utf8"
	"unsafe"
)

var (
	ready atomic.Bool
	// texts counts the texts that were given out and not yet freed.
	texts atomic.Int64
)

func text(s string) *C.char {
	texts.Add(1)
	return C.CString(s)
}

// answer does what all of the functions below do.
func answer(method, input string) (output string, status int) {
	switch {
	case !ready.Load():
		return "not initialized", 503
	case method == "core/echo":
		return input, 200
	case method == "core/upper":
		return strings.ToUpper(input), 200
	case method == "core/check" && !utf8.ValidString(input):
		return "no UTF-8", 400
	default:
		return "no method “" + method + "”", 404
	}
}

// Initialize makes the library ready.
//
//export Initialize
func Initialize() { ready.Store(true) }

// Finalize ends what Initialize began.
//
//export Finalize
func Finalize() { ready.Store(false) }

// RPC calls a method. Its status is 200 for success, and the output has the reason of a failure.
//
//export RPC
//swift:owned Output
func RPC(method, input *C.char) (result C.struct_RpcResult) {
	output, status := answer(C.GoString(method), C.GoString(input))
	result.Output = text(output)
	result.Status = C.int(status)
	return result
}

// Call calls a method.
//
//export Call
//swift:owned output
//swift:throws nonzero status
//swift:errortext Describe
func Call(method, input *C.char) (result C.CallResult) {
	output, status := answer(C.GoString(method), C.GoString(input))
	if status != 200 {
		result.status = C.int(status)
		return result
	}
	result.output = text(output)
	return result
}

// TryCall calls a method, and gives its status too.
//
//export TryCall
//swift:owned output
//swift:throws nonzero status keep
func TryCall(method, input *C.char) (result C.CallResult) { return Call(method, input) }

// Query calls a method, up to three times.
//
//export Query
//swift:owned value error
//swift:throws message error
func Query(method, input string) (result C.QueryResult) {
	output, status := answer(method, input)
	result.attempts = 1
	if status != 200 {
		result.attempts = 3
		result.error = text(output)
		return result
	}
	result.value = text(output)
	return result
}

// Describe returns what a status means.
//
//export Describe
//swift:nonnull
func Describe(status C.int) *C.char {
	switch status {
	case 404:
		return text("not found")
	case 503:
		return text("sërvice unavailable")
	}
	return text("")
}

// FreeString frees a text of this library.
//
//export FreeString
func FreeString(str *C.char) {
	if str != nil {
		texts.Add(-1)
	}
	C.free(unsafe.Pointer(str))
}

// Texts returns how many texts are not freed yet.
//
//export Texts
func Texts() int64 { return texts.Load() }

func main() {}
