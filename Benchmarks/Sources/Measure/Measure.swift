import Counting
import Glibc

/// The time in nanoseconds, from some moment on.
package func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Measures the variants of a case side by side, and prints for each block and variant
/// `case,variant,block,median,p99,allocations`, in nanoseconds a call.
///
/// In each round every variant runs once, another one first each time: what disturbs the machine
/// disturbs them all alike. A block is a measurement in itself; the ratios of its variants show, over
/// the blocks, how far a ratio can be trusted.
package func measure(_ measured: Case, blocks: Int = 15, seconds: Double = 1.5) {
    let variants = measured.variants
    var allocations: [Double] = []
    var slowest: UInt64 = 0
    for variant in variants {
        _ = variant.run(measured.batch)
        let before = allocations_of_thread()
        let start = now()
        _ = variant.run(measured.batch)
        slowest = max(slowest, now() - start)
        allocations.append(Double(allocations_of_thread() - before) / Double(measured.batch))
    }
    let budget = seconds * 1e9 / Double(blocks * variants.count)
    let rounds = min(2000, max(20, Int(budget / Double(max(slowest, 1)))))
    for block in 0..<blocks {
        var samples = [[UInt64]](repeating: [], count: variants.count)
        for round in 0..<rounds {
            for turn in variants.indices {
                let index = (turn + round) % variants.count
                let start = now()
                blackHole(variants[index].run(measured.batch))
                samples[index].append(now() - start)
            }
        }
        for (index, variant) in variants.enumerated() {
            let sorted = samples[index].sorted()
            let (median, p99) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
            let batch = Double(measured.batch)
            print(
                measured.name, variant.name, block, Double(median) / batch, Double(p99) / batch,
                allocations[index], separator: ",")
        }
    }
}

@inline(never) @_optimize(none)
func blackHole(_ value: Int) {}
