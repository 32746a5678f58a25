// Proves that Go calls closures, forgets them, gives what a sequence has, and stops when its caller does.

import Flow
import Foundation
import Synchronization

/// Says when it is released: a closure that holds one has ended then.
final class Witness: Sendable {
    static let living = Atomic(0)

    init() { Self.living.add(1, ordering: .relaxed) }

    deinit { Self.living.subtract(1, ordering: .relaxed) }

    static var count: Int { living.load(ordering: .relaxed) }
}

/// What listeners have heard.
final class Heard: @unchecked Sendable {
    private let lock = NSLock()
    private var texts: [String] = []

    func append(_ text: String) { lock.withLock { texts.append(text) } }

    var all: [String] { lock.withLock { texts.sorted() } }
}

func closures() {
    var words: [String] = []
    print(
        each(text: "ünï two three") { word, index in
            words.append("\(index) \(word)")
            return word != "two"
        }, words)
    print(each(text: "a b", f: { _, _ in true }))
    print(sum(numbers: [1, 2, 3]) { Double($0) / 2 }, sum(numbers: []) { _ in 1 })
    print(
        translate(text: "ünï two three") { word in
            switch word {
            case "two": "2\0"
            case "three": ""
            default: word.uppercased() + "!"
            }
        }.debugDescription)
    // Only a closure that is lent can change what it has captured.
    var total = 0
    tell { total += $0 }
    print("told:", total)
    check(text: "") { print("check:", $0, $1 ?? "right") }
    check(text: "a") { print("check:", $0, $1 ?? "right") }
}

func sequences() {
    var letters = ""
    Flow.letters(text: "hällo") { letter, count in
        letters += "\(letter)\(count) "
        return letter != "l"
    }
    print(letters)
}

/// A closure that holds a witness.
func listener(_ name: String, _ heard: Heard) -> @Sendable (String, UInt32) -> Void {
    let witness = Witness()
    return { topic, number in
        withExtendedLifetime(witness) { heard.append("\(name): \(topic) \(number)") }
    }
}

func listeners() {
    let heard = Heard()
    do {
        let bus = Bus()
        bus.listen(listener: listener("first", heard))
        bus.listen(listener: listener("second", heard))
        collect()
        print(bus.publish(topic: "news", number: 7), heard.all, "living:", Witness.count)
        var numbers: [Int] = []
        bus.all {
            numbers.append($0); return true
        }
        print(numbers)
        bus.forget()
        collect()
        print(bus.publish(topic: "late", number: 8), heard.all.count, "living:", Witness.count)
        bus.listen(listener: listener("third", heard))
    }
    collect()
    print("living:", Witness.count)
}

func contexts() async throws {
    print(try await wait(milliseconds: 1, name: "ünï"))
    do {
        _ = try await wait(milliseconds: -1, name: "nobody")
    } catch {
        print(error)
    }
    let waiting = Task { try await wait(milliseconds: 60_000, name: "long") }
    try await Task.sleep(for: .milliseconds(50))
    waiting.cancel()
    do {
        print(try await waiting.value)
    } catch {
        print(type(of: error), "stopped in Go:", stopped())
    }
    // Many at once, of which every other one is cancelled at some moment.
    let tasks = (0..<200).map { number in
        Task { try await wait(milliseconds: number % 2 == 0 ? 60_000 : 5, name: "\(number)") }
    }
    for number in 0..<200 where number % 2 == 0 {
        if number % 20 == 0 { try await Task.sleep(for: .milliseconds(1)) }
        tasks[number].cancel()
    }
    var (cancelled, waited) = (0, 0)
    for task in tasks {
        do {
            _ = try await task.value
            waited += 1
        } catch is CancellationError {
            cancelled += 1
        }
    }
    print("cancelled:", cancelled, "waited:", waited)
}

closures()
sequences()
listeners()
try await contexts()
