// Package main exports functions that are given what Swift implements.
package main

/*
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef char *(*get_fn)(void *context, const char *key, size_t key_length, char **value, size_t *value_length);
typedef char *(*put_fn)(void *context, const char *key, const void *data, size_t size);
typedef int64_t (*count_fn)(void *context);
typedef void (*release_fn)(void *context);
typedef void (*bounds_fn)(int64_t *low, int64_t *high, void *context);
typedef void (*levels_fn)(bool rising, double **levels, size_t *count, void *context);
typedef void (*replace_fn)(void *context, const void *match, size_t size, void **with, size_t *with_size);
typedef void (*title_fn)(void *context, int number, char **title);
typedef void (*event_fn)(void *context, int event);

static inline char *call_get(get_fn f, void *context, const char *key, size_t length, char **value, size_t *value_length) { return f(context, key, length, value, value_length); }
static inline char *call_put(put_fn f, void *context, const char *key, const void *data, size_t size) { return f(context, key, data, size); }
static inline int64_t call_count(count_fn f, void *context) { return f(context); }
static inline void call_release(release_fn f, void *context) { f(context); }
static inline void call_bounds(bounds_fn f, int64_t *low, int64_t *high, void *context) { f(low, high, context); }
static inline void call_levels(levels_fn f, bool rising, double **levels, size_t *count, void *context) { f(rising, levels, count, context); }
static inline void call_replace(replace_fn f, void *context, const void *match, size_t size, void **with, size_t *with_size) { f(context, match, size, with, with_size); }
static inline void call_title(title_fn f, void *context, int number, char **title) { f(context, number, title); }
static inline void call_event(event_fn f, void *context, int event) { f(context, event); }
*/
import "C"

import (
	"errors"
	"fmt"
	"runtime/cgo"
	"sort"
	"strings"
	"sync"
	"unsafe"
)

// A host is what Swift implements.
type host struct {
	get     C.get_fn
	put     C.put_fn
	count   C.count_fn
	context unsafe.Pointer
	release C.release_fn
}

// taken is a text that Swift gave.
func taken(text *C.char) error {
	if text == nil {
		return nil
	}
	defer C.free(unsafe.Pointer(text))
	return errors.New(C.GoString(text))
}

func (h *host) value(key string) (string, error) {
	text := C.CString(key)
	defer C.free(unsafe.Pointer(text))
	var value *C.char
	var length C.size_t
	if err := taken(C.call_get(h.get, h.context, text, C.size_t(len(key)), &value, &length)); err != nil {
		return "", err
	}
	defer C.free(unsafe.Pointer(value))
	return C.GoStringN(value, C.int(length)), nil
}

// Cache asks what it is made with for what it does not know.
//
//swift:class
type Cache uintptr

type cache struct {
	host  *host
	mutex sync.Mutex
	known map[string]string
}

// NewCache makes a cache in front of a store, which it keeps.
//
//export NewCache
//swift:fails get put
//swift:out get.value
//swift:release get release
//swift:protocol Store
func NewCache(get C.get_fn, put C.put_fn, count C.count_fn, context unsafe.Pointer, release C.release_fn) Cache {
	return Cache(cgo.NewHandle(&cache{host: &host{get, put, count, context, release}, known: map[string]string{}}))
}

func (c Cache) cache() *cache { return cgo.Handle(c).Value().(*cache) }

// CacheFetch asks for many keys at once, each from a goroutine of its own.
//
//export CacheFetch
//swift:throws message err
func CacheFetch(c Cache, keys []string) (found *C.char, err *C.char) {
	var group sync.WaitGroup
	var mutex sync.Mutex
	var all []string
	var failure error
	for _, key := range keys {
		key := strings.Clone(key)
		group.Add(1)
		go func() {
			defer group.Done()
			value, err := c.cache().host.value(key)
			mutex.Lock()
			defer mutex.Unlock()
			if err != nil {
				failure = err
				return
			}
			all = append(all, fmt.Sprintf("%s=%q", key, value))
		}()
	}
	group.Wait()
	if failure != nil {
		return nil, C.CString(failure.Error())
	}
	sort.Strings(all)
	return C.CString(strings.Join(all, " ")), nil
}

//export CachePut
//swift:throws
func CachePut(c Cache, key string, value []byte) (err *C.char) {
	h := c.cache().host
	text, data := C.CString(key), C.CBytes(value)
	defer C.free(unsafe.Pointer(text))
	defer C.free(data)
	if failure := taken(C.call_put(h.put, h.context, text, data, C.size_t(len(value)))); failure != nil {
		return C.CString(failure.Error())
	}
	return nil
}

//export CacheCount
func CacheCount(c Cache) int64 {
	h := c.cache().host
	return int64(C.call_count(h.count, h.context))
}

//export CacheFree
func CacheFree(c Cache) {
	h := c.cache().host
	C.call_release(h.release, h.context)
	cgo.Handle(c).Delete()
}

// Measure asks during the call only.
//
//export Measure
//swift:noescape bounds levels
//swift:out bounds.low bounds.high levels.levels
//swift:protocol Gauge
func Measure(times int, bounds C.bounds_fn, levels C.levels_fn, context unsafe.Pointer) float64 {
	sum := 0.0
	for i := 0; i < times; i++ {
		var low, high C.int64_t
		C.call_bounds(bounds, &low, &high, context)
		var memory *C.double
		var count C.size_t
		C.call_levels(levels, C.bool(i%2 == 0), &memory, &count, context)
		for _, level := range unsafe.Slice((*float64)(unsafe.Pointer(memory)), int(count)) {
			if level >= float64(low) && level <= float64(high) {
				sum += level
			}
		}
		C.free(unsafe.Pointer(memory))
	}
	return sum
}

// Replace puts in the place of every a what it is told.
//
//export Replace
//swift:noescape with
//swift:out with.with
func Replace(text string, with C.replace_fn, context unsafe.Pointer) *C.char {
	var b strings.Builder
	for _, c := range text {
		if c != 'a' {
			b.WriteRune(c)
			continue
		}
		match := C.CString(string(c))
		var bytes unsafe.Pointer
		var size C.size_t
		C.call_replace(with, context, unsafe.Pointer(match), 1, &bytes, &size)
		b.Write(C.GoBytes(bytes, C.int(size)))
		C.free(bytes)
		C.free(unsafe.Pointer(match))
	}
	return C.CString(b.String())
}

// Title asks for the title of a number.
//
//export Title
//swift:noescape title
//swift:out title.title
func Title(number int, title C.title_fn, context unsafe.Pointer) *C.char {
	var text *C.char
	C.call_title(title, context, C.int(number), &text)
	if text == nil {
		return C.CString("no title")
	}
	defer C.free(unsafe.Pointer(text))
	return C.CString("the " + C.GoString(text))
}

var listener struct {
	call    C.event_fn
	context unsafe.Pointer
}

// Listen keeps a listener until the next one.
//
//export Listen
//swift:until Forget
//swift:protocol Listener
func Listen(event C.event_fn, context unsafe.Pointer) {
	listener.call, listener.context = event, context
}

//export Forget
func Forget() { listener.call = nil }

//export Tell
func Tell(event int) {
	if listener.call != nil {
		C.call_event(listener.call, listener.context, C.int(event))
	}
}

func main() {}
