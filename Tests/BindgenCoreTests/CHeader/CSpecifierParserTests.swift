import Testing

@testable import BindgenCore

@Suite struct CSpecifierParserTests {
    /// C11, 6.7.2, 2, with what compilers add: each list of words names one type in any order.
    static let scalars: [(words: String, type: String)] = [
        ("void", "void"), ("char", "char"), ("signed char", "signed char"),
        ("unsigned char", "unsigned char"), ("short", "short"), ("signed short", "short"),
        ("short int", "short"), ("signed short int", "short"), ("unsigned short", "unsigned short"),
        ("unsigned short int", "unsigned short"), ("int", "int"), ("signed", "int"),
        ("signed int", "int"), ("unsigned", "unsigned int"), ("unsigned int", "unsigned int"),
        ("long", "long"), ("signed long", "long"), ("long int", "long"),
        ("signed long int", "long"), ("unsigned long", "unsigned long"),
        ("unsigned long int", "unsigned long"), ("long long", "long long"),
        ("signed long long", "long long"), ("long long int", "long long"),
        ("signed long long int", "long long"), ("unsigned long long", "unsigned long long"),
        ("unsigned long long int", "unsigned long long"), ("float", "float"), ("double", "double"),
        ("long double", "long double"), ("_Bool", "bool"), ("float _Complex", "complex float"),
        ("double _Complex", "complex double"), ("long double _Complex", "complex long double"),
        ("__signed__ char", "signed char"), ("__signed int", "int"), ("__int128", "__int128"),
        ("unsigned __int128", "unsigned __int128"), ("signed __int128", "__int128"),
        ("__uint128_t", "unsigned __int128"), ("__int128_t", "__int128"),
        ("float __complex__", "complex float"), ("_Float16", "_Float16"),
        ("__float128", "__float128"), ("_Float128", "__float128"), ("__bf16", "__bf16"),
    ]

    @Test("A scalar is the same in any order of its words", arguments: scalars)
    func anyOrder(_ scalar: (words: String, type: String)) {
        let words = scalar.words.split(separator: " ").map(String.init)
        for order in Self.permutations(words) {
            let text = order.joined(separator: " ")
            let header = parsed("\(text) f(void); \(text) *p; extern \(text) *q;")
            #expect(header.function("f")?.result.words == scalar.type, "\(text)")
            #expect(header.type(of: "p")?.words == "pointer to \(scalar.type)", "\(text)")
            #expect(header.type(of: "q")?.words == "pointer to \(scalar.type)", "\(text)")
        }
    }

