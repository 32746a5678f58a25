// Package main has types that are numbers with names.
package main

/*
#include <stdint.h>
#include <stdlib.h>

typedef enum { SLOW, FAST } Speed;
enum shade { DARK = 2, LIGHT = DARK + 3 };
#define STEPS (1 << 4)
*/
import "C"

import (
	"math"
	"unsafe"
)

// A Mode says how to look. Others may come.
//
//swift:enum
type Mode int

const (
	// ModeFast looks once.
	ModeFast Mode = iota
	// ModeThorough looks
	// as often as it takes.
	ModeThorough
	_
	ModeLazy // looks when nobody looks
)

// ModeDefault is what most want.
const ModeDefault = ModeThorough

// A Suit is one of four.
//
//swift:enum closed
type Suit uint8

const (
	Clubs Suit = iota + 1
	Diamonds
	Hearts
	Spades
	// Trumps is what it was called.
	//
	// Deprecated: use Spades.
	Trumps = Spades
)

// A Rank is what nobody uses any more.
//
// Deprecated: use Suit.
//
//swift:enum closed
type Rank uint8

const (
	Ace Rank = 1
	// King is the highest.
	//
	// Deprecated: use Ace.
	King Rank = 13
)

// SuitFirst is another name of the lowest.
const SuitFirst = Clubs

// A Weekday begins at Sunday, as everywhere in Go.
//
//swift:enum closed
type Weekday int32

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

// A Level says how bad it is.
//
//swift:enum
type Level int32

const (
	LevelDebug Level = 4 * (iota - 1)
	LevelInfo
	LevelWarn
	LevelError
	LevelMin Level = -1 << 31
)

// Permissions are what one may do.
//
//swift:enum options
type Permissions uint64

const (
	PermissionsRead Permissions = 1 << iota
	PermissionsWrite
	_
	PermissionsExecute
	// PermissionsAll is all of them.
	PermissionsAll              = PermissionsRead | PermissionsWrite | PermissionsExecute
	PermissionsHigh Permissions = 1 << 63
	PermissionsEver Permissions = 1<<64 - 1
	PermissionsLong Permissions = Permissions(len("what only the compiler counts"))
	PermissionsNone Permissions = 0
)

// A Style can be more than one.
//
//swift:enum options
type Style int

const (
	Bold   Style = 0x1
	Italic Style = 0x2
	Plain  Style = 0
)

// A Key is a letter.
//
//swift:enum
type Key rune

const (
	KeyA     Key = 'a'
	KeyEnter Key = '\n'
	KeyIn    Key = 0x1F511
)

// A Status has constants with names that Swift keeps for itself.
//
//swift:enum
type Status int16

const (
	StatusOK      Status = 0
	StatusDefault Status = 1
	StatusSelf    Status = 2
	StatusInit    Status = 3
)

// Parameters and results.

//export SetMode
func SetMode(mode Mode) Mode { return mode }

//export NextMode
func NextMode(mode *Mode) { *mode++ }

//export SuitOf
func SuitOf(n uint8) Suit { return Suit(n) }

//export IsRed
func IsRed(suit Suit) bool { return suit == Diamonds || suit == Hearts }

//export NextSuit
func NextSuit(suit *Suit) {
	*suit++
	if *suit > Spades {
		*suit = Clubs
	}
}

//export After
func After(day Weekday, days int) Weekday { return Weekday((int(day) + days) % 7) }

//export Worse
func Worse(a, b Level) Level {
	if a > b {
		return a
	}
	return b
}

//export Grant
func Grant(p, more Permissions) Permissions { return p | more }

//export Revoke
func Revoke(p *Permissions, less Permissions) { *p &^= less }

//export Combine
func Combine(a, b Style) Style { return a | b }

//export KeyOf
func KeyOf(r rune) Key { return Key(r) }

//export StatusAfter
func StatusAfter(s Status) Status { return s + 1 }

// Tuples.

//export Split
func Split(n int) (mode Mode, suit Suit, permissions Permissions) {
	return Mode(n), Suit(uint8(n)%4 + 1), Permissions(n)
}

