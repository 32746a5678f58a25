import TestSupport
import Testing

@testable import BindgenCore

/// Holds `Documentation/Types.md` and the code together: every row of its tables is shown by a
/// function, and what Swift sees of that is what is written there.
@Suite struct TypesDocumentationTests {
    static let sections = DocumentationSection.all(in: "Documentation/Types.md")
        .filter { $0.name != "Who sees it" }

    @Test("Every example gives what it says", arguments: sections)
    func examples(_ section: DocumentationSection) {
        for example in section.examples {
            let output = example.output
            #expect(!output.diagnostics.contains { $0.severity == .error })
            #expect(example.missingLines(in: output) == [], "\(output.wrapper)")
        }
    }

    @Test("Every row is shown, and every function that is shown is in Swift", arguments: sections)
    func complete(_ section: DocumentationSection) {
        #expect(section.examples.reduce(0) { $0 + $1.functions.count } >= max(1, section.rows))
        for example in section.examples {
            for function in example.functions {
                let words = SwiftNaming.function(function, strippingPrefix: "").text
                let name = words == "init" ? "initialize" : words
                #expect(
                    example.swift.contains("func \(name)(")
                        || example.swift.contains("// \(function) is left out")
                        || function.hasPrefix("Close"), "\(function)")
            }
        }
    }
}
