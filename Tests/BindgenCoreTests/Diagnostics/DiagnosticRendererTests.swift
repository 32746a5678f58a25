import Foundation
import Testing

@testable import BindgenCore

@Suite struct DiagnosticRendererTests {
    private func rendered(_ source: String, _ range: Range<Int>) -> [Substring] {
        let renderer = DiagnosticRenderer(files: [SourceFile(path: "lib.h", text: source)])
        let finding = Diagnostic(
            code: .nameCollision, severity: .warning, message: "two",
            range: SourceRange(file: 0, bytes: range))
        return renderer.text(finding).split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test(
        "The caret stands under the first byte of the range, and tildes reach to its end",
        arguments: [
            ("int f(void);", 4..<5, "    ^"),
            ("int f(void);", 0..<3, "^~~"),
            ("int f(void);", 4..<4, "    ^"),
            ("\tint f;", 5..<6, "\t    ^"),
            ("a\tb\tc", 4..<5, " \t \t^"),
            ("äö f", 5..<6, "   ^"),
            ("e\u{301} f", 4..<5, "  ^"),
            ("日本 f", 7..<8, "     ^"),
            ("int 日本;", 4..<10, "    ^~~~"),
            ("👍🏽 f", 9..<10, "   ^"),
            ("ab\ncd", 3..<5, "^~"),
            ("ab\r\ncd\r\n", 4..<6, "^~"),
            // To the end of its line, if it goes on in the next.
            ("ab cd\nef", 3..<8, "   ^~"),
            // At the end of the file, and at a line end.
            ("ab", 2..<2, "  ^"),
            ("ab\n", 2..<3, "  ^"),
            ("ab\n", 3..<3, "^"),
            ("", 0..<0, "^"),
        ])
    func carets(_ source: String, _ range: Range<Int>, _ caret: String) {
        #expect(rendered(source, range)[2] == "    " + caret)
    }

    @Test("A finding is shown with its place, source line, notes and help")
    func text() {
        let files = [
            SourceFile(path: "lib.h", text: "int f(void);\nint f(int);\n"),
            SourceFile(path: "inc/local.h", text: "/* f */"),
        ]
        let finding = Diagnostic(
            code: .nameCollision, severity: .error, message: "'f' is there twice",
            range: SourceRange(file: 0, bytes: 17..<18),
            notes: [
                .init(message: "the first", range: SourceRange(file: 0, bytes: 4..<5)),
                .init(message: "another", range: SourceRange(file: 1, bytes: 3..<4)),
            ],
            fix: "rename one of them")
        let text = DiagnosticRenderer(files: files).text(finding)
        #expect(
            text == """
                lib.h:2:5: error: 'f' is there twice [name-collision]
                    int f(int);
                        ^
                lib.h:1:5: note: the first
                    int f(void);
                        ^
                inc/local.h:1:4: note: another
                    /* f */
                       ^
                  help: rename one of them

                """)
    }

    @Test(
        "A finding without a place, or with one in a file that is not there, names the tool",
        arguments: [nil, SourceRange(file: 7, bytes: 0..<1), SourceRange(file: -1, bytes: 0..<1)])
    func withoutPlace(_ range: SourceRange?) {
        let finding = Diagnostic(
            code: .noExports, severity: .note, message: "nothing", range: range, fix: "export")
        let renderer = DiagnosticRenderer(files: [SourceFile(path: "lib.h", text: "")])
        #expect(renderer.text(finding) == "gobindgen: note: nothing [no-exports]\n  help: export\n")
        #expect(
            renderer.json(finding) == """
                {"severity":"note","code":"no-exports","message":"nothing","fix":"export"}

                """)
    }

    @Test(
        "What would steer a terminal is not passed on to it",
        arguments: ["\u{1B}[31m", "\u{0}", "\u{8}", "\u{7F}", "\u{9B}31m", "\u{85}", "\r"])
    func controlCharactersInText(_ control: String) {
        let source = "int \(control)f;"
        let finding = Diagnostic(
            code: .nameCollision, severity: .warning, message: "see \(control)f",
            range: SourceRange(file: 0, bytes: 0..<3))
        let renderer = DiagnosticRenderer(files: [SourceFile(path: "\(control).h", text: source)])
        let text = renderer.text(finding)
        let controls = text.unicodeScalars.filter {
            $0 != "\n" && $0.properties.generalCategory == .control
        }
        #expect(controls.isEmpty)
        #expect(text.split(separator: "\n").count == 3)
    }

    @Test("The range that JSON gives is counted like the text's")
    func jsonPlace() throws {
        let files = [SourceFile(path: "a \"b\".h", text: "ä int\n\tf(\nx)")]
        let finding = Diagnostic(
            code: .nameCollision, severity: .warning, message: "m",
            range: SourceRange(file: 0, bytes: 3..<12),
            notes: [.init(message: "n", range: SourceRange(file: 0, bytes: 0..<2))])
        #expect(
            DiagnosticRenderer(files: files).json(finding) == #"""
                {"severity":"warning","code":"name-collision","message":"m","file":"a \"b\".h",\#
                "line":1,"column":4,"endLine":3,"endColumn":2,"notes":[{"message":"n",\#
                "file":"a \"b\".h","line":1,"column":1,"endLine":1,"endColumn":3}]}

                """#)
    }

    @Test("Any text comes out of the JSON as it went in, and the JSON is one line")
    func jsonRoundTrip() throws {
        let scalars =
            (0...0x2FF).compactMap(Unicode.Scalar.init) + [
                "\u{2028}", "\u{2029}", "\u{FFFD}", "\u{FFFF}", "😀", "日",
            ]
        let texts = scalars.map { String($0) } + [#"\u0041 "quoted" \\ /"#, "a\r\nb", "e\u{301}"]
        let renderer = DiagnosticRenderer(files: [])
        for text in texts {
            let finding = Diagnostic(
                code: .noExports, severity: .error, message: text, range: nil, fix: text)
            let json = renderer.json(finding)
            #expect(json.utf8.filter { $0 < 0x20 } == [UInt8(ascii: "\n")])
            #expect(json.hasSuffix("}\n"))
            let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
            let fields = try #require(object as? [String: String])
            // Swift compares by canonical equivalence, and a terminal does not.
            #expect(Array((fields["message"] ?? "").utf8) == Array(text.utf8))
            #expect(fields["fix"] == text)
        }
    }
}
