// Package main is a library that keeps what it is lent, and tells it again later.
package main

import "C"

import "strings"

var (
	title  string
	words  []string
	series []float64
)

// SetTitle keeps its text.
//
//export SetTitle
func SetTitle(text string) { title = text }

// SetWords keeps its list, and the texts in it.
//
//export SetWords
func SetWords(list []string) { words = list }

// SetSeries keeps its numbers.
//
//export SetSeries
func SetSeries(numbers []float64) { series = numbers }

// Recall tells all that is kept.
//
//export Recall
func Recall() *C.char {
	sum := 0.0
	for _, number := range series {
		sum += number
	}
	parts := []string{title, strings.Join(words, "+")}
	if sum != 0 {
		parts = append(parts, strings.Repeat("I", int(sum)))
	}
	return C.CString(strings.Join(parts, "/"))
}

func main() {}
