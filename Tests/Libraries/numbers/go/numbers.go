// Package numbers says by itself what it exports, and nothing of that needs a shim; it is no main package.
package numbers

import "C"

// Twice doubles a number.
//
//export Twice
func Twice(n int) int { return 2 * n }

// Hidden is not exported to C, and so not to Swift.
func Hidden() string { return "hidden" }
