// Package main takes over what it is given, as libraries of C do, and has its own way of freeing memory.
package main

/*
#include <stdint.h>
#include <stdlib.h>

struct machine {
	uint32_t number;
};

// Bytes belong to whoever has them.
typedef struct {
	uint8_t *start;
	int32_t count;
} Bytes;
*/
import "C"

import (
	"fmt"
	"strings"
	"sync"
	"unsafe"
)

// A Machine evaluates.
//
//swift:class
type Machine *C.struct_machine

// A Value is a text, or has others in it.
//
//swift:class
type Value uint32

var (
	mutex    sync.Mutex
	last     Value
	values   = map[Value][]string{}
	machines int
	memory   int
)

func (v Value) texts() []string {
	mutex.Lock()
	defer mutex.Unlock()
	texts, known := values[v]
	if !known {
		panic("a value that is not there")
	}
	return texts
}

func newValue(texts ...string) Value {
	mutex.Lock()
	defer mutex.Unlock()
	last++
	values[last] = texts
	return last
}

func text(s string) *C.char {
	memory++
	return C.CString(s)
}

// take makes a text of one that is the caller's no longer.
func take(s *C.char) string {
	defer C.free(unsafe.Pointer(s))
	return C.GoString(s)
}

//export NewMachine
//swift:nonnull
func NewMachine() Machine {
	machines++
	return (Machine)(C.calloc(1, C.sizeof_struct_machine))
}

//export FreeMachine
func FreeMachine(machine Machine) {
	machines--
	C.free(unsafe.Pointer(machine))
}

// MachineRealloc makes memory smaller or larger, and frees it where it is to be empty.
//
//export MachineRealloc
//swift:skip
func MachineRealloc(machine Machine, buffer *C.char, size C.size_t) *C.char {
	if machine.number != 0 || size != 0 {
		panic("memory of another machine")
	}
	memory--
	C.free(unsafe.Pointer(buffer))
	return nil
}

// MachineEvaluate returns what a snippet comes to, or the text of an error.
//
//export MachineEvaluate
//swift:free MachineRealloc
//swift:throws nonzero failed
//swift:errortext r0 keep
func MachineEvaluate(machine Machine, snippet *C.char, failed *C.int) *C.char {
	code := C.GoString(snippet)
	if strings.Contains(code, "error") {
		*failed = 1
		return text("RUNTIME ERRÖR: " + code)
	}
	return text(strings.ToUpper(code))
}

// MachineMulti returns names and contents.
//
//export MachineMulti
//swift:free MachineRealloc
//swift:list r0
func MachineMulti(machine Machine, count int) *C.char {
	memory++
	var packed strings.Builder
	for i := 0; i < count; i++ {
		fmt.Fprintf(&packed, "%d.json\x00{}\x00", i)
	}
	return (*C.char)(C.CBytes([]byte(packed.String() + "\x00")))
}

// Render writes a value.
//
//export Render
//swift:free MachineRealloc
func Render(value Value, machine Machine) (rendered *C.char, err *C.char) {
	texts := value.texts()
	if len(texts) == 0 {
		return nil, text("nothing to render")
	}
	return text(strings.Join(texts, ",")), nil
}

// MachineText makes a value of a text, which it takes over.
//
//export MachineText
//swift:parent machine
//swift:owned content
func MachineText(machine Machine, content *C.char) Value { return newValue(take(content)) }

// MachineArray makes a value for others.
//
//export MachineArray
//swift:parent machine
func MachineArray(machine Machine) Value { return newValue() }

// ValueAppend takes a value over.
//
//export ValueAppend
//swift:owned item
func ValueAppend(value, item Value) int {
	texts := append(value.texts(), item.texts()...)
	FreeValue(item)
	mutex.Lock()
	defer mutex.Unlock()
	values[value] = texts
	return len(texts)
}

//export FreeValue
func FreeValue(value Value) {
	value.texts()
	mutex.Lock()
	defer mutex.Unlock()
	delete(values, value)
}

// Put takes over a name and bytes.
//
//export Put
//swift:buffer data size
//swift:owned name data
func Put(name *C.char, data *C.uint8_t, size C.int) (count int, err *C.char) {
	defer C.free(unsafe.Pointer(data))
	key := take(name)
	if key == "" {
		return 0, C.CString("no name")
	}
	return len(key) + len(unsafe.Slice(data, size)), nil
}

// Sum takes over numbers, and waits.
//
//export Sum
//swift:async
//swift:buffer numbers count
//swift:owned numbers
func Sum(count C.size_t, numbers *C.double) (sum float64) {
	defer C.free(unsafe.Pointer(numbers))
	for _, x := range unsafe.Slice(numbers, count) {
		sum += float64(x)
	}
	return sum
}

// Store takes over bytes, and keeps a key for the call only.
//
//export Store
//swift:buffer bytes
//swift:owned bytes
func Store(key *C.char, bytes C.Bytes) int {
	defer C.free(unsafe.Pointer(bytes.start))
	return len(C.GoString(key)) + len(unsafe.Slice(bytes.start, bytes.count))
}

// Live is the number of machines, of values, and of what MachineRealloc has to free.
//
//export Live
func Live() (machineCount, valueCount, memoryCount int) { return machines, len(values), memory }

func main() {}
