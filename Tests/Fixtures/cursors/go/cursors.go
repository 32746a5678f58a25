// Package main exports objects that give their elements one after the other.
package main

/*
#include <stdint.h>
#include <stdlib.h>

struct folder_entry {
	int64_t size;
};

struct problem {
	int32_t code;
	char *message;
};
*/
import "C"

import (
	"context"
	"fmt"
	"runtime/cgo"
	"strings"
	"sync/atomic"
	"time"
	"unsafe"
)

// How many objects there are that have not been closed.
var opened atomic.Int64

// OpenObjects is how many objects have not been closed.
//
//export OpenObjects
func OpenObjects() int64 { return opened.Load() }

func handle(value any) uintptr {
	opened.Add(1)
	return uintptr(cgo.NewHandle(value))
}

func forget(handle uintptr) {
	opened.Add(-1)
	cgo.Handle(handle).Delete()
}

// Words are the words of a text.
//
//swift:class
type Words uintptr

type words struct{ left []string }

//export NewWords
func NewWords(text string) Words {
	return Words(handle(&words{strings.Fields(strings.Clone(text))}))
}

// WordsNext is the next word.
//
//export WordsNext
//swift:sequence
func WordsNext(w Words) *C.char {
	words := cgo.Handle(w).Value().(*words)
	if len(words.left) == 0 {
		return nil
	}
	word := words.left[0]
	words.left = words.left[1:]
	return C.CString(word)
}

//export CloseWords
func CloseWords(w Words) { forget(uintptr(w)) }

// Rows are what a query found.
//
//swift:class
type Rows uintptr

type rows struct{ next, last int64 }

// Query finds the numbers up to last, of which 13 cannot be read.
//
//export Query
func Query(last int64) Rows { return Rows(handle(&rows{0, last})) }

// RowsNext takes its time.
//
//export RowsNext
//swift:async
//swift:sequence
func RowsNext(found Rows) (number int64, text *C.char, ok bool, err *C.char) {
	time.Sleep(time.Millisecond)
	rows := cgo.Handle(found).Value().(*rows)
	if rows.next == 13 {
		return 0, nil, false, C.CString("bad luck")
	}
	if rows.next > rows.last {
		return 0, nil, false, nil
	}
	rows.next++
	return rows.next - 1, C.CString(strings.Repeat("ü", int(rows.next-1))), true, nil
}

//export CloseRows
func CloseRows(r Rows) { forget(uintptr(r)) }

// Ticks are moments that are a millisecond apart.
//
//swift:class
type Ticks uintptr

type ticks struct {
	ticker  *time.Ticker
	context context.Context
	stop    context.CancelFunc
	count   int
}

// NewTicks gives every tick, or none: then it waits for one that never comes.
//
//export NewTicks
func NewTicks(comes bool) Ticks {
	t := &ticks{ticker: time.NewTicker(time.Millisecond)}
	if !comes {
		t.ticker.Stop()
	}
	t.context, t.stop = context.WithCancel(context.Background())
	return Ticks(handle(t))
}

// TicksNext waits for the next tick.
//
//export TicksNext
//swift:async
//swift:cancel TicksStop
//swift:sequence
func TicksNext(t Ticks) (number int, ok bool) {
	ticks := cgo.Handle(t).Value().(*ticks)
	select {
	case <-ticks.ticker.C:
		ticks.count++
		return ticks.count, true
	case <-ticks.context.Done():
		return 0, false
	}
}

// TicksStop ends the wait.
//
//export TicksStop
func TicksStop(t Ticks) { cgo.Handle(t).Value().(*ticks).stop() }

//export CloseTicks
func CloseTicks(t Ticks) { forget(uintptr(t)) }

// A Deck goes on by one function, and has its cards by another one.
//
//swift:class
type Deck uintptr

type deck struct{ at, count int }

// NewDeck makes a deck of so many cards.
//
//export NewDeck
func NewDeck(count int) Deck { return Deck(handle(&deck{-1, count})) }

// DeckNext goes on to the next card, and leaves time for another thread to do so before DeckCard.
//
//export DeckNext
//swift:sequence DeckCard
func DeckNext(d Deck) bool {
	deck := cgo.Handle(d).Value().(*deck)
	deck.at++
	time.Sleep(10 * time.Microsecond)
	return deck.at < deck.count
}

// DeckCard is the card that the deck is at.
//
//export DeckCard
func DeckCard(cards Deck) (number int, name *C.char) {
	at := cgo.Handle(cards).Value().(*deck).at
	return at, C.CString(fmt.Sprint("card ", at))
}

//export CloseDeck
func CloseDeck(d Deck) { forget(uintptr(d)) }

// Entries are what a folder has.
//
//swift:class
type Entries uintptr

// An Entry may be closed later than those that it is of.
//
//swift:class
type Entry *C.struct_folder_entry

type entries struct {
	at, count int64
	failure   string
}

// List finds so many entries, and then fails unless that is for no reason.
//
//export List
func List(count int64, reason string) Entries {
	return Entries(handle(&entries{0, count, strings.Clone(reason)}))
}

func (e Entries) value() *entries { return cgo.Handle(e).Value().(*entries) }

// EntriesAdvance asks for the next entry.
//
//export EntriesAdvance
//swift:async
//swift:sequence EntriesItem EntriesError
func EntriesAdvance(e Entries) bool {
	if e.value().at == e.value().count {
		return false
	}
	e.value().at++
	return true
}

// EntriesItem is the entry.
//
//export EntriesItem
//swift:parent e
func EntriesItem(e Entries) Entry {
	opened.Add(1)
	entry := (*C.struct_folder_entry)(C.calloc(1, C.sizeof_struct_folder_entry))
	entry.size = C.int64_t(e.value().at * 100)
	return entry
}

// EntriesError is why there are no more entries, if they were not all.
//
//export EntriesError
//swift:throws
//swift:errortext r0
func EntriesError(e Entries) *C.struct_problem {
	if e.value().failure == "" {
		return nil
	}
	problem := (*C.struct_problem)(C.calloc(1, C.sizeof_struct_problem))
	problem.code, problem.message = 7, C.CString(e.value().failure)
	return problem
}

//export FreeProblem
//swift:skip
func FreeProblem(problem *C.struct_problem) {
	C.free(unsafe.Pointer(problem.message))
	C.free(unsafe.Pointer(problem))
}

//export CloseEntries
func CloseEntries(e Entries) { forget(uintptr(e)) }

//export EntrySize
func EntrySize(e Entry) int64 { return int64(e.size) }

//export FreeEntry
func FreeEntry(e Entry) {
	opened.Add(-1)
	C.free(unsafe.Pointer(e))
}

func main() {}
