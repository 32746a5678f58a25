// Package main exports functions over every scalar type of Go.
package main

import "C"

import (
	"math"
	"math/bits"
	"sync/atomic"
	"unicode"
)

// Celsius and Kelvin are temperatures, CodePoint is an alias.
type (
	Celsius   float64
	Kelvin    = float64
	CodePoint = rune
)

// ticks counts the calls of Tick.
var ticks atomic.Int64

//export Tick
func Tick() { ticks.Add(1) }

//export Ticks
func Ticks() int64 { return ticks.Load() }

//export ResetTicks
func ResetTicks() { ticks.Store(0) }

//export SetTicks
func SetTicks(n int64) { ticks.Store(n) }

//export Add
func Add(a, b int) int { return a + b }

//export AddUnsigned
func AddUnsigned(a, b uint) uint { return a + b }

//export Negate8
func Negate8(n int8) int8 { return -n }

//export Negate16
func Negate16(n int16) int16 { return -n }

//export Negate32
func Negate32(n int32) int32 { return -n }

//export Negate64
func Negate64(n int64) int64 { return -n }

//export Reverse8
func Reverse8(n uint8) uint8 { return bits.Reverse8(n) }

//export Reverse16
func Reverse16(n uint16) uint16 { return bits.Reverse16(n) }

//export Reverse32
func Reverse32(n uint32) uint32 { return bits.Reverse32(n) }

//export Reverse64
func Reverse64(n uint64) uint64 { return bits.Reverse64(n) }

//export AlignUp
func AlignUp(address, alignment uintptr) uintptr {
	return (address + alignment - 1) &^ (alignment - 1)
}

//export Lerp32
func Lerp32(a, b, t float32) float32 { return a + (b-a)*t }

//export Hypotenuse
func Hypotenuse(a, b float64) float64 { return math.Hypot(a, b) }

//export IsEven
func IsEven(n int) bool { return n%2 == 0 }

//export Xor
func Xor(a, b bool) bool { return a != b }

//export UpperByte
func UpperByte(b byte) byte {
	if 'a' <= b && b <= 'z' {
		return b - 'a' + 'A'
	}
	return b
}

//export UpperRune
func UpperRune(r rune) rune { return unicode.ToUpper(r) }

//export IsLetter
func IsLetter(c CodePoint) bool { return unicode.IsLetter(c) }

//export RotateComplex64
func RotateComplex64(z complex64) complex64 { return z * 1i }

//export RotateComplex128
func RotateComplex128(z complex128) complex128 { return z * 1i }

//export MakeComplex
func MakeComplex(re, im float64) complex128 { return complex(re, im) }

//export RealPart
func RealPart(z complex128) float64 { return real(z) }

//export ImaginaryPart
func ImaginaryPart(z complex64) float32 { return imag(z) }

//export ToKelvin
func ToKelvin(c Celsius) Kelvin { return float64(c) + 273.15 }

//export Clamp
func Clamp(value, low, high float64, wrap bool) float64 {
	switch {
	case wrap:
		span := high - low
		return low + math.Mod(math.Mod(value-low, span)+span, span)
	case value < low:
		return low
	case value > high:
		return high
	}
	return value
}

// Weigh takes one parameter of each kind, more of them than fit in registers.
//
//export Weigh
func Weigh(a bool, b int8, c int16, d int32, e int64, f uint8, g uint16, h uint32, i uint64, j float32, k float64, l uintptr, m int, n uint) float64 {
	sum := float64(b) + float64(c) + float64(d) + float64(e)
	sum += float64(f) + float64(g) + float64(h) + float64(i)
	sum += float64(j) + k + float64(l) + float64(m) + float64(n)
	if a {
		return sum
	}
	return -sum
}

//export MaxInt
func MaxInt() int { return math.MaxInt }

//export MinInt64
func MinInt64() int64 { return math.MinInt64 }

//export MaxUint64
func MaxUint64() uint64 { return math.MaxUint64 }

//export MaxUintptr
func MaxUintptr() uintptr { return ^uintptr(0) }

//export NaN
func NaN() float64 { return math.NaN() }

func main() {}
