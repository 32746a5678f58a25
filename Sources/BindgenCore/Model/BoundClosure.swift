/// A closure that a function takes for a C function and its context.
struct BoundClosure: Equatable, Sendable {
    /// When the C function is called.
    enum Lifetime: Equatable, Sendable {
        /// During the call only: nothing outlives it.
        case call
        /// Once, at any time.
        case once
        /// At any time, as often as it likes.
        case forever
        /// At any time, until nobody listens any more.
        case stream
    }

    /// A value that the closure is given.
    struct Parameter: Equatable, Sendable {
        var type: SwiftType
        /// What makes it of the C value.
        var bridge: ResultBridge
        /// Whether the C function is given the length of a text behind it.
        var hasLength = false
        /// What C calls it, if it has a name.
        var name: String?
    }

    var parameters: [Parameter]
    /// Whether a closure needs pointers of C.
    var isUnsafe: Bool
    var result: SwiftType
    /// What makes the C function's result of the closure's.
    var resultBridge: ArgumentBridge
    /// The type of the C function, and where in its parameters the context is.
    var functionType: SwiftType
    var contextIndex: Int
    var lifetime: Lifetime
    /// Whether the C function is called on another thread than the closure's owner is on.
    var isSent = false
    /// What the body calls the C function and the context.
    var function: SwiftIdentifier
    var context: SwiftIdentifier

    /// The closure's own type.
    var type: SwiftType {
        .closure(parameters.map(\.type), result: result, isKept: lifetime != .call || isSent)
    }

    /// What callers give: nothing for what Go is not to call any more.
    var parameterType: SwiftType { lifetime == .forever ? .optional(type) : type }
}
