// Package main exports functions that call back several functions with one context.
package main

/*
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef void (*progress_fn)(void *context, int percent);
typedef void (*done_fn)(const char *error, const char *path, void *context);

// What a walk over words calls.
typedef struct {
	bool (*wants)(void *context, int length);
	void (*word)(void *context, const char *word);
	void *context;
} visitor_t;

typedef struct observer {
	void *user_data;
	void (*on_change)(int value, void *user_data);
	void (*on_end)(void *user_data);
} observer_t;

// One function, with the context that it is given.
typedef struct {
	int64_t (*call)(void *context, int64_t value);
	void *context;
} function_t;

typedef struct {
	void (*ok)(void *context, int64_t value);
	void (*failed)(void *context, const char *error);
	void *context;
} answer_t;

// This one has more than functions.
typedef struct {
	int64_t version;
	void (*call)(void *context, int value);
	void *context;
} versioned_t;

static inline void call_progress(progress_fn f, void *context, int percent) { f(context, percent); }
static inline void call_done(done_fn f, const char *error, const char *path, void *context) { f(error, path, context); }
static inline bool wants(visitor_t v, int length) { return v.wants(v.context, length); }
static inline void visit(visitor_t v, const char *word) { v.word(v.context, word); }
static inline void changed(observer_t o, int value) { if (o.on_change) o.on_change(value, o.user_data); }
static inline void ended(observer_t o) { if (o.on_end) o.on_end(o.user_data); }
static inline int64_t call(function_t f, int64_t value) { return f.call(f.context, value); }
static inline void answer(answer_t a, int64_t value) { a.ok(a.context, value); }
static inline void refuse(answer_t a, const char *error) { a.failed(a.context, error); }
static inline void call_versioned(versioned_t v, int value) { v.call(v.context, value); }
*/
import "C"

import (
	"errors"
	"strings"
	"sync"
	"time"
	"unsafe"
)

// Walk calls wants for each word, and word for those that are wanted. It returns their number.
//
//export Walk
//swift:noescape visitor
func Walk(text string, visitor C.visitor_t) (count int) {
	for _, word := range strings.Fields(text) {
		if !C.wants(visitor, C.int(len(word))) {
			continue
		}
		visit(visitor, word)
		count++
	}
	return count
}

func visit(visitor C.visitor_t, word string) {
	text := C.CString(word)
	defer C.free(unsafe.Pointer(text))
	C.visit(visitor, text)
}

// WalkAll is given the address of the functions, which it does not keep.
//
//export WalkAll
//swift:noescape visitor
func WalkAll(texts []string, visitor *C.visitor_t) (count int) {
	for _, text := range texts {
		count += Walk(text, *visitor)
	}
	return count
}

// Compose calls first, and second with what that returns.
//
//export Compose
//swift:noescape first
//swift:noescape second
func Compose(value int64, first, second C.function_t) int64 {
	return int64(C.call(second, C.call(first, C.int64_t(value))))
}

// Copy calls progress as often as it likes, and done once, at the end.
//
//export Copy
//swift:once done
func Copy(path string, progress C.progress_fn, done C.done_fn, context unsafe.Pointer) {
	path = strings.Clone(path)
	go func() {
		for percent := 0; percent <= 100; percent += 50 {
			C.call_progress(progress, context, C.int(percent))
		}
		if path == "" {
			finish(done, "no path", "", context)
			return
		}
		finish(done, "", path+".copy", context)
		// Nobody is there any more who could hear this.
		C.call_progress(progress, context, 200)
		late.Done()
	}()
}

var late sync.WaitGroup

// ExpectLate says that a call of Copy is going to be late.
//
//export ExpectLate
func ExpectLate() { late.Add(1) }

// AwaitLate returns when that is over.
//
//export AwaitLate
func AwaitLate() { late.Wait() }

// CopyAndWait is Copy for callers who wait.
//
//export CopyAndWait
//swift:async
//swift:once done
func CopyAndWait(path string, progress C.progress_fn, done C.done_fn, context unsafe.Pointer) {
	if path != "" {
		late.Add(1)
	}
	Copy(path, progress, done, context)
}

func finish(done C.done_fn, reason, path string, context unsafe.Pointer) {
	var failure, value *C.char
	if reason == "" {
		value = C.CString(path)
	} else {
		failure = C.CString(reason)
	}
	C.call_done(done, failure, value, context)
	C.free(unsafe.Pointer(failure))
	C.free(unsafe.Pointer(value))
}

// Ask calls ok or failed, once.
//
//export Ask
//swift:once answer
func Ask(value int64, answer C.answer_t) {
	go func() {
		if value < 0 {
			reason := C.CString("negative")
			C.refuse(answer, reason)
			C.free(unsafe.Pointer(reason))
			return
		}
		C.answer(answer, C.int64_t(value*2))
	}()
}

var (
	mutex     sync.Mutex
	observers = map[int64]C.observer_t{}
	last      int64
)

// Observe calls observer until it is told by Ignore not to.
//
//export Observe
//swift:until Ignore
func Observe(observer C.observer_t) int64 {
	mutex.Lock()
	defer mutex.Unlock()
	last++
	observers[last] = observer
	return last
}

// ObserveFor throws for a time that has passed.
//
//export ObserveFor
//swift:until Ignore
//swift:throws message err
func ObserveFor(seconds int, observer C.observer_t) (id int64, err *C.char) {
	if seconds < 0 {
		return 0, C.CString(errors.New("that time has passed").Error())
	}
	return Observe(observer), nil
}

//export Ignore
func Ignore(id int64) {
	mutex.Lock()
	defer mutex.Unlock()
	delete(observers, id)
}

// Change tells all observers of a value, each from a goroutine of its own.
//
//export Change
func Change(value int) {
	mutex.Lock()
	defer mutex.Unlock()
	var group sync.WaitGroup
	for _, observer := range observers {
		observer := observer
		group.Add(1)
		go func() {
			defer group.Done()
			C.changed(observer, C.int(value))
			if value == 0 {
				C.ended(observer)
			}
		}()
	}
	group.Wait()
}

// Watch is a stream of percents, and tells of each begin beside that.
//
//export Watch
//swift:stream progress StopWatching
func Watch(limit int, begins C.progress_fn, progress C.progress_fn, context unsafe.Pointer) {
	go func() {
		for percent := 0; percent <= limit; percent++ {
			C.call_progress(begins, context, C.int(percent))
			C.call_progress(progress, context, C.int(percent))
			time.Sleep(time.Millisecond)
			mutex.Lock()
			stopped := isStopped
			mutex.Unlock()
			if stopped {
				return
			}
		}
	}()
}

var isStopped bool

//export StopWatching
func StopWatching() {
	mutex.Lock()
	defer mutex.Unlock()
	isStopped = true
}

// CallVersioned has a struct that is more than functions, which stays what it is.
//
//export CallVersioned
func CallVersioned(v C.versioned_t, value C.int) { C.call_versioned(v, value) }

func main() {}
