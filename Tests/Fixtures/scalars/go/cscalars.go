package main

// #include <stdbool.h>
// #include <stddef.h>
// #include <stdint.h>
import "C"

//export CNextChar
func CNextChar(c C.char) C.char { return c + 1 }

//export CNegateSchar
func CNegateSchar(n C.schar) C.schar { return -n }

//export CInvertUchar
func CInvertUchar(n C.uchar) C.uchar { return ^n }

//export CNegateShort
func CNegateShort(n C.short) C.short { return -n }

//export CInvertUshort
func CInvertUshort(n C.ushort) C.ushort { return ^n }

//export CNegateInt
func CNegateInt(n C.int) C.int { return -n }

//export CInvertUint
func CInvertUint(n C.uint) C.uint { return ^n }

//export CNegateLong
func CNegateLong(n C.long) C.long { return -n }

//export CInvertUlong
func CInvertUlong(n C.ulong) C.ulong { return ^n }

//export CNegateLongLong
func CNegateLongLong(n C.longlong) C.longlong { return -n }

//export CInvertUlongLong
func CInvertUlongLong(n C.ulonglong) C.ulonglong { return ^n }

//export CHalfFloat
func CHalfFloat(x C.float) C.float { return x / 2 }

//export CHalfDouble
func CHalfDouble(x C.double) C.double { return x / 2 }

//export CNot
func CNot(b C.bool) C.bool { return !b }

//export CDoubleSize
func CDoubleSize(n C.size_t) C.size_t { return n * 2 }

//export CNegateDifference
func CNegateDifference(n C.ptrdiff_t) C.ptrdiff_t { return -n }

//export CNegateIntptr
func CNegateIntptr(n C.intptr_t) C.intptr_t { return -n }

//export CInvertUintptr
func CInvertUintptr(n C.uintptr_t) C.uintptr_t { return ^n }

//export CNegateInt8
func CNegateInt8(n C.int8_t) C.int8_t { return -n }

//export CNegateInt16
func CNegateInt16(n C.int16_t) C.int16_t { return -n }

//export CNegateInt32
func CNegateInt32(n C.int32_t) C.int32_t { return -n }

//export CNegateInt64
func CNegateInt64(n C.int64_t) C.int64_t { return -n }

//export CInvertUint8
func CInvertUint8(n C.uint8_t) C.uint8_t { return ^n }

//export CInvertUint16
func CInvertUint16(n C.uint16_t) C.uint16_t { return ^n }

//export CInvertUint32
func CInvertUint32(n C.uint32_t) C.uint32_t { return ^n }

//export CInvertUint64
func CInvertUint64(n C.uint64_t) C.uint64_t { return ^n }

//export CRotateFloat
func CRotateFloat(z C.complexfloat) C.complexfloat { return z * 1i }

//export CRotateDouble
func CRotateDouble(z C.complexdouble) C.complexdouble { return z * 1i }
