// Package main exports functions that callers read.
package main

import "C"

import "math"

// Pi is the ratio of a circle to its width.
//
//export Pi
//swift:property
func Pi() float64 { return math.Pi }

// Version is a text.
//
// Deprecated: nobody needs it.
//
//export Version
//swift:property
func Version() *C.char { return C.CString("1.0") }

// A Document has pages.
//
//swift:class
type Document int

//export NewDocument
func NewDocument(pages int) Document { return Document(pages) }

// Empty is a document without a page.
//
//export EmptyDocument
//swift:property
func EmptyDocument() Document { return -1 }

// DocumentPages counts.
//
//export DocumentPages
//swift:property
func DocumentPages(d Document) int { return max(0, int(d)) }

// DocumentFirst is a result and whether there is one.
//
//export DocumentFirst
//swift:property
func DocumentFirst(d Document) (page int, ok bool) { return 1, d > 0 }

// DocumentPagesFrom is no property, and may have the name of one.
//
//export DocumentPagesFrom
//swift:name pages(from:)
func DocumentPagesFrom(d Document, from int) int { return int(d) - from }

//export CloseDocument
func CloseDocument(d Document) {}

// GoHandle has the name of what the wrapper keeps handles in.
//
//export GoHandle
func GoHandle(n int) int { return n + 1 }

// Self has the name of a type within itself.
//
//export Self
func Self(n int) int { return n - 1 }

func main() {}
