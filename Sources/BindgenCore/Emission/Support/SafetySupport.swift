func markUnknownSupport(_ names: SupportNames) -> String {
    """
    /// Hands on a value whose type is declared outside of the header, and so may be unsafe to use.
    @unsafe @inline(__always)
    \(names.isolation)private func unchecked<Value>(_ value: Value) -> Value { value }
    """
}
