// Package spelled calls things as the packages are called that it uses, and as C and Swift call theirs.
package spelled

import (
	"errors"
	goscanner "go/scanner"
	"strconv"
	"text/scanner"
	"time"

	"example.com/spelled/vendored-time"
)

// Errors and context are no packages here.
var Errors = 3

// ErrEmpty is of a text that is not there.
var ErrEmpty = errors.New("empty")

// A Type is a keyword where a variable is called after it.
type Type int

func (t Type) String() string { return "type " + strconv.Itoa(int(t)) }

// Parse has a parameter that is called as this package is.
func Parse(spelled []byte) (Type, error) {
	if len(spelled) == 0 {
		return 0, ErrEmpty
	}
	n, err := strconv.Atoi(string(spelled))
	return Type(n), err
}

// Add has parameters that are called as packages are of which types are named here.
func Add(time time.Duration, scanner int, bytes []byte, unsafe string, errors, fmt bool) time.Duration {
	return time + 1
}

// Do has a parameter that C cannot have.
func Do(do, typeof int, nullptr string) int { return do + typeof + len(nullptr) }

// Position and Place are of two packages that have the same name.
func Position(p scanner.Position) string { return p.String() }

// Mode is another package's.
func Mode(mode goscanner.Mode) int { return int(mode) }

// Spans are of a package whose path is no name, and which is called as another one.
func Spans(n int) []*vendored.Span {
	spans := make([]*vendored.Span, n)
	for i := range spans {
		spans[i] = &vendored.Span{Length: i}
	}
	return spans
}

// A Pace has times inside.
type Pace struct {
	Name  string
	Every time.Duration
	From  time.Time
}

// Total is given all of them.
func Total(paces []Pace) (total time.Duration) {
	for _, p := range paces {
		total += p.Every
	}
	return
}

// Paces gives some.
func Paces(every time.Duration) []Pace {
	return []Pace{{"slow", 2 * every, time.Unix(1, 0)}, {"fast", every, time.Unix(2, 0)}}
}

// An Item is compared with others, which Swift can do.
type Item interface {
	Less(than Item) bool
	Weight() int
}

// Least is the least of two.
func Least(a, b Item) int {
	if a.Less(b) {
		return a.Weight()
	}
	return b.Weight()
}

// A Record has a header.
type Record struct{ header Record_Header }

// A Record_Header is called as a method of a record is in C.
type Record_Header struct{ Length int }

func NewRecord(length int) *Record { return &Record{Record_Header{length}} }

// Header is what stands before a record.
func (r *Record) Header() *Record_Header { return &r.header }

// Max is called as a function of Swift's that the wrapper needs.
const Max = 7

// NewRecord_Header has the name of what makes a record, and makes two.
func NewRecord_Header(r *Record) (*Record_Header, *Record, error) {
	return &Record_Header{r.header.Length}, &Record{r.header}, nil
}

// Things sends what is of no type that has a name.
func Things() <-chan interface{} {
	things := make(chan interface{}, 2)
	things <- 1
	things <- "two"
	close(things)
	return things
}
