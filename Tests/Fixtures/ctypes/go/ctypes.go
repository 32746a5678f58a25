// Package main exports functions over C types.
package main

/*
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef const char cchar_t;
typedef const uint8_t cbyte_t;

typedef struct {
	double x, y;
} Point;

struct Size {
	double width;
	double height;
};

typedef struct Rect {
	Point origin;
	struct Size size;
} Rect;

typedef struct {
	struct {
		int major, minor;
	} version;
	char name[16];
	uint8_t digest[4];
} Header;

typedef enum {
	LevelDebug = -4,
	LevelInfo = 0,
	LevelWarn = 4,
	LevelError = 8,
} Level;

enum Color {
	ColorRed = 1,
	ColorGreen = 2,
	ColorBlue = 4,
};

typedef enum Status {
	StatusOK,
	StatusNotFound = 404,
	StatusGone = 410,
} Status;

typedef union {
	uint32_t word;
	uint8_t bytes[4];
} Word;

struct Value {
	enum { ValueInteger, ValueReal } kind;
	union {
		int64_t integer;
		double real;
	} as;
};

// A counter is a number in disguise.
typedef struct Counter Counter;

typedef int (*compare_fn)(int a, int b);
typedef int (*visit_fn)(void *context, int value);

static inline int call_compare(compare_fn f, int a, int b) { return f(a, b); }
static inline int call_visit(visit_fn f, void *context, int value) { return f(context, value); }
*/
import "C"

import (
	"math"
	"unsafe"
)

//export MakePoint
func MakePoint(x, y C.double) C.Point { return C.Point{x: x, y: y} }

//export Distance
func Distance(a, b C.Point) float64 {
	return math.Hypot(float64(b.x-a.x), float64(b.y-a.y))
}

//export Translate
func Translate(p *C.Point, by C.Point) {
	p.x += by.x
	p.y += by.y
}

//export Grow
func Grow(size C.struct_Size, factor C.double) C.struct_Size {
	return C.struct_Size{width: size.width * factor, height: size.height * factor}
}

//export Area
func Area(rect C.Rect) C.double { return rect.size.width * rect.size.height }

//export Center
func Center(rect *C.Rect) (x, y C.double) {
	return rect.origin.x + rect.size.width/2, rect.origin.y + rect.size.height/2
}

//export Bounds
func Bounds(points *C.Point, count C.size_t, bounds *C.Rect) C.int {
	if points == nil || count == 0 {
		return -1
	}
	all := unsafe.Slice(points, int(count))
	low, high := all[0], all[0]
	for _, p := range all[1:] {
		low.x = C.double(math.Min(float64(low.x), float64(p.x)))
		low.y = C.double(math.Min(float64(low.y), float64(p.y)))
		high.x = C.double(math.Max(float64(high.x), float64(p.x)))
		high.y = C.double(math.Max(float64(high.y), float64(p.y)))
	}
	bounds.origin = low
	bounds.size = C.struct_Size{width: high.x - low.x, height: high.y - low.y}
	return 0
}

//export MakeHeader
func MakeHeader(major, minor C.int, name *C.cchar_t) (header C.Header) {
	header.version.major = major
	header.version.minor = minor
	for i, c := range []byte(C.GoString((*C.char)(name))) {
		if i < len(header.name)-1 {
			header.name[i] = C.char(c)
		}
	}
	header.digest = [4]C.uint8_t{0xde, 0xad, 0xbe, 0xef}
	return header
}

//export HeaderNameLength
func HeaderNameLength(header *C.Header) C.size_t { return C.strlen(&header.name[0]) }

//export NextLevel
func NextLevel(level C.Level) C.Level {
	if level >= C.LevelError {
		return C.LevelError
	}
	return level + 4
}

//export MixColors
func MixColors(a, b C.enum_Color) C.enum_Color { return a | b }

//export StatusOf
func StatusOf(found bool) C.Status {
	if found {
		return C.StatusOK
	}
	return C.StatusNotFound
}

