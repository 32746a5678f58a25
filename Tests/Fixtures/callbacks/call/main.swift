// Proves that Go calls Swift back: closures during the call, once and for good, from other threads and
// many at a time; and, where closures cannot be, functions of C with a context or without.

import CCallbacks
import Callbacks

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// What closures heard, on whatever thread.
final class Heard<Value>: @unchecked Sendable {
    private var values: [Value] = []
    private var lock = pthread_mutex_t()

    init() { unsafe pthread_mutex_init(&lock, nil) }

    func append(_ value: Value) {
        unsafe pthread_mutex_lock(&lock)
        values.append(value)
        unsafe pthread_mutex_unlock(&lock)
    }

    var all: [Value] {
        unsafe pthread_mutex_lock(&lock)
        defer { unsafe pthread_mutex_unlock(&lock) }
        return values
    }
}

var percents: [CInt] = []
print("download:", download(url: "https://exämple.com") { percents.append($0) }, percents)

func multiples(of divisor: Int64, below limit: Int64) -> Int {
    countIf(limit: limit) { $0 % divisor == 0 }
}
print(
    "countIf:", multiples(of: 3, below: 10), multiples(of: 1, below: 1_000),
    multiples(of: 1, below: .min))

var numbers = [1.5, -2, 0, .infinity]
let factor = -2.0
mapValues(values: &numbers) { $0 * factor }
print("mapValues:", numbers)
var nothing: [Double] = []
mapValues(values: &nothing) { $0 }
print("mapValues, empty:", nothing)

func lines(_ text: String) -> [String] {
    var lines: [String] = []
    eachLine(text: text) { lines.append($0) }
    return lines
}
let long = String(repeating: "längs", count: 12_000)
print("eachLine:", lines("first\n\ndrittens: ü, 世界"))
print("eachLine, empty:", lines(""))
print("eachLine, NUL:", lines("a\u{0}b") == ["a\u{0}b"])
print("eachLine, long:", lines(long + "\n" + long) == [long, long])

/// The lines that a callback heard, and how it ended.
struct Transcript {
    var lines: [String] = []
    var end = "none"
}

/// The ticks that were heard; a callback without a context has only such a place for them.
nonisolated(unsafe) var ticks = 0

/// Reads a text up to the first error.
func transcript(_ text: String) -> Transcript {
    var transcript = Transcript()
    read(
        text: text,
        line: { transcript.lines.append($0) },
        done: { transcript.end = $0 ?? "no error" })
    return transcript
}
print("read:", transcript("one\ntwo"))
print("read, failing:", transcript("one\n#error disk full: “ü”\ntwo"))

/// Reads a text as `transcript` does, by functions in a struct.
func transcriptOfReader(_ text: String) -> Transcript {
    var transcript = Transcript()
    readWith(
        text: text,
        line: { transcript.lines.append($0) },
        done: { transcript.end = $0 ?? "no error" })
    return transcript
}
print("readWith:", transcriptOfReader("one\ntwo"))
print("readWith, failing:", transcriptOfReader("#error "))

ticker(times: 3) { ticks += 1 }
print("ticker:", ticks)
ticker(times: .min, tick: nil)
print("ticker, never:", ticks)

print(
    "fold:", fold(from: 1, to: 6, start: 1) { $0 * $1 },
    fold(from: -3, to: 3, start: .min) { max($0, $1) })
print("fold, never:", fold(from: .max, to: .min, start: -7, combine: nil))

/// Asks for a name that only `names` have.
func resolved(_ name: String, among names: [String: String]) -> String? {
    resolve(name: name) { name in name.flatMap { names[$0] } }
}
let hosts = ["localhost": "127.0.0.1", "wörld": "🌍", "": "empty", "long": long]
print(
    "resolve:", resolved("localhost", among: hosts) ?? "nil",
    resolved("wörld", among: hosts) ?? "nil")
print("resolve, empty:", resolved("", among: hosts) ?? "nil")
print("resolve, long:", resolved("long", among: hosts) == "long=" + long)
print("resolve, NULL:", resolved("unknown", among: hosts) ?? "nil")

struct Busy: Error, CustomStringConvertible {
    var description: String { "bünt" }
}

func attempted(_ times: Int, until number: Int) -> String {
    var tickets: [Ticket] = []
    do {
        try attempt(times: times) { ticket in
            tickets.append(ticket)
            if ticket.number() < number { throw Busy() }
        }
        return "\(tickets.count) done"
    } catch {
        return "\(tickets.count) \(error)"
    }
}
print("attempt:", attempted(3, until: 2), attempted(3, until: 4), attempted(0, until: 1), tickets())

do {
    print("sell:", try await sell(name: "a").number(), tickets())
    print("sell:", try await sell(name: "").number())
} catch {
    print("sell:", error, tickets())
}
func offeredFirst() async -> Int {
    let offered = offers()
    offer(number: 3)
    for await ticket in offered { return ticket.number() }
    return 0
}
print("offers:", await offeredFirst(), tickets())
offer(number: 4)
print("offers, nobody listens:", tickets())

var parts: [[UInt8]] = []
chunks(data: Array(0..<7), size: 3) { parts.append($0) }
print("chunks:", parts)

func mean(_ values: [Double]) -> Double {
    mean(values: values) { values, weights in
        let sum = zip(values, weights).reduce(0) { $0 + $1.0 * Double($1.1) }
        return sum / Double(weights.reduce(0) { $0 + Int($1) })
    }
}
print("mean:", mean([1, 2, 3]), mean([]).isNaN)

func winner(_ entries: [entry_t]) -> (id: CInt, comparisons: Int) {
    var comparisons = 0
    let id = unsafe best(entries: entries) { a, b in
        comparisons += 1
        return unsafe a!.pointee.score > b!.pointee.score ? 1 : -1
    }
    return (id, comparisons)
}
print(
    "best:",
    winner([
        entry_t(id: .max, score: 1), entry_t(id: .min, score: .infinity),
        entry_t(id: 3, score: -0.5),
    ]))
print("best, none:", winner([]))

let here = pthread_self()
let other = Heard<CInt>()
inBackground { other.append(pthread_equal(pthread_self(), here) == 0 ? $0 : -1) }
print("inBackground, on another thread:", other.all)

let many = Heard<CInt>()
everywhere(times: 200) { many.append($0) }
print("everywhere:", many.all.count, many.all.sorted() == Array(0..<200))

// A logger is kept until another one, or none, takes its place.
let logged = Heard<String>()
var results = [log(text: "before")]
setLogger { logged.append($0) }
results += [log(text: "wörld"), log(text: "")]
setLogger(log: nil)
results.append(log(text: "after"))
print("setLogger, log:", results, logged.all)

// Each closure is called once, when the function has long returned.
let fetched = Heard<String>()
await withTaskGroup { group in
    for index in 0..<50 {
        group.addTask {
            await withCheckedContinuation { continuation in
                fetch(name: index % 2 == 0 ? "name" : "") { error in
                    fetched.append(error ?? "no error")
                    continuation.resume()
                }
            }
        }
    }
}
unsafe moment(year: 126, x: 0.5) { moment, place in
    guard let moment = unsafe moment, let place = unsafe place else { return }
    let year = unsafe moment.load(as: tm.self).tm_year
    unsafe print("moment:", year, place[0], place[2])
}
unsafe send(number: 1) { first, reply, extra in
    unsafe print("send:", first, reply, extra != nil)
}
let answer = packet { packet in
    print("packet:", packet)
    return CInt(packet.count)
}
print("packet:", answer)
print("fetch:", fetched.all.count { $0 == "no error" }, fetched.all.count { $0 == "no name" })
