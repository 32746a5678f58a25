// Package main exports functions that keep what they are given to call, until another one is called.
package main

/*
#include <stdint.h>
#include <stdlib.h>

typedef void (*event_fn)(void *context, int event, const char *text);
typedef int (*answer_fn)(int question, void *context);
typedef void (*log_fn)(int level, const char *line);
typedef int (*choose_fn)(int a, int b);
typedef void (*ready_fn)(void);

static inline void call_event(event_fn f, void *context, int event, const char *text) { f(context, event, text); }
static inline int call_answer(answer_fn f, int question, void *context) { return f(question, context); }
static inline void call_log(log_fn f, int level, const char *line) { f(level, line); }
static inline int call_choose(choose_fn f, int a, int b) { return f(a, b); }
static inline void call_ready(ready_fn f) { f(); }
*/
import "C"

import (
	"runtime/cgo"
	"sync"
	"time"
	"unsafe"
)

// event is a function with its context.
type event struct {
	call    C.event_fn
	context unsafe.Pointer
}

func (e event) tell(number int, text string) {
	line := C.CString(text)
	defer C.free(unsafe.Pointer(line))
	C.call_event(e.call, e.context, C.int(number), line)
}

var (
	mutex         sync.Mutex
	last          int
	subscriptions = map[int]event{}
	topics        = map[string]event{}
	late          event
	watcher       event
	pointer       event
	answerer      C.answer_fn
	answerContext unsafe.Pointer
	logger        C.log_fn
)

// Subscribe calls event with everything that is published.
//
//export Subscribe
//swift:until Unsubscribe UnsubscribeAll
func Subscribe(call C.event_fn, context unsafe.Pointer) (subscription int) {
	mutex.Lock()
	defer mutex.Unlock()
	last++
	late = event{call, context}
	subscriptions[last] = late
	return last
}

//export Unsubscribe
func Unsubscribe(subscription int) {
	mutex.Lock()
	defer mutex.Unlock()
	delete(subscriptions, subscription)
}

//export UnsubscribeAll
func UnsubscribeAll() {
	mutex.Lock()
	defer mutex.Unlock()
	subscriptions = map[int]event{}
}

// Publish tells everybody, each on a goroutine.
//
//export Publish
func Publish(number int, text string) (count int) {
	mutex.Lock()
	events := []event{}
	for _, e := range subscriptions {
		events = append(events, e)
	}
	mutex.Unlock()
	var group sync.WaitGroup
	for _, e := range events {
		group.Add(1)
		go func(e event) {
			defer group.Done()
			e.tell(number, text)
		}(e)
	}
	group.Wait()
	return len(events)
}

// PublishLate tells whoever subscribed last, be it that it does not want to hear any more.
//
//export PublishLate
func PublishLate(text string) { late.tell(0, text) }

// Register fails where the topic has somebody already.
//
//export Register
//swift:until Unregister
func Register(topic string, call C.event_fn, context unsafe.Pointer) (err *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	if _, isTaken := topics[topic]; isTaken {
		return C.CString("taken: " + topic)
	}
	topics[string([]byte(topic))] = event{call, context}
	return nil
}

//export Unregister
func Unregister(topic string) (err *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	if _, isTaken := topics[topic]; !isTaken {
		return C.CString("not taken: " + topic)
	}
	delete(topics, topic)
	return nil
}

//export Notify
func Notify(topic string, text string) bool {
	mutex.Lock()
	e, isTaken := topics[topic]
	mutex.Unlock()
	if isTaken {
		e.tell(len(text), text)
	}
	return isTaken
}

// SetAnswer replaces who is asked.
//
//export SetAnswer
//swift:until SetAnswer
func SetAnswer(answer C.answer_fn, context unsafe.Pointer) {
	mutex.Lock()
	defer mutex.Unlock()
	answerer, answerContext = answer, context
}

//export Ask
func Ask(question int) int {
	mutex.Lock()
	answer, context := answerer, answerContext
	mutex.Unlock()
	if answer == nil {
		return -1
	}
	return int(C.call_answer(answer, C.int(question), context))
}

// SetLogger has no context. Level 0 is an error.
//
//export SetLogger
//swift:until SetLogger
//swift:throws zero
func SetLogger(level int, log C.log_fn) int {
	mutex.Lock()
	defer mutex.Unlock()
	if level == 0 {
		return 0
	}
	logger = log
	return level
}

