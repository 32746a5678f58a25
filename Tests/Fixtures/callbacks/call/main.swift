// Proves that Go calls Swift back: with a context, without one, with texts, with a result, from
// another thread, and after the call that handed the function over.

import CCallbacks
import Callbacks

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// The lines that a callback heard, and how it ended.
struct Transcript {
    var lines: [String] = []
    var end = "none"

    /// Makes a text of the bytes that a callback lends.
    static func text(_ line: UnsafePointer<CChar>?, _ length: Int) -> String {
        unsafe String(
            decoding: UnsafeRawBufferPointer(start: line, count: length), as: UTF8.self)
    }
}

/// What is behind the context of a callback.
func state<State>(_ context: UnsafeMutableRawPointer?, _: State.Type = State.self)
    -> UnsafeMutablePointer<State>
{
    unsafe context!.assumingMemoryBound(to: State.self)
}

/// Lends a variable as the context of callbacks.
func withContext<State, Value>(
    _ state: inout State, _ body: (UnsafeMutableRawPointer) -> Value
) -> Value {
    unsafe withUnsafeMutablePointer(to: &state) { unsafe body($0) }
}

// The functions that Go calls. They belong to no actor: Go may call them from any thread.

func hearLine(_ context: UnsafeMutableRawPointer?, _ line: UnsafePointer<CChar>?, _ length: Int) {
    unsafe state(context, Transcript.self).pointee.lines.append(Transcript.text(line, length))
}

func hearEnd(_ context: UnsafeMutableRawPointer?, _ error: UnsafePointer<CChar>?) {
    unsafe state(context, Transcript.self).pointee.end =
        if let error { unsafe String(cString: error) } else { "no error" }
}

/// The ticks that were heard; a callback without a context has only such a place for them.
nonisolated(unsafe) var ticks = 0

/// Collects what `download` reports.
func downloaded(_ url: String) -> (bytes: Int, percents: [CInt]) {
    var percents: [CInt] = []
    let bytes = withContext(&percents) { context in
        unsafe download(
            url: url,
            progress: { context, percent in
                unsafe state(context, [CInt].self).pointee.append(percent)
            }, context: context)
    }
    return (bytes, percents)
}
print("download:", downloaded("https://exämple.com"))
print("download, empty:", downloaded(""))

/// Counts the numbers below the limit that the divisor divides.
func multiples(of divisor: Int64, below limit: Int64) -> Int {
    var divisor = divisor
    return unsafe countIf(limit: limit, context: &divisor) { value, context in
        unsafe value % state(context, Int64.self).pointee == 0
    }
}
print(
    "countIf:", multiples(of: 3, below: 10), multiples(of: 1, below: 1_000),
    multiples(of: 1, below: .min))

/// Multiplies each of the numbers where it lies.
func multiply(_ numbers: inout [Double], by factor: Double) {
    var factor = factor
    unsafe numbers.withUnsafeMutableBufferPointer { buffer in
        let count = GoInt(buffer.count)
        let slice = unsafe GoSlice(data: buffer.baseAddress, len: count, cap: count)
        let transform: map_fn = { value, context in
            unsafe value * state(context, Double.self).pointee
        }
        unsafe mapValues(values: slice, transform: transform, context: &factor)
    }
}
var numbers = [1.5, -2, 0, .infinity]
multiply(&numbers, by: -2)
print("mapValues:", numbers)
multiply(&numbers, by: .nan)
print("mapValues, NaN:", numbers.allSatisfy(\.isNaN))
var nothing: [Double] = []
multiply(&nothing, by: 1)
print("mapValues, empty:", nothing)

/// Splits a text into its lines.
func lines(_ text: String) -> [String] {
    var transcript = Transcript()
    withContext(&transcript) { unsafe eachLine(text: text, line: hearLine, context: $0) }
    return transcript.lines
}
let long = String(repeating: "längs", count: 12_000)
print("eachLine:", lines("first\n\ndrittens: ü, 世界"))
print("eachLine, empty:", lines(""))
print("eachLine, NUL:", lines("a\u{0}b") == ["a\u{0}b"])
print("eachLine, long:", lines(long + "\n" + long) == [long, long])

