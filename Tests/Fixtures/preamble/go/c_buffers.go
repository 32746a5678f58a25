package main

/*
#define BUFFERS_BEGIN 0
*/
/*
#include <stdint.h>
#ifndef BUFFERS_H
#define BUFFERS_H
#ifdef _WIN32
typedef void *os_handle_t;
#else
typedef int os_handle_t;
#endif
#if defined(__GNUC__) && (__GNUC__ > 2 || !defined(__STRICT_ANSI__)) && \
    !defined(BUFFERS_SMALL)
typedef uint64_t buffer_size_t;
#else
typedef uint32_t buffer_size_t;
#endif
typedef const char cchar_t;
typedef struct buffer { buffer_size_t size; uint8_t *data; os_handle_t handle; uint8_t inlined[]; } buffer_t;
typedef union { float f; uint32_t u; } bits_t;
typedef _Bool flag_t;
typedef int int_t, *int_ref_t, int_pair_t[2];
#endif
*/
// #define BUFFERS_END 1
import "C"

import "unsafe"

//export BufferSum
func BufferSum(buffer *C.buffer_t) (sum uint64) {
	if buffer == nil || buffer.data == nil {
		return 0
	}
	for _, b := range unsafe.Slice((*byte)(buffer.data), int(buffer.size)) {
		sum += uint64(b)
	}
	return sum
}

//export FloatBits
func FloatBits(bits C.bits_t) uint32 { return *(*uint32)(unsafe.Pointer(&bits)) }

//export Toggle
func Toggle(flag C.flag_t) C.flag_t { return !flag }

//export PairSum
func PairSum(pair *C.int_pair_t, more C.int_ref_t) C.int_t { return pair[0] + pair[1] + *more }

//export TextLength
func TextLength(text *C.cchar_t) int { return len(C.GoString((*C.char)(text))) }

//export HandleOf
func HandleOf(buffer *C.buffer_t) C.os_handle_t { return buffer.handle }
