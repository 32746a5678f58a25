// A wrapper of the same library as an engineer would write it by hand, who has one afternoon and
// knows what may not go wrong: what is lent is lent, what is taken is freed.
internal import CCalls
internal import Glibc

/// What Go reported.
public struct CallFailure: Error {
    /// Its text.
    public let message: String
}

/// Adds two numbers.
public func add(_ a: Int, _ b: Int) -> Int { Int(Add(GoInt(a), GoInt(b))) }

/// Takes numbers of several types.
public func blend(_ a: Int32, _ b: Double, _ c: UInt8, _ d: Bool) -> Double {
    Blend(a, b, c, d ? 1 : 0)
}

/// Reads a text.
public func length(_ text: String) -> Int {
    withGoString(text) { Int(Length($0)) }
}

/// Returns a text of some 20 bytes.
public func greet(_ name: String) -> String {
    withGoString(name) { take(Greet($0)) }
}

/// Returns a long text.
public func longText() -> String { take(Long()) }

/// Adds numbers.
public func sum(_ xs: [Double]) -> Double {
    xs.withUnsafeBufferPointer { xs in
        let memory = UnsafeMutableRawPointer(mutating: xs.baseAddress)
        return Sum(GoSlice(data: memory, len: GoInt(xs.count), cap: GoInt(xs.count)))
    }
}

/// Fails where `b` is 0.
public func divide(_ a: Int, _ b: Int) throws(CallFailure) -> Int {
    let result = Divide(GoInt(a), GoInt(b))
    if let err = result.r1 { throw CallFailure(message: take(err)) }
    return Int(result.r0)
}

/// A number that grows.
public final class Counter {
    private let handle: GoUintptr

    /// Makes a counter.
    public init(start: Int) { handle = NewCounter(GoInt(start)) }

    deinit { CloseCounter(handle) }

    /// Makes it grow.
    public func add(_ n: Int) -> Int { Int(CounterAdd(handle, GoInt(n))) }
}

/// Calls a function for each number below a limit.
public func countIf(_ limit: Int, _ filter: (Int64) -> Bool) -> Int {
    withoutActuallyEscaping(filter) { filter in
        var filter = filter
        return withUnsafeMutablePointer(to: &filter) { context in
            let function: keep_fn = { value, context in
                context!.assumingMemoryBound(to: ((Int64) -> Bool).self).pointee(value)
            }
            return Int(CountIf(GoInt(limit), function, context))
        }
    }
}

private func withGoString<Result>(_ text: String, _ body: (GoString) -> Result) -> Result {
    var text = text
    return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { characters in
            body(GoString(p: characters.baseAddress, n: characters.count))
        }
    }
}

private func take(_ text: UnsafeMutablePointer<CChar>?) -> String {
    defer { free(text) }
    return String(cString: text!)
}
