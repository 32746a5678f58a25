import Testing

@testable import BindgenCore

@Suite struct DiagnosticCodeTests {
    @Test(
        "A code is words in lower case with hyphens between them",
        arguments: DiagnosticCode.allCases)
    func spelling(_ code: DiagnosticCode) {
        let words = code.rawValue.split(separator: "-", omittingEmptySubsequences: false)
        #expect(words.allSatisfy { !$0.isEmpty })
        #expect(
            code.rawValue.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    }

    @Test("No two codes are spelled the same")
    func uniqueness() {
        #expect(Set(DiagnosticCode.allCases.map(\.rawValue)).count == DiagnosticCode.allCases.count)
    }
}
