// Package main exports functions whose closures are given bytes, and lengths that are not where they
// are looked for.
package main

/*
#include <stdint.h>
#include <stdlib.h>

typedef void (*frame_fn)(void *context, char *data, int len);
typedef void (*entry_fn)(char *key, int key_len, uint8_t *value, unsigned value_len, void *context);
typedef void (*line_fn)(void *context, int len, const char *line);
typedef void (*progress_fn)(void *context, const char *path, size_t done, size_t total);
typedef void (*sample_fn)(uint32_t how_many, float *samples, void *context);

static inline void call_frame(frame_fn f, void *context, char *data, int len) { f(context, data, len); }
static inline void call_entry(entry_fn f, void *context, char *key, int key_len, uint8_t *value, unsigned value_len) {
	f(key, key_len, value, value_len, context);
}
static inline void call_line(line_fn f, void *context, int len, const char *line) { f(context, len, line); }
static inline void call_progress(progress_fn f, void *context, const char *path, size_t done, size_t total) {
	f(context, path, done, total);
}
static inline void call_samples(sample_fn f, void *context, uint32_t how_many, float *samples) {
	f(how_many, samples, context);
}
*/
import "C"

import "unsafe"

// Nothing is behind the last byte of these, and not all of it is text.
var frames = [][]byte{{0, 1, 0xff}, {'a', 0, 'b'}, {0xc3}}

// EachFrame gives frames, which are bytes by their name, const or not.
//
//export EachFrame
//swift:noescape frame
func EachFrame(frame C.frame_fn, context unsafe.Pointer) int {
	for _, bytes := range frames {
		// What C has at the end of a page of its own is read no further.
		memory := C.CBytes(bytes)
		C.call_frame(frame, context, (*C.char)(memory), C.int(len(bytes)))
		C.free(memory)
	}
	return len(frames)
}

// EachEntry gives keys and values that are bytes, as its directives say.
//
//export EachEntry
//swift:noescape entry
//swift:buffer entry.key entry.key_len
//swift:buffer entry.value entry.value_len
func EachEntry(entry C.entry_fn, context unsafe.Pointer) {
	for index, bytes := range frames {
		key, value := C.CBytes(bytes), C.CBytes(frames[len(frames)-1-index])
		C.call_entry(entry, context, (*C.char)(key), C.int(len(bytes)), (*C.uint8_t)(value),
			C.uint(len(frames[len(frames)-1-index])))
		C.free(key)
		C.free(value)
	}
	C.call_entry(entry, context, nil, 0, nil, 0)
}

// EachLine gives texts behind their lengths.
//
//export EachLine
//swift:noescape line
func EachLine(line C.line_fn, context unsafe.Pointer) {
	for _, text := range []string{"one", "", "grün\x00!"} {
		memory := C.CBytes([]byte(text))
		C.call_line(line, context, C.int(len(text)), (*C.char)(memory))
		C.free(memory)
	}
}

// Copy tells how far it is: no number behind a path is its length.
//
//export Copy
//swift:noescape progress
func Copy(path *C.char, progress C.progress_fn, context unsafe.Pointer) {
	text := C.CString(C.GoString(path))
	defer C.free(unsafe.Pointer(text))
	for done := 0; done <= 1000; done += 500 {
		C.call_progress(progress, context, text, C.size_t(done), 1000)
	}
}

// Sample gives numbers of which only its directive says how many there are.
//
//export Sample
//swift:noescape sample
//swift:buffer sample.samples sample.how_many
func Sample(sample C.sample_fn, context unsafe.Pointer) {
	samples := (*[3]C.float)(C.malloc(3 * C.sizeof_float))
	samples[0], samples[1], samples[2] = 0.5, 1.5, -2
	C.call_samples(sample, context, 3, &samples[0])
	C.free(unsafe.Pointer(samples))
}

func main() {}
