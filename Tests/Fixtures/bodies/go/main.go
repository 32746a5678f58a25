// Package main exports functions whose bodies show what their types do not.
package main

/*
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum Status { StatusFine, StatusLost = 7 };
typedef int32_t Status;

typedef struct { double x, y; } Spot;

typedef struct { double width, height; } extent_t;
typedef struct { char *name; int64_t number; } entry_t;
typedef struct { int64_t number; extent_t extent; } sheet_t;

static inline void wipe(int32_t *numbers, int count) { memset(numbers, 0, count * sizeof *numbers); }
static inline int32_t first(const int32_t *numbers, int count) { return count > 0 ? numbers[0] : -1; }
static const char *library_edition(void) { return "first"; }
*/
import "C"

import (
	"strings"
	"sync/atomic"
	"unsafe"
)

// Label is given a text, although it is called as what is written to.
//
//export Label
func Label(out *C.char) *C.char { return C.CString("to " + C.GoString(out)) }

// Checksum is given bytes, and how many there are.
//
//export Checksum
func Checksum(block *C.char, extent C.int) C.int {
	var sum C.int
	for _, b := range unsafe.Slice((*byte)(unsafe.Pointer(block)), extent) {
		sum += C.int(b)
	}
	return sum
}

// Stamp writes to what it is given.
//
//export Stamp
func Stamp(paper *C.char) { *paper = 'S' }

// FreeNumbers takes memory back.
//
//export FreeNumbers
func FreeNumbers(first *int32) { C.free(unsafe.Pointer(first)) }

// Look has a status that goes by the name of an enum.
//
//export Look
func Look(name *C.char) C.Status {
	if C.GoString(name) == "" {
		return C.StatusLost
	}
	return C.StatusFine
}

//export Last
func Last() C.enum_Status { return C.StatusLost }

//export Demand
//swift:throws nonzero
func Demand(status C.Status) C.Status { return status }

// Shift moves the caller's spot.
//
//export Shift
//swift:inout spot
func Shift(spot *C.Spot, by C.double) {
	spot.x += by
	spot.y += by
}

// Add raises the caller's number.
//
//export Add
//swift:inout total
func Add(total *C.uint64_t, by C.uint64_t) { *total += by }

var motto = C.CString("as ever")

var titles = [2]*C.char{C.CString("Mister"), nil}

// Motto returns what the library keeps.
//
//export Motto
func Motto() *C.char { return motto }

// Title returns what the library keeps, and how many titles there are.
//
//export Title
func Title(index C.int) (title *C.char, count C.int) {
	count = C.int(len(titles))
	return titles[index], count
}

// Edition returns what C never frees.
//
//export Edition
//swift:nonnull
func Edition() *C.char { return C.library_edition() }

// Copy returns what is the caller's, although a variable of the package has its name.
//
//export Copy
func Copy() *C.char {
	motto := C.CString("once")
	return motto
}

// Not a map: the leak sanitizer does not look into Go's memory.
var nicknames [26]*C.char

func intern(text string) *C.char {
	known := nicknames[text[0]%26]
	if known != nil {
		return known
	}
	known = C.CString("The " + text)
	nicknames[text[0]%26] = known
	return known
}

// Nickname returns what a function of the package keeps.
//
//export Nickname
func Nickname(name *C.char) *C.char { return intern(C.GoString(name)) }

type rank struct{ label *C.char }

func (r *rank) text() *C.char { return r.label }

var ranks = [2]rank{{C.CString("first")}, {C.CString("second")}}

func lookup(index int) (*rank, bool) {
	if index < 0 || index >= len(ranks) {
		return nil, false
	}
	return &ranks[index], true
}

// Rank returns what is in something that the library keeps.
//
//export Rank
func Rank(index C.int) *C.char {
	found, ok := lookup(int(index))
	if !ok {
		return nil
	}
	return found.label
}

// Label2 returns what a method does.
//
//export Label2
func Label2() *C.char { return ranks[1].text() }

// Tail returns the end of what it is given.
//
//export Tail
func Tail(path *C.char) *C.char {
	C.GoString(path)
	if tail := C.strrchr(path, '/'); tail != nil {
		return tail
	}
	return path
}

// Fetch puts there what the library keeps.
//
//export Fetch
//swift:out name
func Fetch(name **C.char) { *name = intern("last") }

// Checked fails with a text that the library keeps.
//
//export Checked
//swift:throws out err
func Checked(value C.int, err **C.char) C.int {
	if value < 0 {
		*err = motto
	}
	return value
}

