package main

/*
#include <stdint.h>
#include <stdlib.h>

typedef struct {
	int32_t x, y;
} Corner;

// An array of C has a length of its own.
typedef uint8_t pubkey[6];
typedef char label[8];
typedef double matrix[2][3];
*/
import "C"

import "unsafe"

// Memory that is always of one size.

// PublicKey computes a key from another one.
//
//export PublicKey
//swift:buffer private 8
//swift:buffer public 8
//swift:out public
func PublicKey(private, public *byte) {
	for i, x := range unsafe.Slice(private, 8) {
		unsafe.Slice(public, 8)[i] = x ^ 0x55
	}
}

// Clamp changes a key.
//
//export Clamp
//swift:buffer key 4
//swift:inout key
func Clamp(key unsafe.Pointer) {
	bytes := unsafe.Slice((*byte)(key), 4)
	bytes[0] &= 0xF8
	bytes[3] |= 0x40
}

// Verify compares the bytes of a key, or fails.
//
//export Verify
//swift:buffer key 4
//swift:throws false
func Verify(key *C.char, name string) bool {
	return C.GoStringN(key, 4) == name
}

// Checksum adds the bytes of a key.
//
//export Checksum
//swift:buffer key 6
func Checksum(key *C.pubkey) (sum int) {
	for _, x := range key {
		sum += int(x)
	}
	return sum
}

// Derive makes a key of another one.
//
//export Derive
//swift:buffer key 6
//swift:inout key
func Derive(key *C.pubkey) {
	for i := range key {
		key[i]++
	}
}

// Corners are at the ends of a square.
//
//export Corners
//swift:buffer corners 4
//swift:out corners
func Corners(size C.int32_t, corners *C.Corner) {
	for i := range unsafe.Slice(corners, 4) {
		unsafe.Slice(corners, 4)[i] = C.Corner{x: size * C.int32_t(i&1), y: size * C.int32_t(i>>1)}
	}
}

// Loopback writes an address, of which nobody knows how long it is, and two passwords.
//
//export Loopback
//swift:buffer address size 64
//swift:buffer proxy 5
//swift:buffer local 5
//swift:out address proxy local
//swift:throws nonzero
func Loopback(port int, address *C.char, size C.size_t, proxy, local *C.char) C.int {
	if port < 0 {
		return 22
	}
	write := func(to *C.char, size int, text string) {
		memory := unsafe.Slice((*byte)(unsafe.Pointer(to)), size)
		memory[copy(memory[:size-1], text)] = 0
	}
	write(address, int(size), "løcalhost:8080")
	write(proxy, 5, "1234")
	write(local, 5, "")
	return 0
}

// Generate makes a key of a number, and says how good it is.
//
//export Generate
//swift:out key
//swift:throws negative keep
func Generate(seed C.int, key *C.pubkey) C.int {
	for i := range key {
		key[i] = C.uint8_t(int(seed) * i)
	}
	return seed
}

// Label has a text.
//
//export Label
//swift:out text
//swift:buffer text 8
func Label(text *C.label) {
	text[0], text[1] = 'o', 'k'
}

// Matrix has the numbers of all its rows.
//
//export Matrix
//swift:out rows
func Matrix(rows *C.matrix) {
	rows[0][1], rows[1][2] = 1.5, 2.5
}

// Nonce returns four numbers.
//
//export Nonce
//swift:buffer r0 4
func Nonce() *C.uint16_t {
	numbers := (*C.uint16_t)(C.malloc(8))
	copy(unsafe.Slice(numbers, 4), []C.uint16_t{1, 2, 3, 4})
	return numbers
}

// Addresses that are numbers.

// Pwrite reads bytes.
//
//export Pwrite
//swift:buffer buf count
//swift:throws negative keep
func Pwrite(fd int32, buf uintptr, count int32, offset int64) int32 {
	if fd < 0 {
		return -9
	}
	var sum int32
	for _, x := range unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&buf))), count) {
		sum += int32(x)
	}
	return sum
}

// Pread writes bytes.
//
//export Pread
//swift:buffer buf count
//swift:inout buf
func Pread(fd int32, buf uintptr, count int32) int32 {
	bytes := unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&buf))), count)
	return int32(copy(bytes, "content"))
}
