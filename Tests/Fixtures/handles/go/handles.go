// Package main has objects behind handles of every kind.
package main

/*
#include <stdint.h>
#include <stdlib.h>

struct counter {
	int64_t count;
};

typedef struct {
	int inout;
	int let;
	int handle;
} Never;

typedef void (*each)(void *context, int stream);
static inline void tell(each told, void *context, int number) { told(context, number); }
*/
import "C"

import (
	"fmt"
	"runtime/cgo"
	"strings"
	"sync"
	"unsafe"
)

// A Shelf is a handle of runtime/cgo. It holds books.
//
//swift:class
type Shelf uintptr

// A Book is a number of 32 bits, from 1.
//
//swift:class
type Book uint32

// A Ticket is a number that is negative when there is none.
//
//swift:class
type Ticket int64

// A Door is a number of C, and 0 is one.
//
//swift:class
type Door C.int

// A Block is memory.
//
//swift:class
type Block unsafe.Pointer

// A Counter is a struct of C.
//
//swift:class
type Counter *C.struct_counter

// A Ghost is never given back.
//
//swift:class
type Ghost uint32

// A Relic is what nobody uses any more.
//
// Deprecated: use Ghost.
//
//swift:class
type Relic uint32

// table gives numbers to values, from 1.
type table[T any] struct {
	mutex sync.Mutex
	last  int64
	rows  map[int64]T
}

func (t *table[T]) add(value T) int64 {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.rows == nil {
		t.rows = map[int64]T{}
	}
	t.last++
	t.rows[t.last] = value
	return t.last
}

func (t *table[T]) get(number int64) T {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	value, ok := t.rows[number]
	if !ok {
		panic(fmt.Sprintf("there is no number %d", number))
	}
	return value
}

func (t *table[T]) remove(number int64) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if _, ok := t.rows[number]; !ok {
		panic(fmt.Sprintf("there is no number %d", number))
	}
	delete(t.rows, number)
}

func (t *table[T]) count() int {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return len(t.rows)
}

type shelf struct {
	label string
	books []string
}

var (
	shelves  table[bool]
	books    table[string]
	tickets  table[string]
	doors    table[bool]
	blocks   table[bool]
	counters table[bool]
)

func (s Shelf) value() *shelf { return cgo.Handle(s).Value().(*shelf) }

// Shelves.

// NewShelf makes a shelf.
//
//export NewShelf
func NewShelf(label string) Shelf {
	return Shelf(cgo.NewHandle(&shelf{label: strings.Clone(label)}))
}

// MakeShelfOf makes a shelf with copies of one book.
//
//export MakeShelfOf
//swift:name init(copies:of:)
func MakeShelfOf(copies int, book Book) Shelf {
	s := &shelf{label: "copies"}
	for i := 0; i < copies; i++ {
		s.books = append(s.books, books.get(int64(book)))
	}
	return Shelf(cgo.NewHandle(s))
}

// OpenShelf fails without a label.
//
//export OpenShelf
func OpenShelf(label string) (s Shelf, err *C.char) {
	if label == "" {
		return 0, C.CString("a shelf without a label")
	}
	return NewShelf(label), nil
}

// FindShelf finds shelves whose label begins with an x.
//
//export FindShelf
func FindShelf(label string) (s Shelf, ok bool) {
	if !strings.HasPrefix(label, "x") {
		return 0, false
	}
	return NewShelf(label), true
}

//export ShelfLabel
func ShelfLabel(s Shelf) *C.char { return C.CString(s.value().label) }

//export ShelfCount
func ShelfCount(s Shelf) int { return len(s.value().books) }

// ShelfAdd puts a book on a shelf.
//
//export ShelfAdd
//swift:name add(_:)
func ShelfAdd(s Shelf, b Book) {
	s.value().books = append(s.value().books, books.get(int64(b)))
}

// ShelfTake takes the last book, with its title.
//
//export ShelfTake
func ShelfTake(s Shelf) (book Book, title *C.char, err *C.char) {
	v := s.value()
	if len(v.books) == 0 {
		return 0, nil, C.CString("the shelf is empty")
	}
	last := v.books[len(v.books)-1]
	v.books = v.books[:len(v.books)-1]
	return Book(books.add(last)), C.CString(last), nil
}

// ShelfPop takes the last book.
//
//export ShelfPop
//swift:out book
//swift:throws false
func ShelfPop(s Shelf, book *Book) bool {
	v := s.value()
	if len(v.books) == 0 {
		return false
	}
	*book = Book(books.add(v.books[len(v.books)-1]))
	v.books = v.books[:len(v.books)-1]
	return true
}

// ShelfMerge moves the books of another shelf here.
//
//export ShelfMerge
func ShelfMerge(s, other Shelf) int {
	a, b := s.value(), other.value()
	if a == b {
		return 0
	}
	moved := len(b.books)
	a.books, b.books = append(a.books, b.books...), nil
	return moved
}

// ShelfNumber is the number of the handle itself.
//
//export ShelfNumber
//swift:raw
func ShelfNumber(s Shelf) uintptr { return uintptr(s) }

//export CloseShelf
func CloseShelf(s Shelf) { cgo.Handle(s).Delete() }

// Books.

// MakeBook makes a book.
//
//export MakeBook
func MakeBook(title string) Book { return Book(books.add(strings.Clone(title))) }

//export BookTitle
func BookTitle(b Book) *C.char { return C.CString(books.get(int64(b))) }

