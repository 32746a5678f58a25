// Package main keeps responses by their id until they are forgotten.
package main

// #include <stdlib.h>
import "C"

import (
	"strconv"
	"sync"
)

var (
	mutex     sync.Mutex
	responses = map[string]string{}
	next      int
)

// request answers a request, and keeps the answer. It returns the id.
//
//export request
func request(payload *C.char) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	next++
	id := "r" + strconv.Itoa(next)
	responses[id] = "echo: " + C.GoString(payload)
	return C.CString(id)
}

// response returns the answer with this id, or NULL.
//
//export response
func response(id *C.char) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	text, ok := responses[C.GoString(id)]
	if !ok {
		return nil
	}
	return C.CString(text)
}

// freeMemory forgets the answer with this id. It frees no C memory: id stays
// the property of the caller.
//
//export freeMemory
func freeMemory(id *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	delete(responses, C.GoString(id))
}

// freeAll forgets all answers, and returns how many they were.
//
//export freeAll
func freeAll() int {
	mutex.Lock()
	defer mutex.Unlock()
	count := len(responses)
	responses = map[string]string{}
	return count
}

// Free takes a number, no pointer: it makes room for so many answers.
//
//export Free
func Free(handle C.int) C.int { return handle * 2 }

//export keptCount
func keptCount() int {
	mutex.Lock()
	defer mutex.Unlock()
	return len(responses)
}

func main() {}
