// Proves that a realistic library works as a whole: numbers, texts, slices, structs, handles, errors
// and callbacks, one after the other and mixed.

import CRich
import Rich

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// 72 000 bytes in 60 000 characters.
let long = String(repeating: "längs", count: 12_000)

print("version:", version() ?? "nil")
tick()
tick()
print("tickCount:", tickCount())

// Numbers.

print("add:", add(a: 2, b: -5), add(a: .max, b: 1), add(a: .min, b: -1))
print(
    "scale:", scale(x: 1.5, factor: -2), scale(x: -0.0, factor: 1),
    scale(x: .infinity, factor: 0).isNaN)
print("isEven:", isEven(n: -3), isEven(n: .min), isEven(n: 0))
print(
    "mask:", mask(value: .max, bits: 0), mask(value: .max, bits: 63), mask(value: .max, bits: .max),
    mask(value: 0xABC, bits: 4))
print(
    "mix:", mix(a: -1, b: -20, c: -300, d: 4_000, e: 50_000, f: 600_000, g: 7_000_000),
    mix(a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, g: .max))
print("mix, bounds:", mix(a: .min, b: .min, c: .min, d: .min, e: .max, f: .max, g: 0))
print("nextRune:", nextRune(r: 0x1F30F), nextRune(r: .max))
print("rotate:", rotate(z: GoComplex128(real: 3, imaginary: 4)))
print(
    "norm:", norm(z: GoComplex64(real: -3, imaginary: 4)),
    norm(z: GoComplex64(real: .nan, imaginary: -.infinity)))
print(
    "align:", align(address: 17, alignment: 16), align(address: .max - 15, alignment: 16),
    align(address: 0, alignment: 1))
print("toFahrenheit:", toFahrenheit(c: 100), toFahrenheit(c: -40), toFahrenheit(c: -.infinity))
print("cNumbers:", cNumbers(a: -1, b: 20, c: -300, d: 4_000, e: -50, f: 0.5, g: 600_000))
print("cNumbers, bounds:", cNumbers(a: .min, b: 0, c: 0, d: .max, e: .min, f: 0, g: 0))
print("divMod:", divMod(a: -7, b: 2), divMod(a: .min, b: -1), divMod(a: 7, b: 0))
print("minMax:", minMax(a: 2.5, b: -1), minMax(a: 0.0, b: -0.0))
print("größe:", größe(3, breite: -4))

// Texts.

print(
    "greet:", greet(name: "wörld") ?? "nil", greet(name: "") == "Hello, ",
    greet(name: long) == "Hello, " + long)
print("upper:", upper(text: "tschüs") ?? "nil", upper(text: "") == "")
print("length:", length(text: "日本"), length(text: ""), length(text: long))
print(
    "lookup:", lookup(key: "color") ?? "nil", lookup(key: "empty") == "",
    lookup(key: "colour") ?? "nil")
print(
    "getURL:", getURL(host: "example.com", port: 443, secure: 1) ?? "nil",
    getURL(host: "localhost", port: .max, secure: 0) ?? "nil")
print("cut:", cut(text: "schlüssel=wert=", separator: "="), cut(text: "", separator: "="))

// Slices. The library sees the memory of the array itself.

/// Lends the elements of an array to Go.
func withGoSlice<Element, Value>(
    _ elements: inout [Element], _ body: (GoSlice) -> Value
) -> Value {
    unsafe elements.withUnsafeMutableBufferPointer { buffer in
        let count = GoInt(buffer.count)
        return unsafe body(GoSlice(data: buffer.baseAddress, len: count, cap: count))
    }
}
var numbers = [2.5, -1, .infinity, -0.0, 3]
print("sum:", withGoSlice(&numbers) { unsafe sum(numbers: $0) })
withGoSlice(&numbers) { unsafe sort(numbers: $0) }
print("sort:", numbers)
var noNumbers: [Double] = []
print("sum, empty:", withGoSlice(&noNumbers) { unsafe sum(numbers: $0) })
var bytes: [UInt8] = [255, 255, 255, 4]
print("checksum:", withGoSlice(&bytes) { unsafe checksum(data: $0) })

/// Joins texts in Go.
func joined(_ texts: [String], _ separator: String) -> String? {
    let copies = unsafe texts.map { unsafe strdup($0)! }
    defer { unsafe copies.forEach { unsafe free($0) } }
    var parts = unsafe zip(copies, texts).map { unsafe GoString(p: $0, n: $1.utf8.count) }
    return withGoSlice(&parts) { unsafe join(parts: $0, separator: separator) }
}
print("join:", joined(["eins", "", "drei, 三"], " → ") ?? "nil", joined([], ", ") == "")
print("join, long:", joined([long, long], long) == long + long + long)
var flags: [GoUint8] = [1, 1, 1]
print("allTrue:", withGoSlice(&flags) { unsafe allTrue(flags: $0) })
flags[2] = 0
print("allTrue, but one:", withGoSlice(&flags) { unsafe allTrue(flags: $0) })
var number: GoInt = .max
unsafe increment(n: &number, by: 2)
print("increment:", number)

