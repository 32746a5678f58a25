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

// A batch is numbers, and nothing more.
struct batch {
	int64_t size;
	int64_t *numbers;
	void (*release)(struct batch *batch);
};

static inline void release_batch(struct batch *batch) {
	free(batch->numbers);
	batch->release = NULL;
	readers_released++;
}

static inline void make_batch(struct batch *batch, int64_t size) {
	struct batch made = {size, calloc(size, sizeof(int64_t)), release_batch};
	*batch = made;
}

static inline struct batch keep_batch(void) {
	static struct batch kept;
	if (kept.release == NULL) make_batch(&kept, 1);
	return kept;
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
	if count < -1 {
		// It had begun.
		C.make_reader(reader, C.int64_t(-count))
		return 5
	}
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

// Named gives a reader and its name; without a name it breaks its promise.
//
//export Named
//swift:out reader nameOut
//swift:throws nonzero
func Named(name string, reader Reader, nameOut **C.char) C.int {
	C.make_reader(reader, 2)
	if name != "" {
		*nameOut = C.CString(name)
	}
	return 0
}

// Split gives two readers, or leaves one.
//
//export ReaderSplit
//swift:out first second
//swift:throws nonzero
func ReaderSplit(reader, first, second Reader) C.int {
	C.make_reader(first, 1)
	if reader.count == 0 {
		return 1
	}
	C.make_reader(second, reader.count)
	return 0
}

// Fill fills a batch, and fails where that is too big.
//
//export Fill
//swift:out batch
//swift:throws nonzero
func Fill(size int64, batch *C.struct_batch) C.int {
	if size > 0 {
		C.make_batch(batch, C.int64_t(size))
	}
	if size > 8 || size < 0 {
		return 7
	}
	return 0
}

// Lend gives a batch that stays the library's, whatever happens.
//
//export Lend
//swift:out batch
//swift:borrowed batch
//swift:throws nonzero
func Lend(size int64, batch *C.struct_batch) C.int {
	*batch = C.keep_batch()
	return C.int(size)
}

// Released says how many readers have been given back.
//
//export Released
func Released() int64 { return int64(C.count_released()) }

func main() {}
