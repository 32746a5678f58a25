/// What stands in a signature, and before a call, where a function throws or is waited for.
extension Effects {
    /// ` async throws(GoError)`
    var clause: String { (isAsync ? " async" : "") + throwsClause }

    /// ` throws(GoError)`
    var throwsClause: String {
        switch thrown {
        case .nothing: ""
        case .goError: " throws(GoError)"
        case .anything: " throws"
        }
    }

    /// `try await `
    var marker: String { (thrown == .nothing ? "" : "try ") + (isAsync ? "await " : "") }
}
