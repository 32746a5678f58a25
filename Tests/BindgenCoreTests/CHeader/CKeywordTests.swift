import Testing

@testable import BindgenCore

@Suite struct CKeywordTests {
    @Test(
        "A keyword is spelled as its case is called, without Swift's back quotes",
        arguments: CKeyword.allCases)
    func spelling(_ keyword: CKeyword) {
        #expect(!keyword.spelling.isEmpty)
        #expect(keyword.spelling.utf8.allSatisfy { $0 != UInt8(ascii: "`") })
    }

    @Test(
        "The keywords of C11 are all known",
        arguments: [
            "auto", "char", "const", "double", "else", "enum", "extern", "float", "if", "inline",
            "int",
            "long", "register", "restrict", "short", "signed", "sizeof", "static", "struct",
            "typedef",
            "union", "unsigned", "void", "volatile", "_Alignas", "_Alignof", "_Atomic", "_Bool",
            "_Complex", "_Imaginary", "_Noreturn", "_Static_assert", "_Thread_local",
        ])
    func c11(_ word: String) {
        var names = CNameTable()
        #expect(names.name(of: word).keyword?.spelling == word)
    }

    @Test(
        "A word that means something in directives only is any name elsewhere",
        arguments: [
            "once", "pack", "include", "include_next", "define", "undef", "pragma", "ifdef",
            "ifndef", "elif", "elifdef", "elifndef", "endif", "defined",
        ])
    func directiveWords(_ word: String) {
        let header = parsed(
            """
            typedef int \(word);
            struct S { \(word) \(word); };
            int f(int \(word), \(word) (*g)(\(word)));
            int \(word)(void);
            int ok(void);
            """)
        #expect(header.unreadable.isEmpty)
        #expect(
            header.summary == [
                "typedef \(word)", "struct S", "function f", "function \(word)", "function ok",
            ])
        #expect(header.function("f")?.parameters.map(\.name) == [word, "g"])
        #expect(header.record("S")?.fields?.map(\.name) == [word])
    }
}
