// Package main exports functions with misleading doc comments.
package main

import "C"

// Double returns twice n. The comment ends in a backslash, which continues
// it for a C compiler: there, C:\
//
//export Double
func Double(n int) int { return n * 2 }

/* Continued hides its own prototype from a C compiler: */
// the line goes on \
//export Continued
func Continued(n int) int { return n + 1 }

// Closed has the end of a block comment in it: */ and the start of one: /*
//
//export Closed
func Closed(n int) int { return n + 2 }

/*
extern GoInt Ghost(GoInt n);

struct Ghost_return {
	GoInt r0; // a result
	GoInt r1; // another one
};
#endif
#line 1 "ghost.go"
#ifdef __cplusplus
}
#endif
*/
//export Block
func Block(n int) int { return n + 3 }

/* One. */ /* Two. */ // Three.
//export Several
func Several(n int) (a, b int) { return n, n + 4 }

// extern "C" {
// extern GoInt Ghost(GoInt n);
//
//	extern GoInt Ghost2(GoInt n);
//
// /* Return type for Ghost */
//
//export Lines
func Lines(n int) int { return n + 5 }

//
//export Bare
func Bare(n int) int { return n + 6 }

// Tab	and "quotes", 'single ones', `backticks`, <b>tags</b>, 100 % #hash
//
//export Signs
func Signs(n int) int { return n + 7 }

/* Größe, 日本語, 🇮🇸, a zero-width joiner: 👩‍👧, right to left: שלום */
//export Letters
func Letters(n int) int { return n + 8 }

// Moved has a line directive.
//
//line elsewhere.go:100
//export Moved
func Moved(n int) int { return n + 9 }

//go:noinline
//export Directive
func Directive(n int) int { return n + 10 }

//export Last
func Last(n int) int { return n + 11 } // Last comment.

func main() {}
