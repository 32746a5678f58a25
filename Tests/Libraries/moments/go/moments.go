// Package moments has durations and moments, and slices of whatever crosses alone.
package moments

import (
	"io/fs"
	"os"
	"time"
)

// Double is twice as long.
func Double(d time.Duration) time.Duration { return 2 * d }

// Total adds durations.
func Total(all []time.Duration) (total time.Duration) {
	for _, d := range all {
		total += d
	}
	return total
}

// Backoff says how long to wait before each try.
func Backoff(first time.Duration, tries int) []time.Duration {
	var waits []time.Duration
	for i := 0; i < tries; i++ {
		waits = append(waits, first<<i)
	}
	return waits
}

// After is a moment later.
func After(t time.Time, d time.Duration) time.Time { return t.Add(d) }

// Never is the zero time.
func Never() time.Time { return time.Time{} }

// IsNever reports whether a time is the zero time.
func IsNever(t time.Time) bool { return t.IsZero() }

// Far is a moment that no number of nanoseconds reaches.
func Far() time.Time { return time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC) }

// Latest is the last of some moments.
func Latest(times ...time.Time) (time.Time, error) {
	if len(times) == 0 {
		return time.Time{}, fs.ErrInvalid
	}
	latest := times[0]
	for _, t := range times {
		if t.After(latest) {
			latest = t
		}
	}
	return latest, nil
}

// Launch is the first second of 2000, and that of the moon landing's step.
func Launch() []time.Time {
	return []time.Time{
		time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(1969, 7, 21, 2, 56, 15, 5, time.UTC),
	}
}

// MonthOf is the month of a moment, a named number of another package.
func MonthOf(t time.Time) time.Month { return t.UTC().Month() }

// Readable is a file mode, of a package that calls another one's type its own.
func Readable(mode os.FileMode) os.FileMode { return mode | 0o444 }

// A Timer measures.
type Timer struct {
	// Limit is how long it may take.
	Limit time.Duration
	// Started is when it began.
	Started time.Time
}

// Deadline is when it must have ended.
func (t *Timer) Deadline() time.Time { return t.Started.Add(t.Limit) }

// A Celsius is a temperature.
type Celsius float64

// Warmest is the highest of temperatures.
func Warmest(all []Celsius) Celsius {
	var warmest Celsius
	for _, c := range all {
		if c > warmest {
			warmest = c
		}
	}
	return warmest
}

// Week is the temperatures of some days.
func Week() []Celsius { return []Celsius{10, 12.5} }

// A Word is a text.
type Word string

// Words gives back the words that it is given, in the other order.
func Words(words []Word) []Word {
	var back []Word
	for i := len(words) - 1; i >= 0; i-- {
		back = append(back, words[i])
	}
	return back
}

// A Node is part of a tree.
type Node struct {
	// Label is what it is called.
	Label    string
	children []*Node
}

// NewNode makes a node.
func NewNode(label string) *Node { return &Node{Label: label} }

// Add puts nodes below this one.
func (n *Node) Add(nodes []*Node) { n.children = append(n.children, nodes...) }

// Children are the nodes below.
func (n *Node) Children() []*Node { return append([]*Node{nil}, n.children...) }
