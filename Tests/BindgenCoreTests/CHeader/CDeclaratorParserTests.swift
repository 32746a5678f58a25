import Testing

@testable import BindgenCore

@Suite struct CDeclaratorParserTests {
    /// Declarations of `x` with their types in words. Another test shows the same to clang.
    static let table: [(text: String, words: String)] = [
        ("int x;", "int"), ("int *x;", "pointer to int"), ("int **x;", "pointer to pointer to int"),
        ("int x[3];", "array 3 of int"), ("int x[2][3];", "array 2 of array 3 of int"),
        ("int *x[3];", "array 3 of pointer to int"), ("int (*x)[3];", "pointer to array 3 of int"),
        ("int (*x[2])[3];", "array 2 of pointer to array 3 of int"),
        ("int (**x)[3];", "pointer to pointer to array 3 of int"),
        ("int x[0x10];", "array 16 of int"), ("int x[010];", "array 8 of int"),
        ("int x[3u];", "array 3 of int"), ("int x[(1 + 2) * 4];", "array 12 of int"),
        ("int x[1 << 4 | 'A'];", "array 81 of int"),
        // functions
        ("int x(void);", "function () returning int"), ("int x();", "function (?) returning int"),
        ("int *x(void);", "function () returning pointer to int"),
        ("int (*x)(void);", "pointer to function () returning int"),
        ("int *(*x)(void);", "pointer to function () returning pointer to int"),
        ("int (**x)(void);", "pointer to pointer to function () returning int"),
        ("int (*x[3])(void);", "array 3 of pointer to function () returning int"),
        ("int (*x(void))(char);", "function () returning pointer to function (char) returning int"),
        ("int (*x(int a))[3];", "function (int) returning pointer to array 3 of int"),
        (
            "int (*(*x[3])(int, char **))(void);",
            "array 3 of pointer to function (int, pointer to pointer to char) returning "
                + "pointer to function () returning int"
        ),
        (
            "void (*x(int, void (*)(int)))(int);",
            "function (int, pointer to function (int) returning void) returning "
                + "pointer to function (int) returning void"
        ),
        (
            "int (*(*x(void))[3])(void);",
            "function () returning pointer to array 3 of pointer to function () returning int"
        ),
        ("int (x)(int);", "function (int) returning int"), ("int (x)[3];", "array 3 of int"),
        ("int ((*x))(int);", "pointer to function (int) returning int"),
        (
            "int (*(*(*x)(void))(void))(void);",
            "pointer to function () returning pointer to function "
                + "() returning pointer to function () returning int"
        ),
        ("int x(const char *, ...);", "function (pointer to const char, ...) returning int"),
        // qualifiers
        ("const int x;", "const int"), ("int const x;", "const int"),
        ("const int *x;", "pointer to const int"), ("int const *x;", "pointer to const int"),
        ("int *const x;", "const pointer to int"),
        ("const int *const x;", "const pointer to const int"),
        ("int *const *x;", "pointer to const pointer to int"),
        ("int **const x;", "const pointer to pointer to int"),
        ("const int x[3];", "array 3 of const int"),
        ("int *const x[3];", "array 3 of const pointer to int"),
        (
            "const char *(*x)(const char *const *);",
            "pointer to function (pointer to const pointer to "
                + "const char) returning pointer to const char"
        ),
        (
            "void x(int *restrict p, const int *__restrict q);",
            "function (pointer to int, pointer to const int) returning void"
        ),
        // parameters
        ("void x(int a[3]);", "function (pointer to int) returning void"),
        ("void x(int a[2][3]);", "function (pointer to array 3 of int) returning void"),
        ("void x(int a[static 3]);", "function (pointer to int) returning void"),
        ("void x(int n, int a[n]);", "function (int, pointer to int) returning void"),
        ("void x(int a[const]);", "function (pointer to int) returning void"),
        ("void x(char *[]);", "function (pointer to pointer to char) returning void"),
        ("void x(int (int));", "function (pointer to function (int) returning int) returning void"),
        (
            "void x(int f(int));",
            "function (pointer to function (int) returning int) returning void"
        ),
        (
            "void x(int (f)(int));",
            "function (pointer to function (int) returning int) returning void"
        ),
        (
            "void x(int (*)(int));",
            "function (pointer to function (int) returning int) returning void"
        ),
        ("void x(int (*)[3]);", "function (pointer to array 3 of int) returning void"),
        (
            "void x(int *(*)(void));",
            "function (pointer to function () returning pointer to int) returning void"
        ),
        (
            "void x(int (*[])(void));",
            "function (pointer to pointer to function () returning int) returning void"
        ),
        ("void x(int ());", "function (pointer to function (?) returning int) returning void"),
        ("void x(int *, char, double);", "function (pointer to int, char, double) returning void"),
        ("void x(unsigned, long);", "function (unsigned int, long) returning void"),
        ("void x(register int a);", "function (int) returning void"),
        (
            "void x(void (*)(void), void *);",
            "function (pointer to function () returning void, pointer to void) returning void"
        ),
        (
            "void x(int (*(*)(int))(char));",
            "function (pointer to function (int) returning pointer to "
                + "function (char) returning int) returning void"
        ),
        (
            "void x(struct s *, union u *, enum e *);",
            "function (pointer to struct s, pointer to union u, pointer to enum e) returning void"
        ),
        // attributes and calling conventions within
        ("int (__attribute__((cdecl)) *x)(int);", "pointer to function (int) returning int"),
        ("int *__attribute__((aligned(8))) x;", "pointer to int"),
        ("int (* __attribute__((unused)) x)(void);", "pointer to function () returning int"),
        ("int *_Nonnull x;", "pointer to int"),
    ]

