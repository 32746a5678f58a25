// Package main exports functions of every type that Swift's importer treats in a way of its own.
package main

/*
#include <stdint.h>

typedef __int128 int128;
typedef unsigned __int128 uint128;
typedef _Atomic int atomic_int_t;
typedef int int4 __attribute__((vector_size(16)));
typedef float float8 __attribute__((vector_size(32)));

typedef struct { int a; } __attribute__((aligned(64))) cache_line;
typedef struct { cache_line line; int b; } holds_cache_line;
typedef struct { int a; } __attribute__((aligned(16))) sixteen;
typedef struct { float8 lanes; } holds_vector;
#pragma pack(push, 1)
typedef struct { char tag; int64_t value; } packed;
#pragma pack(pop)

typedef struct { long double wide; int n; } holds_long_double;
typedef struct { __int128 wide; int n; } holds_int128;
typedef struct { double _Complex z; int n; } holds_complex;
typedef struct { _Atomic int a; int n; } holds_atomic;
typedef struct { unsigned a : 3; unsigned : 5; int b : 20; } bits;
typedef union { int64_t i; double d; struct { int32_t low, high; } halves; } word;
typedef struct { int cells[2][3]; const char *names[2]; } table;
typedef struct { int count; int items[]; } flexible;
typedef struct { int huge[5000]; int n; } holds_huge;
typedef struct {} nothing;

typedef int grid[2][3];
typedef int (*variadic_fn)(int, ...);
typedef double _Complex (*complex_fn)(double);
typedef int (*old_fn)();
typedef struct hidden hidden;

static int two(double x) { return (int)x; }
static inline old_fn two_fn(void) { return (old_fn)two; }
*/
import "C"
import "unsafe"

// Numbers that Swift does not have.

//export Widen
func Widen(n C.int128) C.int128 { return n }

//export Shift
func Shift(n C.uint128, by C.int) C.int { return by }

//export Load
func Load(a C.atomic_int_t) C.int { return C.int(a) }

//export LoadFrom
func LoadFrom(a *C.atomic_int_t) C.int { return C.int(*a) }

//export Low
func Low(n *C.int128) C.int { return C.int(*(*int32)(unsafe.Pointer(n))) }

// Vectors.

//export SumLanes
func SumLanes(v C.int4) C.int {
	lanes := (*[4]int32)(unsafe.Pointer(&v))
	return C.int(lanes[0] + lanes[1] + lanes[2] + lanes[3])
}

//export SumWide
func SumWide(v *C.float8) C.float {
	var sum float32
	for _, lane := range (*[8]float32)(unsafe.Pointer(v)) {
		sum += lane
	}
	return C.float(sum)
}

// Structs that are aligned to more than Swift can, and to less.

//export Touch
func Touch(line *C.cache_line) C.int { return line.a }

//export Sixteen
func Sixteen(s C.sixteen) C.sixteen { return C.sixteen{a: s.a + 1} }

//export Unpack
func Unpack(p *C.packed) C.char { return p.tag }

// Structs with members that Swift leaves out.

//export ComplexCount
func ComplexCount(s C.holds_complex) C.int { return s.n }

//export BitsOf
func BitsOf(b C.bits) C.int { return C.int(*(*uint32)(unsafe.Pointer(&b))) }

//export WordOf
func WordOf(d C.double) C.word { return *(*C.word)(unsafe.Pointer(&d)) }

//export CellSum
func CellSum(t *C.table) C.int {
	var sum C.int
	for _, row := range t.cells {
		for _, cell := range row {
			sum += cell
		}
	}
	return sum
}

//export HugeCount
func HugeCount(h *C.holds_huge) C.int { return h.n }

//export Trace
func Trace(g *C.grid) C.int { return g[0][0] + g[1][1] }

// Complex numbers in every place.

//export Conjugates
func Conjugates(z complex128, w complex64) (a complex128, b complex64, norm float64) {
	return complex(real(z), -imag(z)), complex(real(w), -imag(w)), real(z)*real(z) + imag(z)*imag(z)
}

//export Magnify
func Magnify(z *complex128, k float64) {
	*z *= complex(k, 0)
}

//export Root
func Root(z complex128) (root complex128, err *C.char) {
	if z == 0 {
		return 0, C.CString("zero has no direction")
	}
	return z * z, nil
}

// Functions.

//export CallVariadic
func CallVariadic(f C.variadic_fn) bool { return f != nil }

//export CallComplex
func CallComplex(f C.complex_fn) bool { return f != nil }

//export OldFunction
func OldFunction() C.old_fn { return C.two_fn() }

//export IsHidden
func IsHidden(h *C.hidden) bool { return h == nil }

func main() {}
