import Testing

@testable import BindgenCore

@Suite struct RawPointersTests {
    @Test(
        "A pointer of which nothing says what it points to is told with the directives for it",
        arguments: [
            ("extern void F(char** err);", "func F(err **C.char) { *err = nil }", "throws out err"),
            ("extern void F(char** err);", "func F(err **C.char)", "list err"),
            ("extern int F(int* p, int n);", "func F(p *C.int, n C.int) C.int", "buffer p n"),
            (
                "extern int F(int argc, char** argv);", "func F(argc C.int, argv **C.char) C.int",
                "buffer argv argc"
            ),
            ("extern int F(int* p);", "func F(p *C.int) C.int { *p = 1; return 1 }", "inout p"),
            ("extern int F(void* p);", "func F(p unsafe.Pointer) C.int", "callback p T"),
            ("extern int F(struct s* p);", "func F(p *C.struct_s) C.int", "class"),
            ("extern double* F(void);", "func F() *C.double", "buffer r0 N"),
            ("extern void F(GoSlice* p);", "func F(p *[]int)", "inout p"),
            ("extern void F(GoString* p);", "func F(p *string)", "out p"),
            (
                "extern void F(GoFloat64* p, GoInt n);",
                "func F(p *float64, n int) { use(unsafe.Slice(p, n)) }", "buffer p n"
            ),
            (
                "extern void F(char* p);",
                "func F(p *C.char) { fill(p) }\nfunc fill(p *C.char) { C.strcpy(p, text) }",
                "out p"
            ),
            ("extern void F(char* p);", "func F(p *C.char) { C.tell(p) }", "out p"),
            ("extern void F(GoSlice items);", "func F(items []C.struct_two)", "buffer"),
            ("extern void F(told t);", "func F(t C.told)", "until F"),
            ("extern void F(struct two t);", "func F(t C.struct_two)", "struct"),
            ("extern struct two F(void);", "func F() C.struct_two", "struct"),
        ])
    func remedies(_ prototype: String, _ function: String, _ directive: String) throws {
        let preamble =
            "struct s { int x; };\nstruct two { struct s *both[2]; }; typedef void (*told)(int n);\nstatic inline void tell(char *to) { *to = 0; }"
        let output = generated(
            preamble: preamble, prototype, go: "//export F\n\(function)\n")
        let note = try #require(output.diagnostics.first { $0.code == .rawPointer })
        #expect(note.severity == .note)
        #expect(note.fix?.contains("'//swift:\(directive)'") == true, "\(note.fix ?? "")")
    }

    @Test(
        "A function of C that no directive makes a closure is said to be none",
        arguments: [
            ("char *(*told)(void *p)", "without a text as its result"),
            ("const char *(*told)(void *p)", "without a 'const char *' as its result"),
        ])
    func obstacles(_ type: String, _ expected: String) throws {
        let output = { (directive: String) in
            generated(
                preamble: "typedef \(type);",
                "extern void F(told t, void* p);",
                go: "//export F\n\(directive)func F(t C.told, p unsafe.Pointer)\n")
        }
        let note = try #require(output("").diagnostics.first { $0.code == .rawPointer })
        #expect(note.fix?.contains(expected) == true, "\(note.fix ?? "")")
        let errors = output("//swift:until F\n").diagnostics.filter {
            $0.code == .misfittingDirective
        }
        #expect(errors.count == 1 && errors[0].message.contains(expected), "\(errors)")
    }