    @Test(
        "An array has as many elements as constants and macros say",
        arguments: [
            ("enum { N = 5 }; int x[N + 1];", "array 6 of int"),
            ("#define N 16\nchar x[N][N / 2];", "array 16 of array 8 of char"),
            ("int x[1 - 2];", "array of int"), ("int x[sizeof(int)];", "array of int"),
            ("int x[N];", "array of int"),
        ])
    func sizes(_ text: String, _ words: String) {
        #expect(parsed(text).type(of: "x")?.words == words)
    }

    @Test("A declarator is read from the inside out", arguments: table)
    func declarators(_ row: (text: String, words: String)) {
        let header = parsed(row.text)
        #expect(header.type(of: "x")?.words == row.words)
        #expect(header.unreadable.isEmpty)
    }

    @Test(
        "Types that only some compilers or headers know",
        arguments: [
            ("int (__stdcall *x)(int);", "pointer to function (int) returning int"),
            ("int (WINAPI *x)(int);", "pointer to function (int) returning int"),
            ("int (WINAPI *x[2])(int);", "array 2 of pointer to function (int) returning int"),
            (
                "void x(int (WINAPI *)(int));",
                "function (pointer to function (int) returning int) returning void"
            ),
            ("foo_t (WINAPI *x)(foo_t);", "pointer to function (foo_t) returning foo_t"),
            ("void x(foo_t);", "function (foo_t) returning void"),
            (
                "void x(foo_t (foo_u));",
                "function (pointer to function (foo_u) returning foo_t) returning void"
            ),
            (
                "void x(foo_t (*)(foo_u));",
                "function (pointer to function (foo_u) returning foo_t) returning void"
            ),
            (
                "void x(foo_t f(foo_u));",
                "function (pointer to function (foo_u) returning foo_t) returning void"
            ),
            ("int * volatile x;", "pointer to int"),
            ("int *_Nullable volatile const x;", "const pointer to int"),
            ("int (^x)(int);", "other block"), ("int x[N];", "array of int"),
            ("int x[];", "array of int"),
            ("int x[N + 1];", "array of int"), ("int x[3][N];", "array 3 of array of int"),
            ("int x[sizeof(int[3])];", "array of int"), ("int x[1'000];", "array 1000 of int"),
            ("void x(int a[*]);", "function (pointer to int) returning void"),
            ("void x(...);", "function (...) returning void"),
            ("int x[99999999999999999999];", "array of int"),
        ])
    func extensions(_ text: String, _ words: String) {
        let header = parsed(text)
        #expect(header.type(of: "x")?.words == words)
        #expect(header.unreadable.isEmpty)
    }

    @Test(
        "Parameters have the names that they are given",
        arguments: [
            ("(void)", []), ("()", []), ("(int a)", ["a"]), ("(int)", [""]),
            ("(int a, int b)", ["a", "b"]),
            ("(int, int b)", ["", "b"]), ("(int a, ...)", ["a"]),
            ("(int *a, int b[3])", ["a", "b"]),
            ("(void (*done)(int code, void *), void *data)", ["done", "data"]),
            ("(int (cb)(int n))", ["cb"]), ("(int cb(int n))", ["cb"]),
            ("(int (*rows)[3])", ["rows"]),
            ("(foo_t foo_t)", ["foo_t"]), ("(foo_t a, bar_t)", ["a", ""]),
            ("(const char *const restrict a)", ["a"]), ("(struct s s, enum e e)", ["s", "e"]),
            ("(int größe, int $a)", ["größe", "$a"]),
            ("(char **argv, char *envp[])", ["argv", "envp"]),
            ("(int a /* first */, // second\n int b)", ["a", "b"]),
        ])
    func parameterNames(_ list: String, _ names: [String]) {
        for text in [
            "int f\(list);", "int (f)\(list);", "int *f\(list);", "int f\(list) { return 0; }",
        ] {
            #expect(parsed(text).function("f")?.parameters.map(\.name) == names, "\(text)")
        }
    }

    @Test("The parameters of a function that returns a function pointer are its own")
    func outerParameters() {
        let header = parsed("void (*signal(int number, void (*handler)(int code)))(int other);")
        #expect(header.function("signal")?.parameters.map(\.name) == ["number", "handler"])
        #expect(
            header.function("signal")?.result.words == "pointer to function (int) returning void")
    }

    @Test("A parameter's place is its name, or its beginning if it has none")
    func parameterPlaces() {
        let text = "int f(const int a, char *, void (*done)(void));"
        let file = SourceFile(path: "lib.h", text: text)
        let places = parsed(text).function("f")?.parameters.map { file.text($0.range.bytes) }
        #expect(places == ["a", "char", "done"])
    }
}
