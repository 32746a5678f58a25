// Proves that every scalar crosses in both directions unchanged: at its bounds, at 0, negative,
// and for floating point at NaN, infinity and the negative zero.

import Scalars

// C's numbers. Negating the smallest one wraps around to itself.

print("cNextChar:", cNextChar(c: 65), cNextChar(c: .max) == .min)
print("cNegateSchar:", cNegateSchar(n: .min), cNegateSchar(n: .max))
print("cInvertUchar:", cInvertUchar(n: 0), cInvertUchar(n: 254))
print("cNegateShort:", cNegateShort(n: .min), cNegateShort(n: .max))
print("cInvertUshort:", cInvertUshort(n: 0), cInvertUshort(n: .max))
print("cNegateInt:", cNegateInt(n: .min), cNegateInt(n: .max))
print("cInvertUint:", cInvertUint(n: 0), cInvertUint(n: .max))
print("cNegateLong:", cNegateLong(n: .min) == .min, cNegateLong(n: .max) == -.max)
print("cInvertUlong:", cInvertUlong(n: 0) == .max, cInvertUlong(n: .max) == 0)
print("cNegateLongLong:", cNegateLongLong(n: .min), cNegateLongLong(n: .max))
print("cInvertUlongLong:", cInvertUlongLong(n: 0), cInvertUlongLong(n: .max))
print("cHalfFloat:", cHalfFloat(x: 3), cHalfFloat(x: -0.0), cHalfFloat(x: .nan))
print("cHalfFloat, bounds:", cHalfFloat(x: -.infinity), cHalfFloat(x: .leastNonzeroMagnitude))
print("cHalfDouble:", cHalfDouble(x: 3), cHalfDouble(x: -0.0), cHalfDouble(x: .nan))
print("cHalfDouble, bounds:", cHalfDouble(x: -.infinity), cHalfDouble(x: .leastNonzeroMagnitude))
print("cNot:", cNot(b: true), cNot(b: false))
// Swift imports size_t as Int: what is beyond Int.max comes back negative.
print("cDoubleSize:", cDoubleSize(n: 21), cDoubleSize(n: .max), cDoubleSize(n: 0))
print("cNegateDifference:", cNegateDifference(n: .min), cNegateDifference(n: .max))
print("cNegateIntptr:", cNegateIntptr(n: .min), cNegateIntptr(n: .max))
print("cInvertUintptr:", cInvertUintptr(n: 0), cInvertUintptr(n: .max))
print("cNegateInt8:", cNegateInt8(n: .min), cNegateInt8(n: .max))
print("cNegateInt16:", cNegateInt16(n: .min), cNegateInt16(n: .max))
print("cNegateInt32:", cNegateInt32(n: .min), cNegateInt32(n: .max))
print("cNegateInt64:", cNegateInt64(n: .min), cNegateInt64(n: .max))
print("cInvertUint8:", cInvertUint8(n: 0), cInvertUint8(n: .max))
print("cInvertUint16:", cInvertUint16(n: 0), cInvertUint16(n: .max))
print("cInvertUint32:", cInvertUint32(n: 0), cInvertUint32(n: .max))
print("cInvertUint64:", cInvertUint64(n: 0), cInvertUint64(n: .max))
print("cRotateFloat:", cRotateFloat(z: GoComplex64(real: 3, imaginary: 4)))
print("cRotateDouble:", cRotateDouble(z: GoComplex128(real: 3, imaginary: -4)))

// Go's numbers.

print("ticks:", ticks())
tick()
tick()
print("ticks after tick, twice:", ticks())
setTicks(n: .max)
print("ticks after setTicks:", ticks())
tick()
print("ticks after one more:", ticks())
resetTicks()
print("ticks after resetTicks:", ticks())
setTicks(n: -1)
print("ticks after setTicks:", ticks())

print("add:", add(a: 2, b: -5), add(a: .max, b: 1), add(a: .min, b: -1))
print(
    "addUnsigned:", addUnsigned(a: 2, b: 3), addUnsigned(a: .max, b: 1), addUnsigned(a: .max, b: 0))
