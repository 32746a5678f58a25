/// What callers of a function have to reckon with.
struct Effects: Equatable, Sendable {
    enum Thrown: Equatable, Sendable {
        case nothing, goError
        /// What Go reported, or that the task has been cancelled.
        case anything
    }

    var isAsync: Bool
    var thrown: Thrown
}

extension BoundFunction {
    var effects: Effects {
        let thrown: Effects.Thrown = isThrowing ? .goError : .nothing
        switch awaiting {
        case nil: return Effects(isAsync: false, thrown: thrown)
        case let awaiting? where awaiting.stream != nil:
            return Effects(isAsync: false, thrown: thrown)
        case let awaiting?:
            return Effects(isAsync: true, thrown: awaiting.cancel == nil ? thrown : .anything)
        }
    }
}
