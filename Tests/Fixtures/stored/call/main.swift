// Proves that Go changes slices where they are, fills what it gets, and stores what is C's; and that
// nothing of it leaks.

import CStored
import Stored

func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}

var numbers = [4, 5, -6, 7, 8]
let same = numbers
print("evens:", evens(numbers: &numbers), numbers, same.count)
numbers = []
print("evens, of nothing:", evens(numbers: &numbers), numbers)
numbers = Array(0..<10_000)
print(
    "evens, many:", evens(numbers: &numbers), numbers == Array(stride(from: 0, to: 10_000, by: 2)))

for text in ["  ein  Satz ", "satt", "   "] {
    var bytes = Array(text.utf8)
    let outcome = outcome(try trim(text: &bytes))
    print("trim:", outcome, "“\(String(decoding: bytes, as: UTF8.self))”")
}

var buffer = Array("ab".utf8)
print("inject:", inject(buffer: &buffer, text: "cde"), String(decoding: buffer, as: UTF8.self))
print("inject:", inject(buffer: &buffer, text: "fghijk"), String(decoding: buffer, as: UTF8.self))
print("inject, no room:", inject(buffer: &buffer, text: "l"), buffer.count)
buffer += Array("mehr".utf8)
print("inject, more than room:", inject(buffer: &buffer, text: "l"), buffer.count)

var floats: [Float] = [1, 3]
halve(numbers: &floats, forgets: false)
print("halve:", floats)
halve(numbers: &floats, forgets: true)
print("halve, forgotten:", floats)
var (a, b) = ([Int32](arrayLiteral: 1, 2, 3), [Int32](arrayLiteral: 4, 5))
swap(a: &a, b: &b)
print("swap:", a, b)

print("count:", outcome(try count(last: 3)), outcome(try count(last: 0)))
print("count, too far:", outcome(try count(last: 17)), outcome(try count(last: 16).count))
print("wait:", await wait(text: "abcdef"), await wait(text: ""))

print("primes:", primes(last: 20), primes(last: 1))
print("split:", split(text: "ein zwei  ünf"))
do {
    let drawn = outcome(try draw(count: 3).drawn.map { $0.number() })
    print("draw:", drawn, outcome(try draw(count: 3).suits))
    print("draw, nothing:", outcome(try draw(count: 0).suits))
}
print("tickets:", openTickets())
print("days:", days(), days())

// What is a pointer needs somebody who knows what is behind it.
unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 2) { memory in
    unsafe memory.initialize(repeating: 0)
    var slice = unsafe GoSlice(data: memory.baseAddress, len: 1, cap: 2)
    unsafe grow(numbers: &slice, n: 7)
    print("grow:", unsafe slice.len, unsafe memory[1])
}
