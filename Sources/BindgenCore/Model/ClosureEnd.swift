/// A function after whose call Go calls some closures no more, and which ones: those that were given
/// with the same values.
struct ClosureEnd: Equatable, Sendable {
    /// A value in the body that is called.
    enum Value: Equatable, Sendable {
        /// The handle of the object whose method it is.
        case receiver
        /// The parameter at that index.
        case parameter(Int)
        /// The result at that index.
        case result(Int)
    }

    /// The exported function.
    var function: String
    var values: [Value]
}
