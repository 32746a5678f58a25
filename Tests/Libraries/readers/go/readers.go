// Package readers reads what it is given, and writes to whoever wants to know.
package readers

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Shout writes what r has in capitals, and how many bytes that was.
func Shout(w io.Writer, r io.Reader) (int, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return 0, err
	}
	return io.WriteString(w, strings.ToUpper(string(text)))
}

// Runes counts the runes of r.
func Runes(r io.RuneReader) (count int) {
	for {
		if _, _, err := r.ReadRune(); err != nil {
			return count
		}
		count++
	}
}

// A Report is written to line by line.
type Report struct {
	w     *bufio.Writer
	lines int
	// Err is what has gone wrong.
	Err error
}

// NewReport writes to w whenever there is a line.
func NewReport(w io.Writer) *Report { return &Report{w: bufio.NewWriter(w)} }

// Add adds a line, which is not empty.
func (r *Report) Add(line string) error {
	if line == "" {
		r.Err = fmt.Errorf("line %d: %w", r.lines+1, errors.New("nothing to add"))
		return r.Err
	}
	r.lines++
	fmt.Fprintf(r.w, "%d: %s\n", r.lines, line)
	return r.w.Flush()
}

// A repeated reads a text again and again, and then fails if it is told to.
type repeated struct {
	text  string
	left  int
	fails bool
}

// Read gives the text once.
func (r *repeated) Read(p []byte) (int, error) {
	if r.left == 0 {
		if r.fails {
			return 0, errors.New("the disk is full")
		}
		return 0, io.EOF
	}
	r.left--
	return copy(p, r.text), nil
}

var closed int

// Close counts.
func (r *repeated) Close() error {
	closed++
	return nil
}

// Closed is how many readers have been closed.
func Closed() int { return closed }

// Repeat reads a text so many times.
func Repeat(text string, times int, fails bool) io.ReadCloser {
	return &repeated{text, times, fails}
}

// Open is a reader of a text, which there has to be.
func Open(text string) (io.Reader, error) {
	if text == "" {
		return nil, errors.New("there is no text")
	}
	return strings.NewReader(text), nil
}

// Each calls part for each part of bytes that has a size.
func Each(bytes []byte, size int, part func(number int, bytes []byte) bool) int {
	count := 0
	for len(bytes) > 0 {
		n := size
		if n > len(bytes) {
			n = len(bytes)
		}
		if !part(count, bytes[:n]) {
			break
		}
		bytes = bytes[n:]
		count++
	}
	return count
}

// A Keeper keeps bytes: nobody knows which Keeper does that how.
type Keeper interface {
	Keep(bytes []byte)
	Kept() []byte
}

type keeper struct{ kept []byte }

func (k *keeper) Keep(bytes []byte) { k.kept = bytes }
func (k *keeper) Kept() []byte      { return k.kept }

// NewKeeper makes one.
func NewKeeper() Keeper { return &keeper{} }
