// Package main has texts that callers may leave out.
package main

/*
#include <stdlib.h>

typedef const char cchar_t;
typedef void (*told_fn)(void *context, const char *text);

typedef struct { const char *name; double ratio; } look_t;

static inline void tell(told_fn told, void *context, const char *text) { told(context, text); }
*/
import "C"

import (
	"strconv"
	"sync"
	"time"
	"unsafe"
)

// shown tells a text from none.
func shown(text *C.char) string {
	if text == nil {
		return "none"
	}
	return "'" + C.GoString(text) + "'"
}

// Describe says what it was given.
//
//export Describe
//swift:nullable note
func Describe(name, note *C.char) *C.char {
	return C.CString(shown(name) + " " + shown(note))
}

// Length is that of a text which Go cannot write to, or -1.
//
//export Length
//swift:nullable text
func Length(text *C.cchar_t) int {
	if text == nil {
		return -1
	}
	return len(C.GoString((*C.char)(unsafe.Pointer(text))))
}

// Open fails for a text that is empty, but not without one.
//
//export Open
//swift:nullable path
func Open(path *C.char) (shownPath *C.char, err *C.char) {
	if path != nil && C.GoString(path) == "" {
		return nil, C.CString("an empty path")
	}
	return C.CString(shown(path)), nil
}

// Name returns nothing for nothing; what it is given is its own.
//
//export Name
//swift:nullable first last
//swift:owned first
func Name(first, last *C.char) *C.char {
	defer C.free(unsafe.Pointer(first))
	return C.CString(shown(first) + " " + shown(last))
}

var stopped = make(chan string, 1)

// Wait ends when Stop is called with what it was given.
//
//export Wait
//swift:async
//swift:cancel Stop
//swift:nullable topic
func Wait(topic *C.char) *C.char {
	select {
	case text := <-stopped:
		return C.CString(text)
	case <-time.After(5 * time.Second):
		return C.CString("late")
	}
}

// Stop ends a Wait.
//
//export Stop
//swift:nullable topic
func Stop(topic *C.char) { stopped <- shown(topic) }

type listener struct {
	told    C.told_fn
	context unsafe.Pointer
}

var (
	mutex     sync.Mutex
	listeners = map[string]listener{}
)

// Listen hears of a topic, or of all that have none.
//
//export Listen
//swift:nullable topic
//swift:until Forget
func Listen(topic *C.char, told C.told_fn, context unsafe.Pointer) {
	mutex.Lock()
	defer mutex.Unlock()
	listeners[shown(topic)] = listener{told, context}
}

// Forget ends what Listen began with a topic.
//
//export Forget
func Forget(topic *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	delete(listeners, shown(topic))
}

// Tell says something to those who listen to a topic.
//
//export Tell
//swift:nullable topic text
func Tell(topic, text *C.char) bool {
	mutex.Lock()
	defer mutex.Unlock()
	listener, known := listeners[shown(topic)]
	if known {
		C.tell(listener.told, listener.context, text)
	}
	return known
}

// A Look has a name.
//
//swift:struct
type Look C.look_t

// Draw takes the ratio of a look, unless it has a scale, and nothing without any of them.
//
//export Draw
//swift:nullable look scale depth
func Draw(look *C.look_t, scale *float32, depth *C.int) *C.char {
	text := "nothing"
	if look != nil {
		text = C.GoString(look.name) + " " + strconv.FormatFloat(float64(look.ratio), 'g', -1, 64)
	}
	if scale != nil {
		text += " by " + strconv.FormatFloat(float64(*scale), 'g', -1, 32)
	}
	if depth != nil {
		text += " to " + strconv.Itoa(int(*depth))
	}
	return C.CString(text)
}

// A Pen may have another one before it.
//
//swift:class
type Pen uintptr

var pens = []string{""}

// NewPen has the names of those before it.
//
//export NewPen
//swift:nullable before
func NewPen(name *C.char, before Pen) Pen {
	pens = append(pens, pens[before]+C.GoString(name))
	return Pen(len(pens) - 1)
}

//export PenNames
//swift:nullable after
//swift:throws
func PenNames(p, after Pen) (names, err *C.char) {
	if after == p {
		return nil, C.CString("a pen after itself")
	}
	return C.CString(pens[p] + "|" + pens[after]), nil
}

//export ClosePen
func ClosePen(p Pen) {}

func main() {}
