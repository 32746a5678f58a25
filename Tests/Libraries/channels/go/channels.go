// Package channels sends to whoever receives.
package channels

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"sync/atomic"
	"time"
)

// An Event is what has happened.
type Event struct {
	Name string
	At   time.Duration
}

var senders atomic.Int64

// Senders is how many goroutines send, or wait until they can, once those that end have done so.
func Senders() int64 {
	for i := 0; i < 1000 && senders.Load() > 0; i++ {
		runtime.Gosched()
		time.Sleep(time.Millisecond)
	}
	return senders.Load()
}

// send calls next until it gives no more, or until ctx ends.
func send[T any](ctx context.Context, next func(i int) (T, bool)) <-chan T {
	elements := make(chan T)
	senders.Add(1)
	go func() {
		defer senders.Add(-1)
		defer close(elements)
		for i := 0; ; i++ {
			element, ok := next(i)
			if !ok {
				return
			}
			select {
			case elements <- element:
			case <-ctx.Done():
				return
			}
		}
	}()
	return elements
}

// Count sends the numbers below limit, and without end where that is negative.
func Count(ctx context.Context, limit int) <-chan int {
	return send(ctx, func(i int) (int, bool) { return i, limit < 0 || i < limit })
}

// Words sends the words of a text.
func Words(ctx context.Context, text string) (<-chan string, error) {
	words := strings.Fields(text)
	if len(words) == 0 {
		return nil, errors.New("there are no words")
	}
	return send(ctx, func(i int) (string, bool) {
		if i == len(words) {
			return "", false
		}
		return words[i], true
	}), nil
}

// Lines sends the bytes of lines, all of which it has before anybody receives one.
func Lines(text string) chan []byte {
	lines := strings.Split(text, "\n")
	elements := make(chan []byte, len(lines))
	for _, line := range lines {
		elements <- []byte(line)
	}
	close(elements)
	return elements
}

// Never sends nothing.
func Never() <-chan bool { return make(chan bool) }

// A Log remembers events.
type Log struct{ events []*Event }

// Add adds an event, or nothing.
func (l *Log) Add(name string, at time.Duration) {
	if name == "" {
		l.events = append(l.events, nil)
		return
	}
	l.events = append(l.events, &Event{name, at})
}

// Events sends the events.
func (l *Log) Events(ctx context.Context) <-chan *Event {
	return send(ctx, func(i int) (*Event, bool) {
		if i == len(l.events) {
			return nil, false
		}
		return l.events[i], true
	})
}

// Copies sends copies of the events that there are.
func (l *Log) Copies() <-chan Event {
	elements := make(chan Event, len(l.events))
	defer close(elements)
	for _, event := range l.events {
		if event != nil {
			elements <- *event
		}
	}
	return elements
}
