// Package lending is lent slices, and writes to some.
package lending

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash/crc32"
	"sort"
)

// Hash ends in assembly, of which the compiler says that it writes.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:4])
}

// Has does too, and hands both to a function of this package.
func Has(data, part []byte) bool { return contains(data, part) && crc(data) != 0 }

func contains(data, part []byte) bool { return bytes.Contains(data, part) }

func crc(data []byte) uint32 { return crc32.ChecksumIEEE(data) }

// Suffix appends, for which there is no room where Swift has it.
func Suffix(b []byte) []byte { return append(b, '!') }

// Join may append nothing.
func Join(b, c []byte) []byte { return append(b, c...) }

// Sorted sorts a copy.
func Sorted(xs []int) []int {
	ys := append(xs[:0:0], xs...)
	sort.Ints(ys)
	return ys
}

// Count looks elements up.
func Count(data []byte) (most byte) {
	var counts [256]byte
	for i := range data {
		counts[data[i]]++
		if counts[data[i]] > most {
			most = counts[data[i]]
		}
	}
	return
}

// Last calls itself.
func Last(xs []int) int {
	if len(xs) == 1 {
		return xs[0]
	}
	return Last(xs[1:])
}

// Sort writes.
func Sort(xs []int) { sort.Ints(xs) }

// Fill writes by another function.
func Fill(xs []int) { fill(xs, 7) }

func fill(xs []int, v int) {
	for i := range xs {
		xs[i] = v
	}
}

// Trim writes to what it was given by another name.
func Trim(data []byte) []byte {
	part := bytes.TrimSpace(data)
	part[0] = '_'
	return part
}

// First writes to what a function gave back to it.
func First(data []byte) { same(data)[0] = '_' }

func same(data []byte) []byte { return data }

// Raise writes through a function without a name.
func Raise(xs []int) {
	each := func(i int) { xs[i]++ }
	each(0)
}

// Later writes to what it returns, when it has returned it.
func Later(data []byte) (part []byte) {
	defer func() { part[0] = '_' }()
	return data
}

// Found hands what it returns to another function before.
func Found(data []byte) []byte {
	if contains(data, []byte("!")) {
		return data[1:]
	}
	return data
}
