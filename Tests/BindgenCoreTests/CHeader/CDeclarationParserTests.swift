import Testing

@testable import BindgenCore

@Suite struct CDeclarationParserTests {
    @Test(
        "A header declares what is written in it, in that order",
        arguments: [
            ("", []), (";;;", []), ("int x;", ["variable x"]), ("int;", []),
            ("int f(void);", ["function f"]),
            (
                "int a, *b, c(void), (*d)(void);",
                ["variable a", "variable b", "function c", "variable d"]
            ),
            (
                "typedef int A, *B, C[3], D(int), (*E)(int);",
                [
                    "typedef A", "typedef B", "typedef C", "typedef D", "typedef E",
                ]
            ),
            ("int typedef A;", ["typedef A"]),
            ("struct s { int x; } a, *b;", ["struct s", "variable a", "variable b"]),
            ("typedef struct s s; struct s { s *next; };", ["typedef s", "struct s"]),
            ("typedef struct s { int x; } s, *p;", ["struct s", "typedef s", "typedef p"]),
            ("enum e { A } f(void);", ["enum e", "function f"]),
            ("_Static_assert(sizeof(int) == 4, \"; int x;\"); int y;", ["variable y"]),
            ("static_assert(1); int y;", ["variable y"]),
            ("asm(\".globl x\"); int y;", ["variable y"]),
            ("__asm__ (\"a\" : : ); int y;", ["variable y"]),
            ("_Pragma(\"once\") int y;", ["variable y"]),
            (
                "extern \"C\" { int f(void); int g(void); } int h(void);",
                ["function f", "function g", "function h"]
            ),
            ("extern \"C\" int f(void);", ["function f"]), ("} int f(void);", ["function f"]),
            ("_Thread_local int x; extern _Thread_local int y;", ["variable x", "variable y"]),
            ("register int x;", ["variable x"]),
            // initialisers
            ("int a = 1, b = (2, 3), c = f(4, 5);", ["variable a", "variable b", "variable c"]),
            ("int a[] = { 1, 2, { 3 } }, b;", ["variable a", "variable b"]),
            ("struct s a = { .x = 1, .y = { [2] = ';' } }; int b;", ["variable a", "variable b"]),
            ("const char *a = \"};\"; int b;", ["variable a", "variable b"]),
            ("static const struct s a = (struct s){ 1, 2 }; int b;", ["variable a", "variable b"]),
        ] as [(String, [String])])
    func declarations(_ text: String, _ summary: [String]) {
        let header = parsed(text)
        #expect(header.summary == summary)
        #expect(header.unreadable.isEmpty)
    }

    @Test(
        "A function's body is passed over, whatever it holds",
        arguments: [
            "{}", "{ return \"}\" == '}'; }", "{ /* } */ // }\n }", "{ { { } } }",
            "{ if (x) { y(); } else { z(\"{\"); } }",
            "{ for (i = 0; i < 3; i++) { a[i] = (int[]){ 1 }[0]; } }",
            "{ struct s { int x; } v = { 1 }; int ok(void); }", "{ return '{'; }",
            "{ return L'{' + u8\"}\"[0]; }",
            "{ \\\n }", "{ switch (x) { case '}': ; default: ; } }", "{ ( } ", "{ int a[3; }",
            "{ f(1; }",
        ])
    func bodies(_ body: String) {
        for start in [
            "static inline int f(void)", "int f(int a, int b)", "int *f() __attribute__((x))",
        ] {
            let header = parsed("\(start) \(body) int ok(void);")
            #expect(header.functions == ["f", "ok"], "\(start) \(body)")
        }
    }

    @Test("A function without a parameter list says so, and one with `void` has none")
    func prototypes() {
        #expect(parsed("int f();").function("f")?.hasPrototype == false)
        #expect(parsed("int f(void);").function("f")?.hasPrototype == true)
        #expect(parsed("int f(void);").function("f")?.parameters == [])
        #expect(parsed("int f(int, ...);").function("f")?.isVariadic == true)
    }

