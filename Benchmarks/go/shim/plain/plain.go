// Package plain knows nothing of C: what stands between it and Swift is the shim.
package plain

// Add adds two numbers.
func Add(a, b int) int { return a + b }

// Length reads a text.
func Length(text string) int { return len(text) }

// Greet returns a text of some 20 bytes.
func Greet(name string) string { return "Good morning, " + name }

// Sum adds numbers.
func Sum(xs []float64) (sum float64) {
	for _, x := range xs {
		sum += x
	}
	return
}
