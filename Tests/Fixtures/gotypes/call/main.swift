// Proves that every type of Go crosses both ways, with its least and its greatest value, that what is
// no character becomes U+FFFD, that Go sees arrays as they are, and that pointers write back.

import CGotypes
import Gotypes

// Scalars.

print("not:", not(b: true), not(b: false))
print("upper:", upper(r: "é"), upper(r: "日"), upper(r: "\u{0}") == "\u{0}")
for number: Int32 in [0x41, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0x10FFFF, 0x110000, -1, .min, .max] {
    print("runeOf:", number, runeOf(n: number).value == UInt32(bitPattern: number))
}
print("runeOf:", runeOf(n: 0xD800) == "\u{FFFD}", runeOf(n: -1) == "\u{FFFD}")
print("rawRune:", rawRune(letter: -2, b: 0), rawRune(letter: 0xD7FF, b: 1))
print("nextByte:", nextByte(b: 0), nextByte(b: .max))
print("toFahrenheit:", toFahrenheit(c: 100), toFahrenheit(c: -.infinity))
print("warmer:", warmer(c: 20, by: 0.5))
print("indexAfter:", indexAfter(i: 1), indexAfter(i: .max) == .min)
print("flipFlag:", flipFlag(f: false), flipFlag(f: true))
print("nextLetter:", nextLetter(l: "a"), nextLetter(l: "\u{D7FF}") == "\u{FFFD}")
print("nextGlyph:", nextGlyph(g: "😀"), nextGlyph(g: "\u{10FFFF}") == "\u{FFFD}")
print("nextCode:", nextCode(c: -1), nextCode(c: .max) == .min)
print("addressOf:", addressOf(u: 0), addressOf(u: .max))

// Numbers of C.

print("cAnd:", cAnd(a: true, b: true), cAnd(a: true, b: false))
print("cChars:", cChars(c: 1, s: -1, u: .max))
print("cInts:", cInts(a: -1, b: .max, c: .min, d: 0))
print("cLongs:", cLongs(a: .min, b: .max, c: -1, d: 1))
print("cSizes:", cSizes(a: 1, b: .max, c: -1))
print("cFixed:", cFixed(a: .min, b: .max, c: -1, d: .max))
print("cFloats:", cFloats(f: 0.5, d: -.greatestFiniteMagnitude))

// Slices.

print("sumInt:", sumInt(xs: [1, -2, 3]), sumInt(xs: []), sumInt(xs: [.max, 1]) == .min)
print("sumInt8:", sumInt8(xs: [100, 27]), sumInt8(xs: []))
print("sumInt16:", sumInt16(xs: [.min, 1]), sumInt16(xs: []))
print("sumInt32:", sumInt32(xs: [.min, 1]), sumInt32(xs: []))
print("sumInt64:", sumInt64(xs: [.min, 1]), sumInt64(xs: []))
print("sumUint:", sumUint(xs: [.max, 2]), sumUint(xs: []))
print("sumUint8:", sumUint8(xs: [200, 55]), sumUint8(xs: []))
print("sumUint16:", sumUint16(xs: [.max]), sumUint16(xs: []))
print("sumUint32:", sumUint32(xs: [.max]), sumUint32(xs: []))
print("sumUint64:", sumUint64(xs: [.max]), sumUint64(xs: []))
print("sumUintptr:", sumUintptr(xs: [.max]), sumUintptr(xs: []))
print("sumFloat32:", sumFloat32(xs: [0.5, 0.25]), sumFloat32(xs: []))
print("sumFloat64:", sumFloat64(xs: [0.1, 0.2]), sumFloat64(xs: [.infinity, -.infinity]).isNaN)
let i64 = GoComplex64(real: 0, imaginary: 1)
let i128 = GoComplex128(real: 0, imaginary: 1)
print("sumComplex64:", sumComplex64(xs: [i64, i64]), sumComplex64(xs: []).real)
print("sumComplex128:", sumComplex128(xs: [i128, .init(real: 2, imaginary: -3)]))
print("sumBytes:", sumBytes(xs: Array("é".utf8)), sumBytes(xs: Array(repeating: 1, count: 1 << 20)))
print("countTrue:", countTrue(flags: [true, false, true]), countTrue(flags: []))
print("spell:", spell(runes: ["日", "本", "😀", "\u{0}", "x"]).count, spell(runes: []).isEmpty)
print("spell:", spell(runes: ["日", "本", "😀"]))
print("sumCInt:", sumCInt(xs: [1, 2, -4]), sumCInt(xs: []))
print("sumCDouble:", sumCDouble(xs: [1.5, 2]), sumCDouble(xs: []))
print("hottest:", hottest(days: [-3, -1.5, -2]) ?? .nan, hottest(days: []) as Any)
print(
    "centroid:", centroid(points: [Point(x: 0, y: 0), Point(x: 2, y: 4)]), centroid(points: []).x)
print(
    "joinAll:", joinAll(parts: ["a", "", "ü", "long text of more than 15 bytes"], separator: "·"))
print(
    "joinAll, empty:", joinAll(parts: [], separator: ",").isEmpty,
    joinAll(parts: [""], separator: "-"))

