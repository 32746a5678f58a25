import Testing

@testable import BindgenCore

@Suite struct ExportMatcherTests {
    @Test("A prototype becomes an export with the types of Go")
    func types() throws {
        let export = try #require(
            exports("extern char* F(GoInt a, GoString p1, GoSlice _, int* c);").first)
        #expect(export.name == "F")
        #expect(export.parameters.map(\.name) == ["a", "p1", "_", "c"])
        #expect(
            export.parameters.map(\.type) == [
                .scalar(.int), .string, .slice(of: nil), .c(.pointer(to: .integer(.int))),
            ])
        #expect(export.results.map(\.type) == [.c(.pointer(to: .integer(.char)))])
    }

    @Test("Several results come out of their struct, with the names that its comments hold")
    func results() throws {
        let export = try #require(
            exports(
                """
                /* Return type for F */
                struct F_return {
                \tGoInt r0; /* größe */
                \tchar* r1; /* _ */
                \tGoUint8 r2;
                };
                extern struct F_return F(void);
                """
            ).first)
        #expect(export.results.map(\.name) == ["größe", nil, nil])
        #expect(export.results.map(\.member) == ["r0", "r1", "r2"])
    }

    @Test("A struct of the user's that is called like a result struct stays one value")
    func lookAlikeStruct() throws {
        let export = try #require(
            exports(
                preamble: "struct F_return { int code; };", "extern struct F_return F(void);"
            ).first)
        let tag = CTag(kind: .struct, name: .tag("F_return"))
        #expect(export.results.map(\.type) == [.c(.tagged(tag))])
    }

    @Test("What stands before the prototypes is no export")
    func prologue() {
        let found = exports(
            preamble: "extern int helper(int x);\nint another(void) { return 1; }",
            "extern void F(void);")
        #expect(found.map(\.name) == ["F"])
    }

    @Test("A prototype that nobody can read is reported, and costs only itself")
    func unreadable() {
        let output = generated("extern GoInt F(GoInt a b c);\nextern GoInt G(GoInt a);")
        #expect(output.codes == [.unreadablePrototype])
        #expect(output.wrapper.contains("func g(a: Int)"))
    }

    @Test(
        "Documentation loses comment marks and directives",
        arguments: [
            (["// Add adds.", "//", "//go:noinline", "// Really."], ["Add adds.", "", "Really."]),
            (["/* One line. */"], ["One line."]),
            (["/*", " Add adds.", "", "\tindented", "*/"], []),
            (["// https://go.dev: a link"], ["https://go.dev: a link"]),
            (["//nolint:errcheck", "//swift:name add", "//line x.go:1", "//export F"], []),
            (["//no space"], ["no space"]),
            (["// trailing   \t"], ["trailing"]), (["/*\r\n a\r\nb\r\n*/"], ["a", "b"]),
            (["// a \\\n// b"], ["a \\", "b"]), (["//"], []),
            (["// a\rb\u{2028}c"], ["a", "b", "c"]), (["// a\u{0}b\u{7F}c"], ["a b c"]),
            ([], []),
        ])
    func documentation(_ comments: [String], _ expected: [String]) {
        // The third case is one comment of several lines.
        if comments.first == "/*" {
            let lines = goDocumentation([comments.joined(separator: "\n")])
            #expect(lines == ["Add adds.", "", "\tindented"])
        } else {
            #expect(goDocumentation(comments) == expected)
        }
    }
}
