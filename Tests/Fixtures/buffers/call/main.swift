// Proves that Go reads, fills and returns whole arrays, also empty and large ones, that a failure
// leaks nothing, and that each buffer is freed once, by the function that has to.

import Buffers
import CBuffers

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” (\(error.code.map(String.init) ?? "no code"))"
    }
}

let large = [UInt8](repeating: 3, count: 1 << 22)

// Parameters.

print("sumVoid:", sumVoid(data: [1, 2, 255]), sumVoid(data: []), sumVoid(data: large))
print("sumChars:", sumChars(data: Array("é".utf8)), sumChars(data: []), sumChars(data: large))
print("sumUint8:", sumUint8(data: [255]), sumUint8(data: []), sumUint8(data: large))
print("sumDoubles:", sumDoubles(xs: [0.5, -1]), sumDoubles(xs: []))
print("sumInts:", sumInts(xs: [.min, .max]), sumInts(xs: []))
print("sumGo:", sumGo(data: [1, 2]), sumGo(data: []), sumGo(data: large))
print(
    "sumPixels:", sumPixels(pixels: [Pixel(x: 1, y: 2), Pixel(x: 3, y: 4)]), sumPixels(pixels: []))
print(
    "dot:", outcome(try dot(name: "dot", a: [1, 2], b: [3, 4])),
    outcome(try dot(name: "", a: [], b: [])))
print("dot, failing:", outcome(try dot(name: "dot", a: [1], b: [])))
print("dot, NUL:", outcome(try dot(name: "d\u{0}t", a: [1], b: [1])))
print("isNull:", isNull(data: [1]))

func spans() {
    let bytes: [UInt8] = [1, 2, 3]
    let span = bytes.span
    print(
        "Span:", sumVoid(data: span), sumChars(data: span), sumUint8(data: span), sumGo(data: span))
    print(
        "Span, part:", sumVoid(data: span.extracting(1..<2)), sumVoid(data: span.extracting(3...)))
    print("Span, isNull:", isNull(data: span))
    let numbers = [1.5, 2.5]
    print("Span of Double:", sumDoubles(xs: numbers.span))
    print("Span of Double, two:", outcome(try dot(name: "", a: numbers.span, b: numbers.span)))
    let integers: [CInt] = [1, -5]
    print("Span of CInt:", sumInts(xs: integers.span))
    let pixels = [Pixel(x: 1, y: 2)]
    print("Span of Pixel:", sumPixels(pixels: pixels.span))
    print("Span, sorted:", sorted(in: [3, 1, 2].span))
}
spans()

// Arrays that Go writes to.

var bytes: [UInt8] = [1, 2, 3]
let copy = bytes
fill(data: &bytes, value: 7)
print("fill:", bytes, copy)
var empty: [UInt8] = []
fill(data: &empty, value: 7)
print("fill, empty:", empty)
var filled = large
fill(data: &filled, value: 1)
print("fill, large:", sumGo(data: filled), sumGo(data: large))
var numbers = [1.5, -2]
scale(factor: 2, xs: &numbers)
print("scale:", numbers)
var pixels = [Pixel(x: 1, y: 2)]
flip(pixels: &pixels)
print("flip:", pixels.map { [$0.x, $0.y] })
var buffer = [UInt8](repeating: 0, count: 7)
print(
    "readChars:", outcome(try readChars(file: 0, buf: &buffer)),
    String(decoding: buffer, as: UTF8.self))
print("readChars, empty:", outcome(try readChars(file: 0, buf: &empty)))
print("readChars, failing:", outcome(try readChars(file: -1, buf: &buffer)))
print("transform:", transform(from: [0, 1, 2], to: &bytes), bytes)
print(
    "transform, shorter:", transform(from: [0], to: &bytes), bytes, transform(from: [], to: &empty))

