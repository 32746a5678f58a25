// Package main exports functions that are given values in CBOR, and give them back.
package main

// #include <stdlib.h>
import "C"

import (
	"bytes"
	"strings"
	"unsafe"
)

// A point is in the plane. It crosses field by field, too.
//
//swift:struct Point
type point struct{ X, Y float64 }

// A place has a point inside, and more.
//
//swift:struct Place
type place struct {
	Name     string
	At       point
	Tags     map[string][]string
	Height   *float32
	Opened   moment
	Visits   []wait
	Letters  []rune
	Raw      []byte
	Sizes    [2]int16
	Counts   map[int8]uint64
	IsOpen   bool
	Branches []place
	Extra    interface{}
}

//swift:time
type moment int64

//swift:duration
type wait int64

// A header is what its name says.
type header map[string][]string

// echo copies a value into C's memory.
func echo(value []byte) []byte {
	memory := unsafe.Slice((*byte)(C.malloc(C.size_t(len(value)))), len(value))
	copy(memory, value)
	return memory
}

// EchoPlace gives a place back.
//
//export EchoPlace
//swift:value place place
//swift:value r0 place
//swift:owned
func EchoPlace(place []byte) []byte { return echo(place) }

// EchoPlaces gives places back, if there are any.
//
//export EchoPlaces
//swift:value places []place
//swift:value found map[string][]place
//swift:owned
func EchoPlaces(places []byte) (found []byte, ok bool) {
	if len(places) == 1 {
		return nil, false
	}
	return echo(append([]byte("\xa1\x61a"), places...)), true
}

// EchoHeader gives a header back, and how many bytes it has.
//
//export EchoHeader
//swift:value fields header
//swift:value same map[string][]string
//swift:owned
func EchoHeader(fields []byte) (same []byte, size int) { return echo(fields), len(fields) }

// EchoAny gives any value back but texts that say no.
//
//export EchoAny
//swift:value value any
//swift:value same any
//swift:owned
func EchoAny(value []byte) (same []byte, err *C.char) {
	if bytes.Equal(value, []byte("\x62no")) {
		return nil, C.CString("no")
	}
	return echo(value), nil
}

// Other gives what has no form in Swift.
//
//export Other
//swift:value r0 []any
//swift:owned
func Other() []byte { return echo([]byte("\x81\xd8\x1b\x82\x64main\x64text")) }

// Great gives the bytes of numbers in all sizes.
//
//export Great
//swift:value r0 []uint64
//swift:owned
func Great() []byte {
	return echo([]byte("\x86\x17\x18\x18\x18\xff\x19\x01\x00\x1a\x00\x01\x00\x00\x1b\xff\xff\xff\xff\xff\xff\xff\xff"))
}

// Middle has points that cross field by field.
//
//export Middle
//swift:struct Point a
//swift:struct Point b
//swift:struct Point middle
func Middle(a_X, a_Y, b_X, b_Y float64) (middle_X, middle_Y float64) {
	return (a_X + b_X) / 2, (a_Y + b_Y) / 2
}

// Length is waited for.
//
//export Length
//swift:async
//swift:value values []any
func Length(values []byte) int { return strings.Count(string(values), "\xf6") }

func main() {}
