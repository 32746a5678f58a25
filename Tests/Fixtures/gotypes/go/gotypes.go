// Package main has a function for every type that a header does not show.
package main

/*
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct {
	double x, y;
} Point;
*/
import "C"

import (
	"strconv"
	"strings"
	"unicode"
	"unsafe"
)

// Celsius is a temperature.
type Celsius float64

// Index is a place in a text.
type Index = int

// Flag is a bool of another name.
type Flag bool

// Letter is a rune of another name.
type Letter rune

// Glyph is another name of rune.
type Glyph = rune

// Code is a number of C.
type Code C.int

// Scalars.

//export Not
func Not(b bool) bool { return !b }

//export Upper
func Upper(r rune) rune { return unicode.ToUpper(r) }

// RuneOf returns any number as a rune, so also what is no character.
//
//export RuneOf
func RuneOf(n int32) rune { return n }

//export RawRune
//swift:raw
func RawRune(letter rune, b bool) (next rune, not bool) { return letter + 1, !b }

//export NextByte
func NextByte(b byte) byte { return b + 1 }

//export ToFahrenheit
func ToFahrenheit(c Celsius) float64 { return float64(c)*1.8 + 32 }

//export Warmer
func Warmer(c Celsius, by Celsius) Celsius { return c + by }

//export IndexAfter
func IndexAfter(i Index) Index { return i + 1 }

//export FlipFlag
func FlipFlag(f Flag) Flag { return !f }

//export NextLetter
func NextLetter(l Letter) Letter { return l + 1 }

//export NextGlyph
func NextGlyph(g Glyph) Glyph { return g + 1 }

//export NextCode
func NextCode(c Code) Code { return c + 1 }

//export AddressOf
func AddressOf(u uintptr) uintptr { return u + 1 }

// Numbers of C.

//export CAnd
func CAnd(a, b C.bool) C.bool { return a && b }

//export CChars
func CChars(c C.char, s C.schar, u C.uchar) (C.char, C.schar, C.uchar) { return c + 1, s + 1, u + 1 }

//export CInts
func CInts(a C.short, b C.ushort, c C.int, d C.uint) (C.short, C.ushort, C.int, C.uint) {
	return a + 1, b + 1, c + 1, d + 1
}

//export CLongs
func CLongs(a C.long, b C.ulong, c C.longlong, d C.ulonglong) (C.long, C.ulong, C.longlong, C.ulonglong) {
	return a + 1, b + 1, c + 1, d + 1
}

//export CSizes
func CSizes(a C.size_t, b C.uintptr_t, c C.ptrdiff_t) (C.size_t, C.uintptr_t, C.ptrdiff_t) {
	return a + 1, b + 1, c + 1
}

//export CFixed
func CFixed(a C.int8_t, b C.uint16_t, c C.int32_t, d C.uint64_t) (C.int8_t, C.uint16_t, C.int32_t, C.uint64_t) {
	return a + 1, b + 1, c + 1, d + 1
}

//export CFloats
func CFloats(f C.float, d C.double) (C.float, C.double) { return f * 2, d * 2 }

// Slices: the sum of what is in them.

type number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 |
		~uintptr | ~float32 | ~float64 | ~complex64 | ~complex128
}

func sum[T number](xs []T) (total T) {
	for _, x := range xs {
		total += x
	}
	return total
}

//export SumInt
func SumInt(xs []int) int { return sum(xs) }

//export SumInt8
func SumInt8(xs []int8) int8 { return sum(xs) }

//export SumInt16
func SumInt16(xs []int16) int16 { return sum(xs) }

//export SumInt32
func SumInt32(xs []int32) int32 { return sum(xs) }

//export SumInt64
func SumInt64(xs []int64) int64 { return sum(xs) }

//export SumUint
func SumUint(xs []uint) uint { return sum(xs) }

//export SumUint8
func SumUint8(xs []uint8) uint8 { return sum(xs) }

//export SumUint16
func SumUint16(xs []uint16) uint16 { return sum(xs) }

//export SumUint32
func SumUint32(xs []uint32) uint32 { return sum(xs) }

//export SumUint64
func SumUint64(xs []uint64) uint64 { return sum(xs) }

//export SumUintptr
func SumUintptr(xs []uintptr) uintptr { return sum(xs) }

//export SumFloat32
func SumFloat32(xs []float32) float32 { return sum(xs) }

//export SumFloat64
func SumFloat64(xs []float64) float64 { return sum(xs) }

//export SumComplex64
func SumComplex64(xs []complex64) complex64 { return sum(xs) }

//export SumComplex128
func SumComplex128(xs []complex128) complex128 { return sum(xs) }

//export SumBytes
func SumBytes(xs []byte) (total int) {
	for _, x := range xs {
		total += int(x)
	}
	return total
}

//export CountTrue
func CountTrue(flags []bool) (count int) {
	for _, flag := range flags {
		if flag {
			count++
		}
	}
	return count
}

//export Spell
func Spell(runes []rune) *C.char { return C.CString(string(runes)) }

//export SumCInt
func SumCInt(xs []C.int) C.int { return sum(xs) }

//export SumCDouble
func SumCDouble(xs []C.double) C.double { return sum(xs) }

//export Hottest
func Hottest(days []Celsius) (hottest Celsius, ok bool) {
	for i, day := range days {
		if i == 0 || day > hottest {
			hottest = day
		}
	}
	return hottest, len(days) > 0
}

//export Centroid
func Centroid(points []C.Point) (centre C.Point) {
	for _, p := range points {
		centre.x += p.x / C.double(len(points))
		centre.y += p.y / C.double(len(points))
	}
	return centre
}

