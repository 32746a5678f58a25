// Package values has maps, durations and moments.
package values

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"time"
)

// A Label is a name.
type Label string

// Labels are numbers by name.
type Labels map[Label]int32

// Count counts words.
func Count(text string) map[string]int {
	counts := map[string]int{}
	for _, word := range strings.Fields(text) {
		counts[word]++
	}
	return counts
}

// Describe tells what is in a map.
func Describe(m map[string]float64, title string) string {
	var lines []string
	for key, value := range m {
		lines = append(lines, fmt.Sprintf("%s=%g", key, value))
	}
	sort.Strings(lines)
	return title + ": " + strings.Join(lines, ", ")
}

// Invert swaps keys and values, unless two values are the same.
func Invert(m map[int64]string) (inverted map[string]int64, err error) {
	inverted = map[string]int64{}
	for key, value := range m {
		if _, ok := inverted[value]; ok {
			return nil, errors.New("twice: " + value)
		}
		inverted[value] = key
	}
	return inverted, nil
}

var kept Labels

// Keep keeps labels, and gives those before, and how many there are.
func Keep(labels Labels) (before Labels, count int) {
	before = kept
	kept = labels
	return before, len(kept)
}

// Flags are what is on.
func Flags() map[string]bool { return map[string]bool{"a": true, "b": false} }

// Double doubles a time.
func Double(d time.Duration) time.Duration { return 2 * d }

// Split divides a time.
func Split(d time.Duration, by int) (part time.Duration, rest time.Duration, err error) {
	if by == 0 {
		return 0, 0, errors.New("division by zero")
	}
	part = d / time.Duration(by)
	return part, d - part*time.Duration(by), nil
}

// Format tells a moment.
func Format(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

// Later is a moment after another one.
func Later(t time.Time, d time.Duration) time.Time { return t.Add(d) }

// A Timer has a time.
type Timer struct {
	// Every is between two ticks.
	Every time.Duration
	Name  Label
}

// A Grid has rows of numbers.
type Grid [][]int

// Grown gives a grid with one more row, and keeps nothing.
func Grown(g Grid) (Grid, error) {
	if len(g) == 0 {
		return nil, errors.New("nothing grows from nothing")
	}
	return append(g, []int{len(g), len(g[0])}), nil
}

// Words gives the words of each line.
func Words(lines ...[]string) (words [][]string) {
	for _, line := range lines {
		words = append(words, strings.Fields(strings.Join(line, " ")))
	}
	return
}

// Pieces cuts bytes.
func Pieces(data []byte, size int) (pieces [][]byte, rest int) {
	for len(data) >= size {
		pieces, data = append(pieces, data[:size]), data[size:]
	}
	return pieces, len(data)
}

// Sums adds up rows.
func Sums(rows [][]float64) (sums []float64) {
	for _, row := range rows {
		sum := 0.0
		for _, n := range row {
			sum += n
		}
		sums = append(sums, sum)
	}
	return
}