//export MakeWord
func MakeWord(bytes *C.cbyte_t) (word C.Word) {
	copy(word[:], unsafe.Slice((*byte)(bytes), len(word)))
	return word
}

//export WordSum
func WordSum(word *C.Word) int {
	sum := 0
	for _, b := range word {
		sum += int(b)
	}
	return sum
}

//export IntegerValue
func IntegerValue(n int64) (value C.struct_Value) {
	value.kind = C.ValueInteger
	*(*C.int64_t)(unsafe.Pointer(&value.as)) = C.int64_t(n)
	return value
}

//export ValueAsReal
func ValueAsReal(value *C.struct_Value) float64 {
	if value.kind == C.ValueInteger {
		return float64(*(*C.int64_t)(unsafe.Pointer(&value.as)))
	}
	return float64(*(*C.double)(unsafe.Pointer(&value.as)))
}

//export CounterNew
func CounterNew(start C.int) *C.Counter {
	counter := (*C.int)(C.malloc(C.size_t(unsafe.Sizeof(start))))
	*counter = start
	return (*C.Counter)(unsafe.Pointer(counter))
}

//export CounterNext
func CounterNext(counter *C.Counter) C.int {
	value := (*C.int)(unsafe.Pointer(counter))
	*value++
	return *value
}

//export CounterDelete
func CounterDelete(counter *C.Counter) { C.free(unsafe.Pointer(counter)) }

//export CounterCopy
func CounterCopy(from *C.Counter, to **C.Counter) C.int {
	if from == nil {
		return -1
	}
	*to = CounterNew(*(*C.int)(unsafe.Pointer(from)))
	return 0
}

//export Largest
func Largest(values *C.int, count C.size_t, compare C.compare_fn) C.int {
	all := unsafe.Slice(values, int(count))
	if len(all) == 0 {
		return 0
	}
	largest := all[0]
	for _, value := range all[1:] {
		if C.call_compare(compare, value, largest) > 0 {
			largest = value
		}
	}
	return largest
}

// VisitRange calls visit with each number until it returns another value
// than 0. It returns how many calls it made.
//
//export VisitRange
func VisitRange(from, to C.int, visit C.visit_fn, context unsafe.Pointer) C.int {
	calls := C.int(0)
	for value := from; value < to; value++ {
		calls++
		if C.call_visit(visit, context, value) != 0 {
			break
		}
	}
	return calls
}

//export Fill
func Fill(memory unsafe.Pointer, length C.size_t, with C.uchar) unsafe.Pointer {
	return C.memset(memory, C.int(with), length)
}

//export Checksum
func Checksum(data unsafe.Pointer, length int) uint32 {
	sum := uint32(0)
	for _, b := range unsafe.Slice((*byte)(data), length) {
		sum = sum*31 + uint32(b)
	}
	return sum
}

// HostName writes a text and its NUL into buf, and returns its length, or -1
// when size is too small.
//
//export HostName
func HostName(buf *C.char, size C.int) C.int {
	const name = "gopher.local"
	if int(size) <= len(name) {
		return -1
	}
	target := unsafe.Slice((*byte)(unsafe.Pointer(buf)), int(size))
	target[copy(target, name)] = 0
	return C.int(len(name))
}

//export ReadLine
func ReadLine(number C.int, line **C.char, length *C.size_t) C.Status {
	lines := []string{"first", "second"}
	if number < 0 || int(number) >= len(lines) {
		*line = nil
		return C.StatusNotFound
	}
	*line = C.CString(lines[number])
	*length = C.size_t(len(lines[number]))
	return C.StatusOK
}

// Words stores each word of a NULL-terminated list, and returns their number.
//
//export Words
func Words(list **C.cchar_t) C.size_t {
	count := C.size_t(0)
	for *list != nil {
		count++
		list = (**C.cchar_t)(unsafe.Add(unsafe.Pointer(list), unsafe.Sizeof(*list)))
	}
	return count
}

//export Swap
func Swap(a, b *C.int32_t) { *a, *b = *b, *a }

//export Increment
func Increment(n *int, by int) bool {
	if n == nil {
		return false
	}
	*n += by
	return true
}

func main() {}
