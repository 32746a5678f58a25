/// A Swift function that calls a function of the C module, with every decision taken.
struct BoundFunction: Equatable, Sendable {
    struct Parameter: Equatable, Sendable {
        /// What callers write, or nothing for `_`.
        var label: SwiftIdentifier?
        /// What the body writes.
        var name: SwiftIdentifier
        var type: SwiftType
        var bridge: ArgumentBridge
    }

    /// One value of what the C function returns.
    struct Result: Equatable, Sendable {
        /// The member of the returned struct, or nothing where the value is returned as it is.
        var member: String?
        var label: SwiftIdentifier?
        /// What the body calls it where it needs a name.
        var local: SwiftIdentifier
        var type: SwiftType
        var bridge: ResultBridge
    }

    var documentation: [String]
    /// Whether callers have to write `unsafe`.
    var isUnsafe: Bool
    var name: SwiftIdentifier
    var parameters: [Parameter]
    /// The values that the function returns, the error not among them.
    var results: [Result]
    /// The text of an error, nothing for success; the function then throws `GoError`.
    var error: Result?
    /// The function of the C module that is called.
    var callee: SwiftIdentifier
    var callSafety: MemorySafety
    /// Whether the returned value's members need `unsafe`.
    var resultSafety: MemorySafety

    var isThrowing: Bool { error != nil }

    /// Whether the C function returns several values, as the members of a struct.
    var returnsStruct: Bool { results.count + (isThrowing ? 1 : 0) > 1 }

    /// The type after `->`.
    var resultType: SwiftType {
        switch results.count {
        case 0: .void
        case 1: results[0].type
        default: .tuple(results.map { SwiftType.Element(label: $0.label, type: $0.type) })
        }
    }
}
