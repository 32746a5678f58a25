// Package main exports functions of what a preamble, or a comment, says not to use any more.
package main

/*
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <stddef.h>
#include <stdlib.h>

struct __attribute__((deprecated("use Spot"))) point {
	int x, y;
};
struct __attribute__((__deprecated__)) line;
struct line {
	int length;
};
typedef struct {
	int x, y;
} Spot __attribute__((deprecated("use " "Place")));
enum [[deprecated]] shade { DARK, LIGHT };
typedef enum { SLOW, FAST } Speed __attribute__((deprecated));
typedef enum { ROUND, FLAT __attribute__((deprecated)), SQUARE } Shape;
typedef int old __attribute__((deprecated));
typedef struct __attribute__((deprecated("use Shelf"))) {
	int number;
} Drawer;
struct route {
	struct point from;
	int steps;
};
typedef struct {
	int value;
	int guess __attribute__((deprecated("read value")));
	char *name;
} Answer;
typedef struct {
	int code;
	char *text __attribute__((deprecated));
} Verdict;
typedef struct __attribute__((deprecated("use Song"))) {
	char *title;
	int seconds;
} tune_t;
typedef struct {
	char *name;
	tune_t *tunes;
	int count;
} album_t;
typedef struct {
	char *name;
	int born __attribute__((deprecated("read years")));
} singer_t;
typedef struct __attribute__((deprecated)) {
	char *p;
	int n;
} text_t;
typedef struct {
	char *text;
	text_t caption;
} page_t;
typedef struct {
	char *word;
} word_t;
typedef int (*weigh_fn)(struct point point, void *context);
typedef void (*told_fn)(void *context, struct point point);
typedef void (*shaded_fn)(void *context, enum shade shade);
typedef struct __attribute__((deprecated)) {
	double *data;
	int count;
} Numbers;

static inline int weigh(weigh_fn weigh, struct point point, void *context) {
	return weigh(point, context);
}
static inline void tell(told_fn told, struct point point, void *context) {
	told(context, point);
}
static inline void shade(shaded_fn shaded, enum shade shade, void *context) {
	shaded(context, shade);
}

extern int Discouraged(int x) __attribute__((deprecated("call Measure")));
extern int Warned(int x) __attribute__((deprecated));
*/
import "C"

import "unsafe"

// A Cabinet holds drawers.
//
//swift:class
type Cabinet *C.Drawer

// Rows are what a query finds.
//
//swift:class
type Rows int

//export Turn
func Turn(point C.struct_point) C.struct_point {
	return C.struct_point{x: point.y, y: point.x}
}

//export Origin
//swift:out point
func Origin(point *C.struct_point) { point.x, point.y = 0, 0 }

//export Longer
func Longer(line C.struct_line) C.struct_line {
	line.length++
	return line
}

//export LengthOf
func LengthOf(line *C.struct_line) C.int { return line.length }

//export Mark
func Mark(spot C.Spot) C.Spot { return spot }

//export Other
func Other(shade C.enum_shade) C.enum_shade { return 1 - shade }

//export Faster
func Faster(speed C.Speed) C.Speed { return C.FAST }

//export Next
func Next(shape C.Shape) C.Shape { return shape + 1 }

//export Age
func Age(age C.old) C.old { return age + 1 }

//export Steps
func Steps(route C.struct_route) C.int { return route.steps }

//export Sum
func Sum(points []C.struct_point) int {
	sum := 0
	for _, point := range points {
		sum += int(point.x + point.y)
	}
	return sum
}

//export Plot
//swift:buffer numbers
func Plot(numbers C.Numbers) int { return int(numbers.count) }

//export Ask
//swift:owned name
func Ask() C.Answer { return C.Answer{value: 42, guess: 41, name: C.CString("six times nine")} }

