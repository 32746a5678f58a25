import Calls
import Direct
import Dispatch
import Handwritten
import Measure

#if RUST
import CRust
#endif

/// Awaited in Swift, waited for in C and Rust: a call on a thread that may block, and one that returns at
/// once and calls back from a goroutine.
func waitingCases() -> [Case] {
    var work = [
        Variant("generated") { calls in
            blocking {
                var sum = 0
                for i in 0..<calls { sum += await Calls.work(value: i) }
                return sum
            }
        },
        Variant("Swift by hand") { calls in
            blocking {
                var sum = 0
                for i in 0..<calls { sum += await Direct.work(i) }
                return sum
            }
        },
        Variant("C") { c_work($0) },
    ]
    var answer = [
        Variant("generated") { calls in
            blocking {
                var sum = 0
                for i in 0..<calls { sum += Int(await Calls.answer(value: i)) }
                return sum
            }
        },
        Variant("Swift by hand") { calls in
            blocking {
                var sum = 0
                for i in 0..<calls { sum += Int(await Direct.answer(i)) }
                return sum
            }
        },
        Variant("C") { c_answer($0) },
    ]
    #if RUST
    work.append(Variant("Rust") { rust_work($0) })
    answer.append(Variant("Rust") { rust_answer($0) })
    #endif
    return [
        Case("await a call that blocks", batch: 64, work),
        Case("await what a goroutine tells", batch: 64, answer),
        Case(
            "512 calls at once that block for 10 ms", batch: 512,
            [
                Variant("generated") { atOnce($0) { await Calls.pause(milliseconds: 10) } },
                Variant("Swift by hand") { atOnce($0) { await Direct.pause(10) } },
            ]),
    ]
}

private func atOnce(_ calls: Int, _ call: @escaping @Sendable () async -> Int) -> Int {
    blocking {
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<calls { group.addTask { await call() } }
            return await group.reduce(0, +)
        }
    }
}

/// Does what waits in a task, and waits for that.
private func blocking(_ body: @escaping @Sendable () async -> Int) -> Int {
    nonisolated(unsafe) var result = 0
    let end = DispatchSemaphore(value: 0)
    Task.detached {
        result = await body()
        end.signal()
    }
    end.wait()
    return result
}
