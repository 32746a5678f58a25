import Foundation
import TestSupport
import Testing

@testable import BindgenCore

/// Holds `Documentation/Directives.md` and the code together: every section is a directive, and every
/// example in it is run.
@Suite struct DirectivesDocumentationTests {
    struct Section: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String

        var testDescription: String { name }

        /// The code of the blocks in that language.
        func code(_ language: String) -> [String] {
            text.components(separatedBy: "\n```\(language)\n").dropFirst().map { rest in
                rest.components(separatedBy: "\n```")[0]
            }
        }
    }

    static let sections: [Section] = {
        let path = Repository.root.appending(path: "Documentation/Directives.md")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "\n## ").dropFirst().map { section in
            Section(name: String(section.prefix { $0 != "\n" }), text: section)
        }
    }()

    @Test("Every directive has a section, and every section is a directive")
    func complete() {
        #expect(Self.sections.map(\.name) == DirectiveName.allCases.map(\.rawValue).sorted())
    }

    @Test("Every example gives what it says", arguments: sections)
    func examples(_ section: Section) throws {
        let (c, go, swift) = (section.code("c"), section.code("go"), section.code("swift"))
        try #require(!c.isEmpty && c.count == go.count && c.count == swift.count)
        for index in c.indices { try example(c[index], go[index], swift[index]) }
    }

    private func example(_ c: String, _ go: String, _ swift: String) throws {
        // What is no prototype belongs into the preamble.
        let lines = c.split(separator: "\n").map(String.init)
        let preamble = lines.filter { !$0.hasPrefix("extern ") }.joined(separator: "\n")
        let prototypes = lines.filter { $0.hasPrefix("extern ") }.joined(separator: "\n")
        let output = generated(preamble: preamble, prototypes, go: go)
        #expect(output.diagnostics.allSatisfy { $0.severity == .note }, "\(output.diagnostics)")
        for line in swift.split(separator: "\n") {
            #expect(output.wrapper.contains(line), "\(line)\n\n\(output.wrapper)")
        }
    }
}
