// Package main exports functions whose types a preamble annotates for clang and for Swift.
package main

/*
#ifdef __clang__
#define FOR_SWIFT(attribute) __attribute__((attribute))
#else
#define FOR_SWIFT(attribute)
#define _Nonnull
#define _Nullable
#endif

typedef struct Box {
	int value;
} Box;
typedef Box *_Nonnull BoxRef;
typedef BoxRef BoxAlias;
typedef Box *_Nullable MaybeBox;
typedef Box *PlainBox;
typedef PlainBox _Nonnull SureBox;
typedef void (*_Nonnull Callback)(int value);
typedef const char *_Nonnull Name;
typedef struct Opaque *_Nonnull OpaqueRef;

// What the preamble says of an export holds for the prototype that cgo writes too.
extern int Inherit(Box *_Nonnull box);
#pragma clang assume_nonnull begin
typedef Box *RegionBox;
extern Box *InRegion(Box *box);
#pragma clang assume_nonnull end
extern int Renamed(int x) FOR_SWIFT(swift_name("other(x:)"));
extern int Private(int x) FOR_SWIFT(swift_private);
extern int Unavailable(int x) FOR_SWIFT(availability(swift, unavailable));

typedef int celsius FOR_SWIFT(swift_name("Celsius"));
typedef struct {
	int unused;
} Geometry;
struct geometry_point {
	int x;
} FOR_SWIFT(swift_name("Geometry.Point"));
typedef struct {
	int first, second;
} pair_t FOR_SWIFT(swift_name("Pair"));
typedef int hidden FOR_SWIFT(swift_private);
typedef int gone FOR_SWIFT(availability(swift, unavailable));
typedef int old FOR_SWIFT(deprecated);
struct lost {
	int x;
} FOR_SWIFT(availability(swift, unavailable));
typedef int meters FOR_SWIFT(swift_newtype(struct));
typedef const char *key FOR_SWIFT(swift_wrapper(struct));
enum FOR_SWIFT(enum_extensibility(open)) mode { MODE_ON, MODE_OFF };
enum FOR_SWIFT(swift_name("Level")) level { LOW, HIGH };

static inline void callWith(Callback callback, int value) { callback(value); }
*/
import "C"

import "unsafe"

//export Read
func Read(box C.BoxRef) C.int { return box.value }

//export ReadAlias
func ReadAlias(box C.BoxAlias) C.int { return box.value }

//export Same
func Same(box C.BoxRef) C.BoxRef { return box }

//export Second
func Second(boxes *C.BoxRef) C.BoxRef {
	return unsafe.Slice(boxes, 2)[1]
}

//export ReadMaybe
func ReadMaybe(box C.MaybeBox) C.int {
	if box == nil {
		return -1
	}
	return box.value
}

//export ReadPlain
func ReadPlain(box C.PlainBox) C.int { return box.value }

//export ReadSure
func ReadSure(box C.SureBox) C.int { return box.value }

//export ReadRegion
func ReadRegion(box C.RegionBox) C.int { return box.value }

//export Call
func Call(callback C.Callback, value C.int) { C.callWith(callback, value) }

//export Length
func Length(name C.Name) int { return len(C.GoString((*C.char)(unsafe.Pointer(name)))) }

//export Peer
func Peer(peer C.OpaqueRef) C.OpaqueRef { return peer }

//export Both
func Both(box C.BoxRef) (first C.BoxRef, second C.MaybeBox) { return box, nil }

//export Inherit
func Inherit(box *C.Box) C.int { return box.value }

//export InRegion
func InRegion(box *C.Box) *C.Box { return box }

//export Renamed
func Renamed(x C.int) C.int { return x + 1 }

//export Private
func Private(x C.int) C.int { return x + 2 }

//export Unavailable
func Unavailable(x C.int) C.int { return x + 3 }

//export Warmer
func Warmer(degrees C.celsius) C.celsius { return degrees + 1 }

//export Move
func Move(point C.struct_geometry_point) C.struct_geometry_point {
	point.x++
	return point
}

//export MoveIt
func MoveIt(point *C.struct_geometry_point) { point.x++ }

//export Swap
func Swap(pair C.pair_t) C.pair_t {
	return C.pair_t{first: pair.second, second: pair.first}
}

//export Hide
func Hide(x C.hidden) C.hidden { return x }

//export Go
func Go(x C.gone) C.gone { return x }

//export Age
func Age(x C.old) C.old { return x }

//export LoseIt
func LoseIt(x *C.struct_lost) C.int { return x.x }

//export Longer
func Longer(distance C.meters) C.meters { return distance + 1 }

//export Lookup
func Lookup(k C.key) C.key { return k }

//export Toggle
func Toggle(mode C.enum_mode) C.enum_mode { return 1 - mode }

//export Raise
func Raise(level C.enum_level) C.enum_level { return level + 1 }

func main() {}