// Digest returns bytes, of which none says where they end.
//
//export Digest
//swift:buffer r0 count
//swift:out count
func Digest(count *C.int) *C.char {
	bytes := []byte("0123456789abcdef")
	*count = C.int(len(bytes))
	return (*C.char)(C.CBytes(bytes))
}

// A shelf keeps what it was given last.
type shelf struct{ last atomic.Pointer[C.char] }

func (s *shelf) put(text *C.char) {
	if old := s.last.Swap(text); old != nil {
		C.free(unsafe.Pointer(old))
	}
}

var front shelf

// Headline is on the shelf until the next one.
//
//export Headline
func Headline(text *C.char) *C.char {
	headline := C.CString(C.GoString(text) + "!")
	front.put(headline)
	return headline
}

// An Extent is two numbers.
//
//swift:struct
type Extent C.extent_t

// A Sheet is numbers too.
//
//swift:struct
type Sheet C.sheet_t

// Join puts two extents side by side, which takes no memory.
//
//export Join
func Join(a, b C.extent_t) C.extent_t {
	return C.extent_t{width: a.width + b.width, height: a.height}
}

// Area is how large a sheet is, of which there are copies.
//
//export Area
func Area(sheet *C.sheet_t, copies C.int) C.double {
	return sheet.extent.width * sheet.extent.height * C.double(copies)
}

// An Entry is copied; whose its name is, the bodies show.
//
//swift:struct
type Entry C.entry_t

var lastEntry = C.entry_t{name: C.CString("as befōre"), number: 1}

// KeptEntry has a name that the library keeps.
//
//export KeptEntry
func KeptEntry() C.entry_t { return C.entry_t{name: motto, number: 2} }

// MadeEntry has a name that callers free, and a number that the library keeps.
//
//export MadeEntry
func MadeEntry(name string) (entry C.entry_t) {
	text := C.CString(name)
	entry.name = text
	entry.number = lastEntry.number
	return entry
}

// SameEntry has the name that it is given.
//
//export SameEntry
func SameEntry(name *C.char) C.entry_t {
	return C.entry_t{name: name, number: C.int64_t(len(C.GoString(name)))}
}

// LastEntry puts there what has a name that the library keeps.
//
//export LastEntry
//swift:out entry
func LastEntry(entry *C.entry_t) { fill(entry) }

func fill(entry *C.entry_t) { entry.name = lastEntry.name }

// BegunEntry has a name that a method puts there.
//
//export BegunEntry
func BegunEntry() C.entry_t {
	var entry Entry
	entry.begin(5)
	return C.entry_t(entry)
}

func (e *Entry) begin(number C.int64_t) { e.name, e.number = motto, number }

// NamedEntry has a name that is put where the name's address is.
//
//export NamedEntry
func NamedEntry(name string) C.entry_t {
	entry := C.entry_t{number: 7}
	if name == "" {
		put(&entry.name)
	} else {
		entry.name = C.CString(name)
	}
	return entry
}

func put(name **C.char) { *name = motto }

// CheckedEntry has a name that callers free, after a look at it.
//
//export CheckedEntry
func CheckedEntry(name string) C.entry_t {
	entry := C.entry_t{name: C.CString(name)}
	if isEmpty(&entry) {
		entry.number = -1
	}
	return entry
}

func isEmpty(entry *C.entry_t) bool { return *entry.name == 0 }

// Wipe hands numbers to a function of C that may write to them.
//
//export Wipe
//swift:buffer numbers count
func Wipe(numbers *C.int32_t, count C.int) { C.wipe(numbers, count) }

// First hands them to one that does not.
//
//export First
//swift:buffer numbers count
func First(numbers *C.int32_t, count C.int) int32 { return int32(C.first(numbers, count)) }

// Raise writes to them by a helper, which is given them as a slice.
//
//export Raise
//swift:buffer numbers count
func Raise(numbers *C.int32_t, count C.int) { raise(unsafe.Slice(numbers, count)) }

func raise(numbers []C.int32_t) {
	for i := range numbers {
		numbers[i]++
	}
}

// Refill reads into the numbers' memory.
//
//export Refill
//swift:buffer block size
func Refill(block *C.uchar, size C.int) int {
	count, _ := strings.NewReader("réad").Read(unsafe.Slice((*byte)(block), size))
	return count
}

func main() {}
