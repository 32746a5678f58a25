// Package main exports functions over the types of local headers.
package main

// #include "stdint.h"
// #include <stdlib.h>
// #include "api/types.h"
// #include "util.h"
import "C"

import "unsafe"

//export ApiVersion
func ApiVersion() C.api_version_t { return C.api_version_t{major: C.API_MAJOR, minor: C.API_MINOR} }

//export IsCompatible
func IsCompatible(version C.api_version_t) C.api_status_t {
	if version.major != C.API_MAJOR {
		return C.API_OUTDATED
	}
	return C.API_OK
}

//export Perimeter
func Perimeter(shape *C.struct_shape) C.double {
	switch shape.kind {
	case C.SHAPE_RECTANGLE:
		return 2 * (shape.width + shape.height)
	case C.SHAPE_CIRCLE:
		return 3 * shape.width
	}
	return 0
}

//export Each
func Each(shapes *C.struct_shape, count C.size_t, visit C.shape_visitor_t, context unsafe.Pointer) C.size_t {
	for i := range unsafe.Slice(shapes, int(count)) {
		shape := (*C.struct_shape)(unsafe.Add(unsafe.Pointer(shapes), uintptr(i)*unsafe.Sizeof(*shapes)))
		if C.util_visit(visit, shape, context) == 0 {
			return C.size_t(i)
		}
	}
	return count
}

func main() {}
