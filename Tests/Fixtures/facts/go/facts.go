// Package main is a library about which the Go compiler knows what its author did not write down.
package main

import "C"

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

var (
	mutex  sync.Mutex
	notes  []string
	series []float64
)

// Sum only reads.
//
//export Sum
func Sum(xs []float64) (total float64) {
	for _, x := range xs {
		total += x
	}
	return total
}

// Halve writes to its slice.
//
//export Halve
func Halve(xs []float64) {
	for i := range xs {
		xs[i] /= 2
	}
}

// Sort writes to its slice through another package.
//
//export Sort
func Sort(words []int32) {
	slices.Sort(words)
}

// Remember keeps copies, each in a variable of its own.
//
//export Remember
func Remember(note string, values []float64) {
	text := strings.Clone(note)
	numbers := append([]float64(nil), values...)
	mutex.Lock()
	defer mutex.Unlock()
	notes = append(notes, text)
	series = numbers
}

// Recall returns what was remembered.
//
//export Recall
func Recall() *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	return C.CString(fmt.Sprint(strings.Join(notes, ", "), " ", slices.Max(append(series, 0))))
}

// Describe only prints; the compiler cannot see that.
//
//export Describe
//swift:borrowed what
func Describe(what string) *C.char {
	return C.CString(fmt.Sprintf("<%s>", what))
}

func main() {}
