// A wrapper of the same library as an engineer would write it by hand, who has one afternoon and
// knows what may not go wrong: what is lent is lent, what is taken is freed.
internal import CCalls
internal import Dispatch
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

/// Calls a function once.
public func notify(_ value: Int, _ done: @escaping @Sendable (Int64) -> Void) {
    Notify(GoInt(value), { value, context in Once.take(context).closure(value) }, Once.keep(done))
}

/// A call that might block.
public func work(_ value: Int) async -> Int {
    await withUnsafeContinuation { caller in
        DispatchQueue.global().async { caller.resume(returning: Int(Work(GoInt(value)))) }
    }
}

/// A call that blocks.
public func pause(_ milliseconds: Int) async -> Int {
    await withUnsafeContinuation { caller in
        DispatchQueue.global().async { caller.resume(returning: Int(Pause(GoInt(milliseconds)))) }
    }
}

/// Returns at once, and calls back from a goroutine.
public func answer(_ value: Int) async -> Int64 {
    await withUnsafeContinuation { caller in
        let function: done_fn = { value, context in Once.take(context).closure(value) }
        Answer(GoInt(value), function, Once.keep { caller.resume(returning: $0) })
    }
}

/// A closure that Go holds until it calls it.
private final class Once {
    let closure: @Sendable (Int64) -> Void

    init(_ closure: @escaping @Sendable (Int64) -> Void) { self.closure = closure }

    static func keep(_ closure: @escaping @Sendable (Int64) -> Void) -> UnsafeMutableRawPointer {
        Unmanaged.passRetained(Once(closure)).toOpaque()
    }

    static func take(_ context: UnsafeMutableRawPointer?) -> Once {
        Unmanaged.fromOpaque(context!).takeRetainedValue()
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
