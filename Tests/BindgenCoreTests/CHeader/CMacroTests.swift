import Testing

@testable import BindgenCore

@Suite struct CMacroTests {
    /// What is left of a text when its macros are replaced, with single spaces.
    private func expanded(_ text: String) -> String {
        let file = SourceFile(path: "lib.h", text: text)
        var names = CNameTable()
        return preprocess([file], paths: ["lib.h"], names: &names).tokens.map { token in
            token.kind == .identifier || token.kind == .number
                ? names[token.name]
                : file.text(token.bytes)
        }.joined(separator: " ")
    }

    @Test(
        "Macros are replaced as C replaces them",
        arguments: [
            // object-like
            ("#define A b\nA A a", "b b a"),
            ("#define A\nx A y", "x y"),
            ("#define A B\n#define B C c\nA", "C c"),
            ("#define A (x)\nA(y)", "( x ) ( y )"),
            ("#define A b\n#undef A\nA", "A"),
            ("#define A b\n#define A c\nA", "c"),
            ("#define A /* c */ b // d\nA", "b"),
            ("#define A a \\\n  b\nA", "a b"),
            // function-like
            ("#define F(x) [x]\nF(1) F (2) F\n(3)", "[ 1 ] [ 2 ] [ 3 ]"),
            ("#define F(x) [x]\nF F;", "F F ;"),
            ("#define F() y\nF() F( )", "y y"),
            ("#define F(x) [x]\nF()", "[ ]"),
            ("#define F(a, b) b a\nF(1, 2) F((1, 2), 3) F(,4) F(5,)", "2 1 3 ( 1 , 2 ) 4 5"),
            ("#define F(a, b) b a\nF(1)", "1"),
            ("#define F(a) a\nF(x /* c */ y)", "x y"),
            ("#define F(x) x x\n#define A b\nF(A)", "b b"),
            ("#define F(x) [x]\nF(F(F(1)))", "[ [ [ 1 ] ] ]"),
            ("#define F(a, b) a-b\n#define P 1, 2\n#define G(x) F(x)\nG(P)", "1 - 2"),
            ("#define F(x) x\nF(1", "F ( 1"),
            // ##
            ("#define CAT(a, b) a##b\nCAT(x, y) CAT(x, 1) CAT(x1, y2)", "xy x1 x1y2"),
            (
                "#define CAT(a, b) a ## b\nint CAT(, y); int CAT(x, ); int CAT(,);",
                "int y ; int x ; int ;"
            ),
            ("#define F(n) pre_##n##_post\nF(x)", "pre_x_post"),
            ("#define F(n) int n##_a, n##_b;\nF(x)", "int x_a , x_b ;"),
            ("#define F(a) a##c d\nF(x y)", "x yc d"),
            ("#define A b\n#define CAT(a, b) a##b\nCAT(A, A)", "AA"),
            (
                "#define PRE my_\n#define CAT_(a, b) a##b\n#define CAT(a, b) CAT_(a, b)\nCAT(PRE, f)",
                "my_f"
            ),
            ("#define xy z\n#define CAT(a, b) a##b\nCAT(x, y)", "z"),
            ("#define A x##y\nA", "xy"),
            ("#define A ##x\n#define B x##\nA B", "x x"),
            // __VA_ARGS__
            ("#define F(...) g(__VA_ARGS__)\nF() F(1) F(1, 2)", "g ( ) g ( 1 ) g ( 1 , 2 )"),
            ("#define F(a, ...) g(__VA_ARGS__, a)\nF(1, 2, 3) F(1)", "g ( 2 , 3 , 1 ) g ( , 1 )"),
            ("#define F(a, ...) g(a, ##__VA_ARGS__)\nF(1) F(1, 2, 3)", "g ( 1 ) g ( 1 , 2 , 3 )"),
            ("#define F(a, rest...) g(a, rest)\nF(1, 2, 3)", "g ( 1 , 2 , 3 )"),
            // a name is not replaced within its own replacement
            ("#define A A\nA", "A"), ("#define A A + 1\nA", "A + 1"),
            ("#define A B\n#define B A\nA B", "A B"), ("#define A B b\n#define B A a\nA", "A a b"),
            ("#define f(x) f(x, 0)\nf(1)", "f ( 1 , 0 )"),
            ("#define f(x) x f\nf(1)(2)", "1 f ( 2 )"),
            ("#define A A 1\n#define ID(x) x\nID(A)", "A 1"),
            // X-macros
            (
                "#define LIST(X) X(a) X(b)\n#define ENTRY(n) E_##n,\nenum { LIST(ENTRY) };",
                "enum { E_a , E_b , } ;"
            ),
        ] as [(String, String)])
    func replacement(_ text: String, _ expected: String) {
        #expect(expanded(text) == expected)
    }

    @Test("Declarations that macros make are declared")
    func declarations() {
        let header = parsed(
            """
            #define MYLIB_API __attribute__((visibility("default")))
            #define MYLIB_FUNCTION(result, name, ...) MYLIB_API result mylib_##name(__VA_ARGS__)
            #define FIELDS X(int, a) X(char *, b)
            /* sums */
            MYLIB_FUNCTION(int, add, int a, int b);
            MYLIB_FUNCTION(void, reset, void);
            struct S {
            #define X(type, name) type name;
                FIELDS
            #undef X
            };
            // after
            MYLIB_FUNCTION(int, broken, int @);
            int ok(void);
            """)
        #expect(
            header.summary == [
                "function mylib_add", "function mylib_reset", "struct S", "function ok",
            ])
        #expect(header.function("mylib_add")?.parameters.map(\.name) == ["a", "b"])
        #expect(header.record("S")?.fields?.map(\.type.words) == ["int", "pointer to char"])
        #expect(header.unreadable.count == 1)
    }

    @Test(
        "A few lines that ask for more than memory holds get less, soon",
        arguments: [
            // 2^60 tokens
            (1...60).map { "#define A\($0) A\($0 - 1) A\($0 - 1)\n" }.joined() + "A60",
            (1...60).map { "#define A\($0)(x) A\($0 - 1)(x x)\n" }.joined() + "A60(y)",
            (1...60).map { "#define A\($0)(x) A\($0 - 1)(x) A\($0 - 1)(x)\n" }.joined() + "A60(y)",
            "#define F(x) x x\n" + String(repeating: "F(", count: 60) + "y"
                + String(repeating: ")", count: 60),
            "#define F(x) \(String(repeating: "x ", count: 10_000))\nF(\(String(repeating: "y ", count: 10_000)))",
            "#define F(x) x\n" + String(repeating: "F(", count: 10_000),
            "#define F(x) x\n" + String(repeating: "F(", count: 10_000)
                + String(repeating: ")", count: 10_000),
            "#define A \(String(repeating: "A ", count: 10_000))\nA A A A A A A A A A A A A A A A A A A A",
            "#define F(x) F(x F(x\nF(F(F(F(F(1)))))",
            (0..<5000).map { "#define A\($0) A\($0 + 1)\n" }.joined() + "A0",
        ])
    func bombs(_ text: String) {
        let duration = ContinuousClock().measure { _ = parsed(text + "\nint ok(void);") }
        #expect(duration < .seconds(20))
    }
}
