/// A Swift type as the generated code writes it.
enum SwiftType: Equatable, Hashable, Sendable {
    case void
    /// A type of the standard library: `Int`, `String`, `CChar`.
    case standard(StandardName)
    /// `Unicode.Scalar`
    case unicodeScalar
    /// A type of the C module, under its imported name.
    case imported(String)
    /// A struct that the shim header declares, by the end of its name: `Complex128`.
    case shim(String)
    /// A type that the generated code declares itself: `GoError`.
    case generated(String)
    /// Any type that conforms to a protocol that the generated code declares.
    case conforming(to: String)
    indirect case optional(SwiftType)
    indirect case array(SwiftType)
    indirect case dictionary(SwiftType, SwiftType)
    indirect case pointer(to: SwiftType, isMutable: Bool)
    case rawPointer(isMutable: Bool)
    case tuple([Element])
    /// `@convention(c) (…) -> …`
    indirect case cFunction([SwiftType], result: SwiftType)
    /// A closure, which may be called after the function that it is given to has returned if it is kept.
    indirect case closure([SwiftType], result: SwiftType, isKept: Bool, canThrow: Bool)

    /// Whether each number is the raw value of one.
    var hasEveryRawValue: Bool {
        self == .standard(.Duration) || self == .generated("GoTime")
    }

    /// Whether it is a duration, or made of one.
    var usesDuration: Bool {
        switch self {
        case .array(let element), .optional(let element): element.usesDuration
        case .tuple(let elements): elements.contains { $0.type.usesDuration }
        default: hasEveryRawValue
        }
    }

    struct Element: Equatable, Hashable, Sendable {
        var label: SwiftIdentifier?
        var type: SwiftType
    }
}

extension SwiftType {
    /// What Go has where nothing was said.
    var zero: String? {
        switch self {
        case .array: "[]"
        case .dictionary: "[:]"
        case .optional, .generated("GoValue"): "nil"
        case .generated("GoTime"): ".zero"
        case .standard(.String): "\"\""
        case .standard(.Bool): "false"
        case .standard(.Duration): ".zero"
        case .standard: "0"
        default: nil
        }
    }
}

/// The names of the standard library that generated code uses. A C declaration of the same name
/// takes the plain name away, and then they are written with their module.
// The cases are spelled as the names themselves.
// swift-format-ignore: AlwaysUseLowerCamelCase
enum StandardName: String, CaseIterable, Equatable, Hashable, Sendable {
    case Void
    case Int, Int8, Int16, Int32, Int64
    case UInt, UInt8, UInt16, UInt32, UInt64
    case Float, Double, Float16, Bool, String
    case CChar, CShort, CUnsignedShort, CInt, CUnsignedInt
    case CLong, CUnsignedLong, CLongLong, CUnsignedLongLong, CLongDouble
    case UnsafePointer, UnsafeMutablePointer, UnsafeRawPointer, UnsafeMutableRawPointer
    case OpaquePointer
    case UnsafeRawBufferPointer, UnsafeBufferPointer, UnsafeMutableBufferPointer
    case StaticString, UTF8, Unicode, Span, MutableSpan
    case Error, Hashable, Comparable, Sendable, CustomStringConvertible, RawRepresentable,
        OptionSet, AnyObject
    case FixedWidthInteger, Duration, Dictionary, Array, ArraySlice, Optional, Set, AnyHashable
    case MemoryLayout
    case ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
    case ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByStringInterpolation
    case ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
    case precondition, preconditionFailure, fatalError, unsafeBitCast, Never
    case max, min, zip
    case withoutActuallyEscaping, withUnsafeMutablePointer, withUnsafeTemporaryAllocation
    case withUnsafeBytes, withUnsafeMutableBytes
    case Task, CancellationError, CheckedContinuation
    case withCheckedContinuation, withTaskCancellationHandler
    case AsyncStream, AsyncThrowingStream, AsyncSequence, AsyncIteratorProtocol
    case Sequence, IteratorProtocol

    /// The module that it is of.
    var module: String {
        switch self {
        case .Task, .CancellationError, .CheckedContinuation, .withCheckedContinuation,
            .withTaskCancellationHandler, .AsyncStream, .AsyncThrowingStream, .AsyncSequence,
            .AsyncIteratorProtocol:
            "_Concurrency"
        default: "Swift"
        }
    }
}
