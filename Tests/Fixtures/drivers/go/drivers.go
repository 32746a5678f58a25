// Package main is a driver of databases, as ADBC has them: the caller has the structs, the driver what
// they point to.
//
//swift:throws nonzero
//swift:errortext problem
package main

/*
#include <stdint.h>
#include <stdlib.h>

typedef uint8_t StatusCode;

struct Problem {
	char *message;
	int32_t vendor_code;
	void (*release)(struct Problem *problem);
};

struct Database {
	void *private_data;
};

static inline void release_problem(struct Problem *problem) {
	free(problem->message);
	problem->message = NULL;
	problem->release = NULL;
}

static inline StatusCode set_problem(struct Problem *problem, StatusCode code, char *message) {
	problem->message = message;
	problem->release = release_problem;
	return code;
}
*/
import "C"

import (
	"fmt"
	"runtime/cgo"
	"unsafe"
)

// A Database is open until it is closed.
//
//swift:class
type Database *C.struct_Database

var live int

func options(database Database) map[string]string {
	return (*(*cgo.Handle)(database.private_data)).Value().(map[string]string)
}

func fail(problem *C.struct_Problem, code C.StatusCode, format string, values ...any) C.StatusCode {
	return C.set_problem(problem, code, C.CString(fmt.Sprintf(format, values...)))
}

// DatabaseNew begins a database, of a struct that is all zero.
//
//export DatabaseNew
//swift:out database
//swift:name init
func DatabaseNew(name *C.char, database Database, problem *C.struct_Problem) C.StatusCode {
	if database.private_data != nil {
		return fail(problem, 6, "the dåtabase is there already")
	}
	if C.GoString(name) == "" {
		return fail(problem, 5, "a dåtabase without a name")
	}
	live++
	memory := C.malloc(C.size_t(unsafe.Sizeof(cgo.Handle(0))))
	*(*cgo.Handle)(memory) = cgo.NewHandle(map[string]string{"name": C.GoString(name)})
	database.private_data = memory
	return 0
}

// DatabaseTemporary begins a database that cannot fail.
//
//export DatabaseTemporary
//swift:out database
func DatabaseTemporary(database Database) {
	name := C.CString("temporary")
	defer C.free(unsafe.Pointer(name))
	DatabaseNew(name, database, nil)
}

// DatabaseSet sets an option.
//
//export DatabaseSet
func DatabaseSet(database Database, key, value *C.char, problem *C.struct_Problem) C.StatusCode {
	if C.GoString(key) == "name" {
		return fail(problem, 2, "a dåtabase keeps its name")
	}
	options(database)[C.GoString(key)] = C.GoString(value)
	return 0
}

// DatabaseGet returns an option.
//
//export DatabaseGet
//swift:out value
func DatabaseGet(database Database, key *C.char, value **C.char, problem *C.struct_Problem) C.StatusCode {
	found, ok := options(database)[C.GoString(key)]
	if !ok {
		return fail(problem, 3, "no option %s", C.GoString(key))
	}
	*value = C.CString(found)
	return 0
}

// DatabaseRelease ends a database. One with the option “stuck” complains.
//
//export DatabaseRelease
//swift:deinit
func DatabaseRelease(database Database, problem *C.struct_Problem) C.StatusCode {
	_, isStuck := options(database)["stuck"]
	(*(*cgo.Handle)(database.private_data)).Delete()
	C.free(database.private_data)
	database.private_data = nil
	live--
	if isStuck {
		return fail(problem, 9, "stück")
	}
	return 0
}

// Live is the number of databases.
//
//export Live
//swift:out count
func Live(count *int) { *count = live }

func main() {}
