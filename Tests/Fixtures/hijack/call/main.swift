// Proves that a library whose exports and types are named like Swift's own can be called, beside
// Swift's own, which a program that imports the C module has to qualify.

import CHijack
import Hijack

/// Prints a line with Swift's own `print`.
func show(_ items: Any...) {
    Swift::print(items.map { "\($0)" }.joined(separator: " "))
}

show("int:", int(text: "42"), int(text: "-9223372036854775808"), int(text: "wörld"))
show("string:", string(n: .min) ?? "nil", string(n: 0) ?? "nil")
show("optional:", optional(text: "") ?? "nil", optional(text: "wörld") ?? "nil")

/// Lends the elements of an array to Go.
func withGoSlice<Element, Value>(
    _ elements: [Element], _ body: (GoSlice) -> Value
) -> Value {
    var elements = elements
    return unsafe elements.withUnsafeMutableBufferPointer { buffer in
        let count = GoInt(buffer.count)
        return unsafe body(GoSlice(data: buffer.baseAddress, len: count, cap: count))
    }
}
let numbers: [Swift::Double] = [1.5, -2, 4]
show("array:", unsafe withGoSlice(numbers) { unsafe array(xs: $0) })
show("array, empty:", unsafe withGoSlice([] as [Swift::Double]) { unsafe array(xs: $0) })

show("error:", error(code: .min).code, CHijack.Error(code: 3).code)
show("describe:", try describe(e: error(code: -3)))
do throws(GoError) {
    show("describe did not throw:", try describe(e: error(code: 0)))
} catch {
    show("describe, failing:", error.message)
}
show("describe, next:", try describe(e: CHijack.Error(code: .max)))

show("print:", print(text: "wörld", times: -2))
show("fatalError:", Hijack::fatalError())
show("precondition:", precondition(ok: 0), precondition(ok: 1))
var number: GoInt64 = 1
show(
    "unsafeMutablePointer:", unsafe unsafeMutablePointer(n: &number),
    unsafe unsafeMutablePointer(n: nil))
show(
    "unsafeBufferPointer:",
    unsafe withGoSlice([1, 2, 3] as [Swift::UInt8]) { unsafe unsafeBufferPointer(data: $0) })
show("uInt8:", uInt8(n: 300), uInt8(n: -1))
show("int64:", int64(n: .min), int64(n: .max))
show("double:", double(x: -0.0), double(x: .infinity), double(x: .nan))
show("bool:", bool(n: 0), bool(n: .min))
void()
show("span:", span(low: 1, high: -2), span(low: -.infinity, high: .infinity))
show("sendable:", sendable())
show("swift:", swift(taylor: "wörld"), swift(taylor: ""))
let sum = combine(a: CHijack.Result(value: .max, status: 5), b: CHijack.Result(value: 1, status: 2))
show("combine:", sum.value, sum.status)
show("digest:", digest(text: "abcde").bytes, digest(text: "").bytes)
show("narrow:", narrow(x: 3.9), narrow(x: -3.9), narrow(x: -2_147_483_648))
