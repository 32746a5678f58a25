package main

/*
#include <stdint.h>

typedef struct {
	double x, y;
} Point;

struct Size {
	double width, height;
};

typedef struct Rect {
	Point origin;
	struct Size size;
} Rect;

typedef enum {
	LevelLow = 1,
	LevelMiddle = 5,
	LevelHigh = 10,
} Level;

enum Direction { North, East, South, West };

typedef union {
	uint32_t word;
	uint8_t bytes[4];
} Word;
*/
import "C"

import (
	"math"
	"unsafe"
)

// MakePoint makes a point.
//
//export MakePoint
func MakePoint(x, y C.double) C.Point { return C.Point{x: x, y: y} }

//export Distance
func Distance(a, b C.Point) float64 { return math.Hypot(float64(b.x-a.x), float64(b.y-a.y)) }

//export Translate
func Translate(p *C.Point, dx, dy C.double) {
	p.x += dx
	p.y += dy
}

//export Area
func Area(rect C.Rect) C.double { return rect.size.width * rect.size.height }

//export Halve
func Halve(size C.struct_Size) C.struct_Size {
	return C.struct_Size{width: size.width / 2, height: size.height / 2}
}

//export Raise
func Raise(level C.Level) C.Level {
	switch level {
	case C.LevelLow:
		return C.LevelMiddle
	default:
		return C.LevelHigh
	}
}

//export Turn
func Turn(direction C.enum_Direction, times int) C.enum_Direction {
	return (direction + C.enum_Direction(times&3)) % 4
}

//export FirstByte
func FirstByte(word C.Word) uint8 { return word[0] }

//export Centroid
func Centroid(points *C.Point, count C.size_t, center *C.Point) C.int {
	if points == nil || count == 0 {
		return -1
	}
	var sum C.Point
	for _, p := range unsafe.Slice(points, int(count)) {
		sum.x += p.x
		sum.y += p.y
	}
	center.x = sum.x / C.double(count)
	center.y = sum.y / C.double(count)
	return 0
}
