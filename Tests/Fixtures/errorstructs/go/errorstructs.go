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

// A Report is the caller's to free, and so is its text.
typedef struct {
	int32_t status;
	char *msg;
} Report;

// A Fault has what takes it back.
struct Fault {
	char *message;
	int32_t vendor_code;
	char sqlstate[5];
	void (*release)(struct Fault *fault);
	void *private_data;
};

static inline void release_fault(struct Fault *fault) {
	free(fault->message);
	free(fault->private_data);
}

static inline void set_fault(struct Fault *fault, int32_t code, char *message, void *data) {
	struct Fault set = {message, code, "08001", release_fault, data};
	*fault = set;
}

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

func newReport(status int, text string) *C.Report {
	report := (*C.Report)(C.calloc(1, C.sizeof_Report))
	report.status = C.int32_t(status)
	report.msg = C.CString(text)
	return report
}

// Prove proves a statement, and reports of it in any case.
//
//export Prove
//swift:throws out report
func Prove(statement string, report **C.Report) int {
	switch statement {
	case "true":
		*report = newReport(0, "prøven")
	case "false":
		*report = newReport(409, "dispröven")
	}
	return len(statement)
}

// Assert does so where it fails, or where there is much to say.
//
//export Assert
//swift:throws false
//swift:errortext report
func Assert(holds int, report **C.Report) bool {
	if holds != 0 {
		*report = newReport(holds, "it was "+strconv.Itoa(holds))
	}
	return holds > 0
}

// Audit reports what is wrong, if anything is.
//
//export Audit
//swift:throws
func Audit(number int) *C.Report {
	if number < 0 {
		return newReport(number, "negative")
	}
	return nil
}

var notices = []*C.Report{newReport(1, "for göod"), nil}

// Notify returns a text that is the caller's, and a report that is not.
//
//export Notify
//swift:throws out notice
//swift:borrowed notice
func Notify(number int, notice **C.Report) *C.char {
	*notice = notices[number]
	return C.CString("notified")
}

// Connect connects; a fault says itself how it is taken back.
//
//export Connect
//swift:throws nonzero
//swift:errortext fault
func Connect(url string, fault *C.struct_Fault) C.uint8_t {
	switch url {
	case "":
		return 5
	case "db:":
		return 0
	}
	C.set_fault(fault, 1045, C.CString("no access to "+url), C.malloc(8))
	return 14
}

// Ping does so by the number in the fault.
//
//export Ping
//swift:throws out fault
func Ping(host string, fault *C.struct_Fault) int {
	if host == "" {
		C.set_fault(fault, 111, C.CString("nobody to ping"), nil)
	}
	return len(host)
}

// Trace leaves it to the caller to give the fault back by its address.
//
//export Trace
//swift:throws out fault
func Trace(host string, fault **C.struct_Fault) {
	if host == "" {
		*fault = (*C.struct_Fault)(C.calloc(1, C.sizeof_struct_Fault))
		C.set_fault(*fault, 7, C.CString("nobody to trace"), unsafe.Pointer(*fault))
	}
}

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
