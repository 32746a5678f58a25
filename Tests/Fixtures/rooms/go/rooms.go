// Package main fills memory, of which callers say how much there is.
package main

/*
#include <stddef.h>
#include <stdint.h>
*/
import "C"

import (
	"fmt"
	"unsafe"
)

// Scale has as many results as values.
//
//export Scale
//swift:buffer values count
//swift:buffer scaled count
//swift:out scaled
func Scale(values *C.double, count C.int, factor C.double, scaled *C.double) {
	for index, value := range unsafe.Slice(values, count) {
		unsafe.Slice(scaled, count)[index] = value * factor
	}
}

// Primes are as many as are asked for, or an error for none.
//
//export Primes
//swift:buffer primes count
//swift:out primes
//swift:throws nonzero
//swift:buffer message size 32
//swift:errortext message
func Primes(count C.int, primes *C.int, message *C.char, size C.size_t) C.int {
	if count == 0 {
		write(message, int(size), "there is no prime without a number of them")
		return 7
	}
	if count == 1 {
		return 1
	}
	all := unsafe.Slice(primes, count)[:0]
	for candidate := C.int(2); len(all) < int(count); candidate++ {
		isPrime := true
		for _, prime := range all {
			isPrime = isPrime && candidate%prime != 0
		}
		if isPrime {
			all = append(all, candidate)
		}
	}
	return 0
}

// Name is cut where there is not enough room.
//
//export Name
//swift:buffer text size
//swift:out text
func Name(number int, text *C.char, size C.size_t) {
	write(text, int(size), fmt.Sprint("number ", number))
}

// write cuts what does not fit, and ends it with a NUL.
func write(memory *C.char, size int, text string) {
	if size > 0 {
		bytes := unsafe.Slice((*byte)(unsafe.Pointer(memory)), size)
		bytes[copy(bytes[:size-1], text)] = 0
	}
}

// Ramp fills what a pointer to anything points to.
//
//export Ramp
//swift:buffer values n of float32
//swift:out values
func Ramp(n int, values unsafe.Pointer) {
	for index := range unsafe.Slice((*float32)(values), n) {
		unsafe.Slice((*float32)(values), n)[index] = float32(index) / 2
	}
}

// ReadPost fills characters that are bytes, and says how many.
//
//export ReadPost
//swift:out buf
//swift:buffer buf room of byte
//swift:buffer buf written
func ReadPost(buf *C.char, room C.size_t) (written C.size_t) {
	return C.size_t(copy(unsafe.Slice((*byte)(unsafe.Pointer(buf)), room), "he\x00\xfflo"))
}

// Check fails with a text, and without a status.
//
//export Check
//swift:buffer text 16
//swift:throws out text
//swift:bool isStrict r0
func Check(isStrict C.int, number int32, text *C.char) C.int {
	if number < 0 {
		write(text, 16, "negative")
	}
	if isStrict == 1 && number == 0 {
		return 0
	}
	return 5
}

// Toggle is about two switches.
//
//export Toggle
//swift:bool left right isLeft isRight
func Toggle(left int32, right C.uchar) (isLeft C.long, isRight uint) {
	return C.long(right), uint(left)
}

// Wait takes and gives a duration of C.
//
//export Wait
//swift:duration time r0
func Wait(time C.int64_t) C.longlong {
	return C.longlong(time * 2)
}

// Divisors are no more than there is room for.
//
//export Divisors
//swift:buffer divisors room
//swift:buffer divisors count
//swift:out divisors count
func Divisors(number int, divisors *C.uint32_t, room C.int, count *C.int) {
	all := unsafe.Slice(divisors, room)[:0]
	for divisor := 1; divisor <= number && len(all) < int(room); divisor++ {
		if number%divisor == 0 {
			all = append(all, C.uint32_t(divisor))
		}
	}
	*count = C.int(len(all))
}

// Digits has room for eight, and fails for what is below zero.
//
//export Digits
//swift:buffer digits 8
//swift:buffer digits r0
//swift:out digits
//swift:throws negative keep
func Digits(number int, digits *byte) C.int {
	if number < 0 {
		return -1
	}
	text := fmt.Sprint(number)
	for index := range text {
		unsafe.Slice(digits, 8)[index] = text[index] - '0'
	}
	return C.int(len(text))
}

func main() {}
