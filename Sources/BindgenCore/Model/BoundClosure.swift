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
        /// At any time, until another function is called.
        case held
        /// At any time, until the library says that it has forgotten it.
        case released
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

    /// As what the C function is given.
    enum Carrier: Equatable, Sendable {
        /// As a pointer to a function.
        case function
        /// As a pointer to anything.
        case pointer
        /// As a number.
        case number(SwiftType)
    }

    /// What the C function finds the closure by.
    enum Place: Equatable, Sendable {
        /// A context, which is that one of its parameters.
        case context(parameter: Int)
        /// Nothing that it is given: one closure at a time has the place of this number.
        case slot(Int)
    }

    var parameters: [Parameter]
    /// Whether a closure needs pointers of C.
    var isUnsafe: Bool
    var result: SwiftType
    /// What makes the C function's result of the closure's.
    var resultBridge: ArgumentBridge
    /// The type of the C function.
    var functionType: SwiftType
    var place: Place
    var lifetime: Lifetime
    var carrier = Carrier.function
    /// What the context is given as, if it is no pointer.
    var contextType: SwiftType?
    /// Whether the C function is called on another thread than the closure's owner is on.
    var isSent = false
    /// What the body calls the C function and the context.
    var function: SwiftIdentifier
    var context: SwiftIdentifier
    /// What it calls the address of the C function, if that is given as something else.
    var pointer: SwiftIdentifier

    /// What has the closure while it is lent by its address: a struct with a member of the closure's
    /// own type, since a closure that is stored as a value of any type is allocated once more.
    var holder: String? {
        guard lifetime == .call, case .context = place else { return nil }
        let name =
            function.text.hasSuffix("Function") ? function.text.dropLast(8) : function.text[...]
        return "Lent" + name.prefix(1).uppercased() + name.dropFirst()
    }

    /// The closure's own type.
    var type: SwiftType {
        .closure(parameters.map(\.type), result: result, isKept: lifetime != .call || isSent)
    }

    /// What callers give: nothing for what Go is not to call any more.
    var parameterType: SwiftType { isOptional ? .optional(type) : type }

    /// Whether there can be none.
    var isOptional: Bool { lifetime == .forever || lifetime == .held }

    /// Whether a call that comes too late is nobody's, and harms nothing. What has to give a result
    /// cannot be that.
    var isMissable: Bool {
        guard result == .void else { return false }
        return switch (lifetime, place) {
        case (.stream, _), (.held, _), (.forever, .slot): true
        case (.call, _), (.once, _), (.forever, .context), (.released, _): false
        }
    }
}
