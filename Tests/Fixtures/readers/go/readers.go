// Package main gives and takes structs that say themselves how they are given back.
package main

/*
#include <stdint.h>
#include <stdlib.h>

// A reader gives numbers. Who takes it over sets the release of the other one to NULL.
struct reader {
	int64_t (*next)(struct reader *reader);
	void (*release)(struct reader *reader);
	int64_t *numbers;
	int64_t count;
};

static int64_t readers_released;

static inline int64_t next_number(struct reader *reader) {
	return reader->count > 0 ? reader->numbers[--reader->count] : -1;
}

static inline void release_numbers(struct reader *reader) {
	free(reader->numbers);
	reader->release = NULL;
	readers_released++;
}

static inline void make_reader(struct reader *reader, int64_t count) {
	struct reader made = {next_number, release_numbers, calloc(count, sizeof(int64_t)), count};
	for (int64_t i = 0; i < count; i++) made.numbers[i] = i;
	*reader = made;
}

static inline int64_t call_next(struct reader *reader) { return reader->next(reader); }
static inline void call_release(struct reader *reader) { reader->release(reader); }
static inline int64_t count_released(void) { return readers_released; }
*/
import "C"

// A Reader has numbers.
//
//swift:class
type Reader *C.struct_reader

// Count gives a reader of so many numbers.
//
//export Count
//swift:out reader
//swift:throws nonzero
func Count(count int64, reader Reader) C.int {
	if count < 0 {
		return 22
	}
	if count > 0 {
		C.make_reader(reader, C.int64_t(count))
	}
	return 0
}

// Copy gives a reader of what is left in the other one.
//
//export ReaderCopy
//swift:out copied
func ReaderCopy(reader Reader, copied Reader) {
	C.make_reader(copied, reader.count)
}

// Next gives a number, or -1.
//
//export ReaderNext
func ReaderNext(reader Reader) int64 { return int64(C.call_next(reader)) }

// Sum takes a reader over, and adds its numbers. It does not take one that has none.
//
//export Sum
//swift:owned reader
//swift:throws negative keep
func Sum(reader Reader) int64 {
	if reader.count == 0 {
		return -1
	}
	taken := *reader
	reader.release = nil
	sum := int64(0)
	for number := C.call_next(&taken); number >= 0; number = C.call_next(&taken) {
		sum += int64(number)
	}
	C.call_release(&taken)
	return sum
}

// Released says how many readers have been given back.
//
//export Released
func Released() int64 { return int64(C.count_released()) }

func main() {}
