/// A Swift protocol of what Go calls by one context.
struct BoundProtocol: Equatable, Sendable {
    struct Requirement: Equatable, Sendable {
        var name: SwiftIdentifier
        var parameters: [Parameter]
        var result: SwiftType
        var canThrow: Bool
    }

    struct Parameter: Equatable, Sendable {
        /// What callers write, or nothing for `_`.
        var label: SwiftIdentifier?
        var type: SwiftType
    }

    var documentation: [String]
    /// What callers should use instead, if they should not use this.
    var deprecation: String?
    var name: SwiftIdentifier
    /// Whether Go may call it from any thread, and after the function has returned that is given it.
    var isSendable: Bool
    var requirements: [Requirement]

    /// Whether both mean the same.
    func isSame(as other: BoundProtocol) -> Bool {
        isSendable == other.isSendable && requirements == other.requirements
    }
}
