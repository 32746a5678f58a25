/// The findings of a run, in the order in which the phases came upon them.
struct DiagnosticList: Equatable, Sendable {
    private(set) var all: [Diagnostic] = []

    mutating func append(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
    }

    var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// Makes every warning an error, as the user asked with `--strict`.
    mutating func promoteWarnings() {
        for index in all.indices where all[index].severity == .warning {
            all[index].severity = .error
        }
    }

    /// Sorted by place; findings about the run as a whole come last, equals keep their order.
    func sorted() -> [Diagnostic] {
        all.enumerated().sorted { left, right in
            let leftKey = Self.sortKey(left.element)
            let rightKey = Self.sortKey(right.element)
            return leftKey == rightKey ? left.offset < right.offset : leftKey < rightKey
        }.map(\.element)
    }

    private static func sortKey(_ diagnostic: Diagnostic) -> (Int, Int) {
        guard let range = diagnostic.range else { return (Int.max, 0) }
        return (range.file, range.bytes.lowerBound)
    }
}
