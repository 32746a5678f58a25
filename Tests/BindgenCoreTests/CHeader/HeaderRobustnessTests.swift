import TestSupport
import Testing

@testable import BindgenCore

/// Whatever the bytes, reading a header ends soon and does not trap.
@Suite struct HeaderRobustnessTests {
    @Test("Every recorded header is read without a gap")
    func realHeaders() throws {
        for file in try Headers.all {
            let header = parseHeader([file], paths: ["lib.h"])
            #expect(header.unreadable.isEmpty, "\(file.path)")
            #expect(!header.functions.isEmpty, "\(file.path)")
        }
    }

    @Test("A header that was cut off anywhere is read")
    func truncation() throws {
        for file in try Headers.newest {
            // A prime, so that cuts fall on all kinds of places.
            for end in stride(from: 0, to: file.bytes.count, by: 257) {
                read(Array(file.bytes[..<end]))
            }
        }
    }

    @Test(
        "A header with bytes deleted, doubled, swapped or replaced is read",
        arguments: 1...8 as ClosedRange<UInt64>)
    func mutation(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let headers = try Headers.newest.map(\.bytes)
        for _ in 0..<200 {
            guard var bytes = headers.randomElement(using: &random) else { return }
            for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, using: &random) }
            read(bytes)
        }
    }

    @Test("C's own words in any order are read", arguments: 1...4 as ClosedRange<UInt64>)
    func wordSalad(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let marks = [
            "(", ")", "[", "]", "{", "}", ";", ",", "*", "=", ":", "\n", "\n#", "##", "...",
            "\"", "'", "/*", "*/", "//", "\\\n", "x", "T", "F", "1", "F(", "\n#define F(x, ...) ",
            "[[", "]]",
        ]
        let words = marks + marks + CKeyword.allCases.map(\.spelling)
        for _ in 0..<500 {
            let count = Int.random(in: 1...60, using: &random)
            let salad = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
            read(Array(salad.joined(separator: " ").utf8))
            read(Array(salad.joined(separator: "").utf8))
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
            bytes.insert("(){}[];,*#\"'/\\\n@".utf8.randomElement(using: &random) ?? 0, at: other)
        default: bytes.removeSubrange(other...)
        }
    }

    /// The ranges that a reading gives are in the file: a message about them must not trap.
    private func read(_ bytes: [UInt8]) {
        let file = SourceFile(path: "lib.h", bytes: bytes)
        let header = parseHeader([file], paths: ["lib.h"])
        let ranges = header.comments + header.unreadable + header.declarations.map(\.range)
        for range in ranges where range.bytes.upperBound > bytes.count || range.file != 0 {
            Issue.record("\(range) is not in \(file.text(0..<bytes.count))")
        }
        _ = includedHeaders(of: file, angled: true)
    }

    /// Brackets and other openings that nest, each with what closes it.
    static let openings: [(open: String, close: String)] = [
        ("(", ")"), ("[", "]"), ("{", "}"), ("*", ""), ("struct {", "} x;"), ("union u {", "};"),
        ("struct s { int (*f)(", ");};"), ("#if 1\n", "\n#endif\n"), ("int (", ")"),
        ("int (*", ")"),
        ("int f(int ", ")"), ("int f(int (*", ")(void))"), ("int x[", "]"), ("_Atomic(", ") x;"),
        ("enum e : ", ""), ("enum { A = (", ") }"), ("int x = {", "};"), ("void f(void) {", "}"),
        ("__attribute__((", "))"), ("[[", "]]"), ("M(", ") int x;"), ("extern \"C\" {", "}"),
        ("typedef ", ""), ("const ", ""), ("A ", ""), ("int a, ", ""), ("/*", "*/"), ("\"", ""),
        ("^", ""), ("typeof(", ")"), ("__declspec(", ")"), ("_Alignas(", ")"),
        ("int f(void) M ", ""),
        ("struct s ", ""), ("F(F(", "))"), ("#if (\n", ""), ("~", ""), ("int f(a, ", ");"),
        ("\\\n", ""),
        ("M ( ", ""), ("x { ", ""), ("x } ", ""), ("x ( ; ", ""), ("} ", ""), (") ", ""),
    ]

    /// Code that is not optimised takes fifty times as long.
    #if DEBUG
    private static let depth = 1000
    #else
    private static let depth = 100_000
    #endif

    @Test(
        "Nesting a hundred thousand levels deep is read in no time",
        arguments: [
            "(", "[", "{", "*", "struct {", "#if 1\n", "enum e : ", "_Atomic(",
        ])
    func extremeDepth(_ opening: String) {
        let text = String(repeating: opening, count: 100_000)
        let duration = ContinuousClock().measure { _ = parsed(text) }
        #expect(duration < .seconds(10))
    }

    @Test(
        "Nesting without end is read in no time, closed or not",
        arguments: openings)
    func depth(_ opening: (open: String, close: String)) {
        let count = Self.depth
        let open = String(repeating: opening.open, count: count)
        let close = String(repeating: opening.close, count: count)
        for text in [open, "int f" + open, open + "x" + close + ";", "typedef int (" + open] {
            let text = "#define F(x) x\n" + text + "\nint ok(void);"
            let duration = ContinuousClock().measure { _ = parsed(text) }
            #expect(duration < .seconds(5), "\(text.prefix(60))")
        }
    }
}