//export Log
func Log(line string) bool {
	mutex.Lock()
	log := logger
	mutex.Unlock()
	if log == nil {
		return false
	}
	text := C.CString(line)
	defer C.free(unsafe.Pointer(text))
	C.call_log(log, 1, text)
	return true
}

var observers = map[int]C.log_fn{}

// AddObserver has no context either, and gives a number.
//
//export AddObserver
//swift:until RemoveObserver
func AddObserver(observe C.log_fn) (number int) {
	mutex.Lock()
	defer mutex.Unlock()
	last++
	observers[last] = observe
	return last
}

//export RemoveObserver
func RemoveObserver(number int) {
	mutex.Lock()
	defer mutex.Unlock()
	delete(observers, number)
}

//export Observe
func Observe(line string) int {
	text := C.CString(line)
	defer C.free(unsafe.Pointer(text))
	for _, observe := range observers {
		C.call_log(observe, 1, text)
	}
	return len(observers)
}

// Watch takes pointers as numbers.
//
//export Watch
//swift:callback call void (void *context, int event, const char *text)
//swift:until Watch Unwatch
func Watch(context, call uintptr) {
	watcher = event{*(*C.event_fn)(unsafe.Pointer(&call)), *(*unsafe.Pointer)(unsafe.Pointer(&context))}
}

//export Unwatch
func Unwatch() { watcher = event{} }

// Point takes a function as a pointer to anything.
//
//export Point
//swift:callback call event_fn
//swift:until Point
func Point(call unsafe.Pointer, context unsafe.Pointer) {
	pointer = event{C.event_fn(call), context}
}

//export Look
func Look(text string) (count int) {
	for _, e := range []event{watcher, pointer} {
		if e.call != nil {
			e.tell(count, text)
			count++
		}
	}
	return
}

// Best chooses among values, one after the other.
//
//export Best
//swift:noescape choose
func Best(values []int32, choose C.choose_fn) int32 {
	best := int32(-1)
	for _, value := range values {
		best = int32(C.call_choose(choose, C.int(best), C.int(value)))
	}
	return best
}

// After calls ready once, later.
//
//export After
//swift:once ready
func After(milliseconds int, ready C.ready_fn) {
	go func() {
		time.Sleep(time.Duration(milliseconds) * time.Millisecond)
		C.call_ready(ready)
	}()
}

// Room is where somebody listens.
//
//swift:class
type Room uintptr

type room struct{ event }

//export NewRoom
func NewRoom() Room { return Room(cgo.NewHandle(&room{})) }

//export RoomOnMessage
//swift:until RoomOnMessage CloseRoom
func RoomOnMessage(r Room, call C.event_fn, context unsafe.Pointer) {
	cgo.Handle(r).Value().(*room).event = event{call, context}
}

//export RoomSay
func RoomSay(r Room, text string) bool {
	e := cgo.Handle(r).Value().(*room).event
	if e.call != nil {
		e.tell(0, text)
	}
	return e.call != nil
}

//export CloseRoom
func CloseRoom(r Room) { cgo.Handle(r).Delete() }

// Desk has the first number that no other one has.
//
//swift:class
type Desk int32

var desks struct {
	sync.Mutex
	events [4]event
	taken  [4]bool
	opened chan bool
}

// NewDesk opens a desk.
//
//export NewDesk
//swift:until CloseDesk
func NewDesk(ring C.event_fn, context unsafe.Pointer) Desk {
	desks.Lock()
	defer desks.Unlock()
	number := 0
	for desks.taken[number] {
		number++
	}
	desks.events[number], desks.taken[number] = event{ring, context}, true
	if desks.opened != nil {
		close(desks.opened)
		desks.opened = nil
	}
	return Desk(number)
}

//export DeskRing
func DeskRing(d Desk, text string) {
	desks.Lock()
	e := desks.events[d]
	desks.Unlock()
	e.tell(int(d), text)
}

// IsClosing says whether a desk has given its number back.
//
//export IsClosing
func IsClosing() bool {
	desks.Lock()
	defer desks.Unlock()
	return desks.opened != nil
}

// CloseDesk gives the number back, and then waits until another one has it.
//
//export CloseDesk
func CloseDesk(d Desk) {
	desks.Lock()
	desks.taken[d] = false
	opened := make(chan bool)
	desks.opened = opened
	desks.Unlock()
	select {
	case <-opened:
	case <-time.After(time.Second):
	}
}

func main() {}
