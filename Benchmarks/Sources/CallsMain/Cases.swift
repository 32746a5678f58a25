import CCalls
import Calls
import Direct
import Handwritten
import Measure

#if RUST
import CRust
#endif

func scalarCases() -> [Case] {
    var add = [
        Variant("bare") { calls in
            var sum = 0
            for i in 0..<calls { sum &+= Int(CCalls.Add(GoInt(i), GoInt(sum))) }
            return sum
        },
        Variant("generated") { calls in
            var sum = 0
            for i in 0..<calls { sum &+= Calls.add(a: i, b: sum) }
            return sum
        },
        Variant("Swift by hand") { calls in
            var sum = 0
            for i in 0..<calls { sum &+= Direct.add(i, sum) }
            return sum
        },
        Variant("C") { c_add($0) },
    ]
    var blend = [
        Variant("bare") { calls in
            var sum = 0.0
            for i in 0..<calls {
                sum += CCalls.Blend(
                    Int32(truncatingIfNeeded: i), 0.5, UInt8(truncatingIfNeeded: i), UInt8(i & 1))
            }
            return Int(sum)
        },
        Variant("generated") { calls in
            var sum = 0.0
            for i in 0..<calls {
                sum += Calls.blend(
                    a: Int32(truncatingIfNeeded: i), b: 0.5, c: UInt8(truncatingIfNeeded: i),
                    d: i & 1 != 0)
            }
            return Int(sum)
        },
        Variant("Swift by hand") { calls in
            var sum = 0.0
            for i in 0..<calls {
                sum += Direct.blend(
                    Int32(truncatingIfNeeded: i), 0.5, UInt8(truncatingIfNeeded: i), i & 1 != 0)
            }
            return Int(sum)
        },
        Variant("C") { Int(c_blend($0)) },
    ]
    #if RUST
    add.append(Variant("Rust") { rust_add($0) })
    blend.append(Variant("Rust") { Int(rust_blend($0)) })
    #endif
    return [Case("add two integers", batch: 64, add), Case("four scalars", batch: 64, blend)]
}

func sliceCases() -> [Case] {
    [("10 doubles", 10, 64), ("a million doubles", 1_000_000, 1)].map { name, count, batch in
        let xs = (0..<count).map(Double.init)
        let memory = UnsafeMutableBufferPointer<Double>.allocate(capacity: count)
        _ = memory.initialize(from: xs)
        let lent = GoSlice(data: memory.baseAddress, len: GoInt(count), cap: GoInt(count))
        var variants = [
            Variant("bare") { calls in
                var sum = 0.0
                for _ in 0..<calls { sum += CCalls.Sum(lent) }
                return Int(sum)
            },
            Variant("generated") { calls in
                var sum = 0.0
                for _ in 0..<calls { sum += Calls.sum(xs: xs) }
                return Int(sum)
            },
            Variant("Swift by hand") { calls in
                var sum = 0.0
                for _ in 0..<calls { sum += Direct.sum(xs) }
                return Int(sum)
            },
            Variant("C") { Int(c_sum($0, memory.baseAddress, count)) },
        ]
        #if RUST
        variants.append(Variant("Rust") { Int(rust_sum($0, memory.baseAddress, count)) })
        #endif
        return Case("lend \(name)", batch: batch, variants)
    }
}