    @Test(
        "A broken declaration costs only itself",
        arguments: [
            "@;", "1 2 3;", "int;", "int @;", "foo bar baz;", "int f(int;", "int f(int @);",
            "int f(,);",
            "int f(int,);", "int f(int a b);", "int f[;", "int f(];", "int f(void));",
            "int f(void)];",
            "int x = ;", "int x = (1;", "int x = [1;", "int x[(3;", "int (*f;", "int *;",
            "int (*)(void);",
            "struct;", "struct s { int };", "struct s { int x };", "struct s { @@@ };",
            "struct { } } ;",
            "enum;", "enum { 1 };", "enum e { A = };", "enum e { A B };", "typedef;",
            "typedef int;",
            "typedef struct s;", "union u { int x; } @;", "template <class T> class X { };",
            "namespace a { int b; }", "class X { public: int x; };", "int operator+(int, int);",
            "using T = int;", "int f(int a = 3);", "int f(int &a);", "auto f() -> int;",
            "@interface X { int x; } - (void)f; @end;", "f(x);", "f(x) { }", "f;", "\"string\";",
            "'c';",
            "\"open\n;", "'open\n;", "int f(void) { ( }", "__attribute__((x;", "_Static_assert(1;",
            "_Alignas(;", "_Atomic(int x;", "_Atomic();", "extern \"C\";", "extern;", "static;",
            "const;",
            "...;", "?:;", "<<>>;", "#", "\\;", "\u{0};", "int f(void) g(void);", "if (x) { y; }",
            "for (;;) { }", "while (1);", "x = 3;", "int a : 3;", "[[;", "[[x]];", "[[x]",
            "int f(struct {int x;});",
            "MACRO(int x; int y)", "MACRO", "MACRO()", "MACRO(x) MACRO(y)", "int x{3};",
        ])
    func recovery(_ garbage: String) {
        // A line end, since a directive ends with its line.
        let header = parsed("int before(void);\n\(garbage)\nint ok(void);\nint after(int a);")
        let functions = header.functions
        #expect(functions.first == "before")
        // Without a semicolon, garbage may take the declaration that follows it, and no more.
        if garbage.hasSuffix(";") || garbage.hasSuffix("}") { #expect(functions.contains("ok")) }
        #expect(functions.last == "after")
        #expect(header.function("after")?.parameters.map(\.name) == ["a"])
    }

    @Test("What was not understood is told with its place")
    func unreadable() {
        let text = "int a; int @ b; int c;\nfoo + bar { 1; }\nint d;"
        let file = SourceFile(path: "lib.h", text: text)
        let header = parsed(text)
        #expect(header.unreadable.map { file.text($0.bytes) } == ["int @ b;", "foo + bar { 1; }"])
        #expect(header.summary == ["variable a", "variable c", "variable d"])
    }

    @Test(
        "The comments above a declaration are its own",
        arguments: [
            ("/* a */\nint f(void);", ["/* a */"]), ("// a\n// b\nint f(void);", ["// a", "// b"]),
            ("/* a */\r\n\tint f(void);", ["/* a */"]), ("/* a */\n\nint f(void);", []),
            ("// a\n\n// b\nint f(void);", ["// b"]), ("int x; // a\nint f(void);", []),
            ("/* a */ int f(void);", []), ("// a\n#define X\nint f(void);", []),
            ("// a\nextern int f(void);", ["// a"]), ("// a\nMYLIB_API int f(void);", ["// a"]),
            ("// a\nint\n// b\nf(void);", ["// a"]), ("int f(void);\n// a", []),
            ("#if 1\n// a\nint f(void);\n#endif", ["// a"]), ("// a\nint x;\nint f(void);", []),
        ] as [(String, [String])])
    func comments(_ text: String, _ comments: [String]) {
        let file = SourceFile(path: "lib.h", text: text)
        let function = parsed(text).declarations.first { $0.name == "f" }
        #expect(function?.comments.map { file.text($0.bytes) } == comments)
    }

    @Test(
        "Comments and macros may stand in any order and file",
        arguments: [
            "#define D int f(void);\n// a\nD", "#define D int\n/* a */\nD f(void);",
            "#define E ;\n#define D int f(void)\n// a\nD E",
            "#define D @;\n// a\nint D\nint f(void);",
            "#define D int @ ;\nx D\nint f(void);", "#define S ;\nx y z w S\nint f(void);",
            "#include \"a.h\"\n// a\nT f(void);", "// a\n#include \"b.h\"\nint f(void);",
            "x y z\n#include \"c.h\"\nint f(void);", "// a\nCALL(int, f);",
            "#define F(x) int f(x)\n// a\nF(/* b */ void /* c */);",
        ])
    func macroPlaces(_ text: String) {
        let locals = [
            ("a.h", "#define T int\n// long enough to lie beyond the place of the use\n"),
            ("b.h", "// another\n"), ("c.h", "w;\n"),
        ]
        let header = parsed("#define CALL(r, n) r n(void)\n" + text, locals: locals)
        #expect(header.functions == ["f"])
        for range in header.unreadable { #expect(range.bytes.lowerBound <= range.bytes.upperBound) }
    }
}
