import Testing

@testable import BindgenCore

@Suite struct CKeywordTests {
    @Test(
        "A keyword is spelled as its case is called, without Swift's back quotes",
        arguments: CKeyword.allCases)
    func spelling(_ keyword: CKeyword) {
        #expect(keyword.spelling == String(describing: keyword))
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

    @Test(
        "A word that is a keyword since C23 only is a name where a name must stand",
        arguments: [
            "alignas", "alignof", "bool", "constexpr", "static_assert", "thread_local",
            "typeof_unqual", "nullptr", "true", "false",
        ])
    func c23(_ word: String) {
        let header = parsed(
            """
            struct S { int \(word); };
            int f(int \(word), char *\(word), int \(word)[3]);
            T \(word)(T \(word));
            int ok(void);
            """)
        #expect(header.unreadable.isEmpty)
        #expect(header.functions == ["f", word, "ok"])
        #expect(header.function("f")?.parameters.map(\.name) == [word, word, word])
        #expect(header.function(word)?.parameters.map(\.name) == [word])
        #expect(header.record("S")?.fields?.map(\.name) == [word])
        let pointer = parsed("char *\(word)(int *\(word));")
        #expect(pointer.function(word)?.parameters.map(\.name) == [word])
    }

    @Test("Words of C23 keep their meaning where no name must stand")
    func c23Keywords() {
        let header = parsed(
            """
            bool f(bool, bool b, const bool c);
            int alignas(8) x;
            int constexpr y = 1;
            static_assert(1, "one");
            thread_local int z;
            """)
        #expect(header.unreadable.isEmpty)
        #expect(header.function("f")?.parameters.map(\.name) == ["", "b", "c"])
        #expect(header.type(of: "x") == .integer(.int))
        #expect(header.type(of: "y") == .integer(.int))
        #expect(header.type(of: "z") == .integer(.int))
    }

    @Test("A name of C23 without a type ends", arguments: ["alignas;", "alignas(8);"])
    func c23WithoutType(_ text: String) {
        #expect(parsed(text + " int ok(void);").functions.contains("ok"))
    }

    @Test("A typedef called `bool`, as older C has it, is that type")
    func boolTypedef() {
        let header = parsed("typedef unsigned char bool; bool f(bool b);")
        #expect(header.function("f")?.parameters.first?.type == .named("bool"))
        #expect(header.typedefs["bool"] == .integer(.unsignedChar))
    }
}
