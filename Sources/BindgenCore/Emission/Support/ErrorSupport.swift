func goErrorSupport(_ names: SupportNames) -> String {
    """
    /// An error that Go reported.
    \(names.access)struct GoError: Error, Hashable, Sendable, CustomStringConvertible {
        /// The text of the Go error.
        \(names.memberAccess)let message: String

        \(names.memberAccess)var description: String { message }
    }
    """
}

func throwErrorSupport(_ names: SupportNames) -> String {
    """
    /// Throws the error that Go reported, if it did.
    @inline(never)
    \(names.isolation)private func throwIfPresent(_ message: String?) throws(GoError) {
        if let message { throw GoError(message: message) }
    }
    """
}

func unwrapTextSupport(_ names: SupportNames) -> String {
    """
    /// The text that Go promises beside a nil error.
    @inline(never)
    \(names.isolation)private func unwrap(
        _ text: String?, _ function: StaticString
    ) throws(GoError) -> String {
        guard let text else {
            throw GoError(message: "\\(function) returned neither a text nor an error")
        }
        return text
    }
    """
}