//export FindDay
func FindDay(name string) (day Weekday, ok bool) {
	names := []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	for i, n := range names {
		if n == name {
			return Weekday(i), true
		}
	}
	return 0, false
}

//export ParseLevel
func ParseLevel(name string) (level Level, err *C.char) {
	switch name {
	case "debug":
		return LevelDebug, nil
	case "error":
		return LevelError, nil
	}
	return 0, C.CString("no level is called “" + name + "”")
}

//export StatusOf
//swift:out status
func StatusOf(n int, status *Status) { *status = Status(n) }

// Slices.

//export CountModes
func CountModes(modes []Mode, mode Mode) (count int) {
	for _, m := range modes {
		if m == mode {
			count++
		}
	}
	return count
}

//export BestSuit
func BestSuit(suits []Suit) (best Suit, ok bool) {
	for _, s := range suits {
		if s > best {
			best = s
		}
	}
	return best, len(suits) > 0
}

//export Union
func Union(all []Permissions) (union Permissions) {
	for _, p := range all {
		union |= p
	}
	return union
}

//export Postpone
//swift:inout days
func Postpone(days []Weekday) {
	for i := range days {
		days[i] = (days[i] + 1) % 7
	}
}

//export Raise
//swift:inout levels
func Raise(levels []Level) {
	for i := range levels {
		levels[i] += 4
	}
}

// Hand is in memory of C's, which the caller owns.
//
//export Hand
//swift:owned
func Hand(n int) []Suit {
	suits := unsafe.Slice((*Suit)(C.malloc(C.size_t(n+1))), n)
	for i := range suits {
		suits[i] = Suit(i%4) + Clubs
	}
	return suits
}

// Letters are in memory of C's, which the caller owns; one of them is no letter.
//
//export Letters
//swift:owned
func Letters(n int) []rune {
	letters := unsafe.Slice((*rune)(C.malloc(C.size_t(4*n+1))), n)
	for i := range letters {
		letters[i] = 'ä' + rune(i)
	}
	letters[n-1] = 0xD800
	return letters
}

// Flags are in memory of C's, which the caller owns.
//
//export Flags
//swift:owned
func Flags(n int) []bool {
	flags := unsafe.Slice((*bool)(C.malloc(C.size_t(n+1))), n)
	for i := range flags {
		flags[i] = i%2 == 0
	}
	return flags
}

// Order counts a rank.
//
//export Order
func Order(rank Rank) int { return int(rank) }

// Until is a method: the first of its days is the receiver.
//
//export Until
func (d Weekday) Until(day Weekday) int { return (int(day) - int(d) + 7) % 7 }

// A Pace is one of C's speeds.
//
//swift:enum
type Pace C.Speed

const (
	PaceSlow Pace = C.SLOW
	PaceFast Pace = C.FAST
	// PaceLight is as fast as light.
	PaceLight Pace = C.LIGHT + C.STEPS
)

// Race returns how fast and how light it was; nothing for no laps.
//
//export Race
//swift:out speed shade pace
//swift:throws false
func Race(laps int, speed *C.Speed, shade *C.enum_shade, pace *Pace) bool {
	if laps == 0 {
		return false
	}
	*speed, *shade, *pace = C.FAST, C.LIGHT, PaceFast
	return true
}

// Fold returns names by pointers.
//
//export Fold
//swift:out mode suit
func Fold(mode *Mode, suit *Suit) { *mode, *suit = ModeLazy, Spades }

// Slower is one pace less.
//
//export Slower
func Slower(pace Pace) Pace { return pace - 1 }

// A Coding has constants whose names meet where they are shortened.
//
//swift:enum
type Coding int64

const (
	CodingUTF8 Coding = iota + 1
	CodingUtf8
	CodingRawValue
	Coding_Raw
	CodingRaw
	// CodingMost is what no number is greater than.
	CodingMost = Coding(math.MaxInt64)
)

// Recode returns the most for what it does not know.
//
//export Recode
func Recode(coding Coding) Coding {
	if coding < CodingRawValue {
		return 3 - coding
	}
	return CodingMost
}

func main() {}
