// Package main mixes colours.
package main

import "C"

import (
	"fmt"
	"image/color"
	"strings"
)

// Parse reads a colour such as #ff8800.
//
//export Parse
func Parse(text string) (red, green, blue uint8, err *C.char) {
	// Swift lends the text for the call only, and fmt may keep what it is given.
	kept := strings.Clone(text)
	if n, _ := fmt.Sscanf(kept, "#%02x%02x%02x", &red, &green, &blue); n != 3 {
		return 0, 0, 0, C.CString(fmt.Sprintf("%q is no colour", kept))
	}
	return red, green, blue, nil
}

// Luma returns the brightness of a colour.
//
//export Luma
func Luma(red, green, blue uint8) uint8 {
	y, _, _ := color.RGBToYCbCr(red, green, blue)
	return y
}

func main() {}
