// Package main tells of errors by objects that only its own functions know.
//
//swift:errortext err ErrorText ErrorCode FreeError
package main

/*
#include <stdint.h>
#include <stdlib.h>

// An error, as the library has it.
struct failure;

enum Grade { GRADE_NONE, GRADE_MILD, GRADE_GRAVE };

// An incident shows its number, and has what frees it.
// The number of a complaint, and of anything else that the library counts.
typedef uint64_t number_t;
typedef struct { number_t seat; number_t complaint; } booking_t;

typedef struct incident {
	int32_t status;
	void *hidden;
	void (*release)(struct incident *incident);
} incident_t;

extern void Retire(void *memory);

static inline void release_incident(incident_t *incident) {
	free(incident->hidden);
	Retire(incident);
}

static inline void set_incident(incident_t *incident, int32_t status, void *hidden) {
	incident->status = status;
	incident->hidden = hidden;
	incident->release = release_incident;
}
*/
import "C"

import (
	"strings"
	"sync"
	"unsafe"
)

type object struct {
	text string
	code int
}

var (
	mutex   sync.Mutex
	objects = map[unsafe.Pointer]object{}
)

func newObject(size C.size_t, text string, code int) unsafe.Pointer {
	mutex.Lock()
	defer mutex.Unlock()
	pointer := C.calloc(1, size)
	objects[pointer] = object{text, code}
	return pointer
}

func known(pointer unsafe.Pointer) object {
	mutex.Lock()
	defer mutex.Unlock()
	object, isKnown := objects[pointer]
	if !isKnown {
		panic("this is no error, or is none any more")
	}
	return object
}

func free(pointer unsafe.Pointer) {
	known(pointer)
	mutex.Lock()
	defer mutex.Unlock()
	delete(objects, pointer)
	C.free(pointer)
}

// Live returns how many errors were not freed.
//
//export Live
func Live() int {
	mutex.Lock()
	defer mutex.Unlock()
	return len(objects)
}

// ErrorText returns the text of an error, which is the caller's.
//
//export ErrorText
//swift:skip
func ErrorText(err unsafe.Pointer) *C.char { return C.CString(known(err).text) }

// ErrorCode returns the number of an error.
//
//export ErrorCode
//swift:skip
func ErrorCode(err unsafe.Pointer) C.int { return C.int(known(err).code) }

// FreeError frees an error.
//
//export FreeError
//swift:skip
func FreeError(err unsafe.Pointer) { free(err) }

// Verify verifies a certificate.
//
//export Verify
//swift:throws out err
func Verify(path *C.char, err *unsafe.Pointer) {
	if text := C.GoString(path); text == "" {
		*err = newObject(1, "no certïficate", 0)
	}
}

// Sign returns a text that is the caller's, and which FreeError does not free.
//
//export Sign
//swift:throws out err
func Sign(text *C.char, err *unsafe.Pointer) *C.char {
	if strings.ContainsRune(C.GoString(text), '!') {
		*err = newObject(1, "too loud", 90)
		// A text beside an error is the caller's all the same.
		return C.CString("unsigned")
	}
	return C.CString(C.GoString(text) + ", signed")
}

// Load says by its status that it fails, and may warn.
//
//export Load
//swift:throws nonzero
func Load(path *C.char, err *unsafe.Pointer) C.int {
	switch C.GoString(path) {
	case "":
		return 2
	case "old":
		*err = newObject(1, "it is old", 1)
	case "bad":
		*err = newObject(1, "it is bad", 7)
		return 5
	}
	return 0
}

// Renew says no more than whether it fails.
//
//export Renew
//swift:throws false
func Renew(path string, err *unsafe.Pointer) bool {
	if path == "bad" {
		*err = newObject(1, "it cannot be renewed", 77)
	}
	return path != "" && path != "bad"
}

// Wait waits, and fails.
//
//export Wait
//swift:async
//swift:throws out err
func Wait(name string, err *unsafe.Pointer) int {
	if name == "" {
		*err = newObject(1, "nothing to wait for", 11)
	}
	return len(name)
}

// Check returns the error.
//
//export Check
//swift:throws
//swift:errortext r0 ErrorText FreeError
func Check(number int) unsafe.Pointer {
	if number%2 == 0 {
		return nil
	}
	return newObject(1, "odd", 3)
}

