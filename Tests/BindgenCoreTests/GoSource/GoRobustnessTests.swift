import TestSupport
import Testing

@testable import BindgenCore

/// Whatever the bytes, reading Go source ends soon and does not trap.
@Suite struct GoRobustnessTests {
    /// The ranges that a reading gives are in the file: a message about them must not trap.
    private func read(_ bytes: [UInt8]) {
        let file = SourceFile(path: "x.go", bytes: bytes)
        var diagnostics = DiagnosticList()
        let package = readGoPackage([file], firstIndex: 0, target: GoTarget(), &diagnostics)
        let renderer = DiagnosticRenderer(files: [file])
        // A few are enough: each one costs as much as its place is far into the file.
        for diagnostic in diagnostics.all.prefix(20) { _ = renderer.text(diagnostic) }
        for file in package.files {
            let ranges =
                file.functions.map(\.nameRange) + file.types.map(\.nameRange)
                + file.constants.map(\.nameRange) + file.unreadable
                + file.strayDirectives.map(\.range) + file.functions.flatMap(\.doc.comments)
                + file.functions.flatMap(\.returns).map(\.range)
                + file.functions.flatMap(\.parameters).map(\.typeRange)
            for range in ranges where range.bytes.upperBound > bytes.count {
                Issue.record("\(range) is not in the file")
            }
            for type in file.types { _ = type.type.text }
        }
        _ = package.exports.map { $0.parameters.map(\.resolved.text) }
    }

    @Test("Every Go file of the fixtures is read without a gap")
    func fixtures() {
        #expect(GoSources.fixtures.count > 10)
        for file in GoSources.fixtures {
            let parsed = parseGoFile(file, index: 0)
            #expect(parsed.unreadable.isEmpty, "\(file.path)")
        }
    }

    @Test("A file that was cut off anywhere is read")
    func truncation() {
        for file in GoSources.fixtures {
            for end in stride(from: 0, to: file.bytes.count, by: 61) {
                read(Array(file.bytes[..<end]))
            }
        }
    }

    @Test(
        "A file with bytes deleted, doubled, swapped or replaced is read",
        arguments: 1...6 as ClosedRange<UInt64>)
    func mutation(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let files = GoSources.fixtures.map(\.bytes)
        for _ in 0..<150 {
            guard var bytes = files.randomElement(using: &random) else { return }
            for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, using: &random) }
            read(bytes)
        }
    }

    private func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
        guard bytes.count > 40 else { return }
        let start = Int.random(in: 0..<bytes.count - 20, using: &random)
        let range = start..<start + Int.random(in: 1...20, using: &random)
        let other = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: bytes[range], at: other)
        case 2: bytes.swapAt(start, other)
        case 3: bytes[other] = UInt8.random(in: 0...255, using: &random)
        case 4:
            bytes.insert("(){}[];,*\"'`/\\\n.".utf8.randomElement(using: &random) ?? 0, at: other)
        default: bytes.removeSubrange(other...)
        }
    }

    @Test("Go's own words in any order are read", arguments: 1...4 as ClosedRange<UInt64>)
    func wordSalad(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let marks = [
            "(", ")", "[", "]", "{", "}", ";", ",", "*", "=", ":=", "\n", "\nfunc ", "\ntype ",
            "\nconst (", "...", "\"", "'", "`", "/*", "*/", "//", "x", "T", "1", "<-", "|", "~",
            ".",
            "\n//export F\n", "\n//swift:a b\n", "\nimport \"C\"\n", "iota", "return", "\\",
        ]
        let words = marks + marks + GoKeyword.allCases.map(\.rawValue)
        for _ in 0..<500 {
            let count = Int.random(in: 1...60, using: &random)
            let salad = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
            read(Array(("package p\n" + salad.joined(separator: " ")).utf8))
            read(Array(("package p\n" + salad.joined(separator: "")).utf8))
        }
    }

    /// Openings that nest, each with what closes it.
    static let nestings: [(String, String, String)] = [
        ("type T ", "*", ""), ("type T ", "[]", ""), ("type T ", "(", ")"),
        ("type T ", "func(", ")"), ("type T ", "func(a, b ", ")"), ("type T ", "func() ", ""),
        ("type T ", "map[", "]int"), ("type T ", "L[", "]"), ("type T ", "struct{a ", "}"),
        ("type T ", "interface{", "}"), ("type T ", "chan ", ""), ("type T ", "<-chan ", ""),
        ("type T ", "[1]", ""), ("type T[", "[", "]"),
        ("const C = ", "(", ")"), ("const C = ", "-", ""), ("const C = ", "1+", ""),
        ("const C = ", "f(", ")"), ("const C = ", "[", "]"), ("var x = ", "{", "}"),
        ("func F() { ", "{", "}"), ("func F() { ", "func() {", "}"),
        ("func F() { return ", "(", ")"),
        ("func F() { ", "func(", ")"), ("func F() { ", "return func() {", "}"),
        ("", "func F() { ", "}"), ("", "/*", "*/"), ("", "type (", ")"), ("", "const (", ")"),
        ("", "\n", ""), ("", "//export F\n", ""), ("", "//swift:a\n", ""), ("", "a;", ""),
        ("func F", "[", "]"), ("func (", "(", ")"), ("const ", "a,", ""), ("const (", "a\n", ""),
    ]

    @Test("Nesting and repetition without end are read in linear time", arguments: nestings)
    func nesting(_ nesting: (before: String, open: String, close: String)) {
        let count = 20_000
        let opened = nesting.before + String(repeating: nesting.open, count: count)
        let clock = ContinuousClock()
        let time = clock.measure {
            read(Array(("package p\n" + opened).utf8))
            read(
                Array(
                    ("package p\n" + opened + "x" + String(repeating: nesting.close, count: count))
                        .utf8))
        }
        // Quadratic time would be minutes.
        #expect(time < .seconds(30))
    }
}
