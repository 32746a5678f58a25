import Testing

@testable import BindgenCore

@Suite struct CRecordParserTests {
    /// The fields of `struct s` as `name: type`.
    private func fields(_ body: String) -> [String]? {
        parsed("struct s { \(body) };").record("s")?.fields?.map { field in
            "\(field.name): \(field.type.words)"
        }
    }

    @Test(
        "A record has the fields that are written in it",
        arguments: [
            ("", []), (";", []), ("int a;", ["a: int"]), ("int a, b;", ["a: int", "b: int"]),
            (
                "int a, *b, c[2], (*d)(int);",
                [
                    "a: int", "b: pointer to int", "c: array 2 of int",
                    "d: pointer to function (int) returning int",
                ]
            ),
            ("int a : 3, b : 4;", ["a: int", "b: int"]),
            ("int a : 3; int : 5; int b;", ["a: int", "b: int"]),
            ("unsigned : 0;", []), ("int a : 3, : 2, b : 1;", ["a: int", "b: int"]),
            ("int a : sizeof(int) * 2;", ["a: int"]), ("foo_t a : 1;", ["a: foo_t"]),
            ("_Bool a : 1;", ["a: bool"]), ("enum e a : 2;", ["a: enum e"]),
            ("struct { int x; } a;", ["a: struct ?"]), ("struct { int x; };", [": struct ?"]),
            ("union { int x; float y; };", [": union ?"]),
            ("struct t { int x; } a, *b;", ["a: struct t", "b: pointer to struct t"]),
            ("const struct { int x; };", [": const struct ?"]),
            ("struct s *next;", ["next: pointer to struct s"]),
            ("int tail[];", ["tail: array of int"]),
            ("int tail[0];", ["tail: array 0 of int"]),
            ("const char *const a;", ["a: const pointer to const char"]),
            ("_Alignas(16) int a;", ["a: int"]), ("_Alignas(double) int a;", ["a: int"]),
            ("int a __attribute__((aligned(8)));", ["a: int"]),
            ("[[deprecated]] int a [[x]];", ["a: int"]),
            ("__extension__ struct { int x; };", [": struct ?"]),
            ("_Static_assert(1, \";\"); int a;", ["a: int"]),
            ("static_assert(sizeof(int) == 4); int a;", ["a: int"]),
            ("enum { A, B } a;", ["a: enum ?"]), ("_Atomic(int) a;", ["a: atomic int"]),
            (
                "int (*a[2])(struct { int x; } *);",
                ["a: array 2 of pointer to function (pointer to struct ?) returning int"]
            ),
            // These declare no member: a tag, or constants.
            ("enum { A, B }; int a;", ["a: int"]), ("struct t; int a;", ["a: int"]),
            ("struct t { int x; }; int a;", ["a: int"]), ("enum e { A }; int a;", ["a: int"]),
            ("int;", []),
            // A broken field costs itself.
            ("int a; int @; int b;", ["a: int", "b: int"]), ("foo + bar baz; int b;", ["b: int"]),
            ("int a[; int b;", ["b: int"]), ("int a(; int b;", ["b: int"]),
            ("1 2 3; struct { broken here too @ }; int b;", [": struct ?", "b: int"]),
        ] as [(String, [String])])
    func fieldTables(_ body: String, _ expected: [String]) {
        let found = fields(body)
        #expect(found == expected)
    }

    @Test("A struct and a union of one tag are two records, and a later body completes a mention")
    func tags() {
        let header = parsed(
            """
            struct s; struct s *p; union s { int a; };
            struct s { int b; }; struct s { int again; };
            """)
        #expect(header.record("s")?.fields?.map(\.name) == ["b"])
        #expect(header.record("s", .union)?.fields?.map(\.name) == ["a"])
        #expect(parsed("struct s;").record("s")?.fields == nil)
        #expect(parsed("struct s {};").record("s")?.fields == [])
    }

    @Test("Records within records are declared too, whichever field they belong to")
    func nesting() {
        let header = parsed(
            """
            typedef struct outer {
                struct inner { enum color { RED } c; } a, *b;
                union { struct deep { int x; } d; int y; };
            } outer;
            """)
        #expect(
            header.summary == [
                "enum color", "struct inner", "struct deep", "union ", "struct outer",
                "typedef outer",
            ])
    }

    @Test("A record without a tag is called by the first typedef of it itself")
    func anonymous() throws {
        let header = parsed(
            """
            typedef struct { int x; } *P;
            typedef struct { int x; } A, B;
            typedef const struct { int x; } C;
            typedef union { int x; } U;
            typedef enum { RED } E;
            """)
        let names = header.typedefOfAnonymous.map { "\($0.key.kind.rawValue) \($0.value)" }.sorted()
        #expect(names == ["enum E", "struct A", "struct C", "union U"])
    }

    @Test(
        "A tag is found behind attributes and macros",
        arguments: [
            "struct __attribute__((packed)) s { int x; };",
            "struct s { int x; } __attribute__((packed));",
            "struct [[deprecated]] s { int x; };", "struct __declspec(align(8)) s { int x; };",
            "struct alignas(8) s { int x; };", "struct MYLIB_API s { int x; };",
            "typedef struct s { int x; } MYLIB_PACKED s_t;",
        ])
    func tagPlaces(_ text: String) {
        let header = parsed(text + " int ok(void);")
        #expect(header.record("s")?.fields?.map(\.name) == ["x"])
        #expect(header.functions == ["ok"])
    }

    @Test(
        "The alignment of a record is the strictest of its own and its fields'",
        arguments: [
            ("struct s { int x __attribute__((aligned(32))); };", 32),
            ("struct s { _Alignas(64) int x; int y __attribute__((aligned(32))); };", 64),
            ("struct s { alignas(16) int x; } __attribute__((aligned(8)));", 16),
            ("struct s { int x; };", 0),
            ("struct s { int a, b __attribute__((aligned(16))), c; };", 16),
        ])
    func alignment(_ text: String, _ alignment: Int) {
        #expect(parsed(text).record("s")?.attributes.alignment == alignment)
    }

    @Test("The comment behind a field on its line is the field's")
    func comments() {
        let text = """
            struct s {
                int a; /* one */
                int b, c; // two
                int d;
                /* not for d */
                int e; /* five */ /* more */
            }; /* not for e */
            """
        let file = SourceFile(path: "lib.h", text: text)
        let comments = parsed(text).record("s")?.fields?.map {
            $0.comment.map { file.text($0.bytes) }
        }
        #expect(comments == ["/* one */", "// two", "// two", nil, "/* five */"])
    }
}
