// Proves that C types of the preamble cross: structs and unions by value and by pointer, enums,
// opaque pointers, function pointers, buffers and out parameters.

import CCtypes
import Ctypes

// Structs.

var point = makePoint(x: 1.5, y: -0.0)
print("makePoint:", point.x, point.y)
print(
    "distance:", distance(a: Point(x: 0, y: 0), b: Point(x: -3, y: 4)),
    distance(a: Point(x: .nan, y: 0), b: Point(x: 0, y: .infinity)))
unsafe translate(p: &point, by: Point(x: 1, y: -2))
print("translate:", point.x, point.y)
let grown = grow(size: Size(width: 2, height: .infinity), factor: -1.5)
print("grow:", grown.width, grown.height)
var rect = Rect(origin: Point(x: 1, y: 2), size: Size(width: 3, height: 4))
print("area:", area(rect: rect))
unsafe print("center:", center(rect: &rect))
var points = [Point(x: 1, y: 5), Point(x: -2, y: 7), Point(x: 4, y: -1)]
unsafe print("bounds:", bounds(points: &points, count: points.count, bounds: &rect))
print("bounds, rect:", rect.origin.x, rect.origin.y, rect.size.width, rect.size.height)
unsafe print("bounds, none:", bounds(points: nil, count: 0, bounds: nil))

/// The text in the array of characters of a header.
func name(of header: Header) -> String {
    unsafe withUnsafeBytes(of: header.name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}
var header = makeHeader(major: .max, minor: .min, name: "wörld")
print("makeHeader:", header.version.major, header.version.minor, name(of: header), header.digest)
unsafe print("headerNameLength:", headerNameLength(header: &header))
header = makeHeader(major: 0, minor: 0, name: "a name of more than 16 bytes")
print("makeHeader, long name:", name(of: header))
unsafe print("headerNameLength, long name:", headerNameLength(header: &header))
header = makeHeader(major: 0, minor: 0, name: "")
unsafe print("headerNameLength, empty name:", headerNameLength(header: &header))

// Enums.

print(
    "nextLevel:", nextLevel(level: LevelDebug) == LevelInfo,
    nextLevel(level: LevelError) == LevelError)
print("nextLevel, no case:", nextLevel(level: Level(rawValue: .min)).rawValue)
print(
    "mixColors:", mixColors(a: ColorRed, b: ColorBlue).rawValue,
    mixColors(a: ColorGreen, b: Color(rawValue: .max)).rawValue)
print("statusOf:", statusOf(found: 1) == StatusOK, statusOf(found: 0) == StatusNotFound)

// Unions.

var word = unsafe makeWord(bytes: [1, 2, 3, 255])
unsafe print("makeWord:", word.bytes, UInt32(littleEndian: word.word))
unsafe print("wordSum:", wordSum(word: &word))
word.word = .max
unsafe print("wordSum, bound:", wordSum(word: &word))
var value = integerValue(n: .min)
unsafe print("integerValue:", value.kind == ValueInteger, value.as.integer)
unsafe print("valueAsReal:", valueAsReal(value: &value))
value.kind = UInt32(ValueReal)
value.as.real = -0.0
unsafe print("valueAsReal, real:", valueAsReal(value: &value))

// Opaque pointers.

let counter = unsafe counterNew(start: 5)
unsafe print("counterNext:", counterNext(counter: counter), counterNext(counter: counter))
var copy: OpaquePointer?
unsafe print("counterCopy:", counterCopy(from: counter, to: &copy))
unsafe counterDelete(counter: counter)
unsafe print("counterNext of the copy:", counterNext(counter: copy))
unsafe counterDelete(counter: copy)
unsafe print("counterCopy, NULL:", counterCopy(from: nil, to: &copy))
let last = unsafe counterNew(start: .max)
unsafe print("counterNext, bound:", counterNext(counter: last))
unsafe counterDelete(counter: last)

// Function pointers.

/// The largest of the numbers in the order that C's functions know.
func largest(of numbers: [CInt], _ compare: compare_fn) -> CInt {
    var numbers = numbers
    let count = numbers.count
    return unsafe largest(values: &numbers, count: count, compare: compare)
}
print(
    "largest:", largest(of: [3, .max, .min]) { $0 < $1 ? -1 : 1 },
    largest(of: [3, -9, 4]) { abs($0) - abs($1) })
print("largest, none:", largest(of: []) { _, _ in 0 })

/// What a closure adds up: Go keeps the closure, but calls it during the call.
final class Sum<Number: Numeric>: @unchecked Sendable {
    var value: Number = 0
}

/// Adds numbers up, and stops at one; gives how many were visited, and their sum.
func sum(from start: CInt, to end: CInt, stoppingAt stop: CInt) -> (visited: CInt, sum: CInt) {
    let sum = Sum<CInt>()
    let visited = visitRange(from: start, to: end) { value in
        sum.value += value
        return value == stop ? 1 : 0
    }
    return (visited, sum.value)
}
print("visitRange:", sum(from: -2, to: 10, stoppingAt: 4), sum(from: 0, to: 5, stoppingAt: -1))
print("visitRange, none:", sum(from: .max, to: .min, stoppingAt: 0))

// Memory.

var memory: [UInt8] = [1, 2, 3, 4]
let isSame = unsafe memory.withUnsafeMutableBytes { bytes in
    unsafe fill(memory: bytes.baseAddress, length: 3, with: .max) == bytes.baseAddress
}
print("fill:", memory, isSame)
unsafe print("fill, NULL:", fill(memory: nil, length: 0, with: 1) == nil)
unsafe print(
    "checksum:", checksum(data: &memory, length: memory.count), checksum(data: nil, length: 0))

/// The host's name, read into a buffer of this size.
func host(size: Int) -> (result: CInt, name: String) {
    var result: CInt = 0
    let name = unsafe String(unsafeUninitializedCapacity: size) { buffer in
        unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
            result = unsafe hostName(buf: characters.baseAddress, size: CInt(size))
        }
        return max(Int(result), 0)
    }
    return (result, name)
}
print("hostName:", host(size: 64), host(size: 13))
print("hostName, too small:", host(size: 12))
unsafe print("hostName, NULL:", hostName(buf: nil, size: .min))

/// A line, which the library allocates and the program frees.
func line(_ number: CInt) -> (status: Status, text: String?, length: Int) {
    var line: UnsafeMutablePointer<CChar>?
    var length = -1
    let status = unsafe readLine(number: number, line: &line, length: &length)
    defer { unsafe free(line) }
    return unsafe (status, line.map { unsafe String(cString: $0) }, length)
}
print("readLine:", line(1).status == StatusOK, line(1).text ?? "nil", line(1).length)
print(
    "readLine, none:", line(-1).status == StatusNotFound, line(.max).text ?? "nil", line(2).length)

/// How many words a list has that ends with NULL.
func count(_ list: [String]) -> Int {
    var pointers = unsafe list.map { unsafe UnsafePointer(strdup($0)) } + [nil]
    defer { unsafe pointers.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) } }
    return unsafe words(list: &pointers)
}
print("words:", count(["one", "", "drei"]), count([]))

var low = Int32.min
var high = Int32.max
unsafe swap(a: &low, b: &high)
print("swap:", low, high)
var number: GoInt = 40
unsafe print("increment:", increment(n: &number, by: 2), number)
number = .max
unsafe print("increment, bound:", increment(n: &number, by: .max), number)
unsafe print("increment, NULL:", increment(n: nil, by: 1))
