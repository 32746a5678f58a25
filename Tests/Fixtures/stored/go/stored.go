// Package main changes slices that it is given the address of, and stores others there.
package main

/*
#include <stdint.h>
#include <stdlib.h>
*/
import "C"

import (
	"strings"
	"sync/atomic"
	"unsafe"
)

// A Ticket is a number, and there are some that nobody has given back.
//
//swift:class
type Ticket int32

// A Suit is one of four.
//
//swift:enum closed
type Suit uint8

const (
	SuitClubs Suit = iota
	SuitHearts
)

var tickets atomic.Int64

// OpenTickets is how many tickets nobody has given back.
//
//export OpenTickets
func OpenTickets() int64 { return tickets.Load() }

//export TicketNumber
func TicketNumber(t Ticket) int { return int(t) }

//export CloseTicket
func CloseTicket(t Ticket) { tickets.Add(-1) }

// inC is a copy of elements in memory of C.
func inC[T any](elements []T) []T {
	var element T
	size := C.size_t(unsafe.Sizeof(element)) * C.size_t(len(elements))
	made := unsafe.Slice((*T)(C.malloc(size)), len(elements))
	copy(made, elements)
	return made
}

// What Go changes where it is.

// Evens keeps the even numbers, where they are.
//
//export Evens
//swift:inout numbers
func Evens(numbers *[]int) int {
	kept := (*numbers)[:0]
	for _, number := range *numbers {
		if number%2 == 0 {
			kept = append(kept, number)
		}
	}
	removed := len(*numbers) - len(kept)
	*numbers = kept
	return removed
}

// Trim takes spaces away at both ends, and fails if nothing is left.
//
//export Trim
//swift:inout text
func Trim(text *[]byte) (err *C.char) {
	for len(*text) > 0 && (*text)[0] == ' ' {
		*text = (*text)[1:]
	}
	for len(*text) > 0 && (*text)[len(*text)-1] == ' ' {
		*text = (*text)[:len(*text)-1]
	}
	if len(*text) == 0 {
		return C.CString("nothing is left")
	}
	return nil
}

// Inject writes behind what is there, as far as there is room, and says how much it has written.
//
//export Inject
//swift:inout buffer
//swift:buffer buffer 8
func Inject(buffer *[]byte, text string) int {
	at := len(*buffer)
	written := copy((*buffer)[at:cap(*buffer)], text)
	*buffer = (*buffer)[:at+written]
	return written
}

// Halve works on floats, and forgets where they are.
//
//export Halve
//swift:inout numbers
func Halve(numbers *[]float32, forgets bool) {
	for i := range *numbers {
		(*numbers)[i] /= 2
	}
	if forgets {
		*numbers = nil
	}
}

// Swap takes two of them.
//
//export Swap
//swift:inout a b
func Swap(a, b *[]rune) {
	for i := range min(len(*a), len(*b)) {
		(*a)[i], (*b)[i] = (*b)[i], (*a)[i]
	}
}

// What Go fills, in memory that it gets.

// Count counts up to a number, and fails above 16: there is no more room.
//
//export Count
//swift:out numbers
//swift:buffer numbers 16
//swift:throws false
func Count(last int, numbers *[]int64) bool {
	if last > cap(*numbers) {
		return false
	}
	for i := range last {
		*numbers = append(*numbers, int64(i+1))
	}
	return true
}

// Wait is what a thread waits for.
//
//export Wait
//swift:async
//swift:out bytes
//swift:buffer bytes 4
func Wait(text string, bytes *[]byte) int {
	*bytes = append(*bytes, text[:min(len(text), 4)]...)
	return len(*bytes)
}

// What Go stores, in memory of C's.

// Primes are the primes up to a number.
//
//export Primes
//swift:out primes
func Primes(last int, primes *[]int32) {
	var found []int32
	for i := int32(2); i <= int32(last); i++ {
		isPrime := true
		for _, prime := range found {
			isPrime = isPrime && i%prime != 0
		}
		if isPrime {
			found = append(found, i)
		}
	}
	if found != nil {
		*primes = inC(found)
	}
}

// Split cuts a text at its spaces. The memory is one piece.
//
//export Split
//swift:out words upper
func Split(text string, words *[]string, upper *string) {
	found := strings.Split(text, " ")
	headers := len(found) * int(unsafe.Sizeof(""))
	memory := C.malloc(C.size_t(headers + len(text)))
	list := unsafe.Slice((*string)(memory), len(found))
	next := (*byte)(unsafe.Add(memory, headers))
	for i, word := range found {
		copy(unsafe.Slice(next, len(word)), word)
		list[i] = unsafe.String(next, len(word))
		next = (*byte)(unsafe.Add(unsafe.Pointer(next), len(word)))
	}
	*words = list
	*upper = unsafe.String(unsafe.SliceData(inC([]byte(strings.ToUpper(text)))), len(text))
}

// Draw gives tickets, and the suits of them, unless there are none.
//
//export Draw
//swift:out drawn suits
func Draw(count int, drawn *[]Ticket, suits *[]Suit) (err *C.char) {
	if count < 1 {
		return C.CString("nothing to draw")
	}
	var numbers []Ticket
	var kinds []Suit
	for i := range count {
		tickets.Add(1)
		numbers = append(numbers, Ticket(i))
		kinds = append(kinds, Suit(i%2))
	}
	*drawn, *suits = inC(numbers), inC(kinds)
	return nil
}

var (
	days  = inC([]float64{31, 28.25, 31})
	title = inC([]byte("the year"))
)

// Days stay the library's, as their title does.
//
//export Days
//swift:out found text
//swift:borrowed found text
func Days(found *[]float64, text *string) {
	*found = days
	*text = unsafe.String(unsafe.SliceData(title), len(title))
}

// What stays a pointer.

// Grow appends, and nobody says to what.
//
//export Grow
func Grow(numbers *[]int, n int) { *numbers = append(*numbers, n) }

// Rename stores a text, and nobody says where that is.
//
//export Rename
func Rename(name *string) { *name += "!" }

// Shuffle has elements that Swift has in another way.
//
//export Shuffle
//swift:inout suits
func Shuffle(suits *[]Suit) {}

func main() {}
