package main

/*
#include <stdint.h>
#include <stdlib.h>

// A response is the caller's, with all that is in it.
struct Response {
	int status;
	uint8_t *body;
	size_t body_length;
	char *url;
	char *error;
};

// A receipt is the caller's, and nobody takes it back: it is freed, and what is in it before.
typedef struct {
	char *text;
	int64_t number;
} Receipt;

extern Receipt last_receipt;

// A quote lies in memory that holds anything until it is written to.
typedef struct {
	char *words;
	char *author;
	int32_t year;
	char *error;
} Quote;

// A counter has a handle.
typedef struct {
	size_t handle;
} Counter;

typedef struct {
	int32_t code;
	char *message;
} CounterError;

// What opening one comes to.
typedef struct {
	Counter *counter;
	CounterError *error;
} CounterResult;
*/
import "C"

import "unsafe"

// A Session counts what it is asked.
//
//swift:class
type Session *C.Counter

// Fetch gets what is at an address.
//
//export Fetch
//swift:buffer body body_length
//swift:throws message error
func Fetch(url *C.char) *C.struct_Response {
	texts.Add(1)
	response := (*C.struct_Response)(C.calloc(1, C.sizeof_struct_Response))
	address := C.GoString(url)
	response.url = C.CString(address)
	output, status := answer(address, "bödy")
	response.status = C.int(status)
	if status != 200 {
		response.error = C.CString(output)
		return response
	}
	response.body = (*C.uint8_t)(C.CBytes([]byte(output)))
	response.body_length = C.size_t(len(output))
	return response
}

// Ask does the same, or nothing for an empty address.
//
//export Ask
//swift:owned url
//swift:throws unless 200 status
//swift:errortext error
func Ask(url *C.char) *C.struct_Response {
	if *url == 0 {
		return nil
	}
	return Fetch(url)
}

// Load does the same, and tells of a failure beside the response, which is not always there then.
//
//export Load
//swift:owned url
//swift:nullable
//swift:throws out failure
func Load(url *C.char, failure **C.char) *C.struct_Response {
	if *url == 0 {
		texts.Add(1)
		*failure = C.CString("no address")
		return nil
	}
	response := Fetch(url)
	*failure, response.error = response.error, nil
	if *failure != nil {
		texts.Add(1)
	}
	return response
}

// FreeResponse frees a response.
//
//export FreeResponse
//swift:skip
func FreeResponse(response *C.struct_Response) {
	texts.Add(-1)
	C.free(unsafe.Pointer(response.url))
	C.free(unsafe.Pointer(response.body))
	C.free(unsafe.Pointer(response.error))
	C.free(unsafe.Pointer(response))
}

// Pay returns a receipt.
//
//export Pay
//swift:owned text
func Pay(number int64) *C.Receipt {
	texts.Add(2)
	receipt := (*C.Receipt)(C.calloc(1, C.sizeof_Receipt))
	receipt.text = C.CString("päid")
	receipt.number = C.int64_t(number)
	return receipt
}

var last = &C.last_receipt

// LastReceipt is the library's.
//
//export LastReceipt
//swift:borrowed
//swift:owned text
func LastReceipt() *C.Receipt { return last }

func newQuote() *C.Quote { return (*C.Quote)(C.malloc(C.sizeof_Quote)) }

// Cite quotes somebody. Where it fails, there are an author and an error only.
//
//export Cite
//swift:owned words author error
//swift:throws message error
func Cite(name *C.char) *C.Quote {
	texts.Add(3)
	quote := newQuote()
	quote.author = C.CString(C.GoString(name))
	if *name == 0 {
		quote.error = C.CString("nobody säid it")
		return quote
	}
	quote.error = nil
	quote.words, quote.year = C.CString("Whät?"), 1859
	return quote
}

// OpenSession opens a session, or fails.
//
//export OpenSession
//swift:owned counter error
//swift:throws message error
func OpenSession(name string) (result C.CounterResult) {
	texts.Add(1)
	if name == "" {
		result.error = (*C.CounterError)(C.calloc(1, C.sizeof_CounterError))
		result.error.code, result.error.message = 7, C.CString("no näme")
		return result
	}
	result.counter = (*C.Counter)(C.calloc(1, C.sizeof_Counter))
	return result
}

// SessionCount counts.
//
//export SessionCount
func SessionCount(session Session) int {
	session.handle++
	return int(session.handle)
}

// CloseSession returns an error, if there is one.
//
//export CloseSession
//swift:throws
func CloseSession(session Session) *C.CounterError {
	defer C.free(unsafe.Pointer(session))
	if session.handle < 2 {
		texts.Add(-1)
		return nil
	}
	result := (*C.CounterError)(C.calloc(1, C.sizeof_CounterError))
	result.code, result.message = 8, C.CString("too müch")
	return result
}

// FreeCounterError frees an error.
//
//export FreeCounterError
//swift:skip
func FreeCounterError(problem *C.CounterError) {
	texts.Add(-1)
	C.free(unsafe.Pointer(problem.message))
	C.free(unsafe.Pointer(problem))
}
