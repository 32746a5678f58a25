func dictionarySupport(_ names: SupportNames) -> String {
    """
    /// The dictionary of these entries; of a key that is there twice, the first.
    \(names.isolation)private func dictionary<Key: Hashable, Value>(
        _ keys: [Key], _ values: [Value]
    ) -> [Key: Value] {
        Dictionary(zip(keys, values)) { first, _ in first }
    }
    """
}

func lowerDurationSupport(_ names: SupportNames) -> String {
    """
    /// The nanoseconds of a duration, as many as Go counts: 292 years at most, before or after now.
    @available(macOS 13, iOS 16, watchOS 9, tvOS 16, *)
    \(names.isolation)private func nanoseconds(of duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        let (whole, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, isTooMuch) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
        if isTooLong || isTooMuch { return seconds < 0 ? .min : .max }
        return sum
    }
    """
}
