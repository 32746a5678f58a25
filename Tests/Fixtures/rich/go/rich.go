// Package main is a small toolbox: texts, numbers, shapes, vaults and
// downloads.
package main

/*
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#define RICH_VERSION_MAJOR 1
#define RICH_VERSION "1.4.0"

// Text that is only read.
typedef const char cchar_t;
*/
import "C"

import (
	"math"
	"net/url"
	"sort"
	"strconv"
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// Celsius is a temperature.
type Celsius float64

// calls counts the calls of Tick.
var calls atomic.Int64

// Version returns the version of the library.
//
//export Version
func Version() *C.char { return C.CString(C.RICH_VERSION) }

// Tick counts a call.
//
//export Tick
func Tick() { calls.Add(1) }

//export TickCount
func TickCount() int64 { return calls.Load() }

/*
Add returns the sum of a and b.

	extern void Fake(GoInt x);

extern void Fake(GoInt x);
*/
//export Add
func Add(a, b int) int { return a + b }

/* Scale multiplies x. */
//export Scale
func Scale(x, factor float32) float32 { return x * factor }

// IsEven reports whether n is
// even
//
//export IsEven
func IsEven(n int) bool { return n%2 == 0 }

// Mask keeps the lowest bits: it returns `value & (1<<bits - 1)`.
//
// # Limits
//
// bits is at most 64.
//
//   - 0 keeps nothing,
//   - 64 keeps all.
//
//export Mask
//go:noinline
//nolint:revive
func Mask(value uint64, bits uint8) uint64 {
	if bits >= 64 {
		return value
	}
	return value & (1<<bits - 1)
}

//export Mix
func Mix(a int8, b int16, c int32, d int64, e uint16, f uint32, g uint) int64 {
	return int64(a) + int64(b) + int64(c) + d + int64(e) + int64(f) + int64(g)
}

// NextRune has a comment in several parts.
/* The second part. */
// The third part.
//
//export NextRune
func NextRune(r rune) rune { return r + 1 }

// Rotate turns z by 90°: “i·z”. 回転 🌀
//
//export Rotate
func Rotate(z complex128) complex128 { return z * 1i }

//export Norm
func Norm(z complex64) float32 { return float32(math.Hypot(float64(real(z)), float64(imag(z)))) }

//export Align
func Align(address, alignment uintptr) uintptr {
	return (address + alignment - 1) &^ (alignment - 1)
}

//export ToFahrenheit
func ToFahrenheit(c Celsius) Celsius { return c*9/5 + 32 }

//export CNumbers
func CNumbers(a C.int, b C.ulong, c C.longlong, d C.ushort, e C.schar, f C.double, g C.size_t) C.double {
	return C.double(a) + C.double(b) + C.double(c) + C.double(d) + C.double(e) + f + C.double(g)
}

// Greet returns a greeting for name.
//
// Deprecated: use [Upper] and "Hello" instead; see https://example.com/greet.
//
//export Greet
func Greet(name string) *C.char { return C.CString("Hello, " + name) }

//export Upper
func Upper(text *C.char) *C.char { return C.CString(strings.ToUpper(C.GoString(text))) }

//export Length
func Length(text *C.cchar_t) int { return utf8.RuneCountInString(C.GoString((*C.char)(text))) }

// Lookup returns the value of key, or NULL.
//
//export Lookup
func Lookup(key string) *C.char {
	switch key {
	case "color":
		return C.CString("blue")
	case "empty":
		return C.CString("")
	}
	return nil
}

//export GetURL
func GetURL(host string, port uint16, secure bool) *C.char {
	address := url.URL{Scheme: "http", Host: host + ":" + strconv.Itoa(int(port))}
	if secure {
		address.Scheme = "https"
	}
	return C.CString(address.String())
}

//export Sum
func Sum(numbers []float64) (total float64) {
	for _, n := range numbers {
		total += n
	}
	return total
}

// Sort orders numbers in place.
//
//export Sort
func Sort(numbers []float64) { sort.Float64s(numbers) }

//export Checksum
func Checksum(data []byte) (sum uint32) {
	for _, b := range data {
		sum = sum*31 + uint32(b)
	}
	return sum
}

//export Join
func Join(parts []string, separator string) *C.char {
	return C.CString(strings.Join(parts, separator))
}

//export AllTrue
func AllTrue(flags []bool) bool {
	for _, flag := range flags {
		if !flag {
			return false
		}
	}
	return true
}

//export Increment
func Increment(n *int, by int) { *n += by }

// DivMod returns zeros when b is 0.
//
//export DivMod
func DivMod(a, b int) (quotient, remainder int) {
	if b == 0 {
		return 0, 0
	}
	return a / b, a % b
}

//export MinMax
func MinMax(a, b float64) (float64, float64) { return math.Min(a, b), math.Max(a, b) }

//export Cut
func Cut(text, separator string) (before, after *C.char, found bool) {
	b, a, found := strings.Cut(text, separator)
	return C.CString(b), C.CString(a), found
}

//export Größe
func Größe(länge, breite int) (fläche, umfang int) { return länge * breite, 2 * (länge + breite) }

// Divide fails when b is 0. Its result struct stands between
// this comment
// and nothing
//
//export Divide
func Divide(a, b int) (quotient int, err *C.char) {
	if b == 0 {
		return 0, C.CString("division by zero")
	}
	return a / b, nil
}

//export ParseInt
func ParseInt(text string, base int) (n int64, err *C.char) {
	n, failure := strconv.ParseInt(strings.Clone(text), base, 64)
	if failure != nil {
		return 0, C.CString(failure.Error())
	}
	return n, nil
}

func main() {}
