// Package main is a small Go library for other languages.
package main

import "C"

// Add returns the sum of two numbers.
//
//export Add
func Add(a, b int) int { return a + b }

// Greet returns a greeting, which the caller owns.
//
//export Greet
func Greet(name string) *C.char { return C.CString("Hello, " + name + "!") }

// Divide returns a quotient, or says why there is none.
//
//export Divide
func Divide(a, b float64) (quotient float64, err *C.char) {
	if b == 0 {
		return 0, C.CString("division by zero")
	}
	return a / b, nil
}

// MinMax returns the smaller number and the larger one.
//
//export MinMax
func MinMax(a, b int) (min, max int) {
	if a < b {
		return a, b
	}
	return b, a
}

// Mean returns the arithmetic mean of numbers, and 0 of none.
//
//export Mean
func Mean(xs []float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
}

func main() {}