// BookIsOn says whether the book is on the shelf.
//
//export BookIsOn
//swift:name isOn(_:)
func BookIsOn(b Book, s Shelf) bool {
	title := books.get(int64(b))
	for _, other := range s.value().books {
		if other == title {
			return true
		}
	}
	return false
}

// BookLend gives a ticket, which needs the book.
//
//export BookLend
//swift:parent b
//swift:throws negative
func BookLend(b Book, reader string) Ticket {
	if reader == "" {
		return -1
	}
	return Ticket(tickets.add(books.get(int64(b)) + " for " + reader))
}

//export ReleaseBook
func ReleaseBook(b Book) { books.remove(int64(b)) }

//export OpenBooks
func OpenBooks() int { return books.count() }

// Tickets.

//export TicketText
func TicketText(t Ticket) *C.char { return C.CString(tickets.get(int64(t))) }

// ReturnBook ends a ticket, and may fail.
//
//export ReturnBook
//swift:deinit
func ReturnBook(t Ticket) (err *C.char) {
	text := tickets.get(int64(t))
	tickets.remove(int64(t))
	if strings.HasSuffix(text, "Nobody") {
		return C.CString("Nobody returned it")
	}
	return nil
}

//export OpenTickets
func OpenTickets() int { return tickets.count() }

// Doors.

// OpenDoor opens a door; those that are not of wood are locked.
//
//export OpenDoor
//swift:throws negative
//swift:errortext DoorError
func OpenDoor(material *C.char) Door {
	switch C.GoString(material) {
	case "wood":
		return Door(doors.add(true) - 1)
	case "iron":
		return -13
	}
	return -2
}

//export DoorError
func DoorError(code C.int) *C.char { return C.CString(fmt.Sprintf("door error %d", code)) }

// DoorIsOpen says whether a door is open.
//
//export DoorIsOpen
func DoorIsOpen(d Door) bool { return doors.get(int64(d) + 1) }

//export CloseDoor
func CloseDoor(d Door) C.int {
	doors.remove(int64(d) + 1)
	return 0
}

// Blocks.

// CreateBlock makes a block of memory, or none of a size below 1.
//
//export CreateBlock
func CreateBlock(size int) Block {
	if size < 1 {
		return nil
	}
	return Block(C.calloc(1, C.size_t(size)))
}

// BlockSet sets a byte.
//
//export BlockSet
//swift:name set(_:at:)
func BlockSet(b Block, value byte, index int) {
	*(*byte)(unsafe.Add(unsafe.Pointer(b), index)) = value
}

//export BlockAt
//swift:name value(at:)
func BlockAt(b Block, index int) byte { return *(*byte)(unsafe.Add(unsafe.Pointer(b), index)) }

//export FreeBlock
func FreeBlock(b Block) { C.free(unsafe.Pointer(b)) }

// Counters.

// NewCounter makes a counter, which there always is.
//
//export NewCounter
//swift:nonnull
func NewCounter(start int64) Counter {
	c := (*C.struct_counter)(C.malloc(C.sizeof_struct_counter))
	c.count = C.int64_t(start)
	return c
}

// CounterCopy makes another one.
//
//export CounterCopy
//swift:nonnull
func CounterCopy(c Counter) Counter { return NewCounter(int64(c.count)) }

//export CounterNext
func CounterNext(c Counter) int64 {
	c.count++
	return int64(c.count)
}

//export DestroyCounter
func DestroyCounter(c Counter) { C.free(unsafe.Pointer(c)) }

// Ghosts.

//export SummonGhost
func SummonGhost(name string) Ghost { return Ghost(len(name)) }

//export GhostAge
func GhostAge(g Ghost) int { return int(g) * 100 }

// Others.

// Debug is for the library's authors.
//
//export Debug
//swift:skip
func Debug(s Shelf) {}

// Compare takes an object in a later place, and so it is a function.
//
//export Compare
func Compare(title string, b Book) bool { return books.get(int64(b)) == title }

//export NewRelic
func NewRelic() Relic { return 1 }

//export RelicAge
func RelicAge(relic Relic) int { return int(relic) }

// GhostOf is of a relic.
//
//export GhostOf
func GhostOf(relics []Relic) Ghost { return Ghost(len(relics)) }

//export CloseRelic
func CloseRelic(relic Relic) {}

// A Pin and a Clip are taken back by one function, which no type tells apart.
//
//swift:class
type Pin uint16

//swift:class
type Clip uint16

var things = map[uint16]int{}

func newThing(size int) uint16 {
	number := uint16(len(things) + 1)
	things[number] = size
	return number
}

//export NewPin
func NewPin(size int) Pin { return Pin(newThing(size)) }

//export NewClip
func NewClip(size int) Clip { return Clip(newThing(size)) }

//export ClipHolds
func ClipHolds(c Clip, pin Pin) bool { return things[uint16(c)] > things[uint16(pin)] }

//export TakeBack
//swift:deinit
func TakeBack(thing uint16) { things[thing] = -1 }

//export ThingsOut
func ThingsOut() int {
	out := 0
	for _, size := range things {
		if size >= 0 {
			out++
		}
	}
	return out
}

// A Word has members that are words of Swift's.
//
//swift:struct
type Word = C.Never

//export DoorSay
func DoorSay(door Door, handle Word) Word {
	return Word{inout: handle.let, let: handle.inout, handle: handle.handle + C.int(door)}
}

//export DoorTell
//swift:async
//swift:once willSet
func DoorTell(door Door, caller C.int, willSet C.each, context unsafe.Pointer) {
	C.tell(willSet, context, caller+C.int(door))
}

func main() {}
