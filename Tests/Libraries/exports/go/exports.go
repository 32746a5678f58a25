// Package main exports to C what cgo alone does not let cross in safety.
package main

import "C"

import (
	"errors"
	"strings"
)

var kept []string

// Keep keeps a text.
//
//export Keep
func Keep(text string) { kept = append(kept, text) }

// Kept is what was kept at a place.
//
//export Kept
func Kept(index int) string { return kept[index] }

// Echo gives a text back in capitals.
//
//export Echo
func Echo(text string) string { return strings.ToUpper(text) }

// Words are the words of a text.
//
//export Words
func Words(text string) []string { return strings.Fields(text) }

// Check fails for what is not there.
//
//export Check
func Check(isThere bool) error {
	if !isThere {
		return errors.New("not there")
	}
	return nil
}

// Must panics for what is not there.
//
//export Must
func Must(isThere bool) (int, error) {
	if !isThere {
		panic("not there at all")
	}
	return 1, nil
}

// Greet returns C's own memory, as it did before.
//
//export Greet
func Greet(name string) *C.char { return C.CString("Hello, " + name) }

// Add takes nothing that could be kept, and stays as it is.
//
//export Add
func Add(a, b int) int { return a + b }

// Sum reads numbers, which stay Swift's.
//
//export Sum
func Sum(numbers []float64) (sum float64) {
	for _, number := range numbers {
		sum += number
	}
	return
}

func main() {}
