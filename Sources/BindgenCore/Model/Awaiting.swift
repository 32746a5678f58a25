/// How callers wait for a function that does not tell at once what they want to know.
struct Awaiting: Equatable, Sendable {
    enum Manner: Equatable, Sendable {
        /// It blocks, and so it runs on a thread that may.
        case thread
        /// It returns at once, and Go calls a closure when it is done.
        case completion(Told)
        /// It returns at once, and Go calls a closure as often as there is something to tell.
        case stream(Told)
    }

    /// What Go tells a closure that callers do not give.
    struct Told: Equatable, Sendable {
        struct Value: Equatable, Sendable {
            var name: SwiftIdentifier
            var type: SwiftType
            /// Whether there is one wherever there is no error, although Go could give none.
            var isUnwrapped: Bool
        }

        /// The parameter that is the closure.
        var parameter: Int
        /// All that the closure is given.
        var values: [Value]
        /// Which of it is the text of an error, if one is.
        var error: Int?

        /// What callers get of it.
        var result: SwiftType {
            let wanted = values.indices.filter { $0 != error }.map { values[$0] }
            return switch wanted.count {
            case 0: .void
            case 1: wanted[0].type
            default: .tuple(wanted.map { SwiftType.Element(label: $0.name, type: $0.type) })
            }
        }
    }

    var manner = Manner.thread
    /// What ends the wait before its time, if anything does: a function whose parameters are names of the
    /// body around it.
    var cancel: Shared<BoundFunction>?
    /// The result that only what ends the wait needs to know.
    var token: SwiftIdentifier?

    /// What callers get of what a closure is told once.
    var completion: Told? { if case .completion(let told) = manner { told } else { nil } }

    /// What callers get of what a closure is told again and again.
    var stream: Told? { if case .stream(let told) = manner { told } else { nil } }
}
