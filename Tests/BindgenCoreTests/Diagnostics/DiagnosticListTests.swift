import TestSupport
import Testing

@testable import BindgenCore

@Suite struct DiagnosticListTests {
    private func finding(
        _ message: String, file: Int? = nil, at offset: Int = 0,
        _ severity: Diagnostic.Severity = .warning
    ) -> Diagnostic {
        Diagnostic(
            code: .nameCollision, severity: severity, message: message,
            range: file.map { SourceRange(file: $0, bytes: offset..<offset + 1) })
    }

    @Test("Findings are sorted by place, equals keep their order, those without a place come last")
    func sorting() {
        var list = DiagnosticList()
        for finding in [
            finding("run 1"), finding("c", file: 1, at: 0), finding("b", file: 0, at: 9),
            finding("a 1", file: 0, at: 3, .note), finding("run 2", .error),
            finding("a 2", file: 0, at: 3, .error), finding("a 3", file: 0, at: 3),
        ] {
            list.append(finding)
        }
        let sorted = list.sorted().map(\.message)
        #expect(sorted == ["a 1", "a 2", "a 3", "b", "c", "run 1", "run 2"])
    }

    @Test(
        "Whatever order they came in, the places are in order",
        arguments: 1...20 as ClosedRange<UInt64>)
    func sortingIsAnOrder(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var list = DiagnosticList()
        for number in 0..<50 {
            let file = Int.random(in: 0...2, using: &random)
            let offset = Int.random(in: 0...5, using: &random)
            list.append(finding("\(number)", file: file, at: offset))
        }
        let sorted = list.sorted()
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            let order = [left, right].map { finding in
                [
                    finding.range?.file ?? 0, finding.range?.bytes.lowerBound ?? 0,
                    Int(finding.message) ?? 0,
                ]
            }
            #expect(order[0].lexicographicallyPrecedes(order[1]))
        }
        #expect(Set(sorted.map(\.message)).count == 50)
    }

    @Test("Strictness makes every warning an error, and nothing else")
    func promotion() {
        var list = DiagnosticList()
        list.append(finding("w", .warning))
        list.append(finding("n", .note))
        #expect(!list.hasErrors)
        list.promoteWarnings()
        #expect(list.all.map(\.severity) == [.error, .note])
        #expect(list.all.map(\.message) == ["w", "n"])
        #expect(list.hasErrors)
    }

    @Test("An empty list has no errors, promoted or not")
    func empty() {
        var list = DiagnosticList()
        list.promoteWarnings()
        #expect(!list.hasErrors)
        #expect(list.sorted().isEmpty)
    }
}
