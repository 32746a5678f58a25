// Package main exports functions that are legal Go, and that a caller in
// another language cannot use as they are.
package main

// #include <stdlib.h>
import "C"

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"unsafe"
)

// Shape is an interface with a method.
type Shape interface{ Area() float64 }

// Name is a text under another name, Table a map.
type (
	Name  string
	Table map[string]int
)

var settings = map[string]int{"width": 80}

//export Join
func Join(first, second string) string { return first + "/" + second }

//export FullName
func FullName(first, last string) Name { return Name(first + " " + last) }

//export Constant
func Constant() string { return "constant" }

// Duplicate returns a string whose bytes are C memory. Nobody ever frees it.
//
//export Duplicate
func Duplicate(text string) string {
	copied := C.CString(text)
	return unsafe.String((*byte)(unsafe.Pointer(copied)), len(text))
}

//export Bytes
func Bytes(count int) []byte { return make([]byte, count) }

//export Numbers
func Numbers(count int) []float64 { return make([]float64, count) }

//export Parts
func Parts(text string) []string { return strings.Split(text, ",") }

//export Check
func Check(n int) error {
	if n < 0 {
		return errors.New("negative")
	}
	return nil
}

//export Root
func Root(n int) (int, error) {
	for root := 0; root <= n; root++ {
		if root*root == n {
			return root, nil
		}
	}
	return 0, fmt.Errorf("%d is no square", n)
}

//export Find
func Find(key string) (value string, ok bool) {
	if _, ok = settings[key]; ok {
		value = key + " is set"
	}
	return value, ok
}

//export Boxed
func Boxed(n int) any { return n }

//export Unit
func Unit() Shape { return nil }

//export Settings
func Settings() map[string]int { return settings }

//export Events
func Events() chan string { return make(chan string, 1) }

//export Sequence
func Sequence() func() int {
	n := 0
	return func() int { n++; return n }
}

//export NewNumber
func NewNumber(n int) *int { return &n }

//export Address
func Address(n int) unsafe.Pointer { return unsafe.Pointer(&n) }

//export Sum
func Sum(numbers []int) (sum int) {
	for _, n := range numbers {
		sum += n
	}
	return sum
}

//export Longest
func Longest(texts []string) (length int) {
	for _, text := range texts {
		if len(text) > length {
			length = len(text)
		}
	}
	return length
}

//export CountTrue
func CountTrue(flags []bool) (count int) {
	for _, flag := range flags {
		if flag {
			count++
		}
	}
	return count
}

//export Flatten
func Flatten(rows [][]int32) (count int) {
	for _, row := range rows {
		count += len(row)
	}
	return count
}

//export Append
func Append(numbers *[]int, n int) { *numbers = append(*numbers, n) }

//export Keys
func Keys(table map[string]int) int { return len(table) }

//export Rows
func Rows(table Table) int { return len(table) }

//export Drain
func Drain(events chan string) (count int) {
	for range events {
		count++
	}
	return count
}

//export Publish
func Publish(events chan<- string, event string) { events <- strings.Clone(event) }

//export Show
func Show(value any) int { return len(fmt.Sprint(value)) }

//export Reason
func Reason(err error) bool { return err != nil }

//export AreaOf
func AreaOf(shape Shape) float64 { return shape.Area() }

//export Apply
func Apply(f func(int) int, n int) int { return f(n) }

//export SortBy
func SortBy(numbers []int, less func(a, b int) bool) {
	sort.Slice(numbers, func(i, j int) bool { return less(numbers[i], numbers[j]) })
}

//export TextLength
func TextLength(text *string) int { return len(*text) }

func main() {}
