import Callbacks
import Glibc
import Synchronization

// closures ATTACK: what lends without a copy, and what calls back.

/// What an attack expects, at least once.
func expect(_ condition: Bool, _ what: @autoclosure () -> String, line: Int = #line) {
    if !condition {
        print("line \(line): \(what())")
        exit(1)
    }
}

/// Go collects garbage while it reads what Swift has lent; run with GOGC=1.
func collect() {
    for round in 0..<100 {
        let text = String(repeating: "x", count: round % 40)
        let words = (0..<round % 7).map { String(repeating: "x", count: $0 * 5) }
        let numbers = (0..<round).map(Double.init)
        let expected =
            Double(text.utf8.count * 120 + words.reduce(0) { $0 + $1.utf8.count * 2 })
            + numbers.reduce(0, +)
        let sum = Callbacks.collect(text: text, words: words, xs: numbers)
        expect(sum == expected, "\(sum) in round \(round)")
    }
    print("100 calls with collections between all reads of what is lent")
}

/// Closures that are lent: they change what they have captured, say when it is enough, and call Go
/// themselves.
func visits() {
    var calls = 0
    for round in 0..<1000 {
        var seen: [Int64] = []
        let visited = visit(limit: 10, collects: round % 50 == 0) { text, number in
            expect(text == "a text of Go's", "\(text ?? "nil")")
            seen.append(number)
            calls += visit(limit: 3, collects: false) { _, _ in true }
            return number < 6
        }
        expect(visited == 7 && seen == Array(0..<7), "\(visited): \(seen)")
    }
    expect(calls == 1000 * 7 * 3, "\(calls) calls")
    print("1000 closures, called within each other")
}

/// Counts itself: what a closure has captured lives as long as that.
final class Witness: Sendable {
    private static let living = Atomic(0)

    init() { Self.living.add(1, ordering: .relaxed) }

    deinit { Self.living.subtract(1, ordering: .relaxed) }

    /// How many there are, once there are none or a second has gone by.
    static var left: Int {
        for _ in 0..<1000 where living.load(ordering: .relaxed) > 0 { usleep(1000) }
        return living.load(ordering: .relaxed)
    }
}

/// A million closures that goroutines call, each once.
func tells() async {
    var sum = 0
    for _ in 0..<1000 {
        let (answers, told) = AsyncStream.makeStream(of: Int.self)
        for number in 0..<1000 {
            let witness = Witness()
            tell(number: number) { answer, error in
                expect(error == nil, "an error")
                _ = witness
                told.yield(Int(answer))
            }
        }
        for await answer in answers.prefix(1000) { sum += answer }
    }
    expect(sum == 1000 * 499_500, "\(sum)")
    expect(Witness.left == 0, "\(Witness.left) closures live on")
    print("1,000,000 closures, each called once by a goroutine")
}

/// Tasks at once, each of which awaits answers of its own, and a failure.
func asks() async {
    let right = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<10_000 {
            group.addTask {
                let waited = await wait(milliseconds: 1, number: number)
                let answer = try? await ask(number: number)
                do throws(GoError) {
                    _ = try await ask(number: -1)
                    return false
                } catch {
                    return waited == number && answer == Int64(number)
                        && error.message == "a number below 0"
                }
            }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    expect(right == 10_000, "\(right) right answers")
    print("10,000 tasks, each with its own answers and its error")
}

switch CommandLine.arguments.dropFirst().first {
case "collect": collect()
case "visits": visits()
case "tells": await tells()
case "asks": await asks()
default:
    print("usage: closures collect|visits|tells|asks")
    exit(2)
}
