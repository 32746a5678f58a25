// Package main is compiled with macros that its header asks for.
package main

/*
#cgo CFLAGS: -DDEPTH=2 -DUNUSED=1 "-DUNIT=unsigned char"
#cgo CPPFLAGS: -DOLD_NAMES -D LETTERS
#cgo CFLAGS: -UOLD_NAMES
#cgo windows CFLAGS: -UDEPTH
#cgo linux darwin,!ios CFLAGS: -DROOM=6

// A place has as many numbers as there are levels.
#if DEPTH > 1
typedef struct { int level, depth; } place;
#else
typedef int place;
#endif

#ifdef OLD_NAMES
typedef struct { int only; } label;
#elif defined(LETTERS)
typedef struct { int first, last; } label;
#else
typedef struct { int first; } label;
#endif

#ifndef UNIT
#define UNIT long
#endif
typedef UNIT unit_t;

#ifndef ROOM
#define ROOM 4
#endif
typedef struct { UNIT units[ROOM]; } units;
*/
import "C"

// Deeper goes down.
//
//export Deeper
func Deeper(p C.place) C.place {
	p.depth++
	return p
}

// Swap turns a label around.
//
//export Swap
func Swap(l C.label) C.label { return C.label{first: l.last, last: l.first} }

// Count has room for so many units, of which one is the last.
//
//export Count
func Count(u C.units) C.unit_t { return C.unit_t(len(u.units)) + u.units[len(u.units)-1] }

func main() {}
