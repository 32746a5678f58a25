// Package vendored is in a folder that is called otherwise.
package vendored

// A Span has a length.
type Span struct{ Length int }
