import CExported
import CPlain
import Glibc
import Measure

// shim              measures what the shim adds to calls that an author of Go exports by hand
// shim allocations  prints how often Go asks for memory in a call

let name: StaticString = "a name of twenty byt"
let text = name.utf8Start
let count = name.utf8CodeUnitCount
let lent = GoString(
    p: UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self), n: count)
let numbers = UnsafeMutableBufferPointer<Double>.allocate(capacity: 10)
numbers.initialize(repeating: 1)
let slice = GoSlice(data: numbers.baseAddress, len: 10, cap: 10)

let cases = [
    Case(
        "add two integers", batch: 64,
        [
            Variant("by hand") { calls in
                var sum = 0
                for i in 0..<calls { sum &+= Int(ExportedAdd(GoInt(i), GoInt(sum))) }
                return sum
            },
            Variant("shim") { calls in
                var sum = 0
                for i in 0..<calls { sum &+= Int(swift_Add(GoInt(i), GoInt(sum))) }
                return sum
            },
        ]),
    Case(
        "lend 10 doubles", batch: 64,
        [
            Variant("by hand") { calls in
                var sum = 0.0
                for _ in 0..<calls { sum += ExportedSum(slice) }
                return Int(sum)
            },
            Variant("shim") { calls in
                var sum = 0.0
                for _ in 0..<calls { sum += swift_Sum(slice) }
                return Int(sum)
            },
        ]),
    Case(
        "text of 20 bytes in", batch: 64,
        [
            Variant("by hand") { calls in
                var sum = 0
                for _ in 0..<calls {
                    sum &+= Int(
                        ExportedLength(UnsafeMutableRawPointer(mutating: text), GoInt(count)))
                }
                return sum
            },
            Variant("shim") { calls in
                var sum = 0
                for _ in 0..<calls { sum &+= Int(swift_Length(lent)) }
                return sum
            },
        ]),
    Case(
        "text of 20 bytes in and 34 out", batch: 64,
        [
            Variant("by hand") { calls in
                var sum = 0
                for _ in 0..<calls {
                    let greeting = ExportedGreet(
                        UnsafeMutableRawPointer(mutating: text), GoInt(count))
                    sum &+= strlen(greeting!)
                    free(greeting)
                }
                return sum
            },
            Variant("shim") { calls in
                var sum = 0
                for _ in 0..<calls {
                    let greeting = swift_Greet(lent)
                    sum &+= greeting.n
                    free(UnsafeMutableRawPointer(mutating: greeting.p))
                }
                return sum
            },
        ]),
]

if CommandLine.arguments.dropFirst().first == "allocations" {
    let calls = 100_000
    for each in cases {
        for variant in each.variants {
            let before = Allocations()
            _ = variant.run(calls)
            let made = Double(Allocations() - before) / Double(calls)
            print(each.name, variant.name, made.rounded(), separator: ",")
        }
    }
} else {
    cases.forEach { measure($0) }
}
