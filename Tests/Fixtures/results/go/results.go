// Package main exports functions with several results.
package main

// #include <stdint.h>
// #include <stdlib.h>
import "C"

import (
	"math"
	"strings"
)

//export DivMod
func DivMod(a, b int) (quotient, remainder int) {
	if b == 0 {
		return 0, 0
	}
	return a / b, a % b
}

//export MinMax
func MinMax(a, b float64) (float64, float64) { return math.Min(a, b), math.Max(a, b) }

// Split returns the integer part, and does not name the fraction.
//
//export Split
func Split(x float64) (whole float64, _ float64) { return math.Modf(x) }

//export Blank
func Blank(n int) (_, _ int, _ bool) { return n + 1, n + 2, n > 0 }

//export Umfang
func Umfang(radius float64) (fläche, umfang float64) {
	return math.Pi * radius * radius, 2 * math.Pi * radius
}

//export Greek
func Greek(angle float64) (π float64, 正弦 float64, cosine float64) {
	return math.Pi, math.Sin(angle), math.Cos(angle)
}

//export Everything
func Everything(n int) (i8 int8, u16 uint16, i32 int32, u64 uint64, f32 float32, f64 float64, b bool, r rune, address uintptr) {
	return int8(n), uint16(n), int32(n), uint64(n), float32(n), float64(n), n != 0, rune(n), uintptr(n)
}

//export CNumbers
func CNumbers(n C.int) (short C.short, size C.size_t, wide C.int64_t, ratio C.double) {
	return C.short(n), C.size_t(n), C.int64_t(n), C.double(n) / 2
}

//export Describe
func Describe(n int) (text *C.char, length int) {
	words := []string{"zero", "one", "two"}
	if n < 0 || n >= len(words) {
		return nil, 0
	}
	return C.CString(words[n]), len(words[n])
}

//export Cut
func Cut(text, separator string) (before, after *C.char) {
	b, a, _ := strings.Cut(text, separator)
	return C.CString(b), C.CString(a)
}

//export Both
func Both(text string) (*C.char, *C.char) {
	return C.CString(strings.ToLower(text)), C.CString(strings.ToUpper(text))
}

//export Find
func Find(text, part string) (index int, ok bool) {
	at := strings.Index(text, part)
	return at, at >= 0
}

//export Capital
func Capital(country string) (city *C.char, ok bool) {
	if country == "Italia" {
		return C.CString("Roma"), true
	}
	return nil, false
}

//export Sorted
func Sorted(a, b, c int) (r0, r2, r1 int) {
	if a > b {
		a, b = b, a
	}
	if b > c {
		b, c = c, b
	}
	if a > b {
		a, b = b, a
	}
	return a, b, c
}

//export Polar
func Polar(z complex128) (radius, angle float64) {
	return math.Hypot(real(z), imag(z)), math.Atan2(imag(z), real(z))
}

//export Conjugates
func Conjugates(z complex128) (z1, z2 complex128) { return z, complex(real(z), -imag(z)) }

func main() {}
