extension BoundFunction {
    /// A variable that the C function writes to.
    struct Output: Equatable, Sendable {
        var name: SwiftIdentifier
        var type: SwiftType
        /// Whether Swift can tell that a use of its value is safe.
        var safety: MemorySafety
        /// How many values of the type it has room for, if it is an array.
        var capacity: Capacity?
        /// Whether it is the address of a struct that the wrapper has for an object.
        var isStructure = false
        /// The function of C in the struct that it is, or has the address of, which takes the struct back
        /// where callers get nothing of it, unless it is NULL.
        var releaseMember: String?
        /// What a number begins as, where it says how much room there is before it says how much was written.
        var room: Int?
        /// Whether it is an imported enum, which begins as what the number 0 is.
        var isEnumeration = false
    }

    /// How much room an array has.
    enum Capacity: Equatable, Sendable {
        case number(Int)
        /// As much as the number says that the body calls so.
        case given(SwiftIdentifier)
    }

    /// The outputs that are given back where the function fails, for callers get nothing then.
    var outputsToLose: [Output] {
        isThrowing ? outputs.filter { $0.isStructure || $0.releaseMember != nil } : []
    }
}