//export JoinAll
func JoinAll(parts []string, separator string) *C.char {
	return C.CString(strings.Join(parts, separator))
}

// Slices that Go writes to.

//export Negate
func Negate(xs []int32) {
	for i := range xs {
		xs[i] = -xs[i]
	}
}

//export Invert
//swift:inout flags
func Invert(flags []bool) {
	for i := range flags {
		flags[i] = !flags[i]
	}
}

//export Shout
//swift:inout runes
func Shout(runes []rune) {
	for i := range runes {
		runes[i] = unicode.ToUpper(runes[i])
	}
}

//export Conjugate
//swift:inout zs
func Conjugate(zs []complex128) {
	for i, z := range zs {
		zs[i] = complex(real(z), -imag(z))
	}
}

//export Mirror
//swift:inout points
func Mirror(points []C.Point) {
	for i, p := range points {
		points[i] = C.Point{x: p.y, y: p.x}
	}
}

//export CopyInto
//swift:inout to
func CopyInto(to []byte, from []byte) int { return copy(to, from) }

// Pointers: what they point to becomes one more.

//export BumpInts
func BumpInts(a *int, b *int8, c *int16, d *int32, e *int64) {
	*a++
	*b++
	*c++
	*d++
	*e++
}

//export BumpUints
func BumpUints(a *uint, b *uint8, c *uint16, d *uint32, e *uint64, f *uintptr) {
	*a++
	*b++
	*c++
	*d++
	*e++
	*f++
}

//export BumpFloats
func BumpFloats(a *float32, b *float64) {
	*a++
	*b++
}

//export BumpComplex
func BumpComplex(a *complex64, b *complex128) {
	*a++
	*b++
}

//export Toggle
func Toggle(b *bool) { *b = !*b }

//export BumpRune
func BumpRune(r *rune) { *r++ }

//export BumpByte
func BumpByte(b *byte) { *b++ }

//export Heat
func Heat(c *Celsius) { *c++ }

//export BumpCode
func BumpCode(c *Code) { *c++ }

//export BumpC
func BumpC(a *C.int, b *C.double, c *C.size_t) {
	*a++
	*b++
	*c++
}

//export Swap
func Swap(a, b *int) { *a, *b = *b, *a }

//export Move
func Move(p *C.Point, x, y float64) {
	p.x += C.double(x)
	p.y += C.double(y)
}

// Names of parameters.

//export Unnamed
func Unnamed(bool, rune, []int32) bool { return true }

//export Blank
func Blank(_ bool, n int) int { return n }

//export Größe
func Größe(länge float64, höhe float64, rund bool) float64 {
	if rund {
		return länge * höhe * 3.14 / 4
	}
	return länge * höhe
}

//export Keywords
func Keywords(in int, self bool, inout rune, throws []byte) int {
	if self {
		return in + len(throws)
	}
	return int(inout)
}

// Temperature has a method that C can call.
type Temperature C.double

//export IsWarm
func (t Temperature) IsWarm(limit float64) bool { return float64(t) > limit }

// Comma ok.

//export ParseFlag
func ParseFlag(text string) (value bool, ok bool) {
	value, err := strconv.ParseBool(strings.Clone(text))
	return value, err == nil
}

//export FirstRune
func FirstRune(text string) (r rune, ok bool) {
	for _, r := range text {
		return r, true
	}
	return 0, false
}

//export Find
func Find(text, part string) (index int, ok bool) {
	index = strings.Index(text, part)
	return index, index >= 0
}

//export Cut
func Cut(text, separator string) (before, after *C.char, ok bool) {
	b, a, found := strings.Cut(text, separator)
	if !found {
		return nil, nil, false
	}
	return C.CString(b), C.CString(a), true
}

//export Setting
func Setting(key string) (value *C.char, ok bool) {
	if key != "colour" {
		return nil, false
	}
	return C.CString("blue"), true
}

// Check has no other result than ok, and so it is one.
//
//export Check
func Check(n int) (ok bool) { return n > 0 }

// Texts.

// Describe never returns NULL: each of its returns makes a text.
//
//export Describe
func Describe(n int) *C.char {
	if n < 0 {
		return C.CString("negative")
	}
	switch n {
	case 0:
		return C.CString("")
	}
	return C.CString("positive")
}

// Maybe returns NULL for a number below 0.
//
//export Maybe
func Maybe(n int) *C.char {
	if n < 0 {
		return nil
	}
	return C.CString("text")
}

// Pair returns a text that is there, and one that need not be.
//
//export Pair
func Pair(n int) (always, sometimes *C.char) {
	if n < 0 {
		return C.CString("alone"), nil
	}
	return C.CString("a"), C.CString("b")
}

// Measure is described at length.
//
// # What it counts
//
// Characters, and not bytes: “é” is one. See [Describe], or
// https://go.dev/doc/comment for how this comment is written.
//
//   - a letter counts 1
//   - a digit counts 2,
//     and this line belongs to it
//
// What is it good for?
//
//  1. Nothing.
//  2. A test.
//
// An example, */ and all:
//
//	n := Measure("ab1")
//	if n != 4 {
//		panic("*/")
//	}
//
// Deprecated: count yourself.
//
//export Measure
func Measure(text string) (length int) {
	for _, r := range text {
		length++
		if unicode.IsDigit(r) {
			length++
		}
	}
	return length
}

// Peek reads a byte at an address.
//
//export Peek
func Peek(address unsafe.Pointer) byte { return *(*byte)(address) }

func main() {}
