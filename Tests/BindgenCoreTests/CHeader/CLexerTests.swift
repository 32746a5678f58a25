import Foundation
import TestSupport
import Testing

@testable import BindgenCore

@Suite struct CLexerTests {
    private func lexed(_ text: String) -> (tokens: [CToken], spellings: [String], names: CNameTable)
    {
        let file = SourceFile(path: "x.h", text: text)
        var names = CNameTable()
        let tokens = lexC(file.bytes, file: 0, names: &names)
        return (tokens, tokens.map { file.text($0.bytes) }, names)
    }

    @Test(
        "Text is cut where C cuts it",
        arguments: [
            ("", []),
            (" \t\u{B}\u{C}\r\n", []),
            ("int x;", ["int", "x", ";"]),
            ("a.b", ["a", ".", "b"]),
            ("a->b", ["a", "->", "b"]),
            ("f(a,...)", ["f", "(", "a", ",", "...", ")"]),
            ("a..b", ["a", ".", ".", "b"]),
            ("a<<=b", ["a", "<<", "=", "b"]),
            ("a&&b||!c!=d", ["a", "&&", "b", "||", "!", "c", "!=", "d"]),
            ("a##b #c", ["a", "##", "b", "#", "c"]),
            ("x==1?y:z", ["x", "==", "1", "?", "y", ":", "z"]),
            ("a<=b>=c<d>e", ["a", "<=", "b", ">=", "c", "<", "d", ">", "e"]),
            ("$a _b c9", ["$a", "_b", "c9"]),
            ("größe 日本", ["größe", "日本"]),
            ("a/b/ /c", ["a", "/", "b", "/", "/", "c"]),
            // preprocessing numbers
            ("1 0x1F 1.5e-3f .5 1e+5L", ["1", "0x1F", "1.5e-3f", ".5", "1e+5L"]),
            ("0x1p-3 1.0i 1..2 1_000", ["0x1p-3", "1.0i", "1..2", "1_000"]),
            ("1+2 1e+ 0xf-1", ["1", "+", "2", "1e+", "0xf", "-", "1"]),
            ("1'000'000 0xFF'FF", ["1'000'000", "0xFF'FF"]),
            // comments
            ("a/**/b", ["a", "/**/", "b"]),
            ("/***/a/* * / */b", ["/***/", "a", "/* * / */", "b"]),
            ("a // b\nc", ["a", "// b", "c"]),
            ("a // b\\\nc\nd", ["a", "// b\\\nc", "d"]),
            ("a //", ["a", "//"]),
            ("/*/a*/b", ["/*/a*/", "b"]),
            ("a /* never closed\n b", ["a", "/* never closed\n b"]),
            ("/*", ["/*"]), ("/* *", ["/* *"]),
            // literals
            (#""a b" 'c'"#, [#""a b""#, "'c'"]),
            (#""\"" '\'' "\\" x"#, [#""\"""#, #"'\''"#, #""\\""#, "x"]),
            (#"L"w" u8"x" u'c' U"y" L'z'"#, [#"L"w""#, #"u8"x""#, "u'c'", #"U"y""#, "L'z'"]),
            (#"X"w" u9"x""#, ["X", #""w""#, "u9", #""x""#]),
            ("\"/* no comment */\" x", ["\"/* no comment */\"", "x"]),
            ("'\"' \"'\"", ["'\"'", "\"'\""]),
            ("\"open\nx", ["\"open", "x"]), ("'o\nx", ["'o", "x"]), ("\"", ["\""]), ("'", ["'"]),
            ("\"a\\", ["\"a\\"]), ("\"a\\\nb\" x", ["\"a\\\nb\"", "x"]),
            ("\"a\\\r\nb\" x", ["\"a\\\r\nb\"", "x"]),
            // splices
            ("in\\\nt x", ["in\\\nt", "x"]), ("in\\\r\nt x", ["in\\\r\nt", "x"]),
            ("a\\\n b", ["a", "b"]), ("a \\\n b", ["a", "b"]), ("\\\n\\\na", ["a"]),
            // directives
            ("#define A 1\nb", ["#define A 1", "b"]),
            ("  # define A\nb", ["# define A", "b"]),
            ("/* c */ #if 1\n", ["/* c */", "#if 1"]),
            ("#define A \\\n  1\nb", ["#define A \\\n  1", "b"]),
            ("#define A \\\r\n  1\r\nb", ["#define A \\\r\n  1\r", "b"]),
            ("#define A /* one\n two */ 1\nb", ["#define A /* one\n two */ 1", "b"]),
            ("#define A // c\nb", ["#define A // c", "b"]),
            ("#define A \"/*\"\nb", ["#define A \"/*\"", "b"]),
            ("#define A '\"' /* one\n two */\nb", ["#define A '\"' /* one\n two */", "b"]),
            ("#define A '\\'' /* one\n two */\nb", ["#define A '\\'' /* one\n two */", "b"]),
            ("#error don't /* one\n two */\nb", ["#error don't /* one\n two */", "b"]),
            ("#error \"open\nb", ["#error \"open", "b"]),
            ("#\nb", ["#", "b"]), ("#", ["#"]), ("x #if\n", ["x", "#", "if"]),
            ("x /*\n*/ #if\n", ["x", "/*\n*/", "#", "if"]), ("#define A /*", ["#define A /*"]),
            // a byte order mark is no token
            ("\u{FEFF}#if 1\n", ["#if 1"]), ("\u{FEFF}", []),
            // what no token begins with
            ("\u{0}a\u{7F}", ["\u{0}", "a", "\u{7F}"]), ("@`\\", ["@", "`", "\\"]),
        ])
    func cuts(_ text: String, _ spellings: [String]) {
        #expect(lexed(text).spellings == spellings)
    }

    @Test(
        "Each token knows its kind",
        arguments: [
            ("name", .identifier), ("int", .identifier), ("12", .number), (".5", .number),
            ("\"s\"", .string), ("L\"s\"", .string), ("u8\"s\"", .string), ("'c'", .character),
            ("U'c'", .character), ("\"open", .string), ("'open", .character), ("(", .punctuator),
            ("...", .punctuator), ("@", .punctuator), ("/* c */", .comment), ("// c", .comment),
            ("/* open", .comment), ("#if 1", .directive), ("\u{1}", .unknown), ("\u{7F}", .unknown),
            ("ñ", .identifier),
        ] as [(String, CToken.Kind)])
    func kinds(_ text: String, _ kind: CToken.Kind) {
        #expect(lexed(text).tokens.map(\.kind) == [kind])
    }

    @Test(
        "Each punctuator that a rule asks about is told from the others",
        arguments: [
            ("(", .leftParenthesis), (")", .rightParenthesis), ("[", .leftBracket),
            ("]", .rightBracket), ("{", .leftBrace), ("}", .rightBrace), (";", .semicolon),
            (",", .comma), (":", .colon), ("?", .question), ("*", .star), ("&", .ampersand),
            ("=", .assign), ("...", .ellipsis), ("+", .plus), ("-", .minus), ("/", .slash),
            ("%", .percent), ("~", .tilde), ("!", .not), ("|", .or), ("^", .xor), ("<", .less),
            (">", .greater), ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("==", .equal),
            ("!=", .notEqual), ("&&", .logicalAnd), ("||", .logicalOr), ("<<", .shiftLeft),
            (">>", .shiftRight), ("##", .hashHash), (".", .other), ("->", .other), ("@", .other),
        ] as [(String, CPunctuator)])
    func punctuators(_ text: String, _ punctuator: CPunctuator) {
        // Not at the start of the line, where `##` would be a directive.
        #expect(lexed("x " + text).tokens.last?.punctuator == punctuator)
    }

    @Test(
        "A spliced word has the name that it has without the splice",
        arguments: ["in\\\nt", "\\\nint", "i\\\r\nn\\\nt", "int\\\n"])
    func splicedNames(_ text: String) throws {
        let (tokens, _, names) = lexed(text)
        #expect(tokens.count == 1)
        let token = try #require(tokens.first)
        #expect(names[token.name] == "int")
        #expect(token.name.keyword == .int)
    }

    @Test("A token knows whether it is the first of its line")
    func lineStarts() {
        let (tokens, spellings, _) = lexed("a b\n/* c */ d\n  e /*\n*/ f\n\\\ng \\\nh")
        let first = zip(tokens, spellings).filter(\.0.startsLine).map(\.1)
        #expect(first == ["a", "/* c */", "d", "e", "g"])
    }

    @Test("The inside of a directive is cut like other text, but holds no directives")
    func insideOfDirective() throws {
        let file = SourceFile(path: "x.h", text: "a\n#define F(x) #x \\\n # y // c\nb")
        var names = CNameTable()
        let directive = try #require(
            lexC(file.bytes, file: 3, names: &names).first { $0.kind == .directive })
        let inside = lexC(directive: directive, in: file.bytes, names: &names)
        #expect(
            inside.map { file.text($0.bytes) }
                == ["define", "F", "(", "x", ")", "#", "x", "#", "y", "// c"])
        #expect(inside.allSatisfy { $0.file == 3 && $0.kind != .directive })
    }

    @Test("Tokens are in order, do not overlap, and leave out nothing but white space")
    func coverage() throws {
        for header in try Headers.all {
            expectCoverage(header.bytes)
        }
        var random = SeededGenerator(seed: 1)
        let alphabet =
            Array("ab1.\"'\\/*#<>=&|(){}[];,:!+-\n\r \t\u{B}eLu8".utf8) + [0, 0x7F, 0xC3]
        for _ in 0..<2000 {
            let count = Int.random(in: 0...40, using: &random)
            expectCoverage((0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 })
        }
    }

    private func expectCoverage(_ bytes: [UInt8]) {
        var names = CNameTable()
        var end = 0
        var isOrdered = true
        var left: [UInt8] = []
        for token in lexC(bytes, file: 0, names: &names) {
            isOrdered = isOrdered && token.bytes.lowerBound >= end && !token.bytes.isEmpty
            guard isOrdered else { break }
            left += bytes[end..<token.bytes.lowerBound]
            end = token.bytes.upperBound
        }
        #expect(isOrdered && end <= bytes.count)
        left += bytes[min(end, bytes.count)...]
        // A backslash only before a line end.
        let gaps = String(decoding: left, as: UTF8.self)
        #expect(
            gaps.unicodeScalars.allSatisfy { " \t\u{B}\u{C}\r\n\\".unicodeScalars.contains($0) },
            "\(gaps.debugDescription) between the tokens of \(String(decoding: bytes, as: UTF8.self))"
        )
    }
}
