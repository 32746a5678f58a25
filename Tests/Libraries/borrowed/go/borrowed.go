// Package borrowed has types of other packages, and what is embedded, named and global.
package borrowed

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io/fs"
	"net/url"
	"sort"
	"strings"
	"testing/fstest"
	"time"
)

// NewHash makes a hash.
func NewHash() hash.Hash { return sha256.New() }

// Digest is the sum of what a hash was given.
func Digest(h hash.Hash) string { return fmt.Sprintf("%x", h.Sum(nil))[:8] }

// Size is that of a hash, which Swift may have.
func Size(s fmt.Stringer) int { return len(s.String()) }

// Parse reads an address.
func Parse(text string) (*url.URL, error) { return url.Parse(text) }

// Stat tells of a file.
func Stat(name string) (fs.FileInfo, error) {
	return fstest.MapFS{"a/b.txt": {Data: []byte("text"), Mode: 0o600}}.Stat(name)
}

// An Info is a type of another package under another name.
type Info = fs.FileInfo

// Again gives what it is given.
func Again(info Info) Info { return info }

// A URL is not that of the package url.
type URL struct{ Text string }

// NewURL makes one.
func NewURL(from *url.URL) *URL { return &URL{from.String()} }

// A Base is embedded.
type Base struct {
	Name  string
	count int
}

// Rename gives a base another name, and returns the one before.
func (b *Base) Rename(name string) string {
	old := b.Name
	b.Name = name
	b.count++
	return old
}

// Count says how often that was.
func (b *Base) Count() int { return b.count }

type hidden struct{ Level int }

// Raise raises the level.
func (h *hidden) Raise() int { h.Level++; return h.Level }

// A Derived has what is embedded in it, and a Count of its own.
type Derived struct {
	Base
	hidden
	fmt.Stringer
	Extra string
	// Changed is called with every name.
	Changed func(name string) bool
	last    bool
}

// NewDerived makes one.
func NewDerived(name string) *Derived {
	return &Derived{Base: Base{Name: name}, Stringer: time.Second}
}

// Count says more than that of Base.
func (d *Derived) Count() int { return d.count * 100 }

// Tell calls what is to be told.
func (d *Derived) Tell() bool {
	d.last = d.Changed != nil && d.Changed(d.Name)
	return d.last
}

// A Celsius is a number with methods.
type Celsius float64

// Fahrenheit is the same in other units.
func (c Celsius) Fahrenheit() float64 { return float64(c)*9/5 + 32 }

// Warm makes it warmer, which Swift would not see.
func (c *Celsius) Warm() { *c++ }

// A Bag is a map with methods.
type Bag map[string]int

// Keys are sorted.
func (b Bag) Keys() []string {
	var keys []string
	for key := range b {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// Put changes a bag, which Swift would not see.
func (b Bag) Put(key string) { b[key]++ }

// Words are texts with methods.
type Words []string

// Join joins them.
func (w Words) Join(separator string) string { return strings.Join(w, separator) }

var (
	// Default is what is there.
	Default = NewDerived("default")
	// Version has a number.
	Version         = "1.2"
	Limits          = map[string][]int{"a": {1, 2}}
	Boiling Celsius = 100 // Boiling is hot.
	// Twice is a function.
	Twice   = func(n int) int { return 2 * n }
	Nothing *Derived
	secret  = 1
)

// Freezing is where it freezes.
const Freezing Celsius = 0

// What can be had, by its number.
const (
	Small = iota // Small is the least.
	Medium
	Large
)

const (
	// Greeting is what one says.
	Greeting = "hello"
	Ratio    = 0.5
	Letter   = 'x'
	IsOn     = true
	Most     = 1<<64 - 1
	Beyond   = 1 << 70
	Wait     = 2 * time.Second
	hiddenOn = false
)
