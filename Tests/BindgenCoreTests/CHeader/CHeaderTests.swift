import Testing

@testable import BindgenCore

@Suite struct CHeaderTests {
    @Test(
        "Typedefs are followed to the type behind them, and `const` on the way stays",
        arguments: [
            ("typedef int T;", "T", "int"), ("typedef int T; typedef T U;", "U", "int"),
            ("typedef const int T; typedef T U;", "U", "const int"),
            ("typedef int T; typedef const T U; typedef U V;", "V", "const int"),
            ("typedef foo_t T;", "T", "foo_t"),
            ("typedef int *T; typedef const T U;", "U", "const pointer to int"),
            // What is pointed to is not followed.
            ("typedef int T; typedef T *U;", "U", "pointer to T"), ("", "T", "T"),
            ("typedef struct s T;", "T", "struct s"),
            // a first definition wins
            ("typedef int T; typedef long T;", "T", "T"),
            ("typedef int T; typedef int T;", "T", "int"),
        ])
    func resolution(_ text: String, _ name: String, _ words: String) {
        #expect(parsed(text).resolved(.named(name)).words == words)
    }

    @Test(
        "Typedefs in a circle end",
        arguments: [
            "typedef T T;", "typedef U T; typedef T U;",
            "typedef const U T; typedef V U; typedef T V;",
        ])
    func circles(_ text: String) {
        _ = parsed(text).resolved(.named("T"))
    }

    @Test(
        "A typedef of itself is none, however it comes back to itself",
        arguments: [
            "typedef T *T;", "typedef U *T; typedef T *U;", "typedef int (*T)(U); typedef T U[2];",
        ])
    func pointersInCircles(_ text: String) {
        let header = parsed(text)
        #expect(header.typedefs.count < 2)
        _ = ImporterRules(header: header).verdict(.named("T"))
    }

    @Test("Typedefs upon typedefs end somewhere")
    func deepTypedefs() {
        let text = (1...100_000).map { "typedef T\($0 - 1) *T\($0);" }.joined(separator: "\n")
        let header = parsed("typedef int T0;\n" + text)
        #expect(header.typedefs["T255"] != nil)
        _ = ImporterRules(header: header).verdict(.named("T100000"))
    }

    @Test(
        "A struct that would hold itself, or what is declared below it, has no fields",
        arguments: [
            "struct s { struct s a; };", "struct s { T a; }; typedef struct s T;",
            "struct s { struct t a[2]; }; struct t { struct s a; };",
            "struct s { T a; }; typedef struct { U b; } T; typedef struct s U;",
            "union s { struct { T t; } a; }; typedef union s T[1];",
        ])
    func selfContained(_ text: String) {
        let header = parsed(text + " struct u { struct v { int a; } b[2]; struct u *next; };")
        func fields(_ tag: String) -> Int? {
            header.records[CTag(kind: .struct, name: .tag(tag))]?.fields?.count
        }
        #expect(fields("u") == 2 && fields("v") == 1)
        let wrapper = generated(preamble: text, "extern T F(struct s *p, U u);").wrapper
        #expect(!wrapper.isEmpty)
        func isIn(_ tag: CTag, _ type: CType, _ rest: Int) -> Bool {
            guard rest > 0, let inner = header.tag(of: type) else { return false }
            return inner == tag
                || header.records[inner]?.fields?.contains { isIn(tag, $0.type, rest - 1) } ?? false
        }
        for record in header.records.values {
            for field in record.fields ?? [] { #expect(!isIn(record.tag, field.type, 9)) }
        }
    }

    @Test("Structs within structs end somewhere")
    func deepRecords() {
        let text = (1...100_000).map { "struct s\($0) { struct s\($0 - 1) a; };" }
        let preamble = "struct s0 { char *a; };\n" + text.joined(separator: "\n")
        let header = parsed(preamble)
        let record = { (number: Int) in
            header.records[CTag(kind: .struct, name: .tag("s\(number)"))]
        }
        #expect(record(255)?.fields != nil && record(100_000)?.fields == nil)
        let run = generated(
            preamble: preamble, "extern struct s255 F(struct s250 s);\nextern void G(int a);")
        #expect(run.wrapper.contains("func g("))
    }

    @Test("What the preprocessor found is in the header")
    func preprocessorFindings() {
        let header = parsed("#include \"x.h\"\n/* a */\n#if 1\n// b\nint f(void);")
        #expect(header.unresolvedIncludes.map(\.path) == ["x.h"])
        #expect(header.hasUnreadIncludes)
        #expect(header.comments.count == 2)
        #expect(header.functions == ["f"])
    }

    @Test("Declarations know their files")
    func files() {
        let header = parsed("#include \"a.h\"\nint f(void);", locals: [("a.h", "int g(void);")])
        #expect(header.declarations.map(\.name) == ["g", "f"])
        #expect(header.declarations.map(\.range.file) == [1, 0])
    }
}
