// Package main says what the header of a library does not.
//
//swift:errortext JournalError
package main

// #include <stddef.h>
import "C"

import "unsafe"

// A Journal keeps up to 100 bytes.
//
//swift:class
type Journal C.int

// A Mode says how a journal is opened, and how full it is.
//
//swift:enum
type Mode int32

const (
	// ModeKeep begins with the journal's name.
	ModeKeep Mode = iota
	// ModeEmpty begins with nothing.
	ModeEmpty
	ModeFull
)

// OpenJournal opens a journal.
//
//export OpenJournal
//swift:throws negative
func OpenJournal(name *C.char, mode Mode) Journal

// JournalWrite appends to a journal.
//
//export JournalWrite
//swift:name append(_:)
//swift:buffer data count
//swift:throws negative keep
func JournalWrite(j Journal, data unsafe.Pointer, count C.size_t) C.int

// JournalRead returns all of a journal.
//
//export JournalRead
//swift:name contents
//swift:buffer r0 r1
func JournalRead(j Journal) (unsafe.Pointer, C.size_t)

//export JournalMode
func JournalMode(j Journal) Mode

// CloseJournal closes a journal.
//
//export CloseJournal
//swift:throws negative
func CloseJournal(j Journal) C.int

//export JournalError
//swift:nonnull
func JournalError(code C.int) *C.char

//export OpenJournals
func OpenJournals() int

// IsUpper says whether a character is upper case.
//
//export IsUpper
func IsUpper(r rune) bool

// Total is the sum of the numbers.
//
//export Total
func Total(xs []float64) float64

//export Version
//swift:nonnull
func Version() *C.char

// Half is of another type in the header.
//
//export Half
func Half(n int32) int32

// Missing is not in the header.
//
//export Missing
func Missing(text string) bool
