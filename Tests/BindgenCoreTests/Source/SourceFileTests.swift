import Testing

@testable import BindgenCore

@Suite struct SourceFileTests {
    @Test(
        "Lines and columns count from one, columns in bytes",
        arguments: [
            ("", 0, 1, 1), ("a", 0, 1, 1), ("a", 1, 1, 2), ("a\n", 1, 1, 2), ("a\n", 2, 2, 1),
            ("a\nbc", 3, 2, 2), ("a\nbc", 4, 2, 3), ("\n\n\n", 2, 3, 1), ("a\r\nb", 1, 1, 2),
            ("a\r\nb", 2, 1, 3), ("a\r\nb", 3, 2, 1), ("\t\tx", 2, 1, 3), ("äöx", 4, 1, 5),
            ("日\n本x", 7, 2, 4), ("a\rb", 2, 1, 3), ("short", 99, 1, 6), ("a\n", 99, 2, 1),
        ])
    func positions(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
        let file = SourceFile(path: "x.h", text: text)
        #expect(LineTable(file).position(of: offset) == SourcePosition(line: line, column: column))
    }

    @Test(
        "A line is shown without its end",
        arguments: [
            ("", 0, ""), ("a", 0, "a"), ("a", 1, "a"), ("a\nb\nc", 2, "b"), ("a\nb\nc", 3, "b"),
            ("a\nb\nc", 4, "c"), ("a\nb\n", 4, ""), ("a\r\nb\r\n", 0, "a"), ("a\r\nb\r\n", 1, "a"),
            ("a\r\nb\r\n", 2, "a"), ("a\r\nb\r\n", 4, "b"), ("a\r\nb\r", 3, "b"), ("\r\n", 0, ""),
            ("\tx\ty\n", 2, "\tx\ty"), ("größe\n日本", 4, "größe"), ("a\nb", 99, "b"),
        ])
    func lines(_ text: String, _ offset: Int, _ line: String) {
        #expect(SourceFile(path: "x.h", text: text).line(at: offset) == line)
    }

    @Test(
        "Every offset is on the line that a split by line ends gives",
        arguments: [
            "one\ntwo\r\nthree\n\n\tfour\nfünf\nsechs", "\n\r\n\n", "no end", "ends\n",
        ])
    func positionsAgreeWithSplit(_ text: String) {
        let file = SourceFile(path: "x.h", text: text)
        var (line, column) = (1, 1)
        for (offset, byte) in file.bytes.enumerated() {
            #expect(
                LineTable(file).position(of: offset) == SourcePosition(line: line, column: column))
            (line, column) = byte == UInt8(ascii: "\n") ? (line + 1, 1) : (line, column + 1)
        }
        #expect(
            LineTable(file).position(of: file.bytes.count)
                == SourcePosition(line: line, column: column))
    }

    @Test("A range that reaches beyond the file is cut, and broken UTF-8 is shown as U+FFFD")
    func text() {
        let file = SourceFile(path: "x.h", bytes: [0x61, 0xFF, 0x62])
        #expect(file.text(0..<1) == "a")
        #expect(file.text(1..<99) == "\u{FFFD}b")
        #expect(file.text(50..<99).isEmpty)
    }

    @Test(
        "The first byte outside well-formed UTF-8 is found",
        arguments: [
            ([], nil), ([0x61], nil), ([0xC3, 0xA4], nil), ([0xEF, 0xBF, 0xBF], nil),
            ([0xF4, 0x8F, 0xBF, 0xBF], nil), ([0xED, 0x9F, 0xBF], nil), ([0xEE, 0x80, 0x80], nil),
            // truncated
            ([0x61, 0xC3], 1), ([0xE2, 0x82], 0), ([0xF0, 0x9F, 0x98], 0), ([0xC3, 0xA4, 0xE2], 2),
            // a start where a continuation must stand, and the other way round
            ([0xC3, 0x61], 0), ([0xE2, 0x82, 0x61], 0), ([0x80], 0), ([0x61, 0xBF], 1),
            // overlong
            ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x80, 0x80], 0), ([0xE0, 0x9F, 0xBF], 0),
            ([0xF0, 0x80, 0x80, 0x80], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0),
            // surrogates
            ([0xED, 0xA0, 0x80], 0), ([0xED, 0xBF, 0xBF], 0),
            // beyond U+10FFFF
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFF], 0), ([0xFE], 0),
        ] as [([UInt8], Int?)])
    func invalidUTF8(_ bytes: [UInt8], _ offset: Int?) {
        #expect(SourceFile(path: "x.h", bytes: bytes).firstInvalidUTF8 == offset)
    }

    @Test("Swift's own validation agrees on every pair of bytes, alone and before more")
    func invalidUTF8AgreesWithString() {
        let tails: [[UInt8]] = [[], [0x80], [0xBF, 0xBF], [0x61]]
        var disagreements: [[UInt8]] = []
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                for tail in tails {
                    let bytes = [first, second] + tail
                    let isValid = SourceFile(path: "", bytes: bytes).firstInvalidUTF8 == nil
                    if isValid != (String(validating: bytes, as: UTF8.self) != nil) {
                        disagreements.append(bytes)
                    }
                }
            }
        }
        #expect(disagreements.isEmpty)
    }
}
