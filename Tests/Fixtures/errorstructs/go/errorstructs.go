// Package main tells of errors as C libraries do, through the parameters of its functions.
package main

/*
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

// A Problem belongs to the caller, what is in it to the library.
typedef struct {
	int32_t code;
	char *message;
} Problem;

enum FailureKind { FAILURE_NONE, FAILURE_MISSING, FAILURE_DENIED };

// A Failure belongs to the library.
struct Failure {
	enum FailureKind kind;
	char *text;
	char *path;
};

// A Remark has a text for the caller.
typedef struct {
	uint64_t line;
	char *reason;
} Remark;

// A Verdict has a text of the library.
typedef struct {
	const char *text;
	int status;
} Verdict;

struct OpenResult {
	int64_t descriptor;
	struct Failure *error;
};
*/
import "C"

import (
	"math"
	"strconv"
	"strings"
	"sync/atomic"
	"unsafe"
)

// live counts what was allocated for the caller and not yet given back.
var live atomic.Int64

func newFailure(kind uint32, text, path string) *C.struct_Failure {
	live.Add(1)
	failure := (*C.struct_Failure)(C.calloc(1, C.sizeof_struct_Failure))
	failure.kind = kind
	failure.text = C.CString(text)
	failure.path = C.CString(path)
	return failure
}

// FreeFailure gives a failure back.
//
//export FreeFailure
//swift:skip
func FreeFailure(failure *C.struct_Failure) {
	live.Add(-1)
	C.free(unsafe.Pointer(failure.text))
	C.free(unsafe.Pointer(failure.path))
	C.free(unsafe.Pointer(failure))
}

// ClearProblem gives back what is in a problem, if there is anything in it.
//
//export ClearProblem
//swift:skip
func ClearProblem(problem *C.Problem) {
	if problem.message == nil {
		return
	}
	live.Add(-1)
	C.free(unsafe.Pointer(problem.message))
	problem.message = nil
}

// Live returns how many errors were not given back.
//
//export Live
func Live() int { return int(live.Load()) }

// Parse reads a number.
//
//export Parse
//swift:throws out problem
func Parse(text string, problem *C.Problem) int {
	number, err := strconv.Atoi(text)
	if err != nil {
		live.Add(1)
		problem.code = 22
		problem.message = C.CString(err.Error())
	}
	return number
}

// Greet greets who has a name, and warns of a long one without failing.
//
//export Greet
//swift:throws out problem
func Greet(name *C.char, problem *C.Problem) *C.char {
	text := C.GoString(name)
	if len(text) > 10 || text == "" {
		live.Add(1)
		problem.message = C.CString("a name of " + strconv.Itoa(len(text)) + " bytes")
	}
	if text == "" {
		problem.code = 1
		return nil
	}
	return C.CString("Hello, " + text)
}

// Store stores a number, and fails without a text for negative ones.
//
//export Store
//swift:throws nonzero
//swift:errortext problem
func Store(number int, problem *C.Problem) C.int {
	switch {
	case number < 0:
		return -22
	case number == 0:
		live.Add(1)
		problem.code = 7
		problem.message = C.CString("nothing to store")
		return 1
	}
	return 0
}

// Load reads a file.
//
//export Load
//swift:throws out failure
func Load(path *C.char, failure **C.struct_Failure) *C.char {
	switch text := C.GoString(path); {
	case strings.HasPrefix(text, "/"):
		*failure = newFailure(C.FAILURE_DENIED, "dënied", text)
	case text == "none":
		// A failure that is none.
		*failure = newFailure(C.FAILURE_NONE, "", text)
	}
	return C.CString("content")
}

// Exists says whether there is a file.
//
//export Exists
//swift:throws false
//swift:errortext failure
func Exists(path *C.char, failure **C.struct_Failure) bool {
	text := C.GoString(path)
	if text == "" {
		return false
	}
	if text == "missing" {
		*failure = newFailure(C.FAILURE_MISSING, "missing", text)
		return false
	}
	return true
}

// Verify returns what is wrong with a number, if anything is.
//
//export Verify
//swift:throws
func Verify(number int) *C.struct_Failure {
	if number%2 == 0 {
		return nil
	}
	return newFailure(C.FAILURE_DENIED, strconv.Itoa(number)+" is odd", "")
}

// Open opens a file.
//
//export Open
//swift:owned error
//swift:throws message error
func Open(path *C.char) (result C.struct_OpenResult) {
	if text := C.GoString(path); text != "" {
		result.descriptor = 3
	} else {
		result.error = newFailure(C.FAILURE_MISSING, "no path", text)
	}
	return result
}

// Check says what is odd about a text, which is the caller's to free.
//
//export Check
//swift:throws out remark
func Check(text string, remark *C.Remark) {
	if text == "" {
		remark.line = 1
		remark.reason = C.CString("the text is empty")
	}
}

var guilty = C.CString("guilty")

// Judge says something that stays the library's.
//
//export Judge
//swift:throws out verdict
func Judge(age int, verdict *C.Verdict) int {
	verdict.text = guilty
	if age < 18 {
		verdict.status = 403
	}
	return age
}

// SquareRoot returns the root of a number that has one.
//
//export SquareRoot
//swift:throws nonzero failed
func SquareRoot(x float64, failed *C.int) float64 {
	if x < 0 {
		*failed = 33
	}
	return math.Sqrt(x)
}

// Ask answers a question.
//
//export Ask
//swift:throws false ok
func Ask(question string, ok *bool) *C.char {
	*ok = strings.HasSuffix(question, "?")
	return C.CString("42")
}

// Answer answers a question too.
//
//export Answer
//swift:throws zero count
func Answer(count *C.size_t, question string) { *count = C.size_t(strings.Count(question, "?")) }

// Remove removes a file.
//
//export Remove
//swift:throws negative
//swift:errortext message
func Remove(path *C.char, message **C.char) C.int {
	if *path == 0 {
		*message = C.CString("no path")
		return -2
	}
	if *path == '/' {
		return -13
	}
	*message = C.CString("removed")
	return 0
}

func main() {}
