import Calls
import Direct
import Handwritten
import Measure

#if RUST
import CRust
#endif

func closureCases() -> [Case] {
    var limit: Int64 = 5
    var count = [
        Variant("generated") { calls in
            var sum = 0
            for _ in 0..<calls { sum += Calls.countIf(limit: 10) { $0 < limit } }
            return sum
        },
        Variant("Swift by hand") { calls in
            var sum = 0
            for _ in 0..<calls { sum += Direct.countIf(10) { $0 < limit } }
            return sum
        },
        Variant("C") { c_count_if($0) },
    ]
    var notify = [
        Variant("generated") { calls in
            let sum = Sum()
            for i in 0..<calls { Calls.notify(value: i) { sum.value += Int($0) } }
            return sum.value
        },
        Variant("Swift by hand") { calls in
            let sum = Sum()
            for i in 0..<calls { Direct.notify(i) { sum.value += Int($0) } }
            return sum.value
        },
        Variant("C") { c_notify($0) },
    ]
    #if RUST
    count.append(Variant("Rust") { rust_count_if($0) })
    notify.append(Variant("Rust") { rust_notify($0) })
    #endif
    limit = 5
    return [
        Case("closure called ten times", batch: 8, count),
        Case("closure that Go has until it calls it", batch: 64, notify),
    ]
}

/// Added up by a closure that may be called from anywhere; here, it is called during the call.
private final class Sum: @unchecked Sendable {
    var value = 0
}
