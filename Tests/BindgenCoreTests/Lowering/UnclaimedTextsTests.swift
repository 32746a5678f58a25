import Testing

@testable import BindgenCore

@Suite struct UnclaimedTextsTests {
    /// What is said of the texts in a struct with these members that such a function returns.
    private func notes(
        _ members: String = "char *text; int n;", _ directives: String = "", more: String = ""
    ) -> [String] {
        let directives = directives.isEmpty ? "" : "//swift:\(directives)\n"
        let go = "//export F\n\(directives)func F() C.struct_reply"
        return generated(
            preamble: "struct reply { \(members) };",
            "extern struct reply F(void);\n" + more,
            go: go
        ).diagnostics.filter { $0.code == .unclaimedText }.map(\.message)
    }

    @Test("A text in a struct may be anybody's, unless the author says whose it is")
    func claims() {
        #expect(notes().count == 1)
        #expect(
            notes("char *text; char *other;").first?.contains("whose 'text', 'other' are") ?? false)
        for said in [
            "owned text", "borrowed text", "borrowed", "errortext text\n//swift:owned text",
        ] {
            #expect(notes("char *text; int n;", said) == [], "\(said)")
        }
    }

    @Test("A text in a struct beside another result may be anybody's as well")
    func besideOthers() {
        let diagnostics = generated(
            preamble: "struct reply { char *text; int n; };",
            """
            struct F_return { struct reply r0; GoInt r1; };
            extern struct F_return F(void);
            """,
            go: "//export F\nfunc F() (reply C.struct_reply, n int)"
        ).diagnostics.filter { $0.code == .unclaimedText }
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.fix?.hasPrefix("return the struct alone") ?? false)
    }

    @Test(
        "A text that is made for each call, and that a struct has as const, is told to leak",
        arguments: [
            ("C.struct_reply{text: C.CString(a)}", ["text"]),
            ("C.struct_reply{C.CString(a), kept}", ["text"]),
            ("C.struct_reply{text: made(a), other: made(a)}", ["text", "other"]),
            ("C.struct_reply{text: kept}", []), ("C.struct_reply{}", []),
        ])
    func leaks(_ reply: String, _ leaked: [String]) {
        let messages = generated(
            preamble: "struct reply { const char *text; const char *other; };",
            "extern struct reply F(GoString a);",
            go: """
                var kept *C.char
                func made(a string) *C.char { if a == "" { return nil }; return C.CString(a) }
                //export F
                func F(a string) C.struct_reply { return \(reply) }
                """
        ).diagnostics.filter { $0.message.contains("never freed") }.map(\.message)
        #expect(messages.count == leaked.count, "\(messages)")
        for (message, name) in zip(messages, leaked) { #expect(message.contains("'\(name)'")) }
    }

    @Test("Of a struct that is taken apart, the other texts are meant")
    func members() {
        let members = "char *text; char *other; int n;"
        let notes = notes(members, "owned text\n//swift:throws nonzero n")
        #expect(notes.count == 1 && notes[0].contains("whose 'other' is"))
        #expect(self.notes(members, "owned text other\n//swift:throws nonzero n") == [])
        #expect(self.notes(members, "throws nonzero n").first?.contains("'text', 'other'") ?? false)
        #expect(self.notes("char *text; int n;", "buffer text n") == [])
    }

    @Test("Memory that nobody gets out of a struct is somebody's, and its size must be said")
    func shapeless() {
        let run = { (directives: String) in
            generated(
                preamble: "struct reply { void *data; int len; int error; };",
                "extern struct reply* F(void);",
                go: "//export F\n\(directives)//swift:throws nonzero error\n"
                    + "func F() *C.struct_reply")
        }
        #expect(run("").diagnostics.contains { $0.message.contains("whose 'data' is") })
        #expect(run("//swift:borrowed data\n").codes == [])
        let owned = run("//swift:owned data\n").diagnostics.map(\.message)
        #expect(owned.contains { $0.contains("'//swift:buffer data N'") }, "\(owned)")
        let whole = run("//swift:owned data\n//swift:buffer data len\n")
        #expect(whole.codes == [] && whole.wrapper.contains("takeBuffer("))
    }

    @Test("Arrays, and structs with texts of their own, are somebody's too")
    func memory() {
        let notes = { (members: String, directives: String) in
            generated(
                preamble:
                    "typedef struct { char *author; } props_t; typedef struct { int n; } plain_t;"
                    + "struct reply { \(members) char *err; };",
                "extern struct reply F(void);",
                go:
                    "//swift:struct\ntype Props C.props_t\n\n//export F\n//swift:throws message err\n"
                    + "//swift:owned err\n\(directives)func F() C.struct_reply"
            ).diagnostics.filter { $0.code == .unclaimedText }.map(\.message)
        }
        let note =
            "nothing says whose 'm' is in the struct that 'F' returns: the wrapper frees none"
        #expect(notes("props_t m;", "") == [note])
        // An array of numbers is the caller's, as everywhere.
        #expect(notes("double *m; int n;", "//swift:buffer m n\n") == [])
        #expect(notes("props_t *m; int n;", "//swift:buffer m n\n") == [note])
        #expect(notes("const double *m; int n;", "//swift:buffer m n\n") == [])
        #expect(notes("plain_t m;", "") == [])
        #expect(notes("props_t m;", "//swift:borrowed m\n") == [])
        #expect(notes("props_t m;", "//swift:owned m\n") == [])
    }

    @Test("What is const, or no text, or given back as a whole, is nobody's question")
    func others() {
        #expect(notes("const char *text;") == [])
        #expect(notes("int n; void *data;") == [])
        #expect(notes("char *text; void (*release)(struct reply *);") == [])
        #expect(notes(more: "extern void FreeReply(struct reply r);") == [])
        #expect(notes(more: "extern void FreeReply(struct reply* r);") == [])
    }

    /// What is said of a text that such a body returns, and whether the wrapper frees it.
    private func returned(
        _ body: String, _ directives: String = ""
    ) -> (notes: [String], isFreed: Bool) {
        let output = generated(
            preamble: "static const char *edition(void) { return 0; } char *made(void);",
            "extern char* F(GoInt n);",
            go:
                "var motto, other *C.char\n//export F\n\(directives)func F(n int) *C.char { \(body) }"
        )
        return (
            output.diagnostics.filter { $0.code == .unclaimedText }.map(\.message),
            output.wrapper.contains("takeString(")
        )
    }

    @Test("What a variable of the package holds is the library's, and its author is told")
    func variables() {
        let message =
            "'r0' of 'F' is taken for the library's, and copied only: the variable 'motto' of the "
            + "package holds it too"
        for body in [
            "return motto", "if n == 0 { return nil }; return motto", "return motto.text[n]",
            "motto = C.CString(s); return motto",
        ] {
            let (notes, isFreed) = returned(body)
            #expect(notes == [message] && !isFreed, "\(body)")
        }
        for said in ["//swift:owned r0\n", "//swift:free Free\n"] {
            #expect(returned("return motto", said).notes == [])
        }
        #expect(returned("return motto", "//swift:owned r0\n").isFreed)
        #expect(returned("return motto", "//swift:borrowed\n") == ([], false))
    }

    @Test(
        "What the library can be seen to keep is copied only, wherever it comes from",
        arguments: [
            ("if p, ok := texts[n]; ok { return p }; return nil", "variable 'texts'"),
            ("p := C.CString(s); texts[n] = p; return p", "what 'p' holds is kept elsewhere too"),
            ("return interned(n)", "variable 'texts'"), ("return kept()", "variable 'motto'"),
            ("s := state(n); return s.text", "it is part of something that may be kept"),
            ("return get(n).text", "it is part of something that may be kept"),
            ("return current.text()", "it is part of something that may be kept"),
            ("return &area[0]", "variable 'area'"),
            ("return (*C.char)(unsafe.Pointer(&area))", "variable 'area'"),
            ("return given", "it may be what 'given' is given"),
            ("return C.getenv(given)", "'C.getenv' keeps it"),
            ("if n == 0 { return C.CString(s) }; return motto", "variable 'motto'"),
        ])
    func kept(_ body: String, _ reason: String) {
        let output = generated(
            preamble: "typedef char text_t;", "extern char* F(GoInt n, char* given);",
            go: """
                var motto *C.char
                var texts map[int]*C.char
                var area [64]C.char
                //export F
                func F(n int, given *C.char) *C.char { \(body) }
                func kept() *C.char { return motto }
                func interned(n int) *C.char { p, ok := texts[n]; if ok { return p }; return nil }
                func (s *State) text() *C.char { return s.message }
                """)
        let notes = output.diagnostics.filter { $0.code == .unclaimedText }.map(\.message)
        #expect(notes.count == 1 && notes[0].contains(reason), "\(notes)")
        #expect(!output.wrapper.contains("takeString("))
    }

    @Test("What is made for each call and cannot be freed is told of", arguments: [true, false])
    func leaked(_ isConst: Bool) {
        let output = generated(
            preamble: "typedef \(isConst ? "const " : "")char *name_t;", "extern name_t F(void);",
            go: "//export F\nfunc F() C.name_t { return made() }\n"
                + "func made() C.name_t { return C.CString(\"a\") }")
        #expect(output.codes == (isConst ? [.unclaimedText] : []), "\(output.diagnostics)")
        #expect(output.wrapper.contains("takeString(") != isConst)
    }

    @Test("What is kept is not freed either where it is an output, a struct, or an error")
    func otherPlaces() {
        let run = { (prototype: String, go: String) in
            generated(
                preamble: "typedef struct { char *name; int age; } person_t;", prototype,
                go: """
                    //swift:struct
                    type Person C.person_t
                    var motto *C.char
                    var someone *C.person_t
                    \(go)
                    """)
        }
        let outputs = run(
            "extern void F(char** name);",
            "//export F\n//swift:out name\nfunc F(name **C.char) { *name = motto }")
        #expect(outputs.codes == [.unclaimedText] && outputs.wrapper.contains("copyString("))
        let errors = run(
            "extern void F(char** err);",
            "//export F\n//swift:throws out err\nfunc F(err **C.char) { *err = motto }")
        #expect(errors.codes == [.unclaimedText] && !errors.wrapper.contains("Free"))
        for body in ["return someone", "return given"] {
            let structs = run(
                "extern person_t* F(person_t* given);",
                "//export F\nfunc F(given *C.person_t) *C.person_t { \(body) }")
            #expect(structs.codes.contains(.unclaimedText), "\(body)")
            #expect(!structs.wrapper.contains("takeStruct("), "\(structs.wrapper)")
        }
        let value = run(
            "extern person_t F(void);",
            "//export F\nfunc F() C.person_t { return *someone }")
        #expect(value.codes == [.unclaimedText] && !value.wrapper.contains("takeStruct("))
        let given = run(
            "extern person_t* F(person_t* given);",
            "//export F\n//swift:owned given\nfunc F(given *C.person_t) *C.person_t { return given }"
        )
        #expect(given.wrapper.contains("takeStruct("))
    }

    @Test(
        "Characters without an end are no text",
        arguments: [
            ("return (*C.char)(C.CBytes(b)), n", false), ("return bytes(b), n", false),
            ("return (*C.char)(C.malloc(n)), n", false), ("return C.CString(s), n", true),
        ])
    func endless(_ body: String, _ isText: Bool) {
        let output = generated(
            "struct F_return { char* r0; GoInt r1; };\nextern struct F_return F(void);",
            go: """
                //export F
                func F() (*C.char, int) { \(body) }
                func bytes(b []byte) *C.char { return (*C.char)(C.CBytes(b)) }
                """)
        #expect(output.wrapper.contains("String") == isText, "\(output.wrapper)")
        let isTold = output.diagnostics.contains { $0.code == .rawPointer }
        #expect(isTold != isText && output.codes == [])
    }

    @Test(
        "Memory that is returned as it was made is no text",
        arguments: [
            ("return (*C.char)(C.malloc(C.size_t(n)))", false),
            ("return (*C.char)(C.calloc(C.size_t(n), 1))", false),
            ("p := (*C.char)(C.malloc(C.size_t(n))); *p = 0; return p", true),
        ])
    func fresh(_ body: String, _ isText: Bool) {
        let output = generated(
            "extern char* F(int n);", go: "//export F\nfunc F(n C.int) *C.char { \(body) }")
        #expect(output.wrapper.contains("String") == isText, "\(output.wrapper)")
    }

    @Test("A number behind a pointer that says how much is returned is an output")
    func countedResults() {
        let run = { (directive: String) in
            generated(
                "extern char* Key(int* n);",
                go: """
                    //export Key\(directive)
                    func Key(n *C.int) *C.char { *n = 4; return (*C.char)(C.CBytes(b)) }
                    """)
        }
        let advice = run("").diagnostics.compactMap(\.fix)
        #expect(advice == ["write '//swift:buffer r0 n' if n is the number of what is there"])
        let output = run("\n//swift:buffer r0 n")
        #expect(output.codes == [] && output.wrapper.contains("func key() -> [UInt8] {"))
    }

    @Test("What a body makes, or a variable of its own holds, is the caller's")
    func made() {
        for body in [
            "motto := C.CString(s); return motto", "var motto = C.CString(s); return motto",
            "return C.strdup(s)",
        ] {
            #expect(returned(body) == ([], true), "\(body)")
        }
        for body in ["return unknown", "return f(motto)", "x := f(); return x"] {
            let (notes, isFreed) = returned(body)
            #expect(isFreed && notes.count == 1, "\(body)")
            #expect(notes.first?.hasSuffix("nothing shows where it comes from") == true)
        }
    }

    @Test("Of what a function of the preamble returns, nobody knows whether it keeps it")
    func functions() {
        let message =
            "'r0' of 'F' is taken for the caller's, and freed: nothing says whether 'C.made' keeps it"
        #expect(returned("return C.made()") == ([message], true))
        #expect(returned("return C.made()", "//swift:owned r0\n") == ([], true))
        #expect(returned("return C.made()", "//swift:borrowed\n") == ([], false))
    }

    @Test(
        "What is const is nobody's, whatever its author says",
        arguments: ["owned", "owned r0", "borrowed", "nonnull"])
    func constGifts(_ directive: String) {
        let output = generated(
            preamble: "typedef const char cchar_t;", "extern cchar_t* F(void);",
            go: "//export F\n//swift:\(directive)\nfunc F() *C.cchar_t")
        let isMisfit = output.codes.contains(.misfittingDirective)
        #expect(isMisfit == directive.hasPrefix("owned"), "\(output.codes)")
    }

    @Test("What C returns as const is nobody's to free")
    func constants() {
        #expect(returned("return C.edition()") == ([], false))
    }

    @Test("A text that is returned by itself, or as one of several results, is the caller's")
    func results() {
        let output = generated(
            """
            struct F_return { char* r0; /* a */ char* r1; /* b */ };
            extern struct F_return F(void);
            extern char* G(void);
            """)
        #expect(output.codes == [])
    }
}
