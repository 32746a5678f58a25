import Testing

@testable import BindgenCore

@Suite struct MatchFactsTests {
    /// The parameter `s` stands in line 6, column 8.
    private func output(_ type: String, _ c: String, _ facts: String, _ directive: String = "")
        -> GenerationOutput
    {
        let directive = directive.isEmpty ? "//" : directive
        return generated(
            "extern void F(\(c) s);", go: "//export F\n\(directive)\nfunc F(s \(type)) { f(s) }",
            facts: facts)
    }

    @Test(
        "What the compiler takes for kept, since it is printed, the source may show to be looked at",
        arguments: [("fmt.Println(s)", false), ("fmt.Println(s); last = s", true)])
    func looks(_ body: String, _ isKept: Bool) {
        let output = generated(
            "extern void F(GoString s);",
            go: "import \"fmt\"\n//export F\nfunc F(s string) { \(body) }",
            facts: "./lib.go:7:8: leaking param: s\n")
        #expect(output.codes == (isKept ? [.lentMemory, .retainedArgument] : []))
    }

    @Test(
        "A copy of a struct keeps what its members point to",
        arguments: [("int a; double b;", false), ("char *name;", true)])
    func keptStructures(_ members: String, _ isKept: Bool) {
        let output = generated(
            preamble: "typedef struct { \(members) } config_t;",
            "extern void Configure(config_t* c);",
            go: """
                //swift:struct
                type Config C.config_t
                var current C.config_t
                //export Configure
                func Configure(c *C.config_t) { current = *c }
                """)
        #expect(output.codes.contains(.retainedArgument) == isKept, "\(output.codes)")
    }

    @Test(
        "A struct by value is kept with what its members point to, and so is a pointer by another name",
        arguments: [
            ("C.config_t", "int a; double b;", "current = c", false),
            ("C.config_t", "char *name;", "current = c", true),
            ("C.text_t", "int a;", "last = C.GoString(c); current = c", true),
        ])
    func keptValues(_ type: String, _ members: String, _ body: String, _ isKept: Bool) {
        let c = type.dropFirst(2)
        let output = generated(
            preamble: "typedef struct { \(members) } config_t; typedef char *text_t;",
            "extern void Configure(\(c) c);",
            go: """
                //swift:struct
                type Config C.config_t
                var current \(type)
                //export Configure
                func Configure(c \(type)) { \(body) }
                """)
        #expect(output.codes.contains(.retainedArgument) == isKept, "\(output.codes)")
    }

    @Test(
        "A text that the body keeps itself is an error, whatever the compiler says",
        arguments: [
            ("keep = p", true), ("keep = C.CString(C.GoString(p))", false), ("c <- p", true),
            ("select { case c <- p: default: }", true), ("m.Store(1, p)", true),
            ("m.Store(1, C.GoString(p))", false), ("m.Load(p)", false),
        ])
    func keptCharacters(_ body: String, _ isKept: Bool) {
        let run = { (directive: String) in
            generated(
                "extern void Keep(char* p);",
                go: """
                    var keep *C.char
                    //export Keep\(directive)
                    func Keep(p *C.char) { last = C.GoString(p); \(body) }
                    """)
        }
        #expect(run("").codes.contains(.retainedArgument) == isKept)
        for said in ["\n//swift:borrowed p", "\n//swift:owned p"] {
            #expect(!run(said).codes.contains(.retainedArgument))
        }
    }

    @Test(
        "A member of a struct that the body keeps or frees is lent too, if it points to something",
        arguments: [
            ("last = e.name", true), ("last = C.GoString(e.name)", false), ("count = e.n", false),
            ("C.free(unsafe.Pointer(e.name))", true), ("C.free(unsafe.Pointer(last))", false),
        ])
    func keptMembers(_ body: String, _ isKept: Bool) {
        for type in ["C.entry_t", "*C.entry_t"] {
            let output = generated(
                preamble: "typedef struct { char *name; int n; } entry_t;",
                "extern void Keep(entry_t\(type.hasPrefix("*") ? "*" : "") e);",
                go: """
                    //swift:struct
                    type Entry C.entry_t
                    //export Keep
                    func Keep(e \(type)) { \(body) }
                    """)
            #expect(output.codes.contains(.retainedArgument) == isKept, "\(type) \(output.codes)")
        }
    }

    @Test("Elements that the body frees are Go's, or an error")
    func freedElements() {
        for (directive, isError) in [("", true), ("//swift:owned p\n", false)] {
            let output = generated(
                "extern void Take(unsigned char* p, int n);",
                go: """
                    //export Take
                    \(directive)//swift:buffer p n
                    func Take(p *C.uchar, n C.int) { C.free(unsafe.Pointer(p)) }
                    """)
            #expect(output.codes.contains(.retainedArgument) == isError)
        }
    }

