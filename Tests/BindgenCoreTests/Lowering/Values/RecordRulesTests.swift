import Testing

@testable import BindgenCore

@Suite struct RecordRulesTests {
    @Test("A member may be called `self`, and as what Swift has words for")
    func selfMember() {
        let wrapper = generated(
            preamble: "typedef struct { int self, init, in; } odd;", "extern odd Get(odd o);",
            go: "//swift:struct\ntype Odd = C.odd\n//export Get\nfunc Get(o C.odd) C.odd"
        ).wrapper
        #expect(wrapper.contains("self self_: CInt = 0"), "\(wrapper)")
        #expect(wrapper.contains("self.`self` = self_"))
    }

    @Test(
        "What a member is in Swift",
        arguments: [
            ("char *m", "", "String?"), ("const char *m", "", "String?"),
            ("char *m", "nonnull", "String"), ("int64_t m", "", "Int64"),
            ("_Bool m", "", "Bool"), ("unsigned char m", "", "UInt8"),
            ("double *m; int n", "buffer m n", "[Double]"),
            ("void *m; uint32_t n", "buffer m n", "[UInt8]"),
            ("char *m; size_t n", "buffer m n", "[UInt8]"),
            ("char *m; size_t n", "buffer m n\n//swift:list m", "String"),
            ("char **m; size_t n", "buffer m n", "[String]"),
            ("struct plain m", "", "plain"), ("struct other m", "", "Other"),
            ("struct other *m", "", "Other?"), ("const struct other *m", "", "Other?"),
            ("struct other *m; int n", "buffer m n", "[Other]"),
            ("struct other **m; int n", "buffer m n", "[Other]"),
            ("struct thing *m; int n", "buffer m n", "[Thing]"),
            ("text_t m", "", "String"), ("text_t *m", "", "String?"),
            ("char m[16]", "buffer m", "String"), ("const uint8_t m[4]", "buffer m", "String"),
            ("label_t m", "buffer m", "String"), ("double m[4]; int n", "buffer m n", "[Double]"),
            ("double m[4]", "buffer m 4", "[Double]"),
            ("struct plain m[2]", "buffer m 2", "[plain]"),
            ("double m[2]", "", "(Double, Double)"),
            ("char **m", "list m", "[String]"), ("const char *const *m", "list m", "[String]"),
            ("struct other **m", "list m", "[Other]"), ("text_t *const *m", "list m", "[String]"),
        ])
    func members(_ member: String, _ directive: String, _ type: String) {
        let output = output(of: member, directive)
        #expect(output.codes.isEmpty, "\(output.codes)")
        #expect(output.wrapper.contains("    public var m: \(type)\n"), "\(output.wrapper)")
    }

    @Test("A member of a type that a tag has the name of is the number that it is")
    func takenNames() {
        let output = generated(
            preamble: "enum Kind { FILE, DIR }; typedef uint32_t Kind; "
                + "typedef struct { Kind kind; } entry_t;",
            "extern entry_t F(void);",
            go: "//swift:struct\ntype Entry C.entry_t\n\n//export F\nfunc F() C.entry_t\n")
        #expect(output.codes.isEmpty, "\(output.codes)")
        #expect(output.wrapper.contains("    public var kind: UInt32\n"), "\(output.wrapper)")
    }

    @Test("A member that is called as what the wrapper lends it in is still the member")
    func memory() {
        let output = generated(
            preamble: "typedef struct { char *name; int64_t memory; } usage_t;",
            "extern void F(usage_t* u);",
            go: "//swift:struct\ntype Usage C.usage_t\n\n//export F\nfunc F(u *C.usage_t)\n")
        #expect(output.wrapper.contains("memory: self.memory)"), "\(output.wrapper)")
    }

