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