//export Judge
//swift:owned text
//swift:throws nonzero code
//swift:errortext text
func Judge(code C.int) C.Verdict {
	if code == 0 {
		return C.Verdict{}
	}
	return C.Verdict{code: code, text: C.CString("guilty")}
}

//export Weigh
//swift:noescape weigh
func Weigh(weigh C.weigh_fn, context unsafe.Pointer) int {
	return int(C.weigh(weigh, C.struct_point{x: 3, y: 4}, context))
}

//export Tell
//swift:once told
func Tell(told C.told_fn, context unsafe.Pointer) { C.tell(told, C.struct_point{x: 1}, context) }

//export Observe
//swift:protocol Observer
//swift:noescape told shaded
func Observe(told C.told_fn, shaded C.shaded_fn, context unsafe.Pointer) {
	C.tell(told, C.struct_point{x: 2}, context)
	C.shade(shaded, C.LIGHT, context)
}

//export Discouraged
func Discouraged(x C.int) C.int { return x + 1 }

//export Warned
func Warned(x C.int) C.int { return x + 2 }

//export NewCabinet
//swift:nonnull
func NewCabinet(number int) Cabinet {
	drawer := (*C.Drawer)(C.malloc(C.size_t(unsafe.Sizeof(C.Drawer{}))))
	drawer.number = C.int(number)
	return Cabinet(drawer)
}

//export CabinetNumber
func CabinetNumber(cabinet Cabinet) int { return int((*C.Drawer)(cabinet).number) }

//export SameNumber
func SameNumber(number int, cabinet Cabinet) bool {
	return int((*C.Drawer)(cabinet).number) == number
}

//export CloseCabinet
func CloseCabinet(cabinet Cabinet) { C.free(unsafe.Pointer(cabinet)) }

var left int

//export Query
func Query(count int) Rows {
	left = count
	return 1
}

// RowsNext gives the next row.
//
// Deprecated: read all of them.
//
//export RowsNext
//swift:sequence
func RowsNext(rows Rows) (row int, ok bool) {
	left--
	return left, left >= 0
}

// CloseRows ends a query.
//
// Deprecated: this happens anyway.
//
//export CloseRows
func CloseRows(rows Rows) {}

// A place is on the map.
//
// Deprecated: use a name.
//
//swift:struct Place
type place struct{ x, y float64 }

//export Move
//swift:struct Place from
//swift:struct Place to
func Move(from_x, from_y float64) (to_x, to_y float64) { return from_y, from_x }

// A tour has places.
//
//swift:struct Tour
type tour struct {
	places []place
}

//export Length
//swift:value tour tour
func Length(tour []byte) int { return len(tour) }

// A Tune is heard.
//
//swift:struct Tune
type tune C.tune_t

// An Album has tunes.
//
//swift:struct Album
//swift:buffer tunes count
type album C.album_t

//swift:struct Singer
type singer C.singer_t

//swift:buffer p n
//swift:list p
type caption C.text_t

//swift:struct Page
type page C.page_t

// A Word is short.
//
// Deprecated: write a text.
//
//swift:struct Word
type word C.word_t

//export Hum
func Hum(tune C.tune_t) C.int { return tune.seconds + C.int(len(C.GoString(tune.title))) }

//export Record
func Record(name *C.char) C.album_t {
	tune := (*C.tune_t)(C.malloc(C.sizeof_tune_t))
	*tune = C.tune_t{title: C.CString("one"), seconds: 60}
	return C.album_t{name: C.CString(C.GoString(name)), tunes: tune, count: 1}
}

//export Years
func Years(singer *C.singer_t) C.int { return 2026 - singer.born }

//export Caption
func Caption(page C.page_t) C.text_t {
	text := C.GoStringN(page.caption.p, page.caption.n) + C.GoString(page.text)
	return C.text_t{p: C.CString(text), n: C.int(len(text))}
}

//export Shout
func Shout(word C.word_t) int { return len(C.GoString(word.word)) }

func main() {}