// FailureText writes the text of a failure.
//
//export FailureText
//swift:skip
func FailureText(failure *C.struct_failure, text *C.char, size C.size_t) {
	bytes := append([]byte(known(unsafe.Pointer(failure)).text), 0)
	copy(unsafe.Slice((*byte)(unsafe.Pointer(text)), int(size)), bytes)
}

// FailureGrade says how grave a failure is.
//
//export FailureGrade
//swift:skip
func FailureGrade(failure *C.struct_failure) C.enum_Grade {
	return C.enum_Grade(known(unsafe.Pointer(failure)).code)
}

// FreeFailure frees a failure, and is known by its name.
//
//export FreeFailure
//swift:skip
func FreeFailure(failure *C.struct_failure) { free(unsafe.Pointer(failure)) }

// Dial dials a number.
//
//export Dial
//swift:throws out failure
//swift:errortext failure FailureText FailureGrade
func Dial(number string, failure **C.struct_failure) int {
	if strings.HasPrefix(number, "0") {
		*failure = (*C.struct_failure)(newObject(1, number+" is not assïgned", C.GRADE_GRAVE))
	}
	return len(number)
}

// HangUp fails by its status.
//
//export HangUp
//swift:throws negative
//swift:errortext failure FailureText FailureGrade
func HangUp(number string, failure **C.struct_failure) C.int {
	if number == "" {
		*failure = (*C.struct_failure)(newObject(1, "nobody is there", C.GRADE_MILD))
		return -5
	}
	return 0
}

var kept = newObject(1, "busy", C.GRADE_MILD)

// Forget frees what the library keeps.
//
//export Forget
func Forget() { free(kept) }

// Ring leaves an error that stays the library's.
//
//export Ring
//swift:throws out failure
//swift:errortext failure FailureText FailureGrade
//swift:borrowed failure
func Ring(number string, failure **C.struct_failure) {
	if number == "" {
		*failure = (*C.struct_failure)(kept)
	}
}

// IncidentText returns what stays the library's.
//
//export IncidentText
//swift:skip
//swift:borrowed
func IncidentText(incident *C.incident_t) *C.char { return (*C.char)(incident.hidden) }

// Retire frees an incident, which calls it itself.
//
//export Retire
//swift:skip
func Retire(memory unsafe.Pointer) { free(memory) }

func newIncident(status int, text string) *C.incident_t {
	incident := (*C.incident_t)(newObject(C.sizeof_incident_t, text, status))
	C.set_incident(incident, C.int32_t(status), unsafe.Pointer(C.CString(text)))
	return incident
}

// Drive drives, and reports what happens, if anything does.
//
//export Drive
//swift:throws out incident
//swift:errortext incident IncidentText
func Drive(speed int, incident **C.incident_t) int {
	if speed > 100 {
		*incident = newIncident(speed, "too fast")
	}
	return speed
}

// complaints are texts behind numbers, until somebody takes them back.
var complaints = map[C.number_t]string{}

func complain(text string) C.number_t {
	number := C.number_t(len(complaints) + 1)
	complaints[number] = text
	return number
}

// Pay returns the number of a complaint, or 0.
//
//export Pay
//swift:throws nonzero
//swift:errortext r0 ComplaintText Withdraw
func Pay(price C.int) C.number_t {
	if price > 9 {
		return complain("too dear")
	}
	return 0
}

// BookSeat has the complaint in a struct.
//
//export BookSeat
//swift:throws nonzero complaint
//swift:errortext complaint ComplaintText Withdraw
func BookSeat(row C.int) C.booking_t {
	if row < 1 {
		return C.booking_t{complaint: complain("no such row")}
	}
	return C.booking_t{seat: C.number_t(row) * 10}
}

//export ComplaintText
//swift:skip
func ComplaintText(complaint C.number_t) *C.char { return C.CString(complaints[complaint]) }

//export Withdraw
//swift:skip
func Withdraw(number C.number_t) { delete(complaints, number) }

// Complaints says how many have not been taken back.
//
//export Complaints
func Complaints() int { return len(complaints) }

func main() {}
