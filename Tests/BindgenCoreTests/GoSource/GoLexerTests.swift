import Testing

@testable import BindgenCore

@Suite struct GoLexerTests {
    /// The texts of the tokens; a semicolon that nobody wrote is `⏎`.
    private func spellings(_ text: String) -> [String] {
        let file = SourceFile(path: "x.go", text: text)
        return lexGo(file.bytes).tokens.map { token in
            token.kind == .semicolon && token.bytes.isEmpty ? "⏎" : file.text(token.bytes)
        }
    }

    @Test(
        "Text is cut where Go cuts it",
        arguments: [
            ("", []),
            (" \t\r\n", []),
            ("a.b", ["a", ".", "b", "⏎"]),
            ("a<<=b&^=c", ["a", "<<=", "b", "&^=", "c", "⏎"]),
            ("a&^b&&c", ["a", "&^", "b", "&&", "c", "⏎"]),
            ("<-chan", ["<-", "chan"]),
            ("a:=b...", ["a", ":=", "b", "..."]),
            ("a..b", ["a", ".", ".", "b", "⏎"]),
            ("~int|~string", ["~", "int", "|", "~", "string", "⏎"]),
            ("größe 日本 x₁", ["größe", "日本", "x", "₁"]),
            ("a٣", ["a٣", "⏎"]),
            ("a?b#c", ["a", "?", "b", "#", "c", "⏎"]),
            // numbers
            ("1 0x1F 0b01 0o17 1_000", ["1", "0x1F", "0b01", "0o17", "1_000", "⏎"]),
            ("1. .5 1e+5 0x1p-2 1i 1.5i", ["1.", ".5", "1e+5", "0x1p-2", "1i", "1.5i", "⏎"]),
            ("0xe+1 1e-x", ["0xe", "+", "1", "1e-x", "⏎"]),
            // literals
            (#""a\"b" 'x' '\'' '"'"#, [#""a\"b""#, "'x'", #"'\''"#, "'\"'", "⏎"]),
            ("`a\n//export F\n}` x", ["`a\n//export F\n}`", "x", "⏎"]),
            ("\"open\nx", ["\"open", "⏎", "x", "⏎"]), ("'o\nx", ["'o", "⏎", "x", "⏎"]),
            ("`open", ["`open", "⏎"]), ("\"a\\", ["\"a\\", "⏎"]),
            ("\"a\\\nb", ["\"a\\", "⏎", "b", "⏎"]),
            // comments
            ("a/**/b", ["a", "b", "⏎"]), ("a//b\nc", ["a", "⏎", "c", "⏎"]),
            ("a/*\n*/b", ["a", "⏎", "b", "⏎"]), ("a/* open", ["a", "⏎"]), ("a/*", ["a", "⏎"]),
            ("a,/*\n*/b", ["a", ",", "b", "⏎"]),
            // semicolons
            (
                "return\nbreak\ncontinue\nfallthrough\n",
                ["return", "⏎", "break", "⏎", "continue", "⏎", "fallthrough", "⏎"]
            ),
            (
                "f()\n[]\n{}\nx++\ny--\n",
                [
                    "f", "(", ")", "⏎", "[", "]", "⏎", "{", "}", "⏎", "x", "++", "⏎", "y", "--",
                    "⏎",
                ]
            ),
            ("if\n(\n+\n", ["if", "(", "+"]), ("a;\nb", ["a", ";", "b", "⏎"]),
            ("a\r\nb\r\n", ["a", "⏎", "b", "⏎"]),
            ("\u{FEFF}package", ["package"]),
        ])
    func cuts(_ text: String, _ expected: [String]) {
        #expect(spellings(text) == expected)
    }

    @Test(
        "A literal's kind is told apart",
        arguments: [
            ("1", .integer), ("0x1F", .integer), ("1.", .float), ("1e3", .float), ("0x1p3", .float),
            ("0xe", .integer), ("1i", .imaginary), ("1.5e3i", .imaginary), ("'x'", .rune),
            ("\"\"", .string), ("``", .rawString), ("x", .identifier), ("func", .keyword(.func)),
            ("functional", .identifier), ("Func", .identifier), ("@", .unknown),
            ("\u{20AC}", .unknown),
        ] as [(String, GoToken.Kind)])
    func kinds(_ text: String, _ kind: GoToken.Kind) {
        #expect(lexGo(Array(text.utf8)).tokens.first?.kind == kind)
    }

    @Test("Every keyword and every operator is one token")
    func oneToken() {
        for keyword in GoKeyword.allCases {
            let tokens = lexGo(Array(keyword.rawValue.utf8)).tokens
            #expect(tokens.first?.kind == .keyword(keyword))
        }
        for text
            in "+ - * / % & | ^ << >> &^ && || ! ~ == != < <= > >= <- ++ -- = := += ... , . : ( ) [ ] { }"
            .split(separator: " ")
        {
            let tokens = lexGo(Array(text.utf8)).tokens.filter { $0.kind != .semicolon }
            #expect(tokens.count == 1 && tokens[0].bytes.count == text.utf8.count, "\(text)")
        }
    }

    @Test("Comments know their lines and the tokens before them")
    func comments() {
        let text = "a // one\r\n/* two\nlines */ b\n"
        let file = SourceFile(path: "x.go", text: text)
        let lexed = lexGo(file.bytes)
        #expect(lexed.comments.map { file.text($0.bytes) } == ["// one", "/* two\nlines */"])
        #expect(lexed.comments.map(\.lines) == [0...0, 1...2])
        #expect(lexed.comments.map(\.tokensBefore) == [2, 2])
        #expect(lexed.comments.map(\.isLine) == [true, false])
        #expect(lexed.tokens.map(\.line) == [0, 0, 2, 2])
    }
}
