// Package coded has values within values.
package coded

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"time"
)

// A Point is in the plane.
type Point struct{ X, Y float64 }

// A Place has a point inside, and more.
type Place struct {
	Name    string
	At      Point
	Tags    map[string][]string
	Height  *float64
	Opened  time.Time
	Visit   time.Duration
	Letters []rune
	Raw     []byte
	Sizes   [2]int16
	Extra   any
}

// A Tree has trees.
type Tree struct {
	Name     string
	Branches []Tree
}

// A Header is what it is on the web.
type Header map[string][]string

// ParseHeader reads lines.
func ParseHeader(text string) Header {
	header := Header{}
	for _, line := range strings.Split(text, "\n") {
		if key, value, ok := strings.Cut(line, ": "); ok {
			header[key] = append(header[key], value)
		}
	}
	return header
}

// WriteHeader gives the lines back, sorted.
func WriteHeader(header Header) string {
	var lines []string
	for key, values := range header {
		for _, value := range values {
			lines = append(lines, key+": "+value)
		}
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n")
}

// Describe prints a place.
func Describe(place Place) string {
	height := "none"
	if place.Height != nil {
		height = fmt.Sprint(*place.Height)
	}
	return fmt.Sprint(place.Name, place.At, place.Tags, height, place.Opened.Unix(), place.Visit, string(place.Letters), place.Raw, place.Sizes, place.Extra)
}

// Echo gives a place back.
func Echo(place Place) Place { return place }

// Find gives a place, if there is one of that name.
func Find(name string) (place Place, ok bool) {
	if name != "Rome" {
		return Place{}, false
	}
	return Place{Name: name, At: Point{12, 42}, Opened: time.Unix(1, 5)}, true
}

// Open fails for what has no name.
func Open(place Place) (Place, error) {
	if place.Name == "" {
		return Place{}, errors.New("there is no name")
	}
	place.Sizes[0]++
	return place, nil
}

// Names are those of the places.
func Names(places ...Place) []string {
	var names []string
	for _, place := range places {
		names = append(names, place.Name)
	}
	return names
}

// ByName has the places by their names.
func ByName(places []Place) map[string]Place {
	all := map[string]Place{}
	for _, place := range places {
		all[place.Name] = place
	}
	return all
}

// Middle is a struct that crosses field by field, too.
func Middle(a, b Point) Point { return Point{(a.X + b.X) / 2, (a.Y + b.Y) / 2} }

// Corners has points that do not.
func Corners(size float64) [2][2]Point {
	return [2][2]Point{{{0, 0}, {size, 0}}, {{0, size}, {size, size}}}
}

// Grow makes a tree.
func Grow(depth int) Tree {
	tree := Tree{Name: fmt.Sprint(depth)}
	for i := 0; i < depth; i++ {
		tree.Branches = append(tree.Branches, Grow(i))
	}
	return tree
}

// Count counts what is in a tree.
func Count(tree Tree) int {
	count := 1
	for _, branch := range tree.Branches {
		count += Count(branch)
	}
	return count
}

// Waits are times by name.
func Waits(factor int) map[string]time.Duration {
	return map[string]time.Duration{"short": time.Duration(factor) * time.Second}
}

// Sum adds the elements of an array, of which there have to be four.
func Sum(numbers [4]int) (int, error) {
	return numbers[0] + numbers[1] + numbers[2] + numbers[3], nil
}

// Groups has slices deep inside.
func Groups(words []string) map[int]map[string][][]string {
	groups := map[int]map[string][][]string{}
	for _, word := range words {
		if groups[len(word)] == nil {
			groups[len(word)] = map[string][][]string{}
		}
		groups[len(word)][word[:1]] = append(groups[len(word)][word[:1]], strings.Split(word, ""))
	}
	return groups
}

// Kind says what a value is in Go.
func Kind(value any) string { return fmt.Sprintf("%T", value) }

// Sprint prints values.
func Sprint(values ...any) string { return fmt.Sprint(values...) }

// Same gives a value back.
func Same(value any) any { return value }

// Settings are values of all kinds.
func Settings() map[string]any {
	return map[string]any{
		"name": "coded", "depth": 3, "ratio": 0.5, "on": true, "off": nil, "raw": []byte{1, 2},
		"great": uint64(1 << 63), "least": int64(-1 << 63), "small": int8(-1), "list": []any{1, "a"},
		"words": []string{"b"}, "sizes": map[string]int{"a": 1}, "point": Point{1, 2}, "wait": time.Second,
		"fails": errors.New("it fails"), "array": [2]bool{true, false}, "keys": map[int]int{1: 2},
	}
}

// Endless has itself inside.
func Endless() (any, error) {
	list := []any{nil}
	list[0] = list
	return list, nil
}

// A Box holds any value, and others that are more than one.
type Box struct {
	Value  any
	Places map[string]Place
	Limit  *int
	Sizes  map[string]int
	secret int
}

// NewBox makes a box.
func NewBox(value any) *Box { return &Box{Value: value, secret: 1} }

// Put replaces the value, and returns the one before.
func (b *Box) Put(value any) any {
	old := b.Value
	b.Value = value
	return old
}

// Stream gives values one after the other.
func Stream(values []any) <-chan any {
	c := make(chan any)
	go func() {
		defer close(c)
		for _, value := range values {
			c <- value
		}
	}()
	return c
}

// Fill writes through its parameter, which Swift has no form for.
func Fill(number *int) { *number = 1 }

// Ways has itself inside, with no struct between.
type Ways map[string]Ways

// Walk is therefore out of reach.
func Walk(ways Ways) {}
