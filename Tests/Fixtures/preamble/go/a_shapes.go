// Package main exports functions over a preamble that uses much of C11.
package main

/*
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#ifndef SHAPES_H
#define SHAPES_H

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#  define SHAPES_ASSERT(what, why) _Static_assert(what, why)
#elif defined(__cplusplus)
#  define SHAPES_ASSERT(what, why) static_assert(what, why)
#else
#  define SHAPES_ASSERT(what, why)
#endif

#define SHAPES_VERSION_MAJOR 2
#define SHAPES_VERSION "2.1"
#define SHAPES_UNUSED __attribute__((unused))
#define SHAPES_MAX(a, b) \
	((a) > (b) \
		? (a) : (b))

#pragma pack(push, 1)
typedef struct {
	uint8_t tag;
	uint32_t length;
	uint16_t crc;
} wire_header_t;
#pragma pack(pop)
SHAPES_ASSERT(sizeof(wire_header_t) == 7, "packed");

struct flags {
	unsigned read : 1;
	unsigned write : 1, : 2;
	unsigned : 0;
	signed int offset : 5;
};

typedef struct variant {
	enum variant_kind { VARIANT_NONE, VARIANT_INT = 1 << 2, VARIANT_REAL = VARIANT_INT | 1, VARIANT_LAST = sizeof(int) + 'a' } kind;
	union {
		int64_t integer;
		double real;
		struct { uint16_t low, high; };
	};
} variant_t, *variant_ref;

typedef struct __attribute__((aligned(16))) {
	float v[4];
} float4_t;

struct line {
	_Alignas(64) char bytes[64];
};

// Not declared: typedef struct ghost { int x; } ghost_t;
typedef struct node node_t, *node_ref, *const node_const_ref;
struct node {
	node_t *next;
	int value;
	struct node *children[2];
	int (*visit)(struct node *self, void (*each)(int value, void *context), void *context);
};

typedef int row_t[4], matrix_t[2][4];
typedef char name_t[SHAPES_MAX(8, 32)];
typedef int visit_t(int value, void *context);
typedef visit_t *visit_ref;
typedef int (*(*resolver_fn)(const char *name))(int value);
typedef int (*(*handler_table_t)[2])(int, ...);
typedef void (*signal_fn)(int), (*signal_table_t[3])(int);
typedef long unsigned int long unsigned_extra_t[0 + 1];
typedef long unsigned int mixed_t;
typedef volatile int volatile_int_t;
typedef int const *const *restrict_like_t;
typedef struct { int handle; } *anonymous_ref;
typedef struct opaque *opaque_ref;

extern const int shapes_table[];
extern int shapes_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));
extern double shapes_cbrt(double x) __asm__("cbrt") __attribute__((__nothrow__, const));
_Noreturn void shapes_abort(void);
void shapes_knr();

static const int shapes_limit = 100;

static inline int shapes_call(visit_t *f, int value, void *context) {
	if (value > shapes_limit) { return -1; } // A brace in a comment: }
	const char *text = "a \"quoted\" brace: { and a // comment";
	return f(value + (text[0] == 'a' ? 0 : '}'), context);
}

static inline SHAPES_UNUSED int (*shapes_pick(bool negate))(int) { (void)negate; return NULL; }

#if 0
This is no C at all } @ extern void Ghost(void);
typedef int ghost_t;
#endif

#ifdef __cplusplus
}
#endif

#endif
*/
import "C"

import "unsafe"

//export WireTag
func WireTag(header *C.wire_header_t) uint8 { return uint8(header.tag) }

//export WireSize
func WireSize() C.size_t { return C.sizeof_wire_header_t }

//export MakeVariant
func MakeVariant(n C.int64_t) (v C.variant_t) {
	v.kind = C.VARIANT_INT
	*(*C.int64_t)(unsafe.Pointer(&v.anon0)) = n
	return v
}

//export VariantKind
func VariantKind(v C.variant_ref) C.enum_variant_kind { return v.kind }

//export EchoFlags
func EchoFlags(flags C.struct_flags) C.struct_flags { return flags }

//export ListSum
func ListSum(list *C.node_t) (sum C.int) {
	for ; list != nil; list = list.next {
		sum += list.value
	}
	return sum
}

//export RowSum
func RowSum(row *C.row_t) (sum int) {
	for _, n := range row {
		sum += int(n)
	}
	return sum
}

//export MatrixTrace
func MatrixTrace(matrix *C.matrix_t) int { return int(matrix[0][0] + matrix[1][1]) }

//export NameLength
func NameLength(name *C.name_t) int { return len(C.GoString(&name[0])) }

//export Visit
func Visit(visit *C.visit_t, value C.int, context unsafe.Pointer) C.int {
	return C.shapes_call(visit, value, context)
}

//export VisitTwice
func VisitTwice(visit C.visit_ref, value C.int, context unsafe.Pointer) C.int {
	return C.shapes_call(visit, value, context) + C.shapes_call(visit, value, context)
}

//export Accumulate
func Accumulate(total *C.volatile_int_t, n C.int) { *total += C.volatile_int_t(n) }

//export Unwrap
func Unwrap(ref C.anonymous_ref) C.int { return ref.handle }

//export IsOpaque
func IsOpaque(ref C.opaque_ref) bool { return ref != nil }

//export HasResolver
func HasResolver(resolver C.resolver_fn) bool { return resolver != nil }

func main() {}
