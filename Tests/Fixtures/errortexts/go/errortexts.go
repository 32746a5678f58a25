// Package main tells of errors by texts that have no NUL at their ends, but lengths.
package main

/*
#include <stdint.h>
#include <stdlib.h>

typedef struct {
	char *p;
	int n;
} Text;

// A VError belongs to the caller, with all that is in it.
typedef struct {
	Text id;
	unsigned int action_code;
	Text msg;
	Text stack;
} VError;

// A Fault has what the library takes back.
typedef struct {
	int32_t code;
	char *message;
	size_t message_length;
	void *trace;
} Fault;

// A Note stays the library's.
typedef struct {
	int status;
	const char *text;
	int n;
} Note;

// A Blob is bytes.
typedef struct {
	uint8_t *bytes;
	uint16_t extent;
} Blob;

// A Denial has bytes for a text, and a reason that is none.
struct Denial {
	int status;
	Blob message;
	Text rule;
};

// A Problem has more texts than that of the error.
typedef struct {
	int code;
	char *message;
	char *path;
	const char *component;
} Problem;

// A Refusal has a text whose length is called as nothing else is.
typedef struct {
	uint8_t weight;
	uint8_t octets;
	char *why;
} Refusal;

struct Opened {
	int64_t descriptor;
	Text error;
};
*/
import "C"

import (
	"strings"
	"sync/atomic"
	"unsafe"
)

// A Bytes is a text that may have any bytes.
//
//swift:buffer bytes extent
//swift:list bytes
type Bytes C.Blob

// A Trouble is the caller's with all that it points to.
//
//swift:struct
type Trouble C.Problem

// A Rejection says where the length of its text is.
//
//swift:struct
//swift:buffer why octets
//swift:list why
type Rejection C.Refusal

// live counts what Drop and ClearFault are to give back.
var live atomic.Int64

// Live returns how much was not given back.
//
//export Live
func Live() int { return int(live.Load()) }

// Drop frees a piece of memory.
//
//export Drop
//swift:skip
func Drop(memory unsafe.Pointer) {
	if memory == nil {
		panic("there is nothing to drop")
	}
	live.Add(-1)
	C.free(memory)
}

// characters has no NUL behind it: who reads on reads what is not its.
func characters(text string) *C.char { return (*C.char)(C.CBytes([]byte(text))) }

func set(s *C.Text, text string) {
	s.p = characters(text)
	s.n = C.int(len(text))
}

func fail(err *C.VError, text string) {
	set(&err.id, "v.io/fail")
	err.action_code = 3
	set(&err.msg, text)
	set(&err.stack, "main.fail")
}

// Get gets a value.
//
//export Get
//swift:throws out err
func Get(key string, err *C.VError) int {
	if key == "" {
		fail(err, "no key: \x00 is nöne")
	}
	return len(key)
}

// Watch tells of a stack without an error.
//
//export Watch
//swift:throws out err
func Watch(err *C.VError) { set(&err.stack, "main.Watch") }

// Put fails by its status; the text is there where it knows one, and sometimes where nothing failed.
//
//export Put
//swift:throws negative
//swift:errortext err
func Put(key string, err *C.VError) C.int {
	switch key {
	case "":
		return -1
	case "warn":
		fail(err, "overwritten")
		return 0
	case "fail":
		fail(err, "read only")
		return -30
	}
	return 0
}

// Delete leaves texts that Drop frees.
//
//export Delete
//swift:throws out err
//swift:free Drop
func Delete(key string, err *C.VError) {
	if key != "" {
		live.Add(2)
		set(&err.id, "v.io/gone")
		set(&err.msg, "there is no “"+key+"”")
	}
}

// Say has nothing but a text for its error.
//
//export Say
//swift:throws out err
func Say(text string, err *C.Text) int {
	switch text {
	case "":
		set(err, "nothing to say")
	case "?":
		// An empty text is no error, and is the caller's all the same.
		err.p = (*C.char)(C.malloc(1))
	}
	return len(text)
}

// Open returns the error beside what it opened.
//
//export Open
//swift:owned error
//swift:throws message error
func Open(path string) (opened C.struct_Opened) {
	if path == "" {
		set(&opened.error, "no path")
	} else {
		opened.descriptor = 3
	}
	return opened
}

// ClearFault takes back what is in a fault.
//
//export ClearFault
//swift:skip
func ClearFault(fault *C.Fault) {
	if fault.message != nil {
		live.Add(-1)
	}
	C.free(unsafe.Pointer(fault.message))
	C.free(fault.trace)
}

// Dial calls somebody.
//
//export Dial
//swift:throws out fault
func Dial(number string, fault *C.Fault) {
	if strings.HasPrefix(number, "0") {
		live.Add(1)
		fault.code = 404
		fault.message = characters(number + " is not assigned")
		fault.message_length = C.size_t(len(number + " is not assigned"))
		fault.trace = C.malloc(8)
	}
}

var busy = C.CString("busy, and what stands behind")

// Ring rings; its note is only read.
//
//export Ring
//swift:throws out note
func Ring(number int, note *C.Note) {
	note.text = busy
	note.n = 4
	note.status = C.int(number)
}

// Enter lets nobody in, and has no function that takes a denial back.
//
//export Enter
//swift:throws out denial
func Enter(name string, denial **C.struct_Denial) int {
	if name == "Zoë" {
		return len(name)
	}
	*denial = (*C.struct_Denial)(C.calloc(1, C.sizeof_struct_Denial))
	set(&(*denial).rule, "only Zoë")
	if name != "" {
		(*denial).status = 403
		text := name + " may not"
		(*denial).message.bytes = (*C.uint8_t)(C.CBytes([]byte(text)))
		(*denial).message.extent = C.uint16_t(len(text))
	}
	return 0
}

// Leave says so by its result.
//
//export Leave
//swift:throws false
//swift:errortext denial
func Leave(name string, denial **C.struct_Denial) bool {
	if name == "" {
		return false
	}
	if name == "Zoë" {
		return true
	}
	*denial = (*C.struct_Denial)(C.calloc(1, C.sizeof_struct_Denial))
	(*denial).status = 423
	(*denial).message.bytes = (*C.uint8_t)(C.CBytes([]byte("locked in")))
	(*denial).message.extent = 9
	return false
}

var component = C.CString("disk")

func trouble(problem *C.Problem, text string) {
	problem.code = 5
	problem.message = C.CString(text)
	problem.path = C.CString("/" + text)
	problem.component = component
}

// Read fills a problem of the caller's.
//
//export Read
//swift:throws out problem
func Read(path string, problem *C.Problem) {
	if path == "" {
		trouble(problem, "unreadable")
	}
}

// Write returns a problem that the caller frees, piece by piece.
//
//export Write
//swift:throws
func Write(path string) *C.Problem {
	if path != "" {
		return nil
	}
	problem := (*C.Problem)(C.calloc(1, C.sizeof_Problem))
	trouble(problem, "unwritable")
	return problem
}

// Ask is refused now and then.
//
//export Ask
//swift:throws out refusal
func Ask(question string, refusal *C.Refusal) {
	if !strings.HasSuffix(question, "?") {
		refusal.weight = 200
		refusal.octets = 14
		refusal.why = characters("not a question")
	}
}

func main() {}