func spans() {
    let integers: [Int] = [1, 2, 3]
    print("Span:", sumInt(xs: integers.span), sumInt(xs: integers.span.extracting(1...)))
    let bytes: [UInt8] = [1, 2, 3]
    print("Span of bytes:", sumBytes(xs: bytes.span), sumBytes(xs: bytes.span.extracting(0..<0)))
    let flags = [true, false]
    print("Span of Bool:", countTrue(flags: flags.span))
    let letters: [Unicode.Scalar] = ["a", "é"]
    print("Span of Unicode.Scalar:", spell(runes: letters.span))
    let points = [Point(x: 1, y: 2)]
    print("Span of Point:", centroid(points: points.span))
    let numbers = [i128]
    print("Span of GoComplex128:", sumComplex128(xs: numbers.span).imaginary)
}
spans()

// Slices that Go writes to.

var integers: [Int32] = [1, -2, .min]
let before = integers
negate(xs: &integers)
print("negate:", integers, before)
var none: [Int32] = []
negate(xs: &none)
print("negate, empty:", none)
var flags = [true, false, true]
invert(flags: &flags)
print("invert:", flags)
var letters = "straße日".unicodeScalars.map { Int32($0.value) }
shout(runes: &letters)
print("shout:", String(String.UnicodeScalarView(letters.map { Unicode.Scalar(UInt32($0))! })))
var numbers = [i128, GoComplex128(real: 2, imaginary: -3)]
conjugate(zs: &numbers)
print("conjugate:", numbers[0].imaginary, numbers[1].imaginary)
var points = [Point(x: 1, y: 2), Point(x: 3, y: 4)]
mirror(points: &points)
print("mirror:", points.map { [$0.x, $0.y] })
var bytes: [UInt8] = [9, 9, 9]
print("copyInto:", copyInto(to: &bytes, from: [1, 2]), bytes)
print("copyInto, longer:", copyInto(to: &bytes, from: [4, 5, 6, 7]), bytes)

func mutableSpans() {
    var integers: [Int32] = [1, 2, 3]
    var span = integers.mutableSpan
    negate(xs: &span)
    print("MutableSpan:", integers)
    var bytes: [UInt8] = [0, 0]
    let from: [UInt8] = [7]
    var to = bytes.mutableSpan
    print("MutableSpan and Span:", copyInto(to: &to, from: from.span), bytes)
}
mutableSpans()

// Pointers.

var (i, i8, i16, i32, i64s) = (Int.max, Int8(-1), Int16.max, Int32(-1), Int64.min)
bumpInts(a: &i, b: &i8, c: &i16, d: &i32, e: &i64s)
print("bumpInts:", i == .min, i8, i16, i32, i64s)
var (u, u8, u16, u32, u64, up) = (UInt.max, UInt8.max, UInt16(1), UInt32.max, UInt64(1), UInt(2))
bumpUints(a: &u, b: &u8, c: &u16, d: &u32, e: &u64, f: &up)
print("bumpUints:", u, u8, u16, u32, u64, up)
var (f, d) = (Float(0.5), Double.infinity)
bumpFloats(a: &f, b: &d)
print("bumpFloats:", f, d)
var b = true
toggle(b: &b)
print("toggle:", b)
bumpByte(b: &u8)
print("bumpByte:", u8)
var c = 36.5
heat(c: &c)
print("heat:", c)
var (x, y) = (1, 2)
swap(a: &x, b: &y)
print("swap:", x, y)

var rune: Unicode.Scalar = "a"
bumpRune(r: &rune)
var last: Unicode.Scalar = "\u{10FFFF}"
bumpRune(r: &last)
print("bumpRune:", rune, last == "\u{FFFD}")
var (z64, z128) = (i64, i128)
bumpComplex(a: &z64, b: &z128)
print("bumpComplex:", z64, z128)

// Pointers of C may be anything, and stay pointers.

var code: CInt = -1
unsafe bumpCode(c: &code)
var (ci, cd, cs) = (CInt(1), 1.5, 1)
unsafe bumpC(a: &ci, b: &cd, c: &cs)
print("bumpCode, bumpC:", code, ci, cd, cs)
var point = Point(x: 1, y: 2)
unsafe move(p: &point, x: 0.5, y: -2)
print("move:", point)
var byte: UInt8 = 42
print("peek:", unsafe peek(address: &byte))

// Names of parameters.

print("unnamed:", unnamed(true, "a", [1]))
print("blank:", blank(false, n: 7))
print("größe:", größe(länge: 2, höhe: 3, rund: false), größe(länge: 2, höhe: 2, rund: true))
print(
    "keywords:", keywords(in: 1, self: true, `inout`: "a", throws: [1, 2]),
    keywords(in: 1, self: false, `inout`: "a", throws: []))
print("isWarm:", isWarm(t: 21, limit: 20), isWarm(t: 20, limit: 20))

// Comma ok.

print(
    "parseFlag:", parseFlag(text: "true") as Any, parseFlag(text: "f") as Any,
    parseFlag(text: "x") as Any)
print("firstRune:", firstRune(text: "日本") as Any, firstRune(text: "") as Any)
print("find:", find(text: "straße", part: "ß") as Any, find(text: "a", part: "b") as Any)
print("cut:", cut(text: "a=b", separator: "=") as Any, cut(text: "a", separator: "=") == nil)
print("setting:", setting(key: "colour") as Any, setting(key: "size") as Any)
print("check:", check(n: 1), check(n: 0))

// Texts.

let descriptions: [String] = [describe(n: -1), describe(n: 0), describe(n: 1)]
print("describe:", descriptions)
print("maybe:", maybe(n: 0) as Any, maybe(n: -1) as Any)
print("pair:", pair(n: 0), pair(n: -1))
print("measure:", measure(text: "ab1"), measure(text: "é日"), measure(text: ""))