    @Test("What Go may keep cannot be lent", arguments: ["leaking param: s", "moved to heap: s"])
    func leaks(_ finding: String) throws {
        let output = output("string", "GoString", "# lib\n./lib.go:7:8: \(finding)\n")
        let diagnostic = try #require(
            output.diagnostics.first { $0.code == .retainedArgument })
        #expect(diagnostic.severity == .error)
        #expect(output.files.isEmpty)
    }

    @Test("The author may know better")
    func overruled() {
        let output = output(
            "string", "GoString", "lib.go:7:8: leaking param: s", "//swift:borrowed s")
        #expect(!output.files.isEmpty)
    }

    @Test(
        "Other findings, other places and other texts say nothing of it",
        arguments: [
            "./lib.go:7:8: s does not escape", "./lib.go:7:9: leaking param: s",
            "./other.go:7:8: leaking param: s", "./lib.go:7: leaking param: s", "lib.go", ":::",
            "./lib.go:7:8: leaking param: s to result ~r0 level=0",
        ])
    func harmless(_ facts: String) {
        #expect(!output("string", "GoString", facts).codes.contains(.retainedArgument))
    }

    @Test(
        "What may keep a pointer of C is told of each, where functions of Go copy in place of cgo's",
        arguments: [
            ("leaking param: s", "", [.lentMemory]),
            ("leaking param: s", "\n//swift:borrowed s", []),
            ("s does not escape, mutate, or call", "", []),
            ("leaking param: s to result ~r0 level=0", "", [.lentMemory]),
        ] as [(String, String, [DiagnosticCode])])
    func pointers(_ finding: String, _ directive: String, _ expected: [DiagnosticCode]) {
        let line = directive.isEmpty ? 6 : 7
        func output(_ others: String) -> GenerationOutput {
            generated(
                "extern void F(char* s);",
                go: "//export F\(directive)\nfunc F(s *C.char) { f(C.GoString(s), s) }",
                facts: "./lib.go:\(line):8: \(finding)\n\(others)")
        }
        let found = output("./gobindgen_copies.go:7:17: p does not escape")
        #expect(found.codes == expected)
        let isFound = finding == "leaking param: s" && !expected.isEmpty
        #expect(found.diagnostics.contains { $0.message.contains("keeps 's'") } == isFound)
        #expect(!output("").diagnostics.contains { $0.message.contains("keeps 's'") })
    }

    @Test("A slice that Go writes to is lent to be written to")
    func mutates() {
        let facts = "lib.go:7:8: mutates param: s derefs=0"
        #expect(output("[]int", "GoSlice", facts).wrapper.contains("func f(s: inout [Int])"))
    }

    @Test(
        "A buffer that Go writes to is lent to be written to, but what only may be is not",
        arguments: [
            ("mutates param: s derefs=0", "fill(s)", true),
            ("mutates param: s derefs=0\n./lib.go:7:8: calls param: s derefs=0", "fill(s)", false),
            ("mutates param: s derefs=0\n./lib.go:7:8: leaking param: s", "fill(s)", false),
            ("mutates param: s derefs=0", "os.Stdout.Write(unsafe.Slice(s, n))", false),
            ("s does not escape, mutate, or call", "fill(s)", false),
            ("s does not escape, mutate, or call", "unsafe.Slice(s, n)[0] = 1", true),
        ])
    func mutatedBuffers(_ fact: String, _ body: String, _ isMutated: Bool) {
        let output = generated(
            "extern void F(double* s, int n);",
            go: "//export F\n//swift:buffer s n\nfunc F(s *C.double, n C.int) { \(body) }",
            facts: "./lib.go:7:8: \(fact)")
        let parameter = "s: \(isMutated ? "inout " : "")[Double]"
        #expect(output.wrapper.contains("func f(\(parameter))"), "\(output.wrapper)")
    }

    @Test("The author may know that it is only read, of a buffer")
    func readOnlyBuffers() {
        let output = generated(
            "extern void F(double* s, int n);",
            go:
                "//export F\n//swift:buffer s n\n//swift:in s\nfunc F(s *C.double, n C.int) { f(s) }",
            facts: "./lib.go:8:8: mutates param: s derefs=0")
        #expect(output.wrapper.contains("func f(s: [Double])"), "\(output.wrapper)")
    }

    @Test("The author may know that it is only read, of a slice")
    func readOnly() {
        let facts = "lib.go:7:8: mutates param: s derefs=0"
        let slice = output("[]int", "GoSlice", facts, "//swift:in s")
        #expect(slice.wrapper.contains("func f(s: [Int])"))
        for misfit in [
            output("string", "GoString", "", "//swift:in s"),
            output("[]int", "GoSlice", facts, "//swift:in s\n//swift:inout s"),
        ] {
            #expect(misfit.files.isEmpty && misfit.codes.contains(.misfittingDirective))
        }
    }

    @Test("A slice that Go does not keep needs no note")
    func proven() {
        let facts = "lib.go:7:8: s does not escape, mutate, or call"
        #expect(output("[]int", "GoSlice", facts).codes.isEmpty)
        #expect(output("[]int", "GoSlice", "").codes == [.lentMemory])
        #expect(output("string", "GoString", facts).codes == [.lentMemory])
    }
}
