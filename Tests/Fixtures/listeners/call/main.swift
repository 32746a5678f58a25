// Proves that closures are called as long as Go may call them, released when it may not, and that a call
// that comes too late harms nothing.

import Foundation
import Listeners
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

let heard = Heard()

func hear(_ text: String) { heard.append(text) }

func reported() -> [String] { heard.take() }

/// Says when it is released: a closure that holds one has ended then.
final class Witness: Sendable {
    static let living = Atomic(0)

    init() { Self.living.add(1, ordering: .relaxed) }

    deinit { Self.living.subtract(1, ordering: .relaxed) }

    static var count: Int { living.load(ordering: .relaxed) }
}

/// A closure that holds a witness.
func listener(_ name: String) -> @Sendable (CInt, String?) -> Void {
    let witness = Witness()
    return { number, text in
        withExtendedLifetime(witness) { hear("\(name) \(number) \(text ?? "nil")") }
    }
}

/// A closure that gives an answer.
func increment() -> @Sendable (CInt) -> CInt {
    let witness = Witness()
    return { question in withExtendedLifetime(witness) { question + 1 } }
}

func subscriptions() {
    let first = subscribe(call: listener("first"))
    let second = subscribe(call: listener("second"))
    print("publish:", publish(number: 1, text: "ünï"), reported(), "living:", Witness.count)
    unsubscribe(subscription: first)
    print("publish:", publish(number: 2, text: "two"), reported(), "living:", Witness.count)
    unsubscribe(subscription: second)
    publishLate(text: "too late")
    print("publish:", publish(number: 3, text: "three"), reported(), "living:", Witness.count)
    for _ in 0..<10 { _ = subscribe(call: listener("many")) }
    print("publish:", publish(number: 4, text: "4"), reported().count, "living:", Witness.count)
    unsubscribeAll()
    publishLate(text: "too late")
    print("after all:", reported(), "living:", Witness.count)
}

func registrations() {
    do {
        try register(topic: "a", call: listener("a"))
        try register(topic: "b", call: listener("b"))
        print("notify:", notify(topic: "a", text: "A"), reported(), "living:", Witness.count)
        do {
            try register(topic: "a", call: listener("other a"))
        } catch {
            print("register:", error)
        }
        print("notify:", notify(topic: "a", text: "A"), reported(), "living:", Witness.count)
        do { try unregister(topic: "c") } catch { print("unregister:", error) }
        try unregister(topic: "a")
        print("notify:", notify(topic: "a", text: "A"), reported(), "living:", Witness.count)
        try unregister(topic: "b")
        print("living:", Witness.count)
    } catch {
        print("should not throw:", error)
    }
}

func replacements() {
    setAnswer(answer: increment())
    print("ask:", ask(question: 41), "living:", Witness.count)
    setAnswer { $0 * 2 }
    print("ask:", ask(question: 21), "living:", Witness.count)
    setAnswer(answer: nil)
    print("ask:", ask(question: 1))

    do {
        try setLogger(level: 1, log: listener("log"))
        print("log:", Listeners.log(line: "one"), reported())
        try setLogger(level: 2, log: listener("second log"))
        print("log:", Listeners.log(line: "two"), reported())
        do { try setLogger(level: 0, log: listener("third log")) } catch { print(error) }
        print("log:", Listeners.log(line: "three"), reported(), "living:", Witness.count)
        try setLogger(level: 1, log: nil)
        print("log:", Listeners.log(line: "four"), reported(), "living:", Witness.count)
    } catch {
        print("should not throw:", error)
    }
}

func observers() {
    let first = addObserver(observe: listener("first"))
    let second = addObserver(observe: listener("second"))
    print("observe:", observe(line: "a"), reported(), "living:", Witness.count)
    removeObserver(number: first)
    print("observe:", observe(line: "b"), reported(), "living:", Witness.count)
    removeObserver(number: second)
    print("observe:", observe(line: "c"), reported(), "living:", Witness.count)
}

func numbers() {
    watch(call: listener("watcher"))
    point(call: listener("pointer"))
    print("look:", look(text: "a"), reported(), "living:", Witness.count)
    watch(call: listener("new watcher"))
    print("look:", look(text: "b"), reported(), "living:", Witness.count)
    unwatch()
    point(call: nil)
    print("look:", look(text: "c"), reported(), "living:", Witness.count)
}

func rooms() {
    do {
        let (room, other) = (Room(), Room())
        room.onMessage(call: listener("room"))
        other.onMessage(call: listener("other room"))
        print("say:", room.say(text: "1"), other.say(text: "2"), reported())
        room.onMessage(call: listener("new room"))
        print("say:", room.say(text: "3"), other.say(text: "4"), reported())
        print("living:", Witness.count)
        room.close()
        print("living:", Witness.count)
    }
    print("living:", Witness.count)
}

/// While a desk closes, another one is given its number.
func desks() async {
    var first: Desk? = Desk(ring: listener("first desk"))
    first?.ring(text: "1")
    print(reported())
    let closing = Task.detached { [desk = first!] in desk.close() }
    first = nil
    while !isClosing() { await Task.yield() }
    let second = Desk(ring: listener("second desk"))
    await closing.value
    second.ring(text: "2")
    print(reported(), "living:", Witness.count)
}

func run() async throws {
    subscriptions()
    registrations()
    replacements()
    observers()
    numbers()
    rooms()
    await desks()

    print("best:", best(values: [3, 9, 4]) { max($0, $1) })
    print("last:", best(values: [3, 9, 4]) { _, last in last })
    print("best, span:", best(values: ([7, 5] as [Int32]).span, choose: max))
    await withCheckedContinuation { caller in
        after(milliseconds: 1) { caller.resume() }
    }
    await withCheckedContinuation { caller in
        after(milliseconds: 1) { caller.resume() }
    }
    print("after twice")

    // Many at once, that come and go.
    await withTaskGroup { group in
        for number in 0..<8 {
            group.addTask {
                for _ in 0..<50 {
                    let subscription = subscribe(call: listener("\(number)"))
                    _ = publish(number: number, text: "busy")
                    unsubscribe(subscription: subscription)
                }
            }
        }
    }
    print("many:", reported().count >= 400, "living:", Witness.count)
}

try await run()
