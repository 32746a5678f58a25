// Package main exports functions whose parameters and results belong together.
package main

// #include <stdlib.h>
import "C"

import (
	"strings"
	"unsafe"
)

// A Place is on the map.
//
//swift:struct Place
type place struct {
	x, y float64
	name string
	tags []string
}

// A Reading is a number, and how sure it is.
//
//swift:struct
type Reading struct {
	value int
	sure  bool
}

// An Atlas has places.
//
//swift:class
type Atlas uintptr

var names = map[Atlas]string{}

//export NewAtlas
func NewAtlas() Atlas {
	atlas := Atlas(len(names) + 1)
	names[atlas] = ""
	return atlas
}

// AtlasAdd adds a place.
//
//export AtlasAdd
//swift:struct Place place
func AtlasAdd(atlas Atlas, place_x, place_y float64, place_name string, place_tags []string) {
	names[atlas] += place_name + strings.Join(place_tags, "+") + " "
}

// AtlasLast gives the place that was added last, made of all names.
//
//export AtlasLast
//swift:owned
//swift:struct Place place
func AtlasLast(atlas Atlas) (place_x, place_y float64, place_name string, place_tags []string, ok bool) {
	if names[atlas] == "" {
		return
	}
	return 1, 2, inC(names[atlas]), nil, true
}

//export AtlasFree
func AtlasFree(atlas Atlas) { delete(names, atlas) }

// Best gives the reading that is sure, and the greatest.
//
//export Best
//swift:struct []Reading readings
//swift:struct Reading best
//swift:throws
func Best(readings_value []int, readings_sure []bool) (best_value int, best_sure bool, err *C.char) {
	for i, value := range readings_value {
		if readings_sure[i] && (value > best_value || !best_sure) {
			best_value, best_sure = value, true
		}
	}
	if !best_sure {
		return 0, false, C.CString("no reading is sure")
	}
	return
}

// Count gives the readings below a limit, and how many there are.
//
//export Count
//swift:owned
//swift:struct []Reading readings
func Count(limit int) (readings_value []int, readings_sure []bool, count int) {
	if limit <= 0 {
		return
	}
	values := unsafe.Slice((*int)(C.malloc(C.size_t(limit)*C.size_t(unsafe.Sizeof(0)))), limit)
	sure := unsafe.Slice((*bool)(C.malloc(C.size_t(limit))), limit)
	for i := range values {
		values[i], sure[i] = i, i%2 == 0
	}
	return values, sure, limit
}

// inC is a copy of a text in C's memory, which Swift frees.
func inC(s string) string {
	memory := unsafe.Slice((*byte)(C.malloc(C.size_t(len(s)))), len(s))
	copy(memory, s)
	return *(*string)(unsafe.Pointer(&memory))
}

func main() {}
