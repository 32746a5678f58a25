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

func goErrorWithCodeSupport(_ names: SupportNames) -> String {
    """
    /// An error that Go reported.
    \(names.access)struct GoError: Error, Hashable, Sendable, CustomStringConvertible {
        /// The text of the Go error.
        \(names.memberAccess)let message: String
        /// The number that the Go function returned for it, if it returned one.
        \(names.memberAccess)let code: Int?

        fileprivate \(names.isolation)init(message: String, code: Int? = nil) {
            self.message = message
            self.code = code
        }

        \(names.memberAccess)var description: String { message }
    }
    """
}

func throwErrorSupport(_ names: SupportNames) -> String {
    """
    /// Throws the error whose text Go allocated for its caller, if there is one, and frees the text.
    \(names.lending)
    \(names.isolation)private func throwIfPresent(_ text: UnsafeMutablePointer<CChar>?) throws(GoError) {
        guard unsafe text != nil, let message = unsafe takeString(text), !message.isEmpty
        else { return }
        throw GoError(message: message)
    }
    """
}

func throwBorrowedErrorSupport(_ names: SupportNames) -> String {
    """
    /// Throws the error that Go reported, if it did.
    @inline(never)
    \(names.isolation)private func throwIfPresent(_ message: String?) throws(GoError) {
        if let message, !message.isEmpty { throw GoError(message: message) }
    }
    """
}

func failureSupport(_ names: SupportNames) -> String {
    """
    /// The error of a function that told no more than that it failed, but for a number or a text.
    @inline(never)
    \(names.isolation)private func failure(
        _ function: StaticString, code: Int? = nil, text: String? = nil
    ) -> GoError {
        if let text, !text.isEmpty { return GoError(message: text, code: code) }
        let number = code.map { ": \\($0)" } ?? ""
        return GoError(message: "\\(function) failed\\(number)", code: code)
    }
    """
}

func unwrapSupport(_ names: SupportNames) -> String {
    """
    /// What Go promises beside a nil error.
    @inline(never)
    \(names.isolation)private func unwrap<Value>(
        _ value: Value?, _ function: StaticString
    ) throws(GoError) -> Value {
        guard let value else {
            throw GoError(message: "\\(function) returned neither a value nor an error")
        }
        return value
    }
    """
}