func mutableSpans() {
    var bytes: [UInt8] = [1, 2, 3, 4]
    var span = bytes.mutableSpan
    fill(data: &span, value: 9)
    print("MutableSpan:", bytes)
    var read = bytes.mutableSpan
    print("MutableSpan, readChars:", outcome(try readChars(file: 0, buf: &read)), bytes)
    let from: [UInt8] = [0xF0]
    var to = bytes.mutableSpan
    print("MutableSpan and Span:", transform(from: from.span, to: &to), bytes)
    var numbers = [0.5]
    var factors = numbers.mutableSpan
    scale(factor: 4, xs: &factors)
    print("MutableSpan of Double:", numbers)
}
mutableSpans()

// Results.

print(
    "range:", range(count: 3), range(count: 0), range(count: -1), range(count: 1_000_000).last ?? 0)
print("repeat:", `repeat`(value: 5, times: 2), `repeat`(value: 5, times: 0))
print("repeat, large:", `repeat`(value: 3, times: large.count) == large)
print("load:", outcome(try load(name: "ab")))
print("load, failing:", outcome(try load(name: "")), outcome(try load(name: "a\u{0}")))
print("both:", both(n: 5), both(n: 0))
print("lookup:", lookup(key: 2) as Any, lookup(key: 0) as Any, lookup(key: -1) as Any)

// Outputs.

print("encode:", outcome(try encode(text: "HAL")))
print("encode, failing:", outcome(try encode(text: "")), outcome(try encode(text: "\u{0}")))
print("squares:", squares(limit: 4), squares(limit: 0))
print("sorted:", sorted(in: [3, 255, 0, 3]), sorted(in: []))
print("sorted, large:", sorted(in: large) == large)

// Who frees.

print("lend:", lend(size: 2), lend(size: 0), lent())
print("lendText:", lendText(), lent())
print("lendOut:", lendOut(), lent())
print("collect:", outcome(try collect(records: 2)), outcome(try collect(records: 0)), lent())
print("collect, failing:", outcome(try collect(records: -1)), lent())

// Memory of one size, and addresses that are numbers.

print("publicKey:", publicKey(private: [0, 1, 2, 3, 4, 5, 6, 7]))
var key: [UInt8] = [0xFF, 1, 2, 3]
clamp(key: &key)
print("clamp:", key)
print("verify:", outcome(try verify(key: Array("abcd".utf8), name: "abcd")))
print("verify, failing:", outcome(try verify(key: Array("abcd".utf8), name: "abc")))
print("verify, short:", outcome(try verify(key: [1, 2, 3], name: "")))
var derived: [UInt8] = [1, 2, 3, 4, 5, 6]
derive(key: &derived)
print("derive:", derived, checksum(key: derived))
print("corners:", corners(size: 3).map { [$0.x, $0.y] })
print("loopback:", outcome(try loopback(port: 1)), outcome(try loopback(port: -1)))
print("generate:", outcome(try generate(seed: 2)), outcome(try generate(seed: -1)))
print("label:", label(), "matrix:", matrix())
print("nonce:", nonce())
print("pwrite:", outcome(try pwrite(fd: 1, buf: [1, 2, 3], offset: 0)))
print("pwrite, failing:", outcome(try pwrite(fd: -1, buf: [], offset: 0)))
var content = [UInt8](repeating: 0, count: 9)
print("pread:", pread(fd: 1, buf: &content), content)

// What is freed with its number, and numbers that are failures.

print("titles:", titles(number: 3), titles(number: 0), lent())
print("echoes:", echoes(titles: ["a", "bc"]), lent(), blanks(count: 2), lent())
print("entries:", entries().map { "\($0.id) \($0.name ?? "-")" }, lent())
print("samples:", outcome(try samples(number: 3)), outcome(try samples(number: -2)))
print("seal:", outcome(try seal(text: "abc")), outcome(try seal(text: "")))
print("balance:", outcome(try balance(account: 2)), outcome(try balance(account: 0)))
print("host:", outcome(try host(isLong: false)), outcome(try host(isLong: true)))
