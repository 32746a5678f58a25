// Package main exports functions that return at once, and tell by functions of C.
package main

/*
#include <stdint.h>
#include <stdlib.h>

typedef void (*done_fn)(void *context);
typedef void (*address_fn)(void *context, const char *address, const char *error);
typedef void (*size_fn)(int64_t size, int64_t blocks, const char *err, void *context);
typedef void (*change_fn)(void *context, const char *path, int64_t size);
typedef void (*count_fn)(void *context, int count, const char *error);

static inline void call_done(done_fn f, void *context) { f(context); }
static inline void call_address(address_fn f, void *context, const char *address, const char *error) { f(context, address, error); }
static inline void call_size(size_fn f, int64_t size, int64_t blocks, const char *err, void *context) { f(size, blocks, err, context); }
static inline void call_change(change_fn f, void *context, const char *path, int64_t size) { f(context, path, size); }
static inline void call_count(count_fn f, void *context, int count, const char *error) { f(context, count, error); }
*/
import "C"

import (
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

func main() {}

// cString makes a text that lives only during a call, or NULL of an empty one.
func cString(text string, call func(*C.char)) {
	if text == "" {
		call(nil)
		return
	}
	c := C.CString(text)
	defer C.free(unsafe.Pointer(c))
	call(c)
}

// Later tells when some milliseconds are over.
//
//export Later
//swift:async
//swift:once done
func Later(milliseconds int, done C.done_fn, context unsafe.Pointer) {
	time.AfterFunc(time.Duration(milliseconds)*time.Millisecond, func() { C.call_done(done, context) })
}

// Resolve finds an address, but not that of nobody.
//
//export Resolve
//swift:async
//swift:once found
func Resolve(host string, found C.address_fn, context unsafe.Pointer) {
	host = strings.Clone(host)
	go func() {
		if host == "nobody" {
			cString("no such host", func(text *C.char) { C.call_address(found, context, nil, text) })
			return
		}
		cString(strings.Trim(host+".example", "."), func(text *C.char) { C.call_address(found, context, text, nil) })
	}()
}

// Measure has two results, and an error for what has no name. It tells before it returns.
//
//export Measure
//swift:async
//swift:once measured
func Measure(path string, measured C.size_fn, context unsafe.Pointer) {
	if path == "" {
		cString("no path", func(text *C.char) { C.call_size(measured, 0, 0, text, context) })
		return
	}
	C.call_size(measured, C.int64_t(len(path)), C.int64_t(len(path)/4+1), nil, context)
}

var (
	mutex    sync.Mutex
	searches = map[int64]chan struct{}{}
	running  atomic.Int64
)

// Search ends when it is cancelled, and not before.
//
//export Search
//swift:async
//swift:once found
//swift:cancel StopSearch
func Search(number int64, found C.address_fn, context unsafe.Pointer) {
	stop := make(chan struct{})
	mutex.Lock()
	searches[number] = stop
	mutex.Unlock()
	running.Add(1)
	go func() {
		<-stop
		running.Add(-1)
		cString("stopped", func(text *C.char) { C.call_address(found, context, nil, text) })
	}()
}

// StopSearch ends a search, and does nothing if there is none.
//
//export StopSearch
func StopSearch(number int64) {
	mutex.Lock()
	defer mutex.Unlock()
	if stop, found := searches[number]; found {
		close(stop)
		delete(searches, number)
	}
}

// Running is how many searches and watches there are.
//
//export Running
func Running() int64 { return running.Load() }

type watch struct {
	prefix  string
	changed C.change_fn
	context unsafe.Pointer
}

var (
	watches   = map[int64]watch{}
	lastWatch int64
)

// Watch tells of changes below a folder, until Unwatch is called with the number that it returns.
//
//export Watch
//swift:stream changed Unwatch
//swift:throws negative keep
func Watch(folder string, changed C.change_fn, context unsafe.Pointer) (number int64) {
	if folder == "" {
		return -1
	}
	mutex.Lock()
	defer mutex.Unlock()
	lastWatch++
	watches[lastWatch] = watch{strings.Clone(folder), changed, context}
	running.Add(1)
	return lastWatch
}

// Unwatch ends a watch.
//
//export Unwatch
func Unwatch(watch int64) {
	mutex.Lock()
	defer mutex.Unlock()
	delete(watches, watch)
	running.Add(-1)
}

// Change tells all who watch, from goroutines of its own, of which the last may come late.
//
//export Change
func Change(path string, size int64) {
	mutex.Lock()
	defer mutex.Unlock()
	var group sync.WaitGroup
	for _, one := range watches {
		if !strings.HasPrefix(path, one.prefix) {
			continue
		}
		group.Add(1)
		go func(one watch, path string) {
			defer group.Done()
			cString(path, func(text *C.char) { C.call_change(one.changed, one.context, text, C.int64_t(size)) })
		}(one, strings.Clone(path))
	}
	group.Wait()
	for _, one := range watches {
		go func(one watch) {
			time.Sleep(time.Millisecond)
			C.call_change(one.changed, one.context, nil, -1)
		}(one)
	}
}

// Count tells numbers up to a limit, and then an error. Nobody can stop it.
//
//export Count
//swift:stream told
func Count(limit int, told C.count_fn, context unsafe.Pointer) {
	go func() {
		for number := 1; number <= limit; number++ {
			C.call_count(told, context, C.int(number), nil)
		}
		cString("the limit is reached", func(text *C.char) { C.call_count(told, context, 0, text) })
	}()
}

// A Topic has those who subscribe to it.
//
//swift:class
type Topic int32

type topic struct {
	mutex   sync.Mutex
	found   C.address_fn
	context unsafe.Pointer
}

var (
	topics    sync.Map
	lastTopic atomic.Int32
	closed    atomic.Int32
)

// NewTopic makes a topic.
//
//export NewTopic
func NewTopic() Topic {
	number := Topic(lastTopic.Add(1))
	topics.Store(number, &topic{})
	return number
}

func find(t Topic) *topic {
	found, _ := topics.Load(t)
	return found.(*topic)
}

// TopicMessages tells of messages until there is an end of them, which is told by nothing at all.
//
//export TopicMessages
//swift:stream heard TopicUnsubscribe
func TopicMessages(t Topic, heard C.address_fn, context unsafe.Pointer) {
	topic := find(t)
	topic.mutex.Lock()
	defer topic.mutex.Unlock()
	topic.found, topic.context = heard, context
}

// TopicUnsubscribe makes a topic be silent.
//
//export TopicUnsubscribe
func TopicUnsubscribe(t Topic) {
	topic := find(t)
	topic.mutex.Lock()
	defer topic.mutex.Unlock()
	topic.found = nil
}

// TopicPost tells a message, or the end where that is empty; it says whether it told anybody.
//
//export TopicPost
func TopicPost(t Topic, message string) bool {
	topic := find(t)
	topic.mutex.Lock()
	defer topic.mutex.Unlock()
	if topic.found == nil {
		return false
	}
	cString(message, func(text *C.char) { C.call_address(topic.found, topic.context, text, nil) })
	return true
}

// CloseTopic forgets a topic.
//
//export CloseTopic
func CloseTopic(t Topic) {
	topics.Delete(t)
	closed.Add(1)
}

// ClosedTopics is how many topics were closed.
//
//export ClosedTopics
func ClosedTopics() int32 { return closed.Load() }
