// Package structs takes and gives values.
package structs

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"time"
)

// A Level is how much something matters.
type Level int8

// A Place is on the map.
type Place struct {
	X, Y float64
	// Name may be empty.
	Name string
}

// Options are how a search goes.
type Options struct {
	Limit   int
	Exact   bool
	Words   []string
	Weights []float64
	Level   Level
	Timeout time.Duration
	Since   time.Time
	Mark    rune
}

var kept []Place

// Keep keeps a place, and gives the one that was kept before.
func Keep(place Place) (last Place) {
	if len(kept) > 0 {
		last = kept[len(kept)-1]
	}
	kept = append(kept, place)
	return
}

// Kept gives all of them.
func Kept() []Place { return kept }

// Sorted sorts places by name.
func Sorted(places []Place) []Place {
	sort.Slice(places, func(a, b int) bool { return places[a].Name < places[b].Name })
	return places
}

// Total counts the places that it is given.
func Total(factor float64, places ...Place) (sum float64) {
	for _, place := range places {
		sum += (place.X + place.Y) * factor
	}
	return
}

// Move moves a place that has a name.
func Move(from Place, by float64) (Place, error) {
	if from.Name == "" {
		return from, errors.New("a place without a name stays")
	}
	return Place{from.X + by, from.Y + by, strings.ToUpper(from.Name)}, nil
}

// Split gives two places, and how far they are from each other.
func Split(place Place) (left, right Place, distance float64) {
	left, right = place, place
	left.X--
	right.X++
	return left, right, 2
}

// Default gives options.
func Default() Options {
	return Options{Limit: 10, Words: []string{"ä", ""}, Weights: []float64{0.5}, Level: -1, Timeout: time.Second, Since: time.Unix(1, 0).UTC(), Mark: 'é'}
}

// Describe says what options are.
func Describe(o Options) string {
	return fmt.Sprintf("%d %t %q %v %d %v %v %c", o.Limit, o.Exact, o.Words, o.Weights, o.Level, o.Timeout, o.Since.UTC().Format(time.RFC3339), o.Mark)
}

// An Atlas has places; it is an object.
type Atlas struct {
	// Title is its own.
	Title  string
	places map[string]Place
}

// NewAtlas makes one of places.
func NewAtlas(places []Place) *Atlas {
	a := &Atlas{places: map[string]Place{}}
	for _, place := range places {
		a.places[place.Name] = place
	}
	return a
}

// Find gives the place of that name.
func (a *Atlas) Find(name string) (place Place, ok bool) {
	place, ok = a.places[name]
	return
}

// Nearest gives the places that are as near as that.
func (a *Atlas) Nearest(to Place, distance float64) ([]Place, error) {
	if distance < 0 {
		return nil, errors.New("no place is nearer than here")
	}
	var found []Place
	for _, place := range a.places {
		if dx, dy := place.X-to.X, place.Y-to.Y; dx*dx+dy*dy <= distance*distance {
			found = append(found, place)
		}
	}
	return Sorted(found), nil
}

// A Shared one is used by its address, and stays an object.
type Shared struct{ Count int }

// Raise changes it.
func Raise(s *Shared) { s.Count++ }

// A Counter has a method, and stays an object.
type Counter struct{ Count int }

// Next gives another one.
func (c Counter) Next() Counter { return Counter{c.Count + 1} }
