import Foundation
import TestSupport
import Testing

@testable import BindgenCore

@Suite struct DocumentationTests {
    private let documentation: String

    init() throws {
        let path = Repository.root.appending(path: "Documentation/Diagnostics.md")
        documentation = try String(contentsOf: path, encoding: .utf8)
    }

    @Test("Every code is documented, and every documented code exists")
    func documented() {
        let headings = documentation.split(separator: "\n").filter { $0.hasPrefix("### ") }
        let codes = headings.map { String($0.dropFirst(4)) }
        #expect(Set(codes) == Set(DiagnosticCode.allCases.map(\.rawValue)))
        #expect(codes.count == Set(codes).count)
    }

    @Test("Every code is raised by a fixture or by a test", arguments: DiagnosticCode.allCases)
    func raised(_ code: DiagnosticCode) throws {
        let places = [
            ("Tests/Fixtures", "[\(code.rawValue)]"), ("Tests/CommandTests", "[\(code.rawValue)]"),
            ("Tests/EndToEndTests", "[\(code.rawValue)]"), ("Tests/BindgenCoreTests", ".\(code)"),
        ]
        let isRaised = try places.contains { folder, text in
            let folder = Repository.root.appending(path: folder)
            return try Repository.files(below: folder).contains { path in
                guard path.hasSuffix("diagnostics.txt") || path.hasSuffix("Tests.swift") else {
                    return false
                }
                let file = folder.appending(path: path)
                return try String(contentsOf: file, encoding: .utf8).contains(text)
            }
        }
        #expect(isRaised, "no test shows \(code.rawValue)")
    }
}
