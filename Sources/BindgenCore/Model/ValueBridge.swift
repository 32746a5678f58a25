/// How an argument becomes the value that the C function takes.
enum ArgumentBridge: Equatable, Sendable {
    /// It is that value already.
    case same
    /// An integer of the same width, or of the platform's: `GoInt(truncatingIfNeeded: n)`.
    case integer(SwiftType)
    /// A string whose UTF-8 is lent for the call, with its length.
    case lentString
    /// A string whose UTF-8 is lent for the call, with a NUL at its end.
    case lentCString
    /// A complex number, as the shim header's struct of that name.
    case complex(shim: String)
}

/// How the value that the C function returns becomes the result.
enum ResultBridge: Equatable, Sendable {
    case same
    /// An integer of the same width, or of the platform's: `Int(truncatingIfNeeded: n)`.
    case integer(SwiftType)
    /// A C string that the caller owns: copied, and freed on every path.
    case ownedCString
    /// A C string that the library keeps: copied.
    case borrowedCString
    /// A string that Go keeps: copied.
    case borrowedString
    /// A complex number, from the shim header's struct.
    case complex(SwiftType)
}

/// Whether Swift's strict memory safety wants `unsafe` before the use of a value.
enum MemorySafety: Equatable, Sendable {
    /// It warns if `unsafe` is there.
    case safe
    /// It warns if `unsafe` is not there.
    case unsafe
    /// A type is declared out of sight, and so nobody can say here.
    case unknown

    /// What holds for a value that is made of both.
    func joined(with other: MemorySafety) -> MemorySafety {
        if self == .unsafe || other == .unsafe { return .unsafe }
        return self == .unknown || other == .unknown ? .unknown : .safe
    }
}