    @Test(
        "A struct can be hashed if all that is in it can",
        arguments: [
            ("double *m; int n", "buffer m n", true), ("struct other *m", "", true),
            ("struct plain *m; int n", "buffer m n", false), ("struct plain m", "", false),
            ("struct plain m[2]", "buffer m 2", false), ("char **m; int n", "buffer m n", true),
        ])
    func hashing(_ member: String, _ directive: String, _ isHashable: Bool) {
        let wrapper = output(of: member, directive).wrapper
        #expect(
            wrapper.contains("public struct Thing: Hashable, Sendable") == isHashable, "\(wrapper)")
    }

    @Test(
        "What cannot be one, and is said",
        arguments: [
            ("void *m", ""), ("int *m", ""), ("int (*m)(int)", ""), ("struct thing *m", ""),
            ("struct secret m", ""), ("struct secret *m", ""), ("union { char *a; int b; } m", ""),
            ("double *m; double n", "buffer m n"), ("double *m; int n", "buffer m o"),
            ("struct secret *m; int n", "buffer m n"), ("struct twin *m", ""),
            ("char *m", "buffer m"), ("int m[4]", "buffer m"), ("char m[5000]", "buffer m"),
            ("char m[4][4]", "buffer m"), ("char m[4]", "buffer o"), ("int m", "list o"),
            ("int m[4]", "buffer m 3"), ("int m[4]", "buffer m o"), ("int *m", "buffer m 4"),
            ("int *m[4]", "buffer m 4"), ("int m[5000]", "buffer m 5000"),
            ("char **m", ""), ("char *m", "list m"), ("int **m", "list m"),
            ("struct other *m", "list m"), ("struct secret **m", "list m"),
        ])
    func misfits(_ member: String, _ directive: String) {
        let output = output(of: member, directive)
        #expect(output.codes.contains(.misfittingDirective), "\(output.codes) \(output.wrapper)")
    }

    @Test(
        "What a directive above a type cannot mean",
        arguments: [
            "//swift:buffer p n\ntype T int", "//swift:list p\ntype T struct{}",
            "//swift:struct\ntype T C.int", "//swift:nonnull\ntype T C.text_t",
            "//swift:struct Other\ntype T C.text_t", "//swift:buffer p o\ntype T C.text_t",
            "//swift:buffer q n\ntype T C.text_t", "//swift:buffer p\ntype T C.text_t",
            "//swift:buffer p n\ntype T C.struct_plain",
            "//swift:struct GoError\ntype T C.struct_twin",
            "//swift:struct T\ntype T C.struct_other",
        ])
    func types(_ type: String) {
        let output = output(of: "int m", "", besides: type)
        #expect(output.codes.contains(.misfittingDirective), "\(output.codes)")
    }

    @Test(
        "Who frees what comes out",
        arguments: [
            ("struct thing r", "", "freeing: { unsafe Thing.free($0) }"),
            ("struct thing *r", "", "unsafe freeEach($0, count: 1) { unsafe Thing.free($0) }"),
            ("const struct thing *r", "", "Call().map { unsafe Thing(copying: $0.pointee) }"),
            ("struct thing *r", "borrowed", "Call().map { unsafe Thing(copying: $0.pointee) }"),
            ("struct thing r", "borrowed", "unsafe Thing(copying: CLib.Call())"),
            ("struct other r", "", "{ var value = unsafe $0; unsafe CLib.FreeOther(&value) }"),
            (
                "struct other *r", "",
                "{ if let value = unsafe $0 { unsafe CLib.FreeOther(value) } }"
            ),
            ("text_t r", "", "freeing: { unsafe CLib.ClearText($0) }"),
            ("text_t *r", "", "unsafe freeEach($0, count: 1) { unsafe giveBackMemory($0.p) }"),
            (
                "struct thing *r", "free Drop",
                "if let value = unsafe $0 { unsafe CLib.Drop(value) }"
            ),
            ("struct plain r", "", "plain"),
        ])
    func owners(_ result: String, _ directive: String, _ code: String) {
        let type = result.dropLast()
        let output = output(
            of: "char *m", "", prototype: "\(type)Call(void);",
            function: directive.isEmpty ? "" : "//swift:\(directive)\n", goResult: String(type))
        #expect(!output.diagnostics.contains { $0.severity == .error }, "\(output.codes)")
        #expect(output.wrapper.contains(code), "\(output.wrapper)")
    }

    @Test("Lists are freed up to their end, but for what is const")
    func lists() {
        let owned = output(of: "char **m", "list m")
        #expect(
            owned.wrapper.contains(
                "unsafe freeEach(value.m, count: countToNull(value.m, of: "
                    + "UnsafeMutablePointer<CChar>?.self)) { unsafe giveBackMemory($0) }"),
            "\(owned.wrapper)")
        let constant = output(of: "const char **m", "list m")
        #expect(constant.wrapper.contains("        unsafe giveBackMemory(value.m)\n"))
        let borrowed = output(of: "const char *const *m", "list m")
        #expect(borrowed.wrapper.contains("static func free("))
        #expect(!borrowed.wrapper.contains("value.m)\n"), "\(borrowed.wrapper)")
    }

    @Test(
        "A text has to have room where it goes, however deep that is",
        arguments: [
            ("char m[8]", "buffer m", "", "    requireNoExcess(tMemory.excess, \"t\")"),
            ("char m[8]", "buffer m", "//swift:throws negative\n", "    try rejectExcess("),
            ("struct roomy *m; int n", "buffer m n", "", "    requireNoExcess("),
            ("struct other m", "", "", nil), ("char m[8]", "", "", nil),
        ])
    func rooms(_ member: String, _ directive: String, _ function: String, _ check: String?) {
        let output = output(
            of: member, directive,
            besides: "//swift:struct\n//swift:buffer text\ntype Roomy C.struct_roomy",
            prototype: "int Call(struct thing *t);", function: function,
            goParameters: "t *C.struct_thing", goResult: "int")
        #expect(output.codes.allSatisfy { $0 != .misfittingDirective }, "\(output.codes)")
        #expect(output.wrapper.contains("Excess(") == (check != nil), "\(output.wrapper)")
        if let check { #expect(output.wrapper.contains(check), "\(output.wrapper)") }
    }

    @Test(
        "Callers leave out numbers by any name, and structs of which they may leave out everything")
    func initials() {
        let wrapper = generated(
            preamble: "typedef int64_t cap_t; typedef struct { double x; } fill_t; enum e { A, B };"
                + "typedef struct { char *text; cap_t cap; fill_t fill; } inner_t;"
                + "typedef struct { inner_t inner; enum e kind; } outer_t;",
            "extern void F(outer_t o);",
            go: "//swift:struct\ntype Inner C.inner_t\n\n//swift:struct\ntype Outer C.outer_t\n\n"
                + "//export F\nfunc F(o C.outer_t)"
        ).wrapper
        let inner = "init(text: String? = nil, cap: cap_t = 0, fill: fill_t = fill_t()) {"
        #expect(wrapper.contains(inner), "\(wrapper)")
        #expect(wrapper.contains("init(inner: Inner = Inner(), kind: e) {"), "\(wrapper)")
    }

    @Test("A struct that is only elements and their number has no member that nobody should use")
    func deprecated() {
        let run = { (members: String) in
            generated(
                preamble: "typedef struct { \(members) } list_t;", "extern void F(list_t l);",
                go: "//swift:buffer p n\ntype List C.list_t\n\n//export F\nfunc F(l C.list_t)")
        }
        #expect(run("double *p; int n;").wrapper.contains("func f(l: [Double]) {"))
        for members in ["double *p [[deprecated]]; int n;", "double *p; int n [[deprecated]];"] {
            #expect(run(members).codes.contains(.misfittingDirective))
        }
    }

    @Test("What goes in is made for the call, and given away if it is Go's")
    func parameters() {
        let given = output(
            of: "char *m", "", prototype: "void Call(struct thing *t);",
            function: "//swift:owned t\n", goParameters: "t *C.struct_thing")
        #expect(given.wrapper.contains("func call(t: Thing) {"))
        #expect(given.wrapper.contains("tMemory.giveAway()"))
        let taker = output(
            of: "char *m", "", prototype: "void FreeThing(struct thing *t);",
            name: "FreeThing", goParameters: "t *C.struct_thing")
        // Nobody has one to give back, but who gets a pointer to some.
        let isWrappers = "// FreeThing is left out: the wrapper calls it itself."
        #expect(taker.wrapper.contains(isWrappers), "\(taker.wrapper)")
        #expect(taker.codes == [])
        // Nothing that is left out makes the C module public.
        #expect(taker.wrapper.contains("internal import"), "\(taker.wrapper)")
        let seen = output(
            of: "char *m", "",
            prototype: "void FreeThing(struct thing *t);\nextern struct thing **Things(void);",
            name: "FreeThing", goParameters: "t *C.struct_thing")
        #expect(seen.wrapper.contains("@unsafe public func freeThing("), "\(seen.wrapper)")
        #expect(seen.wrapper.contains("public import"))
        let written = output(
            of: "char *m", "", prototype: "void Call(struct thing *t);",
            function: "//swift:inout t\n", goParameters: "t *C.struct_thing")
        #expect(written.codes.contains(.misfittingDirective))
    }

    /// A library that has `struct thing` with that member, and a function that returns one or as said.
    private func output(
        of member: String, _ directive: String, besides type: String = "",
        prototype: String = "struct thing Call(void);", function: String = "",
        name: String = "Call", goParameters: String = "", goResult: String = "struct thing"
    ) -> GenerationOutput {
        let pointer = goResult.contains("*") ? "*" : ""
        let cName = goResult.split(separator: " ").filter { $0 != "const" && $0 != "*" }
            .joined(separator: "_")
        let result = prototype.hasPrefix("void") ? "" : "\(pointer)C.\(cName)"
        return generated(
            preamble: """
                #include <stdint.h>
                #include <stdlib.h>
                typedef struct { char *p; int n; } text_t;
                struct plain { int x, y; };
                struct other { char *name; };
                struct secret { void *data; };
                struct roomy { char text[4]; };
                typedef char label_t[8];
                struct thing;
                struct twin { char *name; struct thing *other; };
                struct thing { \(member); };
                """,
            """
            extern \(prototype)
            extern void FreeOther(struct other *o);
            extern void ClearText(text_t t);
            extern void Drop(struct thing *t);
            """,
            go: """
                //swift:buffer p n
                //swift:list p
                type Text C.text_t

                //swift:struct
                type Other C.struct_other

                //swift:struct\(directive.isEmpty ? "" : "\n//swift:" + directive)
                type Thing C.struct_thing

                //swift:struct
                type Twin C.struct_twin

                \(type)

                //export \(name)
                \(function)func \(name)(\(goParameters)) \(result)

                //export FreeOther
                //swift:skip
                func FreeOther(o *C.struct_other)

                //export ClearText
                //swift:skip
                func ClearText(t C.text_t)

                //export Drop
                //swift:skip
                func Drop(t *C.struct_thing)
                """)
    }
}
