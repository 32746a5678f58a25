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
        #expect(notes("char *text; char *other;").first?.contains("texts 'text', 'other'") ?? false)
        for said in [
            "owned text", "borrowed text", "borrowed", "errortext text\n//swift:owned text",
        ] {
            #expect(notes("char *text; int n;", said) == [], "\(said)")
        }
    }

    @Test("Of a struct that is taken apart, the other texts are meant")
    func members() {
        let members = "char *text; char *other; int n;"
        let notes = notes(members, "owned text\n//swift:throws nonzero n")
        #expect(notes.count == 1 && notes[0].contains("the text 'other' is"))
        #expect(self.notes(members, "owned text other\n//swift:throws nonzero n") == [])
        #expect(self.notes(members, "throws nonzero n").first?.contains("'text', 'other'") ?? false)
        #expect(self.notes("char *text; int n;", "buffer text n") == [])
    }

    @Test("What is const, or no text, or given back as a whole, is nobody's question")
    func others() {
        #expect(notes("const char *text;") == [])
        #expect(notes("int n; void *data;") == [])
        #expect(notes("char *text; void (*release)(struct reply *);") == [])
        #expect(notes(more: "extern void FreeReply(struct reply r);") == [])
        #expect(notes(more: "extern void FreeReply(struct reply* r);") == [])
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
