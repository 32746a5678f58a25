// Proves that the types of a preamble that uses much of C11 cross: packed, aligned, anonymous and
// recursive ones, bit fields, arrays, unions, function types and pointers that hide behind names.

import CPreamble
import Preamble

// Shapes.

var wire = wire_header_t(tag: .max, length: 1, crc: 2)
unsafe print("wireTag:", wireTag(header: &wire))
print("wireSize:", wireSize(), MemoryLayout<wire_header_t>.size)
var variant = makeVariant(n: .min)
print("makeVariant:", variant.kind == VARIANT_INT, variant.integer)
unsafe print("variantKind:", variantKind(v: &variant) == VARIANT_INT)
variant.kind = VARIANT_LAST
unsafe print("variantKind, last:", variantKind(v: &variant).rawValue)

var bits = flags()
bits.read = 1
bits.offset = -16
let echo = echoFlags(flags: bits)
print("echoFlags:", echo.read, echo.write, echo.offset)

/// The sum of the values of a list with these values.
func sum(ofList values: [CInt]) -> CInt {
    var nodes = values.map { value in
        var node = node_t()
        node.value = value
        return node
    }
    return unsafe nodes.withUnsafeMutableBufferPointer { buffer in
        for index in buffer.indices.dropLast() {
            unsafe buffer[index].next = buffer.baseAddress! + index + 1
        }
        return unsafe listSum(list: buffer.isEmpty ? nil : buffer.baseAddress)
    }
}
print("listSum:", sum(ofList: [1, 20, -300]), sum(ofList: [.max, 1]), sum(ofList: []))

var row: row_t = (1, -2, .max, .min)
unsafe print("rowSum:", rowSum(row: &row))
var matrix: matrix_t = ((1, 2, 3, 4), (50, 60, 70, 80))
unsafe print("matrixTrace:", matrixTrace(matrix: &matrix))

/// The length of a text, as an array of characters of fixed size holds it.
func length(_ text: String) -> Int {
    var characters = text.utf8.prefix(31).map { CChar(truncatingIfNeeded: $0) }
    characters += Array(repeating: 0, count: 32 - characters.count)
    return unsafe characters.withUnsafeMutableBytes { bytes in
        unsafe bytes.withMemoryRebound(to: name_t.self) { names in
            unsafe nameLength(name: names.baseAddress)
        }
    }
}
print("nameLength:", length("wörld"), length(""), length(String(repeating: "long", count: 10)))

/// Adds the value to the total that the context points to, and gives the total.
func addUp(_ value: CInt, _ context: UnsafeMutableRawPointer?) -> CInt {
    let total = unsafe context!.assumingMemoryBound(to: CInt.self)
    unsafe total.pointee += value
    return unsafe total.pointee
}
var total: CInt = 5
unsafe print("visit:", visit(visit: addUp, value: 20, context: &total), total)
unsafe print("visit, beyond the limit:", visit(visit: addUp, value: 101, context: &total), total)
unsafe print("visitTwice:", visitTwice(visit: addUp, value: 100, context: &total), total)
unsafe accumulate(total: &total, n: -226)
print("accumulate:", total)

// The struct behind this name has none itself: to Swift it is opaque.
var handle = CInt.min
unsafe withUnsafeMutablePointer(to: &handle) { handle in
    unsafe print("unwrap:", unwrap(ref: OpaquePointer(handle)))
    unsafe print("isOpaque:", isOpaque(ref: OpaquePointer(handle)), isOpaque(ref: nil))
}
unsafe print(
    "hasResolver:", hasResolver { _ in { value in value + 1 } }, hasResolver(resolver: nil))

// Colors.

let next = nextColor(color: COLOR_RED)
print(
    "nextColor:", next == COLOR_GREEN, nextColor(color: next) == COLOR_BLUE,
    nextColor(color: COLOR_BLUE).rawValue)
var colors = palette()
colors.entries.0.color = COLOR_BLUE
colors.entries.1.color = COLOR_BLUE
unsafe print(
    "colorCount:", colorCount(palette: &colors, color: COLOR_BLUE),
    colorCount(palette: &colors, color: COLOR_RED))
print("widen:", widen(n: 21), widen(n: .max), widen(n: 0))

/// Whether prepending gives the first node, and links it with the second.
func prepends() -> (givesFirst: Bool, sum: CInt) {
    var first = node_t()
    var second = node_t()
    first.value = 7
    second.value = -9
    return unsafe withUnsafeMutablePointer(to: &first) { first in
        unsafe withUnsafeMutablePointer(to: &second) { second in
            let list = unsafe prependNode(node: first, list: second)
            return unsafe (list == first, listSum(list: list))
        }
    }
}
print("prependNode:", prepends())

// Buffers.

/// The sum of bytes that a buffer points to.
func sum(ofBytes bytes: [UInt8]) -> UInt64 {
    var bytes = bytes
    return unsafe bytes.withUnsafeMutableBufferPointer { bytes in
        var buffer = buffer_t()
        buffer.size = buffer_size_t(bytes.count)
        unsafe buffer.data = bytes.baseAddress
        return unsafe bufferSum(buffer: &buffer)
    }
}
print(
    "bufferSum:", sum(ofBytes: [1, 2, 255]), sum(ofBytes: Array(repeating: .max, count: 70_000)),
    sum(ofBytes: []))
unsafe print("bufferSum, NULL:", bufferSum(buffer: nil))
print(
    "floatBits:", floatBits(bits: bits_t(f: 1)), floatBits(bits: bits_t(f: -0.0)),
    floatBits(bits: bits_t(u: .max)))
print("toggle:", toggle(flag: true), toggle(flag: false))
var pair: int_pair_t = (1, 20)
var more: int_t = -300
unsafe print("pairSum:", pairSum(pair: &pair, more: &more))
print(
    "textLength:", textLength(text: "wörld"), textLength(text: ""),
    textLength(text: String(repeating: "längs", count: 12_000)))
var buffer = buffer_t()
buffer.handle = -7
unsafe print("handleOf:", handleOf(buffer: &buffer) == -7)
