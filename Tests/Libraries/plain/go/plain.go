// Package plain is Go as anybody writes it: nothing in it knows of C.
package plain

import (
	"errors"
	"strings"
)

// ErrMissing is returned for a key that is not there.
var ErrMissing = errors.New("missing")

// A Store keeps texts.
type Store struct {
	// Name says whose it is.
	Name   string
	values map[string]string
}

// NewStore makes an empty store.
func NewStore(name string) *Store { return &Store{Name: name, values: map[string]string{}} }

// Set keeps a value.
func (s *Store) Set(key, value string) { s.values[key] = value }

// Get finds a value.
func (s *Store) Get(key string) (string, error) {
	v, ok := s.values[key]
	if !ok {
		return "", ErrMissing
	}
	return v, nil
}

// Keys lists the keys.
func (s *Store) Keys() []string {
	var keys []string
	for k := range s.values {
		keys = append(keys, k)
	}
	return keys
}

// Find is a store by name, or none.
func Find(name string) *Store {
	if name == "" {
		return nil
	}
	return NewStore(name)
}

// Upper is upper case.
func Upper(s string) string { return strings.ToUpper(s) }

// Divide divides.
func Divide(a, b int) (int, error) { return a / b, nil }

// Sum adds.
func Sum(xs []float64) (total float64) {
	for _, x := range xs {
		total += x
	}
	return
}

// Scale multiplies in place.
func Scale(xs []float64, k float64) {
	for i := range xs {
		xs[i] *= k
	}
}

// Split splits.
func Split(s, sep string) []string { return strings.Split(s, sep) }

// Bytes doubles.
func Bytes(b []byte) []byte { return append(b, b...) }

// Each is out of reach.
func Each(c chan string) {}

var kept []string

// Keep keeps a text and gives those that it has, without a copy.
func Keep(s string) []string {
	kept = append(kept, s)
	return kept
}

// Join puts nothing between texts: with an empty one, Go's concatenation is the other one itself.
func Join(a, b string) string { return a + b }

// A Celsius is a temperature.
type Celsius float64

// Warmer is warmer.
func (c Celsius) Warmer() Celsius { return c + 1 }

// Boil is when water boils.
func Boil(times int32) (Celsius, rune, bool) { return 100 * Celsius(times), '°', true }

// Lookup may find nothing.
func Lookup(key string) (value string, ok bool) { return key + "!", key != "" }

// A Point is a struct without a secret.
type Point struct{ X, Y float64 }

// Middle is between two points.
func Middle(a, b Point) Point { return Point{(a.X + b.X) / 2, (a.Y + b.Y) / 2} }

// Longest is the longest text, if there is one.
func Longest(texts ...string) string {
	longest := ""
	for _, text := range texts {
		if len(text) > len(longest) {
			longest = text
		}
	}
	return longest
}

// A Shape has an area.
type Shape interface {
	Area() float64
}

type square float64

func (s square) Area() float64 { return float64(s * s) }

// NewSquare is a shape.
func NewSquare(side float64) Shape { return square(side) }

// A File must be closed.
type File struct{ open bool }

// Open opens a file.
func Open(name string) (*File, error) {
	if name == "" {
		return nil, errors.New("no name")
	}
	if name == "nil" {
		return nil, nil
	}
	return &File{true}, nil
}

var closed int

// Close closes the file.
func (f *File) Close() error {
	closed++
	f.open = false
	return nil
}

// Closed counts the closed files.
func Closed() int { return closed }

// Panic panics.
func Panic(reason string) error { panic(reason) }

// A Cursor reads a file: without one it is of no use.
type Cursor struct{ file *File }

// Cursor begins to read.
//
//swift:parent f
func (f *File) Cursor() *Cursor { return &Cursor{f} }

// IsOpen reports whether its file is open.
func (c *Cursor) IsOpen() bool { return c.file.open }
