// Package flow calls back, gives sequences, and can be stopped.
package flow

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"
)

// A Level is how much something matters.
type Level int8

// Each calls f with every word of a text, until f does not want any more.
func Each(text string, f func(word string, index int) bool) int {
	for i, word := range strings.Fields(text) {
		if !f(word, i) {
			return i
		}
	}
	return -1
}

// Sum adds what weight says of numbers.
func Sum(numbers []int64, weight func(int64) float64) (sum float64) {
	for _, n := range numbers {
		sum += weight(n)
	}
	return
}

// Translate gives what word makes of each word of a text.
func Translate(text string, word func(string) string) string {
	words := strings.Fields(text)
	for i := range words {
		words[i] = word(words[i])
	}
	return strings.Join(words, "-")
}

// A teller tells numbers. Of what stands behind it the compiler knows nothing.
type teller interface{ tell(f func(number int)) }

type two struct{}

func (two) tell(f func(number int)) { f(1); f(2) }

var tellers = []teller{two{}}

// Tell calls f with numbers, and forgets it.
//
//swift:noescape f
func Tell(f func(number int)) {
	for _, t := range tellers {
		t.tell(f)
	}
}

// Check tells done what is wrong with a text.
func Check(text string, done func(level Level, err error)) {
	if text == "" {
		done(2, errors.New("empty"))
		return
	}
	done(0, nil)
}

// A Bus tells its listeners what is published.
type Bus struct {
	mutex     sync.Mutex
	listeners []func(topic string, number uint32)
}

// NewBus makes a bus without listeners.
func NewBus() *Bus { return &Bus{} }

// Listen keeps a listener.
func (b *Bus) Listen(listener func(topic string, number uint32)) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.listeners = append(b.listeners, listener)
}

// Publish tells the listeners, each on a goroutine.
func (b *Bus) Publish(topic string, number uint32) int {
	b.mutex.Lock()
	listeners := append([]func(string, uint32){}, b.listeners...)
	b.mutex.Unlock()
	var group sync.WaitGroup
	for _, listener := range listeners {
		group.Add(1)
		go func(f func(string, uint32)) {
			defer group.Done()
			f(topic, number)
		}(listener)
	}
	group.Wait()
	return len(listeners)
}

// Forget lets go of all listeners.
func (b *Bus) Forget() {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.listeners = nil
}

// All gives the listeners' numbers.
func (b *Bus) All() func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := range b.listeners {
			if !yield(i) {
				return
			}
		}
	}
}

// Letters gives the letters of a text, with how often they are in it.
func Letters(text string) func(yield func(letter string, count int) bool) {
	counts := map[string]int{}
	for _, r := range text {
		counts[string(r)]++
	}
	var letters []string
	for letter := range counts {
		letters = append(letters, letter)
	}
	sort.Strings(letters)
	return func(yield func(string, int) bool) {
		for _, letter := range letters {
			if !yield(letter, counts[letter]) {
				return
			}
		}
	}
}

// Wait waits, unless its caller does not want to any more.
func Wait(ctx context.Context, milliseconds int, name string) (string, error) {
	if milliseconds < 0 {
		return "", fmt.Errorf("%s cannot wait for less than nothing", name)
	}
	select {
	case <-ctx.Done():
		mutex.Lock()
		stopped++
		mutex.Unlock()
		return "", ctx.Err()
	case <-time.After(time.Duration(milliseconds) * time.Millisecond):
		return "waited as " + name, nil
	}
}

var (
	mutex   sync.Mutex
	stopped int
)

// Stopped is how many calls of Wait were stopped.
func Stopped() int {
	mutex.Lock()
	defer mutex.Unlock()
	return stopped
}

// Collect collects Go's garbage, and what finalizers there are are run.
func Collect() { collect() }
