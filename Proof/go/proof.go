// Package proof is what the attacks of this folder are made on.
package proof

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// Add adds.
func Add(a, b int) int { return a + b }

// Length counts the bytes of a text, which it does not keep.
func Length(text string) int { return len(text) }

// Count counts a byte in a text.
func Count(text string, b byte) (count int) {
	for i := 0; i < len(text); i++ {
		if text[i] == b {
			count++
		}
	}
	return count
}

// Echo gives a text back.
func Echo(text string) string { return text }

// EchoAll gives texts back.
func EchoAll(texts []string) []string { return texts }

// EchoNumbers gives numbers back.
func EchoNumbers(xs []int32) []int32 { return xs }

// NoTexts gives a nil slice.
func NoTexts() []string { return nil }

// NoNumbers gives a nil slice.
func NoNumbers() []int32 { return nil }

// MissingBox gives a nil pointer.
func MissingBox() *Box {
	var nothing *Box
	return nothing
}

// FindBox gives a nil pointer and no error, which no caller expects.
func FindBox() (*Box, error) { return nil, nil }

// BoxIsThere says whether there is one.
func BoxIsThere(box *Box) bool { return box != nil }

// Raw makes a text of bytes, which need not be UTF-8.
func Raw(bytes []byte) string { return string(bytes) }

// Divide fails where b is 0.
func Divide(a, b int) (int, error) {
	if b == 0 {
		return 0, errors.New("division by zero")
	}
	return a / b, nil
}

// Collect collects garbage and makes some, while what it was lent is in use, and then reads it.
func Collect(text string, xs []float64) (sum float64) {
	for i := 0; i < 3; i++ {
		garbage := make([][]byte, 0, 64)
		for j := 0; j < 64; j++ {
			garbage = append(garbage, make([]byte, 4096))
		}
		runtime.GC()
		sum += float64(len(garbage) - 64)
	}
	for i := 0; i < len(text); i++ {
		sum += float64(text[i])
	}
	for _, x := range xs {
		sum += x
	}
	return sum
}

// Wait sleeps, and gives the number back.
//
//swift:async
func Wait(milliseconds, number int) int {
	time.Sleep(time.Duration(milliseconds) * time.Millisecond)
	return number
}

// Dereference follows a nil pointer, which is a SIGSEGV that Go turns into a panic.
func Dereference() (int, error) {
	var nothing *int
	return *nothing, nil
}

// Crash does the same where nothing recovers it.
func Crash() int {
	var nothing *int
	return *nothing
}

// BreakPipe writes to a pipe that nobody reads.
func BreakPipe() error {
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	r.Close()
	defer w.Close()
	_, err = io.Copy(w, strings.NewReader("text"))
	return err
}

// Run runs another program and returns what it prints.
func Run(program, argument string) (string, error) {
	output, err := exec.Command(program, argument).Output()
	return strings.TrimSpace(string(output)), err
}

// A Box holds a text.
type Box struct{ text string }

// NewBox makes a box.
func NewBox(text string) *Box { return &Box{text} }

// Text gives what is in the box.
func (b *Box) Text() string { return b.text }

// Live says how many objects Go has on its heap.
func Live() int {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapObjects)
}
