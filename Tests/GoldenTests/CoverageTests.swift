import Foundation
import TestSupport
import Testing

/// Holds `Documentation/Coverage.md` against what becomes of the exports of every fixture; a
/// recording run writes it anew.
@Suite struct CoverageTests {
    private struct Row {
        var fixture: String
        var exports = 0
        var bound = 0
        var raw = 0
        var refused: [(name: String, reason: String)] = []
    }

    @Test("The table of what is bound is current")
    func isCurrent() throws {
        let file = Repository.root.appending(path: "Documentation/Coverage.md")
        let table = text(try Fixture.all.map(row))
        if try String(contentsOf: file, encoding: .utf8) == table { return }
        if ProcessInfo.processInfo.environment["GOBINDGEN_RECORD"] == "1" {
            try Data(table.utf8).write(to: file)
        }
        Issue.record("Documentation/Coverage.md differs: 'make golden-update' records it")
    }

    private func row(_ fixture: Fixture) throws -> Row {
        var row = Row(fixture: fixture.name)
        let run = try GoldenRun(fixture.newestHeader)
        for name in try fixture.newestHeader.exportedNames() {
            row.exports += 1
            switch run.fate(of: name) {
            case .bound: row.bound += 1
            case .raw: row.raw += 1
            case .refused(let reason): row.refused.append((name, reason))
            case nil: Issue.record("\(name) of \(fixture.name) is lost")
            }
        }
        return row
    }

    private func text(_ rows: [Row]) -> String {
        var lines = [
            "# What is bound", "",
            "Every exported function of every fixture, in its newest header. A test writes this file and "
                + "holds it current.", "",
            "*Raw* functions are bound with a pointer in their signature, and callers mark them with "
                + "`unsafe`.", "",
            "| fixture | exports | bound | raw | left out |", "|---|--:|--:|--:|--:|",
        ]
        for row in rows {
            lines.append(
                "| `\(row.fixture)` | \(row.exports) | \(row.bound) | \(row.raw) | \(row.refused.count) |"
            )
        }
        let sum = { (count: (Row) -> Int) in rows.reduce(0) { $0 + count($1) } }
        lines.append(
            "| all | \(sum(\.exports)) | \(sum(\.bound)) | \(sum(\.raw)) | \(sum(\.refused.count)) |"
        )
        lines += ["", "## Left out", "", "| fixture | function | why |", "|---|---|---|"]
        for row in rows {
            for (name, reason) in row.refused {
                lines.append("| `\(row.fixture)` | `\(name)` | \(reason) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
