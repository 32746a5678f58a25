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
        /// At any time, until another one that Go finds by the same context has been called once, or
        /// nobody listens to that one any more.
        case accompanying
    }

    /// Where a length is, seen from what it is of.
    enum Length: Equatable, Sendable {
        case before, behind
    }

    /// A value that the closure is given.
    struct Parameter: Equatable, Sendable {
        var type: SwiftType
        /// What makes it of the C value.
        var bridge: ResultBridge
        /// Where the C function is given the length of a text, or of elements.
        var length: Length?
        /// Whether that length is of a type of its own.
        var convertsLength = false
        /// Whether it is a pointer that Swift may have as a typed or as an opaque one.
        var isOutOfSight = false
        /// What C calls it, if it has a name.
        var name: String?
        /// What stands before it where the closure is a method.
        var label: SwiftIdentifier?
    }

    /// A value that the closure returns through pointers of the C function's.
    struct Output: Equatable, Sendable {
        enum Form: Equatable, Sendable {
            /// Through a pointer to it, and as what the bridge makes of it.
            case number(ArgumentBridge)
            /// As a copy in memory that Go frees.
            case cString
            /// As such a copy, and its length.
            case text
            /// As a copy of elements of that type, or of bytes of none, and their number.
            case elements(SwiftType?)
        }

        var type: SwiftType
        var form: Form
        /// What C calls it, if it has a name.
        var name: String?

        /// Whether the C function has a pointer for its length too, behind the other one.
        var hasLength: Bool {
            switch form {
            case .text, .elements: true
            case .number, .cString: false
            }
        }
    }

    /// A struct of the wrapper's that has closures while Go knows them by one context.
    struct Holder: Equatable, Sendable {
        var type: String
        /// The member that this closure is.
        var member: SwiftIdentifier
        /// Whether the closure is its first one.
        var isFirst: Bool
        /// The parameter that it is, where callers give what has the closures for methods.
        var conformer: SwiftIdentifier?
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
    /// What the closure returns; where there are outputs, these.
    var result: SwiftType
    /// What makes the C function's result of the closure's.
    var resultBridge: ArgumentBridge
    /// What it returns through the C function's last pointers, and not as that function's result.
    var outputs: [Output] = []
    /// Whether Go frees a copy of the text that it returns, or of what describes the error that it throws.
    var givesText = false
    /// Whether it throws; what it throws is all that the C function returns.
    var canThrow = false
    /// The type of the C function.
    var functionType: SwiftType
    var place: Place
    var lifetime: Lifetime
    var carrier = Carrier.function
    /// What the context is given as, if it is no pointer.
    var contextType: SwiftType?
    /// What the context stands for, if that is not the closure itself.
    var holder: Holder?
    /// Whether the C function is called on another thread than the closure's owner is on.
    var isSent = false
    /// What the body calls the C function and the context.
    var function: SwiftIdentifier
    var context: SwiftIdentifier
    /// What it calls the address of the C function, if that is given as something else.
    var pointer: SwiftIdentifier

    /// The closure's own type.
    var type: SwiftType {
        .closure(
            parameters.map(\.type), result: result, isKept: lifetime != .call || isSent,
            canThrow: canThrow)
    }

    /// What callers give: nothing for what Go is not to call any more.
    var parameterType: SwiftType { isOptional ? .optional(type) : type }

    /// Whether there can be none.
    var isOptional: Bool {
        holder?.conformer == nil && (lifetime == .forever || lifetime == .held)
    }

    /// Whether the context is made for it, and not for another closure that it is shared with.
    var ownsContext: Bool { holder?.isFirst ?? true }

    /// Whether a call that comes too late is nobody's, and harms nothing. What has to give a result
    /// cannot be that.
    var isMissable: Bool {
        guard result == .void, !canThrow else { return false }
        return switch (lifetime, place) {
        case (.stream, _), (.held, _), (.accompanying, _), (.forever, .slot): true
        case (.call, _), (.once, _), (.forever, .context), (.released, _): false
        }
    }
}
