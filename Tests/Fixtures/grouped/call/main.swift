// Proves that several functions with one context are closures of their own, are called together, and end
// together.

import Foundation
import Grouped
import Synchronization

/// What closures have heard, in no order where they were called at once.
final class Heard: @unchecked Sendable {
    // ThreadSanitizer knows this lock, and not that of `Mutex`.
    private let lock = NSLock()
    private var texts: [String] = []

    func append(_ text: String) { lock.withLock { texts.append(text) } }

    func take() -> [String] {
        lock.withLock {
            defer { texts = [] }
            return texts.sorted()
        }
    }
}

/// Says when it is released: a closure that holds one has ended then.
final class Witness: Sendable {
    static let living = Atomic(0)

    init() { Self.living.add(1, ordering: .relaxed) }

    deinit { Self.living.subtract(1, ordering: .relaxed) }

    func touch() {}

    static var count: Int { living.load(ordering: .relaxed) }
}

let heard = Heard()

func lent() {
    var words: [String] = []
    let add = { (word: String?) in words.append(word ?? "nil") }
    let count = walk(text: "ein zwei drei ünf", wants: { $0 > 3 }, word: add)
    print("walk:", count, words)
    words = []
    let all = walkAll(texts: ["a bc", "", "def"], wants: { $0 < 3 }, word: add)
    print("walkAll:", all, words)
    let step: Int64 = 3
    print("compose:", compose(value: 5, first: { $0 * step }, second: { -$0 }))
}

func once() {
    let done = DispatchSemaphore(value: 0)
    let witness = Witness()
    for path in ["", "/ünï"] {
        if !path.isEmpty { expectLate() }
        copy(
            path: path,
            progress: { [witness] in
                witness.touch()
                heard.append("\($0) %")
            },
            done: { [witness] error, copy in
                witness.touch()
                heard.append(error ?? copy ?? "nil")
                done.signal()
            })
        done.wait()
        awaitLate()
        print("copy:", heard.take())
    }
    for value in [21, -1] as [Int64] {
        ask(
            value: value,
            ok: { [witness] in
                witness.touch()
                heard.append("ok \($0)")
                done.signal()
            },
            failed: { [witness] in
                witness.touch()
                heard.append("failed: \($0 ?? "nil")")
                done.signal()
            })
        done.wait()
        print("ask:", heard.take())
    }
}

func waiting() async throws {
    let copy = try await copyAndWait(path: "/a") { heard.append("\($0) %") }
    awaitLate()
    print("copyAndWait:", copy, heard.take())
    do throws(GoError) {
        _ = try await copyAndWait(path: "") { _ in }
    } catch {
        print("copyAndWait:", error)
    }
}

func observer(_ name: String) -> @Sendable (CInt) -> Void {
    let witness = Witness()
    return { value in
        witness.touch()
        heard.append("\(name) \(value)")
    }
}

func observing() throws {
    let first = observe(onChange: observer("first"), onEnd: { heard.append("end") })
    let second = try observeFor(seconds: 1, onChange: observer("second"), onEnd: nil)
    let third = observe(onChange: nil, onEnd: { heard.append("third's end") })
    do {
        _ = try observeFor(seconds: -1, onChange: observer("never"), onEnd: nil)
    } catch {
        print("observeFor:", error)
    }
    for value in [7, 0] {
        change(value: value)
        print("change:", heard.take(), "living:", Witness.count)
    }
    ignore(id: first)
    change(value: 8)
    print("change:", heard.take(), "living:", Witness.count)
    ignore(id: second)
    ignore(id: third)
    change(value: 9)
    print("change:", heard.take(), "living:", Witness.count)
}

func watching() async {
    var seen: [CInt] = []
    for await percent in watch(limit: 1_000_000, begins: { heard.append("\($0)") }) {
        seen.append(percent)
        if percent == 2 { break }
    }
    print("watch:", seen, heard.take().contains("2"))
}

lent()
once()
try await waiting()
try observing()
await watching()
