// Package main exports functions that block.
package main

/*
#include <stdlib.h>

typedef void (*progress_fn)(void *context, int percent);

static inline void call_progress(progress_fn f, void *context, int percent) { f(context, percent); }
*/
import "C"

import (
	"context"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

// How many sleep, and did so at most.
var asleep, most atomic.Int64

// Sleep blocks for some milliseconds.
//
//export Sleep
//swift:async
func Sleep(milliseconds int) {
	count := asleep.Add(1)
	for seen := most.Load(); count > seen && !most.CompareAndSwap(seen, count); seen = most.Load() {
	}
	time.Sleep(time.Duration(milliseconds) * time.Millisecond)
	asleep.Add(-1)
}

// MostAsleep is how many calls of Sleep there were at one time.
//
//export MostAsleep
func MostAsleep() int64 { return most.Load() }

// Divide takes its time.
//
//export Divide
//swift:async
func Divide(a, b int) (quotient int, err *C.char) {
	time.Sleep(time.Millisecond)
	if b == 0 {
		return 0, C.CString("division by zero")
	}
	return a / b, nil
}

// Join is given texts that must stay where they are while it sleeps.
//
//export Join
//swift:async
func Join(words []string, separator string, prefix *C.char) *C.char {
	time.Sleep(5 * time.Millisecond)
	return C.CString(C.GoString(prefix) + strings.Join(words, separator))
}

// Mean is given numbers that must stay where they are while it sleeps.
//
//export Mean
//swift:async
func Mean(values []float64) float64 {
	time.Sleep(5 * time.Millisecond)
	sum := 0.0
	for _, value := range values {
		sum += value
	}
	return sum / float64(len(values))
}

// Download calls progress from another goroutine, and waits for it.
//
//export Download
//swift:async
//swift:noescape progress
func Download(url string, progress C.progress_fn, context unsafe.Pointer) int {
	var group sync.WaitGroup
	group.Add(1)
	go func() {
		defer group.Done()
		for percent := 0; percent <= 100; percent += 25 {
			C.call_progress(progress, context, C.int(percent))
		}
	}()
	group.Wait()
	return len(url)
}

// A Queue hands texts from those who send to those who receive.
//
//swift:class
type Queue int32

type queue struct {
	texts chan string
	stop  chan struct{}
	once  *sync.Once
}

var (
	queues    sync.Map
	lastQueue atomic.Int32
)

// NewQueue makes a queue.
//
//export NewQueue
func NewQueue() Queue {
	number := Queue(lastQueue.Add(1))
	queues.Store(number, queue{make(chan string), make(chan struct{}), new(sync.Once)})
	return number
}

func find(q Queue) queue {
	found, _ := queues.Load(q)
	return found.(queue)
}

// QueueSend blocks until somebody receives.
//
//export QueueSend
//swift:async
func QueueSend(q Queue, text string) {
	find(q).texts <- strings.Clone(text)
}

// QueueReceive blocks until somebody sends, or interrupts.
//
//export QueueReceive
//swift:async
//swift:cancel QueueInterrupt
func QueueReceive(q Queue) (text *C.char, err *C.char) {
	queue := find(q)
	select {
	case text := <-queue.texts:
		return C.CString(text), nil
	case <-queue.stop:
		return nil, C.CString("interrupted")
	}
}

// QueueInterrupt ends the calls that wait for texts.
//
//export QueueInterrupt
func QueueInterrupt(q Queue) {
	queue := find(q)
	queue.once.Do(func() { close(queue.stop) })
}

// CloseQueue forgets a queue.
//
//export CloseQueue
func CloseQueue(q Queue) { queues.Delete(q) }

// Work is known by its name.
var (
	mutex     sync.Mutex
	work      = map[string]context.CancelFunc{}
	cancelled = map[string]bool{}
	begun     atomic.Int64
	stopped   atomic.Int64
)

// Toil works until Rest is called with the same name, be it before.
//
//export Toil
//swift:async
//swift:cancel Rest
//swift:throws negative
func Toil(name string, pace int) int {
	name = strings.Clone(name)
	mutex.Lock()
	background, cancel := context.WithCancel(context.Background())
	if cancelled[name] {
		cancel()
	}
	work[name] = cancel
	mutex.Unlock()
	begun.Add(1)
	defer stopped.Add(1)
	if pace == 0 {
		return 0
	}
	for {
		select {
		case <-background.Done():
			return -1
		case <-time.After(time.Duration(pace) * time.Microsecond):
		}
	}
}

// Rest ends the work of that name. It fails, and nobody minds.
//
//export Rest
//swift:throws nonzero
func Rest(name string) C.int {
	name = strings.Clone(name)
	mutex.Lock()
	defer mutex.Unlock()
	cancelled[name] = true
	if cancel, found := work[name]; found {
		cancel()
	}
	return 1
}

// Toils is how often Toil was begun, and how often it has returned.
//
//export Toils
func Toils() (begunCount, stoppedCount int64) { return begun.Load(), stopped.Load() }

func main() {}
