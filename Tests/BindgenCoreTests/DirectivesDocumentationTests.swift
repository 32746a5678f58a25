import Foundation
import TestSupport
import Testing

@testable import BindgenCore

/// Holds `Documentation/Directives.md` and the code together: every section is a directive, and every
/// example in it is run.
@Suite struct DirectivesDocumentationTests {
    static let sections = DocumentationSection.all(in: "Documentation/Directives.md")

    @Test("Every directive has a section, and every section is a directive")
    func complete() {
        #expect(Self.sections.map(\.name) == DirectiveName.allCases.map(\.rawValue).sorted())
    }

    @Test("The fuzzer's dictionary has every directive, and no other")
    func fuzzed() throws {
        let file = Repository.root.appending(path: "Fuzzing/go.dict")
        let names = try String(contentsOf: file, encoding: .utf8).matches(of: /"\/\/swift:([a-z]+)/)
        #expect(names.map { String($0.1) } == DirectiveName.allCases.map(\.rawValue).sorted())
    }

    @Test("Every example gives what it says", arguments: sections)
    func examples(_ section: DocumentationSection) throws {
        try #require(!section.examples.isEmpty)
        for example in section.examples {
            let output = example.output
            #expect(output.diagnostics.allSatisfy { $0.severity == .note }, "\(output.diagnostics)")
            #expect(example.missingLines(in: output) == [], "\(output.wrapper)")
        }
    }
}