/// Reads a text up to the first error, and hands two functions over.
func transcript(_ text: String) -> Transcript {
    var transcript = Transcript()
    withContext(&transcript) {
        unsafe read(text: text, line: hearLine, done: hearEnd, context: $0)
    }
    return transcript
}
print("read:", transcript("one\ntwo"))
print("read, failing:", transcript("one\n#error disk full: “ü”\ntwo"))

/// Reads a text as `transcript` does, and hands the functions over in a struct.
func transcriptOfReader(_ text: String) -> Transcript {
    var transcript = Transcript()
    withContext(&transcript) { context in
        let reader = unsafe reader_t(context: context, line: hearLine, done: hearEnd)
        unsafe readWith(text: text, reader: reader)
    }
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

/// Asks for a name that only the names of the context have.
func resolved(_ name: String, among names: [String: String]) -> String? {
    var names = names
    return withContext(&names) { context in
        unsafe resolve(
            name: name,
            resolve: { name, context in
                let names = unsafe state(context, [String: String].self).pointee
                // Go frees the answer.
                return unsafe names[String(cString: name!)].flatMap { unsafe strdup($0) }
            }, context: context)
    }
}
let hosts = ["localhost": "127.0.0.1", "wörld": "🌍", "": "empty", "long": long]
print(
    "resolve:", resolved("localhost", among: hosts) ?? "nil",
    resolved("wörld", among: hosts) ?? "nil")
print("resolve, empty:", resolved("", among: hosts) ?? "nil")
print("resolve, long:", resolved("long", among: hosts) == "long=" + long)
print("resolve, NULL:", resolved("unknown", among: hosts) ?? "nil")

/// The id of the entry with the highest score, and how many were compared.
func winner(_ entries: [entry_t]) -> (id: CInt, comparisons: Int) {
    var entries = entries
    var comparisons = 0
    let count = entries.count
    let id = unsafe best(
        entries: &entries, count: count,
        compare: { a, b, context in
            unsafe state(context, Int.self).pointee += 1
            return unsafe a!.pointee.score > b!.pointee.score ? 1 : -1
        }, context: &comparisons)
    return (id, comparisons)
}
print(
    "best:",
    winner([
        entry_t(id: .max, score: 1), entry_t(id: .min, score: .infinity),
        entry_t(id: 3, score: -0.5),
    ]))
print("best, none:", winner([]))

/// Whether Go called from another thread, and with what.
func background() -> (otherThread: Bool, percent: CInt) {
    var heard = (caller: pthread_self(), percent: -1 as CInt)
    let here = heard.caller
    unsafe inBackground(
        progress: { context, percent in
            let heard = unsafe state(context, (caller: pthread_t, percent: CInt).self)
            unsafe heard.pointee = (pthread_self(), percent)
        }, context: &heard)
    return (pthread_equal(heard.caller, here) == 0, heard.percent)
}
print("inBackground:", background())

/// Logs while a logger is set, and before and after.
func logged() -> (results: [UInt8], lines: [String]) {
    var results = [log(text: "before")]
    // The library keeps this pointer: that of an argument with & would not last.
    let context = UnsafeMutablePointer<Transcript>.allocate(capacity: 1)
    unsafe context.initialize(to: Transcript())
    defer {
        unsafe context.deinitialize(count: 1)
        unsafe context.deallocate()
    }
    unsafe setLogger(log: hearLine, context: context)
    results += [log(text: "wörld"), log(text: "")]
    unsafe setLogger(log: nil, context: nil)
    results.append(log(text: "after"))
    return unsafe (results, context.pointee.lines)
}
print("setLogger, log:", logged())
