import Foundation
import TestSupport
import Testing

/// What a room must not know cannot be seen in its code, and one target means that the compiler does
/// not enforce it.
@Suite struct ArchitectureTests {
    private static let core = Repository.root.appending(path: "Sources/BindgenCore")
    static let sources = Repository.files(below: core).filter { $0.hasSuffix(".swift") }

    private func code(_ path: String) throws -> [Substring] {
        let text = try String(contentsOf: Self.core.appending(path: path), encoding: .utf8)
        return text.split(separator: "\n").filter { line in
            !line.drop { $0 == " " }.hasPrefix("//")
        }
    }

    @Test("The core imports nothing", arguments: sources)
    func importsNothing(_ path: String) throws {
        let imports = try code(path).filter { line in
            line.hasPrefix("@")
                || line.split(separator: " ").prefix(2).contains("import")
                    && !line.hasPrefix(" ")
        }
        #expect(imports.isEmpty)
    }

    @Test("The core cannot trap on a user's input by request", arguments: sources)
    func requestsNoTrap(_ path: String) throws {
        let traps = try code(path).filter { line in
            line.contains("fatalError(") || line.contains("try!") || line.contains("TODO")
        }
        #expect(traps.isEmpty)
    }

    @Test("A file is small enough to be read", arguments: sources)
    func isSmall(_ path: String) throws {
        let text = try String(contentsOf: Self.core.appending(path: path), encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 400)
    }

    /// A room, and what is not to be mentioned in it.
    static let absences: [(room: String, words: [String])] = [
        ("Source", ["CToken", "CHeader", "Export", "BindingModule", "Diagnostic", "cgo"]),
        ("CHeader", ["cgo", "Export", "GoScalar", "BoundFunction", "SwiftType", "Options"]),
        (
            "GoSource",
            [
                "CType", "CToken", "CHeader", "CName", "Export", "SwiftType", "SwiftIdentifier",
                "Options",
            ]
        ),
        ("Exports", ["BoundFunction", "BindingModule", "SwiftType", "SwiftIdentifier", "Options"]),
        ("Model", ["CType", "CHeader", "Export", "GoScalar", "Diagnostic", "Options"]),
        ("Emission", ["CType", "CHeader", "Export", "GoScalar", "Diagnostic", "Options"]),
    ]

    @Test("A room does not mention what it must not know", arguments: absences)
    func isIgnorant(of absence: (room: String, words: [String])) throws {
        for path in Self.sources where path.hasPrefix(absence.room + "/") {
            for line in try code(path) {
                let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
                for word in absence.words where words.contains(Substring(word)) {
                    Issue.record("\(path) mentions \(word): \(line)")
                }
            }
        }
    }
}
