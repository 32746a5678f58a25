import Foundation
import TestSupport
import Testing

@testable import BindgenCore

/// A chapter of a document, and the examples in it: blocks of C, of Go where there is Go source, and
/// of Swift.
struct DocumentationSection: Sendable, CustomTestStringConvertible {
    var name: String
    var examples: [DocumentationExample]
    /// How many rows its tables have that say something about values.
    var rows: Int

    var testDescription: String { name }

    static func all(in path: String) -> [DocumentationSection] {
        let file = Repository.root.appending(path: path)
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "\n## ").dropFirst().map(DocumentationSection.init)
    }

    private init(_ text: String) {
        name = String(text.prefix { $0 != "\n" })
        examples = []
        rows = 0
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let separators = lines.filter { $0.hasPrefix("|--") }.count
        // A table has a head and a separator.
        rows = max(0, lines.filter { $0.hasPrefix("|") }.count - 2 * separators)
        for block in text.components(separatedBy: "\n```").dropFirst() {
            guard let end = block.firstIndex(of: "\n") else { continue }
            let code = String(block[block.index(after: end)...])
            switch block[..<end] {
            case "c": examples.append(DocumentationExample(c: code))
            case "go": examples[examples.count - 1].go = code
            case "swift": examples[examples.count - 1].swift = code
            default: break
            }
        }
    }
}

struct DocumentationExample: Sendable {
    var c: String
    var go: String?
    var swift = ""

    private var lines: [String] { c.split(separator: "\n").map(String.init) }

    /// The names of the exported functions.
    var functions: [String] {
        lines.filter { $0.hasPrefix("extern ") }.compactMap { line in
            let head = line.prefix { $0 != "(" }
            return head.split { $0 == " " || $0 == "*" }.last.map(String.init)
        }
    }

    /// What a run gives for it. What is no prototype belongs into the preamble.
    var output: GenerationOutput {
        let preamble = lines.filter { !$0.hasPrefix("extern ") }.joined(separator: "\n")
        let prototypes = lines.filter { $0.hasPrefix("extern ") }.joined(separator: "\n")
        return generated(preamble: preamble, prototypes, go: go)
    }

    /// The lines of its Swift that the wrapper does not have, on however many lines of its own.
    func missingLines(in output: GenerationOutput) -> [String] {
        let wrapper = onOneLine(output.wrapper)
        return swift.split(separator: "\n").map(String.init).filter {
            !wrapper.contains($0) && !output.wrapper.contains($0)
        }
    }
}

/// A wrapper whose signatures are on one line each.
func onOneLine(_ wrapper: String) -> String {
    wrapper.replacing(/\(\n +/, with: "(").replacing(/,\n +/, with: ", ")
        .replacing(/\n *\)/, with: ")")
}
