/// How callers wait for a function that blocks: on a thread that may.
struct Awaiting: Equatable, Sendable {
    /// What a cancelled task calls, if it can be cancelled: a function whose parameters are names of the
    /// body around it.
    var cancel: Shared<BoundFunction>?
}
