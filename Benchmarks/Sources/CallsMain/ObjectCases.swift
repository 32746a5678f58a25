import CCalls
import Calls
import Direct
import Handwritten
import Measure

#if RUST
import CRust
#endif

func failureCases() -> [Case] {
    [("no error", 3), ("an error thrown", 0)].map { name, divisor in
        var variants = [
            Variant("generated") { calls in
                var sum = 0
                for i in 0..<calls {
                    do throws(Calls.GoError) {
                        sum += try Calls.divide(a: i, b: divisor)
                    } catch {
                        sum += error.message.utf8.count
                    }
                }
                return sum
            },
            Variant("Swift by hand") { calls in
                var sum = 0
                for i in 0..<calls {
                    do throws(CallFailure) {
                        sum += try Direct.divide(i, divisor)
                    } catch {
                        sum += error.message.utf8.count
                    }
                }
                return sum
            },
            Variant("C") { c_divide($0, divisor) },
        ]
        #if RUST
        variants.append(Variant("Rust") { rust_divide($0, divisor) })
        #endif
        return Case(name, batch: 64, variants)
    }
}

func objectCases() -> [Case] {
    let handle = CCalls.NewCounter(0)
    let generated = Calls.Counter(start: 0)
    let direct = Direct.Counter(start: 0)
    var add = [
        Variant("bare") { calls in
            var sum = 0
            for i in 0..<calls { sum &+= Int(CCalls.CounterAdd(handle, GoInt(i))) }
            return sum
        },
        Variant("generated") { calls in
            var sum = 0
            for i in 0..<calls { sum &+= generated.add(n: i) }
            return sum
        },
        Variant("Swift by hand") { calls in
            var sum = 0
            for i in 0..<calls { sum &+= direct.add(i) }
            return sum
        },
        Variant("C") { c_counter($0, UInt(handle)) },
    ]
    #if RUST
    add.append(Variant("Rust") { rust_counter($0, UInt(handle)) })
    #endif
    return [Case("method of an object", batch: 64, add)]
}
