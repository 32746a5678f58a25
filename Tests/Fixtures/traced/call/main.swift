// Proves that every call is told of once, with what it threw, on the thread that it was made on, and that
// the library has what it should have.

import Foundation
import Traced

/// What was told, from whatever thread.
final class Reports: @unchecked Sendable {
    // ThreadSanitizer knows this lock, and not that of `Mutex`.
    private let lock = NSLock()
    private var reports: [GoTrace] = []

    func withLock<Result>(_ body: (inout [GoTrace]) -> Result) -> Result {
        lock.withLock { body(&reports) }
    }
}

let reports = Reports()

/// What was told since the last time.
func told() -> [String] {
    reports.withLock { reports in
        defer { reports = [] }
        return reports.map { call in
            "\(call.function)\(call.error.map { " threw \($0)" } ?? "")"
        }
    }
}

func run() async throws {
    try requireGoLibrary()
    print(add(a: 1, b: 2), told())

    traceGoCalls { call in reports.withLock { $0.append(call) } }
    print(add(a: 3, b: 4), told())
    print(sum(xs: [1, 2, 3]), sum(xs: ([4, 5] as [Int64]).span), told())
    do {
        _ = try Clock.open(name: "")
    } catch {
        print(error, told())
    }
    do {
        let clock = try Clock.open(name: "wall")
        print(clock.tick(steps: 2), clock.tick(steps: 3), told())
    }
    print("after the last reference:", told())
    do {
        try await sleep(milliseconds: -3)
    } catch {
        print(error, told())
    }

    try await sleep(milliseconds: 30)
    let time = reports.withLock { $0[0].nanoseconds }
    print("slept long enough:", time >= 30_000_000, time < 30_000_000_000, told())

    await withTaskGroup { group in
        for number in 0..<1_000 {
            group.addTask { _ = add(a: number, b: number) }
        }
    }
    print("told of many:", told().count)

    traceGoCalls(nil)
    print(add(a: 5, b: 6), told())
}

try await run()
