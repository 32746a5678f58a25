// Package iterators gives iterators, and says what becomes of them.
package iterators

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync/atomic"
	"time"
)

// ErrTorn is the error of a line that cannot be read.
var ErrTorn = errors.New("the line is torn")

var running, steps atomic.Int64

// Running is how many iterators have begun, and have not returned.
func Running() int64 { return running.Load() }

// Steps is how many elements have been made since it was called last.
func Steps() int64 { return steps.Swap(0) }

// step is one more element.
func step[T any](element T) T {
	steps.Add(1)
	return element
}

// begin counts an iterator, until what it returns is called.
func begin() func() {
	running.Add(1)
	return func() { running.Add(-1) }
}

// Count gives the numbers below limit, and without end where that is negative.
func Count(limit int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer begin()()
		for i := 0; i != limit && yield(step(i)); i++ {
		}
	}
}

// Numbers are the numbers below three.
var Numbers = Count(3)

// Fields gives the words of a text, each with its place.
func Fields(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		defer begin()()
		for i, word := range strings.Fields(text) {
			if !yield(i, word) {
				return
			}
		}
	}
}

// Split gives the pieces of a text.
func Split(body string, at string) iter.Seq[string] { return strings.SplitSeq(body, at) }

// Letters gives the letters of a text by a function that has no other name, to loops of its own.
func Letters(text string) func(yield func(letter rune, bytes []byte) bool) {
	return func(yield func(rune, []byte) bool) {
		for _, r := range text {
			if !yield(r, []byte(string(r))) {
				return
			}
		}
	}
}

// Lines gives lines until one is torn, and what is wrong with that; who wants it gets those behind it.
func Lines(text string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		defer begin()()
		for _, line := range strings.Split(text, "\n") {
			var err error
			if strings.HasSuffix(line, "…") {
				line, err = "", fmt.Errorf("%q: %w", line, ErrTorn)
			}
			if !yield(line, err) {
				return
			}
		}
	}
}

// Fragile gives numbers, and panics behind the last.
func Fragile(limit int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer begin()()
		for i := range limit {
			if !yield(i) {
				return
			}
		}
		panic("there are no more numbers")
	}
}

// Deaf goes on when nobody wants it to.
func Deaf() iter.Seq[int] {
	return func(yield func(int) bool) {
		defer begin()()
		for i := 0; ; i++ {
			yield(i)
		}
	}
}

// Nothing is no iterator.
func Nothing() iter.Seq[bool] { return nil }

// Chosen gives the numbers below limit that it is told to.
//
//swift:noescape choose
//swift:name chosen(below:if:_:)
func Chosen(limit int, choose func(n int) bool) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range limit {
			if choose(i) && !yield(i) {
				return
			}
		}
	}
}

// Halves gives the first numbers of a list, which it has made smaller.
func Halves(numbers []float64) iter.Seq[float64] {
	for i := range numbers {
		numbers[i] /= 2
	}
	return func(yield func(float64) bool) {
		for _, n := range numbers {
			if !yield(n) {
				return
			}
		}
	}
}

// Ticks gives how long it has waited, until the context ends.
func Ticks(ctx context.Context, each time.Duration) (iter.Seq[time.Duration], error) {
	if each <= 0 {
		return nil, errors.New("there is no time between ticks")
	}
	return func(yield func(time.Duration) bool) {
		defer begin()()
		for n := time.Duration(1); ; n++ {
			select {
			case <-ctx.Done():
				return
			case <-time.After(each):
				if !yield(n * each) {
					return
				}
			}
		}
	}, nil
}

// Stuck waits for a while, whoever has lost interest, and then gives something.
func Stuck(milliseconds int) iter.Seq[string] {
	return func(yield func(string) bool) {
		defer begin()()
		time.Sleep(time.Duration(milliseconds) * time.Millisecond)
		yield("late")
	}
}

// Beats gives nothing, a number of times.
func Beats(number int) func(yield func() bool) {
	return func(yield func() bool) {
		for range number {
			if !yield() {
				return
			}
		}
	}
}