// Errors.

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}
print("divide:", outcome(try divide(a: -7, b: 2)))
print("divide, failing:", outcome(try divide(a: 1, b: 0)))
print("divide, next:", outcome(try divide(a: .min, b: -1)))
print("parseInt:", outcome(try parseInt(text: "-8000000000000000", base: 16)))
print("parseInt, failing:", outcome(try parseInt(text: "zwölf", base: 10)))
print("parseInt, base:", outcome(try parseInt(text: "1", base: 99)))
print("parseInt, next:", outcome(try parseInt(text: "0b101", base: 0)))

// Shapes.

var point = makePoint(x: 1.5, y: -0.0)
print("makePoint:", point.x, point.y)
print("distance:", distance(a: Point(x: 1, y: 1), b: Point(x: -2, y: 5)))
unsafe translate(p: &point, dx: 1, dy: .infinity)
print("translate:", point.x, point.y)
print("area:", area(rect: Rect(origin: Point(x: 9, y: 9), size: Size(width: 3, height: -4))))
let half = halve(size: Size(width: 3, height: -0.0))
print("halve:", half.width, half.height)
print("raise:", raise(level: LevelLow) == LevelMiddle, raise(level: LevelMiddle) == LevelHigh)
print(
    "turn:", turn(direction: North, times: 1) == East, turn(direction: West, times: 1) == North,
    turn(direction: South, times: -1) == East)
print("firstByte:", firstByte(word: Word(bytes: (255, 1, 2, 3))), firstByte(word: Word(word: 0)))
var points = [Point(x: 1, y: 5), Point(x: -2, y: 7), Point(x: 4, y: -3)]
unsafe print(
    "centroid:", centroid(points: &points, count: points.count, center: &point), point.x, point.y)
unsafe print("centroid, none:", centroid(points: nil, count: 0, center: nil))

// Vaults.

let vault = try openVault(name: "Tresor")
print("openVault:", vault)
print("openVault, failing:", outcome(try openVault(name: "")))
print(
    "vaultSet:", vaultSet(v: vault, key: "schlüssel", value: "wert 🌍") ?? "nil",
    vaultSet(v: vault, key: "", value: "") ?? "nil")
print("vaultSet, long:", vaultSet(v: vault, key: long, value: long) ?? "nil")
print(
    "vaultGet:", vaultGet(v: vault, key: "schlüssel") as Any, vaultGet(v: vault, key: "") as Any,
    vaultGet(v: vault, key: "wert") as Any)
print("vaultGet, long:", vaultGet(v: vault, key: long) == long)
print("vaultCount:", vaultCount(v: vault), vaultCount(v: .max))
print("renameVault:", renameVault(recv: vault, name: "safe"), renameVault(recv: 0, name: "none"))
closeVault(v: vault)
print("vaultCount after closeVault:", vaultCount(v: vault))
print("vaultSet after closeVault:", vaultSet(v: vault, key: "key", value: "value") ?? "nil")
print("vaultGet after closeVault:", vaultGet(v: vault, key: "schlüssel") as Any)
print("openVault, next:", outcome(try openVault(name: "second")))

// Callbacks and buffers.

/// What a closure adds up: Go keeps the closure, but calls it during the call.
final class Sum: @unchecked Sendable {
    var value: CInt = 0
}

/// Adds what `download` reports up.
func downloaded(_ url: String) -> (bytes: Int, percents: CInt) {
    let percents = Sum()
    let bytes = download(url: url) { percents.value += $0 }
    return (bytes, percents.value)
}
print("download:", downloaded("https://exämple.com"), downloaded(""))
var values: [CInt] = [3, .min, .max]
unsafe print(
    "largest:", largest(values: &values, count: 3) { $0 < $1 ? -1 : 1 },
    largest(values: &values, count: 3) { $0 < $1 ? 1 : -1 })
unsafe print("largest, none:", largest(values: nil, count: 0, compare: nil))

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
print("hostName:", host(size: 13), host(size: 12))

/// A line, which the library allocates and the program frees.
func line(_ number: CInt) -> (result: CInt, text: String?, length: Int) {
    var line: UnsafeMutablePointer<CChar>?
    var length = -1
    let result = unsafe readLine(number: number, line: &line, length: &length)
    defer { unsafe free(line) }
    return unsafe (result, line.map { unsafe String(cString: $0) }, length)
}
print("readLine:", line(0), line(1), line(2), line(.min))
print("tickCount:", tickCount())
