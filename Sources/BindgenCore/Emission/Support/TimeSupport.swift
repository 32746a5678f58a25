func timeSupport(_ names: SupportNames) -> String {
    """
    /// A moment, to the nanosecond: Go's `time.Time`.
    ///
    /// For Foundation it is `Date(timeIntervalSince1970: time.since1970 / .seconds(1))`.
    @available(macOS 13, iOS 16, watchOS 9, tvOS 16, *)
    \(names.access)struct GoTime: Hashable, Comparable, Sendable {
        /// How long it was after the beginning of the year 1970, in UTC.
        \(names.memberAccess)let since1970: Duration

        /// Makes the moment that is so long after the beginning of the year 1970.
        \(names.memberAccess)init(since1970: Duration) {
            self.since1970 = since1970
        }

        /// The beginning of the year 1, which is Go's for no time at all.
        \(names.memberAccess)static let zero = GoTime(since1970: .seconds(-62_135_596_800))

        \(names.memberAccess)static func < (first: GoTime, second: GoTime) -> Bool {
            first.since1970 < second.since1970
        }
    }

    /// Go is given nanoseconds; no time is the least of their numbers.
    @available(macOS 13, iOS 16, watchOS 9, tvOS 16, *)
    extension GoTime {
        fileprivate \(names.isolation)init(rawValue: Int64) {
            self = rawValue == .min ? .zero : GoTime(since1970: .nanoseconds(rawValue))
        }

        fileprivate \(names.isolation)var rawValue: Int64 {
            self == .zero ? .min : max(.min + 1, since1970.rawValue)
        }
    }
    """
}

func durationSupport(_ names: SupportNames) -> String {
    """
    /// Go is given nanoseconds, as many as it counts: 292 years at most, before or after now.
    @available(macOS 13, iOS 16, watchOS 9, tvOS 16, *)
    extension Duration {
        fileprivate \(names.isolation)init(rawValue: Int64) {
            self = .nanoseconds(rawValue)
        }

        fileprivate \(names.isolation)var rawValue: Int64 {
            let (seconds, attoseconds) = components
            let (whole, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
            let (sum, isTooMuch) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
            if isTooLong || isTooMuch { return seconds < 0 ? .min : .max }
            return sum
        }
    }
    """
}