    @Test("Qualifiers and storage classes may stand between the words", arguments: scalars)
    func qualifiers(_ scalar: (words: String, type: String)) {
        let words = scalar.words.split(separator: " ").map(String.init)
        for index in 0...words.count {
            for (word, prefix) in [("const", "const "), ("volatile", ""), ("extern", "")] {
                var mixed = words
                mixed.insert(word, at: index)
                let text = mixed.joined(separator: " ")
                #expect(
                    parsed("\(text) *p;").type(of: "p")?.words
                        == "pointer to \(prefix)\(scalar.type)")
            }
            var typedef = words
            typedef.insert("typedef", at: index)
            let header = parsed("\(typedef.joined(separator: " ")) *P;")
            #expect(header.summary == ["typedef P"])
            #expect(header.type(of: "P")?.words == "pointer to \(scalar.type)")
        }
    }

    static func permutations(_ words: [String]) -> [[String]] {
        guard words.count > 1 else { return [words] }
        return words.indices.flatMap { index in
            var rest = words
            let word = rest.remove(at: index)
            return permutations(rest).map { [word] + $0 }
        }
    }

    @Test(
        "Whatever a name means, it is a type where a type must stand",
        arguments: [
            ("foo_t x;", "foo_t"), ("const foo_t x;", "const foo_t"),
            ("foo_t const x;", "const foo_t"),
            ("foo_t *x;", "pointer to foo_t"), ("foo_t const *x;", "pointer to const foo_t"),
            ("foo_t *const x;", "const pointer to foo_t"), ("volatile foo_t x;", "foo_t"),
            ("foo_t x[2];", "array 2 of foo_t"),
            ("foo_t (*x)(foo_t);", "pointer to function (foo_t) returning foo_t"),
            ("foo_t x(foo_t, foo_t *);", "function (foo_t, pointer to foo_t) returning foo_t"),
            ("struct s x;", "struct s"), ("union u *x;", "pointer to union u"),
            ("enum e x;", "enum e"),
            ("_Atomic int x;", "atomic int"), ("_Atomic(int) x;", "atomic int"),
            ("_Atomic(int *) x;", "atomic pointer to int"),
            ("const _Atomic(int) x;", "const atomic int"),
            ("typeof(1) x;", "other typeof"), ("__typeof__(int *) x;", "other __typeof__"),
            ("_BitInt(3) x;", "other _BitInt"), ("unsigned _BitInt(3) x;", "other _BitInt"),
            ("__auto_type x = 1;", "other __auto_type"),
            ("_Imaginary float x;", "other _Imaginary"),
        ])
    func bases(_ text: String, _ words: String) {
        let header = parsed(text)
        #expect(header.type(of: "x")?.words == words)
        #expect(header.unreadable.isEmpty)
    }

    @Test(
        "Attributes are passed over wherever they may stand",
        arguments: [
            "__attribute__((noreturn)) int x(int a);", "int __attribute__((pure)) x(int a);",
            "int x(int a) __attribute__((pure, nonnull(1)));",
            "extern int x(int a) __attribute__((a)) __attribute__((b(\"(\", ')')));",
            "int (__attribute__((cdecl)) x)(int a);", "int x(int a __attribute__((unused)));",
            "int x(__attribute__((unused)) int a);", "int x(int __attribute__((unused)) a);",
            "__declspec(dllexport) int x(int a);", "extern __declspec(dllimport) int x(int a);",
            "int __declspec(noinline) x(int a);", "int __cdecl x(int a);",
            "int (__stdcall x)(int a);",
            "__forceinline int x(int a);", "[[nodiscard]] int x(int a);",
            "[[nodiscard(\"]]\")]] [[gnu::pure]] extern int x(int a);",
            "int x [[gnu::pure]] (int a);", "int x(int a) [[gnu::pure]];",
            "int x([[maybe_unused]] int a);", "int x(int a [[maybe_unused]]);",
            "[[deprecated]] extern int x(int a);", "extern [[x]] int x(int a);",
            "int x(int a) __asm__(\"_x\");", "int x(int a) asm(\"_x\") __attribute__((pure));",
            "int x(int a) __asm(\"_\" \"x$UNIX2003\");", "_Noreturn int x(int a);",
            "static inline int x(int a);", "inline static int x(int a);",
            "__inline__ int x(int a);",
            "extern inline int x(int a);", "__extension__ int x(int a);",
            "_Pragma(\"p\") int x(int a);",
            "__pragma(warning(push)) int x(int a);", "int register x(int a);",
        ])
    func attributes(_ text: String) {
        let header = parsed(text + " int ok(void);")
        #expect(header.functions == ["x", "ok"])
        #expect(header.type(of: "x")?.words == "function (int) returning int")
        #expect(header.function("x")?.parameters.map(\.name) == ["a"])
        #expect(header.unreadable.isEmpty)
    }

    @Test(
        "A macro that nothing in sight defines does not hide the type behind it",
        arguments: [
            ("MYLIB_API int x(void);", "int"),
            ("MYLIB_API unsigned long x(void);", "unsigned long"),
            ("MYLIB_API void *x(void);", "pointer to void"), ("MYLIB_API foo_t x(void);", "foo_t"),
            ("MYLIB_API foo_t *x(void);", "pointer to foo_t"),
            ("MYLIB_API struct s *x(void);", "pointer to struct s"),
            ("MYLIB_API const char *x(void);", "pointer to const char"),
            ("MYLIB_API const foo_t *x(void);", "pointer to const foo_t"),
            ("MYLIB_API const foo_t x(void);", "const foo_t"),
            ("MYLIB_API const struct s *x(void);", "pointer to const struct s"),
            ("MYLIB_API volatile foo_t *x(void);", "pointer to foo_t"),
            ("MYLIB_API _Complex double x(void);", "complex double"),
            ("MYLIB_API extern int x(void);", "int"), ("extern MYLIB_API int x(void);", "int"),
            ("extern MYLIB_API foo_t x(void);", "foo_t"), ("A B int x(void);", "int"),
            ("A B foo_t x(void);", "foo_t"), ("A B foo_t *x(void);", "pointer to foo_t"),
            ("MYLIB_ALIGNED(8) int x(void);", "int"),
            ("MYLIB_NONNULL(1, (2)) foo_t x(void);", "foo_t"),
            ("MYLIB_A(1) MYLIB_B(2) int x(void);", "int"),
            ("static MYLIB_INLINE int x(void);", "int"),
            ("MYLIB_API __attribute__((a)) int x(void);", "int"),
            ("MYLIB_API __declspec(a) int x(void);", "int"),
            ("MYLIB_API foo_t const *x(void);", "pointer to const foo_t"),
            ("int MYLIB_CALL x(void);", "int"), ("void * MYLIB_CALL x(void);", "pointer to void"),
            ("foo_t * MYLIB_CALL x(void);", "pointer to foo_t"),
            ("MYLIB_API int MYLIB_CALL x(void);", "int"),
        ])
    func unknownMacros(_ text: String, _ result: String) {
        let header = parsed(text + " int ok(void);")
        #expect(header.functions == ["x", "ok"])
        #expect(header.function("x")?.result.words == result)
        #expect(header.unreadable.isEmpty)
    }

    @Test(
        "A macro behind a function costs nothing but its own words",
        arguments: [
            "int x(void) NOTHROW;", "int x(void) DEPRECATED(\"use y; or {z}\");",
            "int x(void) A B(1) C;",
        ])
    func macrosBehind(_ text: String) {
        #expect(parsed(text + " int ok(void);").functions == ["x", "ok"])
    }

    @Test(
        "A known typedef is no macro",
        arguments: [
            ("typedef int T; T x(void);", "T"), ("typedef int T; T *x(void);", "pointer to T"),
            ("typedef int T; T (*x)(void);", "pointer to function () returning T"),
            ("typedef int T; typedef T U; U const *x;", "pointer to const U"),
        ])
    func typedefs(_ text: String, _ words: String) {
        let type = parsed(text).type(of: "x")
        if case .function(let function) = type {
            #expect(function.result.words == words)
        } else {
            #expect(type?.words == words)
        }
    }

    @Test(
        "An enum's constants are its names, whatever their values",
        arguments: [
            ("enum e { A };", ["A"]), ("enum e { A, B, };", ["A", "B"]),
            ("enum e { A = 1, B = A + 2, C };", ["A", "B", "C"]),
            (
                "enum e { A = sizeof(int), B = (1, 2), C = f(1, 2), D = 'x', E = ',' };",
                ["A", "B", "C", "D", "E"]
            ),
            ("enum e { A = 1 << 3 | 2, B = -1, C = A ? B : 3 };", ["A", "B", "C"]),
            ("enum e { A __attribute__((deprecated)), B [[deprecated]] = 2, };", ["A", "B"]),
            ("enum e : unsigned char { A, B };", ["A", "B"]), ("enum e : foo_t { A };", ["A"]),
            ("enum __attribute__((enum_extensibility(closed))) e { A };", ["A"]),
            ("enum e { A } __attribute__((packed));", ["A"]), ("enum MYLIB_ENUM e { A };", ["A"]),
            ("enum e { A, B ", ["A", "B"]), ("enum e { };", []), ("enum e { 1, A };", []),
            ("enum e { A = (int)sizeof(struct { int a, b; }), B };", ["A", "B"]),
        ])
    func enums(_ text: String, _ constants: [String]) {
        let header = parsed(text)
        let tag = CTag(kind: .enum, name: .tag("e"))
        #expect(header.enumerations[tag]?.constants?.map(\.name) == constants)
        #expect(header.constants == Set(constants))
    }

    @Test(
        "A constant is one more than the one before it, or what its expression is of others",
        arguments: [
            ("enum e { A };", [0]), ("enum e { A, B, C };", [0, 1, 2]),
            ("enum e { A = 3, B, C = A, D };", [3, 4, 3, 4]),
            ("enum { X = 7 }; enum e { A = X * 2, B = -A, C };", [14, -14, -13]),
            ("enum e { A = 'a', B, C = '\\n' };", [97, 98, 10]),
            ("enum e { A = sizeof(int), B, C = 2, D };", [nil, nil, 2, 3]),
            ("enum e { A = 0x7fffffffffffffff, B };", [.max, nil]),
            ("#define N (1 << 4)\nenum e { A = N, B = N | 1 };", [16, 17]),
            ("enum e { A = B, B };", [nil, nil]), ("enum e { A = 1, B = A ? 5 : 6 };", [1, 5]),
        ] as [(String, [Int64?])])
    func enumValues(_ text: String, _ values: [Int64?]) {
        let header = parsed(text)
        let constants = header.enumerations[CTag(kind: .enum, name: .tag("e"))]?.constants ?? []
        #expect(constants.map(\.value) == values)
        #expect(constants.map { header.constantValues[$0.name] } == values)
    }

    @Test(
        "A macro that is a number is known",
        arguments: [
            ("#define X 7", 7), ("#define X (Y + 1)\n#define Y 2", 3), ("#define X int", nil),
            ("#define X", nil), ("#define X \"1\"", nil), ("#define X(a) 1", nil),
            ("#define X X", nil), ("#define X 1\n#undef X", nil),
            ("enum { A }; \n#define X A", nil),
            ("#define X -0x10L", -16), ("#define X __attribute__((unused))", nil),
        ] as [(String, Int64?)])
    func macroValues(_ text: String, _ value: Int64?) {
        #expect(parsed(text).constantValues["X"] == value)
    }

    @Test("An enum that is only mentioned has no constants yet, and gets them later")
    func forwardEnums() {
        let header = parsed("enum e; enum e *p; enum e { A, B }; enum e x; enum { C } y;")
        let tag = CTag(kind: .enum, name: .tag("e"))
        #expect(header.enumerations[tag]?.constants?.map(\.name) == ["A", "B"])
        #expect(header.constants == ["A", "B", "C"])
        #expect(header.type(of: "y")?.words == "enum ?")
        #expect(parsed("enum e;").enumerations[tag]?.constants == nil)
    }

    @Test(
        "The attributes that matter to a type are kept",
        arguments: [
            ("__attribute__((aligned(32)))", CAttributes(alignment: 32)),
            ("__attribute__((packed, __aligned__(64)))", CAttributes(alignment: 64)),
            (
                "__attribute__((aligned(8))) __attribute__((aligned(16)))",
                CAttributes(alignment: 16)
            ),
            ("__attribute__((aligned))", CAttributes()),
            ("__declspec(align(16))", CAttributes(alignment: 16)),
            ("__attribute__((unavailable))", CAttributes(isUnavailable: true)),
            ("__attribute__((unavailable(\"aligned(8)\")))", CAttributes(isUnavailable: true)),
            ("[[gnu::aligned(32)]]", CAttributes(alignment: 32)),
            ("__attribute__((deprecated))", CAttributes(deprecation: "")), ("", CAttributes()),
            ("__attribute__((deprecated(\"use \" \"g\")))", CAttributes(deprecation: "use g")),
            ("[[deprecated(\"use g\")]]", CAttributes(deprecation: "use g")),
            ("__attribute__((swift_name(\"A.B\")))", CAttributes(swiftName: "A.B")),
            ("[[clang::swift_private]]", CAttributes(isSwiftPrivate: true)),
            ("__attribute__((swift_newtype(struct)))", CAttributes(isNewtype: true)),
            (
                "__attribute__((availability(swift, unavailable)))",
                CAttributes(isUnavailable: true)
            ),
        ])
    func keptAttributes(_ attributes: String, _ kept: CAttributes) {
        #expect(parsed("struct \(attributes) s { int x; };").record("s")?.attributes == kept)
        #expect(parsed("struct s { int x; } \(attributes);").record("s")?.attributes == kept)
    }

    @Test(
        "A vector is a typedef with a length",
        arguments: [
            ("typedef float v __attribute__((vector_size(16)));", "vector 16 of float"),
            ("typedef float v __attribute__((ext_vector_type(4)));", "vector 16 of float"),
            ("typedef __attribute__((vector_size(16))) float v;", "vector 16 of float"),
            ("typedef float __attribute__((vector_size(16))) v;", "vector 16 of float"),
            ("typedef float v __attribute__((vector_size(sizeof(int))));", "vector of float"),
            ("typedef float v __attribute__((aligned(16)));", "float"),
        ])
    func vectors(_ text: String, _ words: String) {
        #expect(parsed(text).type(of: "v")?.words == words)
    }
}