print("negate8:", negate8(n: .min), negate8(n: .max), negate8(n: 0))
print("negate16:", negate16(n: .min), negate16(n: .max), negate16(n: 0))
print("negate32:", negate32(n: .min), negate32(n: .max), negate32(n: 0))
print("negate64:", negate64(n: .min), negate64(n: .max), negate64(n: 0))
print("reverse8:", reverse8(n: 1), reverse8(n: .max), reverse8(n: 0))
print("reverse16:", reverse16(n: 1), reverse16(n: .max), reverse16(n: 0))
print("reverse32:", reverse32(n: 1), reverse32(n: .max), reverse32(n: 0))
print("reverse64:", reverse64(n: 1), reverse64(n: .max), reverse64(n: 0))
print("alignUp:", alignUp(address: 17, alignment: 16), alignUp(address: .max - 15, alignment: 16))
print("lerp32:", lerp32(a: 1, b: 2, t: 0.5), lerp32(a: -1, b: 1, t: .infinity))
print("hypotenuse:", hypotenuse(a: 3, b: 4), hypotenuse(a: .infinity, b: .nan))
print("isEven:", isEven(n: 4), isEven(n: -3), isEven(n: .min), isEven(n: .max), isEven(n: 0))
print("xor:", xor(a: 0, b: 0), xor(a: 0, b: 1), xor(a: 1, b: 0), xor(a: 1, b: 1))
print("upperByte:", upperByte(b: UInt8(ascii: "z")) == UInt8(ascii: "Z"), upperByte(b: .max))
print("upperRune:", upperRune(r: 0xE4), upperRune(r: -1), upperRune(r: .max))
print("isLetter:", isLetter(c: 0x65E5), isLetter(c: 0x1F300), isLetter(c: .min))
print("rotateComplex64:", rotateComplex64(z: GoComplex64(real: 0.5, imaginary: -0.25)))
print("rotateComplex128:", rotateComplex128(z: GoComplex128(real: 1e300, imaginary: -1e-300)))
let complex = makeComplex(re: -0.0, im: .infinity)
print("makeComplex:", complex.real, complex.imaginary)
print("makeComplex, NaN:", makeComplex(re: .nan, im: 1).real.isNaN)
print("realPart:", realPart(z: complex), realPart(z: makeComplex(re: .pi, im: .nan)))
print("imaginaryPart:", imaginaryPart(z: GoComplex64(real: .nan, imaginary: -0.0)))
print("toKelvin:", toKelvin(c: 0), toKelvin(c: -273.15), toKelvin(c: .infinity))
print(
    "clamp:", clamp(value: 5, low: 10, high: 20, wrap: 0),
    clamp(value: 25, low: 10, high: 20, wrap: 0))
print("clamp, NaN:", clamp(value: .nan, low: 0, high: 1, wrap: 0))
print(
    "clamp, wrap:", clamp(value: 370, low: 0, high: 360, wrap: 1),
    clamp(value: -10, low: 0, high: 360, wrap: 1))

/// Weighs a number of each kind, or the negative of their sum.
func weighAll(positive: UInt8) -> Double {
    weigh(
        a: positive, b: -1, c: -20, d: -300, e: -4_000, f: 200, g: 60_000, h: 700_000,
        i: 8_000_000, j: 0.5, k: 0.25, l: 90_000_000, m: -100_000_000, n: 1_000_000_000)
}
print("weigh:", weighAll(positive: 1), weighAll(positive: 0))
print(
    "weigh, one bound:",
    weigh(
        a: 1, b: 0, c: 0, d: 0, e: 0, f: 0, g: 0, h: 0, i: .max, j: 0, k: 0, l: 0, m: 0, n: 0),
    weigh(
        a: 1, b: 0, c: 0, d: 0, e: 0, f: 0, g: 0, h: 0, i: 0, j: 0, k: 0, l: 0, m: .min, n: 0))

print("maxInt:", maxInt())
print("minInt64:", minInt64())
print("maxUint64:", maxUint64())
print("maxUintptr:", maxUintptr())
print("nan:", nan().isNaN)
