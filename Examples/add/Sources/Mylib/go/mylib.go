// Package mylib is a small Go library that knows nothing of Swift, nor of C.
package mylib

import "errors"

// Add returns the sum of two numbers.
func Add(a, b int) int { return a + b }

// Greet returns a greeting.
func Greet(name string) string { return "Hello, " + name + "!" }

// Divide returns a quotient, or says why there is none.
func Divide(a, b float64) (float64, error) {
	if b == 0 {
		return 0, errors.New("division by zero")
	}
	return a / b, nil
}

// MinMax returns the smaller number and the larger one.
func MinMax(a, b int) (min, max int) {
	if a < b {
		return a, b
	}
	return b, a
}

// Mean returns the arithmetic mean of numbers, and 0 of none.
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
