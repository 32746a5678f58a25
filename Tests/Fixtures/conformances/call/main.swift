// Proves that Go calls what conforms to a protocol, from its own threads too, and lets go of it, and that
// what closures return through pointers arrives whole.

import Conformances
import Foundation
import Synchronization

struct NotFound: Error, CustomStringConvertible {
    var description: String { "nothing is called so" }
}

/// A store that counts how many of it there are.
final class Shelf: Store {
    static let living = Atomic(0)
    // ThreadSanitizer knows this lock, and not that of `Mutex`.
    private let lock = NSLock()
    nonisolated(unsafe) private var values: [String: [UInt8]] = [:]

    init() { Self.living.add(1, ordering: .relaxed) }

    deinit { Self.living.subtract(1, ordering: .relaxed) }

    func get(key: String) throws -> String {
        try lock.withLock {
            guard let value = values[key] else { throw NotFound() }
            return String(decoding: value, as: UTF8.self)
        }
    }

    func put(key: String?, data: [UInt8]) throws {
        guard let key, !key.isEmpty else { throw NotFound() }
        lock.withLock { values[key] = data }
    }

    func count() -> Int64 { Int64(lock.withLock { values.count }) }
}

struct Scale: Gauge {
    var low: Int64
    var high: Int64
    var all: [Double]

    func bounds() -> (low: Int64, high: Int64) { (low, high) }

    func levels(rising: Bool) -> [Double] { rising ? all : all.reversed().map { $0 / 2 } }
}

final class Ear: Listener {
    static let living = Atomic(0)
    let name: String

    init(_ name: String) {
        self.name = name
        Self.living.add(1, ordering: .relaxed)
    }

    deinit { Self.living.subtract(1, ordering: .relaxed) }

    func event(event: CInt) { print(name, "hears", event) }
}

do {
    let cache = Cache(Shelf())
    try cache.put(key: "ä", value: Array("ünï\0cødé".utf8))
    try cache.put(key: "empty", value: [])
    print("count:", cache.count(), "living:", Shelf.living.load(ordering: .relaxed))
    print("fetch:", try cache.fetch(keys: ["ä", "empty"]))
    print("fetch many:", try cache.fetch(keys: Array(repeating: "empty", count: 100)).count)
    do throws(GoError) {
        print(try cache.fetch(keys: ["ä", "no"]))
    } catch {
        print("fetch throws:", error)
    }
    do throws(GoError) {
        try cache.put(key: "", value: [1])
    } catch {
        print("put throws:", error)
    }
    let lengths = await withTaskGroup(of: Int.self) { group in
        for number in 1...20 {
            group.addTask {
                let keys = Array(repeating: number % 2 == 0 ? "ä" : "empty", count: number)
                return (try? cache.fetch(keys: keys).utf8.count) ?? -1
            }
        }
        var sum = 0
        for await length in group { sum += length }
        return sum
    }
    print("fetch from tasks:", lengths)
    let others = (1...100).map { _ in Cache(Shelf()) }
    print("living:", Shelf.living.load(ordering: .relaxed), others.count)
}
print("living:", Shelf.living.load(ordering: .relaxed))

print("measure:", measure(times: 3, gauge: Scale(low: 1, high: 10, all: [0.5, 4, 8, 16])))
print("nothing to measure:", measure(times: 1, gauge: Scale(low: 1, high: 10, all: [])))

var calls = 0
let replaced = replace(text: "banana à la") { match in
    calls += 1
    return calls % 2 == 0 ? [] : match + Array("é".utf8)
}
print("replace:", replaced, calls)
print("title:", title(number: 7) { $0 == 7 ? "seventh" : nil } ?? "nil")
print("title:", title(number: 8) { $0 == 7 ? "seventh" : nil } ?? "nil")

listen(Ear("the first"))
tell(event: 1)
listen(Ear("the second"))
tell(event: 2)
forget()
tell(event: 3)
print("ears:", Ear.living.load(ordering: .relaxed))