    @Test("A function of C that takes a context is said to need one", arguments: [true, false])
    func contexts(_ hasContext: Bool) throws {
        let output = generated(
            preamble: "typedef void (*told)(void *p, int n);",
            "extern void F(told t\(hasContext ? ", void* p" : ""));",
            go: "//export F\nfunc F(t C.told\(hasContext ? ", p unsafe.Pointer" : ""))\n")
        let note = try #require(
            output.diagnostics.first { $0.code == .rawPointer || $0.code == .keptClosure })
        #expect(note.fix?.contains("give it a 'void *'") == !hasContext, "\(note.fix ?? "")")
    }

    @Test("Nobody is told to write through a pointer to what is const")
    func constants() {
        let output = generated(
            preamble: "typedef const unsigned char *key_t;", "extern void F(key_t k, int n);",
            go: "//export F\nfunc F(k C.key_t, n C.int)\n")
        let fix = output.diagnostics.first { $0.code == .rawPointer }?.fix
        #expect(fix == "write '//swift:buffer k n' if n is the number of what is there")
    }

    @Test(
        "A struct that callers have to give back is told once, as what can be a value",
        arguments: ["void FreeReply(struct reply* r)", "void FreeReply(struct reply r)", nil])
    func structures(_ taker: String?) {
        let type = taker?.contains("*") == true ? "*C.struct_reply" : "C.struct_reply"
        let output = generated(
            preamble: "struct reply { char *text; int n; };",
            "extern struct reply F(void);\n" + (taker.map { "extern \($0);\n" } ?? ""),
            go: "//export F\nfunc F() C.struct_reply\n"
                + (taker == nil ? "" : "\n//export FreeReply\nfunc FreeReply(r \(type))\n"))
        let notes = output.diagnostics.filter {
            [.rawPointer, .unclaimedText].contains($0.code) && $0.message.contains("'F'")
        }
        #expect(notes.map(\.code) == [taker == nil ? .unclaimedText : .rawPointer])
        if taker != nil { #expect(notes[0].fix?.contains("'//swift:struct'") == true) }
    }

    @Test("A closure in a struct is told with the name that directives have for it")
    func closuresInStructs() {
        let output = generated(
            preamble: "typedef struct { void (*on)(void *ctx, int n); void *ctx; } h_t;",
            "extern void F(h_t h);", go: "//export F\nfunc F(h C.h_t)\n")
        let note = output.diagnostics.first { $0.code == .keptClosure }
        #expect(note?.fix?.contains("'//swift:noescape h.on'") == true, "\(output.diagnostics)")
    }

    @Test(
        "A pointer that the author wants, or that is given back, is not told",
        arguments: [
            ("extern void F(char** p);", "//swift:raw\nfunc F(p **C.char)"),
            ("extern void FreeBlock(void* p);", "func FreeBlock(p unsafe.Pointer)"),
            ("extern void F(char* p);", "func F(p *C.char) { C.free(unsafe.Pointer(p)) }"),
            ("extern void F(char** p);", "//swift:out p\nfunc F(p **C.char)"),
            ("extern void F(GoInt* p);", "func F(p *int)"),
            (
                "extern void F(void (*f)(void), void* c);",
                "//swift:raw\nfunc F(f C.f, c unsafe.Pointer)"
            ),
        ])
    func silence(_ prototype: String, _ function: String) {
        let output = generated(
            prototype,
            go: "//export \(prototype.contains("FreeBlock") ? "FreeBlock" : "F")\n\(function)\n")
        #expect(!output.diagnostics.contains { $0.code == .rawPointer })
    }

    @Test("A pointer to what C keeps secret is told once, beside the others")
    func handles() {
        let output = generated(
            preamble: "typedef struct t t;",
            "extern t* F(char** err);\nextern void G(t* p, int* n);\nextern void H(t* q);",
            go: """
                //export F
                func F(err **C.char) *C.t
                //export G
                func G(p *C.t, n *C.int)
                //export H
                func H(q *C.t)
                """)
        let told = output.diagnostics.filter { $0.code == .rawPointer }.map {
            $0.message.prefix { $0 != ":" }
        }
        #expect(
            told == [
                "'r0' of 'F' is a raw pointer in Swift", "'err' of 'F' is a raw pointer in Swift",
                "'n' of 'G' is a raw pointer in Swift",
            ])
    }

    @Test("Of a header alone it is told once")
    func headers() {
        let output = generated("extern void F(int* p);\nextern void G(int* p);")
        #expect(output.diagnostics.filter { $0.code == .rawPointer }.count == 1)
    }

    @Test(
        "A number that Go makes a pointer of is an address, and its function not safe",
        arguments: [
            ("return *(*byte)(unsafe.Pointer(d))", true), ("use(unsafe.Pointer(d + 1))", true),
            ("use(unsafe.Slice((*byte)(unsafe.Pointer(d)), 4))", true),
            ("use(cgo.Handle(d).Value())", false), ("use(unsafe.Pointer(&d))", false), ("", false),
        ])
    func addresses(_ body: String, _ isAddress: Bool) {
        let output = generated(
            "extern void F(GoUintptr d);", go: "//export F\nfunc F(d uintptr) { \(body) }")
        #expect(output.wrapper.contains("@unsafe public func f(d: UInt)") == isAddress)
        #expect(output.diagnostics.contains { $0.code == .rawPointer } == isAddress)
    }

    @Test(
        "A pointer with a name of its own is one", arguments: ["info_ptr", "any_ptr", "number_ptr"])
    func names(_ type: String) {
        let output = generated(
            preamble: "typedef struct { char *p; } info_t; typedef info_t *info_ptr;"
                + "typedef void *any_ptr; typedef long *number_ptr; typedef void (*told_fn)(int);",
            "extern void F(\(type) d, told_fn f);",
            go: "//export F\nfunc F(d C.\(type), f C.told_fn) {}")
        let notes = output.diagnostics.filter { $0.code == .rawPointer }.map(\.message)
        #expect(notes.count == 2 && notes[0].contains("'d' of 'F' is a raw pointer"), "\(notes)")
    }
}
