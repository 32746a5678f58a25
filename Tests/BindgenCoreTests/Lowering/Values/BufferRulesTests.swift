import Testing

@testable import BindgenCore

@Suite struct BufferElementsTests {
    private func output(
        _ cType: String, _ goType: String, _ directives: String, body: String = ""
    ) -> GenerationOutput {
        generated(
            preamble: "typedef struct { int x; } point; typedef uint64_t cell; struct secret;",
            "extern void Send(\(cType) data, GoInt n);",
            go:
                "type Id uint32\n\n//export Send\n\(directives)\nfunc Send(data \(goType), n int) {\(body)}"
        )
    }

    @Test(
        "What is behind a pointer to bytes is what the author says",
        arguments: [
            ("float64", "Double"), ("C.point", "point"), ("C.cell", "cell"), ("bool", "Bool"),
            ("Id", "UInt32"), ("byte", "UInt8"), ("C.int", "CInt"), ("[4]int", nil),
            ("string", nil),
            ("nothing", nil), ("C.struct_secret", nil), ("*float64", nil), ("", nil),
        ])
    func elements(_ element: String, _ expected: String?) {
        let directive = "//swift:buffer data n of \(element)"
        for (c, go) in [
            ("void*", "unsafe.Pointer"), ("GoUintptr", "uintptr"), ("GoUint8*", "*byte"),
        ] {
            let output = output(c, go, directive)
            let isMisfit = output.codes.contains(.misfittingDirective)
            #expect(isMisfit == (expected == nil), "\(c): \(output.diagnostics.map(\.message))")
            guard let expected else { continue }
            #expect(output.wrapper.contains("func send(data: [\(expected)])"), "\(output.wrapper)")
        }
    }

    @Test("A pointer to something is to nothing else")
    func typed() {
        #expect(
            output("GoFloat64*", "*float64", "//swift:buffer data n of float64").codes.isEmpty
                == false)
        #expect(output("float*", "*C.float", "//swift:buffer data n of int").codes.isEmpty == false)
    }

    @Test("What a body casts to has to be said")
    func bodies() {
        let cast = " use(unsafe.Slice((*float32)(data), n)) "
        let untold = output("void*", "unsafe.Pointer", "//swift:buffer data n", body: cast)
        #expect(untold.codes.first == .misfittingDirective)
        #expect(untold.diagnostics.first?.fix?.contains("//swift:buffer data n of float32") == true)
        for element in ["float32", "byte"] {
            let directive = "//swift:buffer data n of \(element)"
            let told = output("void*", "unsafe.Pointer", directive, body: cast)
            #expect(!told.codes.contains(.misfittingDirective))
        }
    }

    @Test(
        "What the body takes for the first of many is no single value",
        arguments: [
            ("double* p", "p *C.double", "inout"), ("double* p", "p *C.double", "out"),
            ("GoFloat64* p", "p *float64", "inout"), ("point* p", "p *C.point", "inout"),
            ("point* p", "p *C.point", "out"),
        ])
    func many(_ c: String, _ go: String, _ directive: String) {
        for (body, isMany) in [("use(unsafe.Slice(p, n))", true), ("q := p", false)] {
            let output = generated(
                preamble: "typedef struct { int x; } point;",
                "extern void Send(\(c), GoInt n);",
                go: "//export Send\n//swift:\(directive) p\nfunc Send(\(go), n int) { \(body) }")
            #expect(output.codes.contains(.misfittingDirective) == isMany, "\(output.wrapper)")
        }
    }

    @Test("A struct that Go takes for the first of many is one only where its author says so")
    func structs() {
        let wrapper = { (body: String, directive: String) in
            generated(
                preamble: "typedef struct { char *text; int x; } cell_t;",
                "extern void Send(cell_t* p, GoInt n);",
                go: "//swift:struct\ntype Cell C.cell_t\n\n//export Send\n\(directive)func Send("
                    + "p *C.cell_t, n int) { \(body) }"
            ).wrapper
        }
        let many = "use(unsafe.Slice(p, n))"
        #expect(wrapper("read(p.x)", "").contains("func send(p: Cell, n: Int)"))
        let pointer = "@unsafe public func send(p: UnsafeMutablePointer<cell_t>?, n: Int)"
        #expect(wrapper(many, "").contains(pointer))
        #expect(wrapper(many, "//swift:buffer p n\n").contains("func send(p: [Cell])"))
    }

    @Test(
        "Of a parameter and a result of one name, the one is meant beside which the number is",
        arguments: [
            ("//swift:buffer xs n", "func send(xs: [Double]) -> (xs: "),
            (
                "//swift:buffer xs count",
                "func send(xs: UnsafeMutablePointer<Double>?, n: CInt) -> [Double]"
            ),
            ("//swift:buffer xs n\n//swift:buffer xs count", "func send(xs: [Double]) -> [Double]"),
        ])
    func sameNames(_ directives: String, _ signature: String) {
        let output = generated(
            preamble: "struct out { double *xs; int count; };",
            "extern struct out Send(double* xs, int n);",
            go: "//export Send\n//swift:owned xs\n\(directives)\n"
                + "func Send(xs *C.double, n C.int) C.struct_out")
        #expect(output.wrapper.contains(signature), "\(output.wrapper)")
        let isCounted = output.wrapper.contains("count: Int(truncatingIfNeeded: result.count)")
        #expect(isCounted == directives.contains("count"))
    }

    @Test("Characters that are filled are a text, or bytes where the author says so")
    func filledBytes() {
        let wrapper = { (element: String, more: String) in
            generated(
                "extern int Read(char* p, size_t n);",
                go: "//export Read\n//swift:out p\n//swift:buffer p n\(element)\n\(more)"
                    + "func Read(p *C.char, n C.size_t) C.int"
            ).wrapper
        }
        #expect(wrapper("", "").contains("-> (CInt, p: String)"))
        #expect(wrapper(" of byte", "").contains("-> (CInt, p: [UInt8])"))
        let written = wrapper(" of byte", "//swift:buffer p r0\n")
        #expect(written.contains("-> [UInt8]"))
        #expect(written.contains(".prefix(Int(truncatingIfNeeded: result))).map { UInt8("))
        #expect(wrapper(" of float64", "") == "")
    }

    @Test(
        "An output that is called as what a function returns has a variable of its own",
        arguments: [
            ("char** result", "**C.char", ""),
            ("double** result, int* n", "**C.double, n *C.int", " n\n//swift:buffer result n"),
        ])
    func resultNames(_ c: String, _ go: String, _ more: String) {
        let wrapper = generated(
            "extern int Send(\(c));",
            go: "//export Send\n//swift:throws nonzero\n//swift:out result\(more)\n"
                + "func Send(result \(go)) C.int"
        ).wrapper
        #expect(wrapper.contains("var resultValue: "))
        #expect(wrapper.contains("let returnedResult = unsafe take"), "\(wrapper)")
    }

    @Test("Memory of a fixed size, and what comes back, have elements as well")
    func others() {
        let fixed = output("void*", "unsafe.Pointer", "//swift:buffer data 16 of float32")
        #expect(fixed.wrapper.contains("func send(data: [Float], n: Int)"))
        let returned = generated(
            "extern void* Get(GoInt n);",
            go: "//export Get\n//swift:buffer r0 n of int16\nfunc Get(n int) unsafe.Pointer")
        #expect(returned.wrapper.contains("func get(n: Int) -> [Int16]"), "\(returned.wrapper)")
    }
}

@Suite struct CopiedBuffersTests {
    @Test(
        "What a body copies as much of as a parameter says is an array",
        arguments: [
            ("use(C.GoBytes(unsafe.Pointer(d), n))", true), ("use(C.GoBytes(d, C.int(n)))", true),
            ("if d == nil { return }; a := C.GoBytes(d, n); use(a, n+1)", true),
            ("use(C.GoBytes(d, n), C.GoBytes(d, n))", true),
            ("use(C.GoBytes(d, n+1))", false), ("use(C.GoBytes(d, C.int(f(n))))", false),
            ("use(C.GoBytes(d, C.int(n)+1))", false), ("use(C.GoBytes(d, f(n)))", false),
            ("use(C.GoBytes(d, m))", false), ("use(C.GoBytes(d, 4))", false),
            ("use(C.GoBytes(d, n)); kept = d", false), ("n++; use(C.GoBytes(d, n))", false),
            ("n = 9; use(C.GoBytes(d, n))", false), ("n := 9; use(C.GoBytes(d, n))", false),
            ("f(&n); use(C.GoBytes(d, n))", false), ("x, n = 1, 2; use(C.GoBytes(d, n))", false),
            ("n, x = 1, 2; use(C.GoBytes(d, n))", false),
            ("for _, n := range a { use(C.GoBytes(d, n)) }", false),
            ("func(n C.int) { use(C.GoBytes(d, n)) }(9)", false),
            ("use(C.GoBytes(d, x.n))", false), ("use(x.GoBytes(d, n)); f(d)", false),
            ("use(C.GoBytes(d, n)); use(C.GoBytes(d, k))", false),
            ("use(C.GoBytes(d, n)); C.free(unsafe.Pointer(d))", false),
            ("use(C.GoBytes(d, n)); C.memset(unsafe.Pointer(d), 0, 4)", false),
        ])
    func bodies(_ body: String, _ isArray: Bool) {
        for (c, go) in [("void*", "unsafe.Pointer"), ("char*", "*C.char"), ("GoUint8*", "*byte")] {
            let output = generated(
                "extern void Send(\(c) d, int n, int k);",
                go: "//export Send\nfunc Send(d \(go), n, k C.int) { \(body) }")
            let isBound = output.wrapper.contains("func send(d: [UInt8], k: CInt)")
            #expect(isBound == isArray, "\(output.wrapper)")
        }
    }

    @Test(
        "Bytes that come out are no text, unless their number comes out too",
        arguments: [
            ("out d n", "C.CBytes(b)", true), ("out d n\n//swift:buffer d n", "C.CBytes(b)", false),
            ("out d n", "C.CBytes(append(b, 0))", false), ("out d n", "x", false),
        ])
    func endless(_ directives: String, _ value: String, _ isMisfit: Bool) {
        let output = generated(
            "extern int Get(char** d, int* n);",
            go: "//export Get\n//swift:\(directives)\nfunc Get(d **C.char, n *C.int) C.int {\n"
                + "\t*d = (*C.char)(\(value)); *n = 3; return 0\n}")
        #expect(output.codes.contains(.misfittingDirective) == isMisfit, "\(output.diagnostics)")
    }

    @Test("Elements that the body writes to are the caller's, and no copy")
    func written() {
        let output = generated(
            "extern void Clear(void* d, int n);",
            go: "//export Clear\n//swift:buffer d n\n"
                + "func Clear(d unsafe.Pointer, n C.int) { C.memset(d, 0, C.size_t(n)) }")
        #expect(output.wrapper.contains("func clear(d: inout [UInt8])"), "\(output.wrapper)")
    }

    @Test(
        "What the author says of them holds",
        arguments: ["raw", "buffer d 4", "out d", "buffer d k", "owned d", "bool n"])
    func directives(_ directive: String) {
        let output = generated(
            "extern void Send(void* d, int n, int k);",
            go: "//export Send\n//swift:\(directive)\n"
                + "func Send(d unsafe.Pointer, n, k C.int) { use(C.GoBytes(d, n)) }")
        #expect(!output.wrapper.contains("func send(d: [UInt8], k: CInt)"))
    }

    @Test(
        "A text that is copied with its length is a text",
        arguments: [
            ("use(C.GoStringN(d, n))", "func send(d: String, k: CInt)"),
            ("use(C.GoStringN(d, n), C.GoStringN(d, C.int(n)))", "func send(d: String, k: CInt)"),
            ("use(C.GoStringN(d, n), C.GoBytes(unsafe.Pointer(d), n))", nil),
            ("use(C.GoStringN(d, n), C.GoString(d))", nil), ("use(C.GoStringN(d, n-1))", nil),
        ])
    func texts(_ body: String, _ signature: String?) {
        let output = generated(
            "extern void Send(char* d, int n, int k);",
            go: "//export Send\nfunc Send(d *C.char, n, k C.int) { \(body) }")
        #expect(output.wrapper.contains("func send(d: String, k: CInt)") == (signature != nil))
        #expect(!output.wrapper.contains("d: [UInt8]"))
        #expect(signature.map { output.wrapper.contains($0) } ?? true, "\(output.wrapper)")
    }

    @Test("Two of one length have as many elements")
    func shared() {
        let output = generated(
            "extern void Mix(void* a, void* b, int n);",
            go: "//export Mix\nfunc Mix(a, b unsafe.Pointer, n C.int) {\n"
                + "mix(C.GoBytes(a, n), C.GoBytes(b, n))\n}")
        #expect(output.wrapper.contains("func mix(a: [UInt8], b: [UInt8])"))
        #expect(output.wrapper.contains("requireCount(b.count, a.count, \"b\")"))
        let texts = generated(
            "extern void Mix(char* a, char* b, int n);",
            go: "//export Mix\nfunc Mix(a, b *C.char, n C.int) {\n"
                + "mix(C.GoStringN(a, n), C.GoStringN(b, n))\n}")
        #expect(texts.wrapper.contains("requireCount(b.utf8.count, a.utf8.count, \"b\")"))
    }
}

@Suite struct ArrayTypedefTests {
    /// A number beside a pointer to arrays may count arrays, and is never taken for that of bytes.
    @Test(
        "A pointer to arrays has no elements that a number counts",
        arguments: [
            ("extern void F(hash_t* h, size_t n);", "buffer h n", "h *C.hash_t, n C.size_t", ""),
            ("extern void F(hash_t* h, size_t* n);", "fill h n", "h *C.hash_t, n *C.size_t", ""),
            ("extern void F(hashes_t h);", "buffer h", "h C.hashes_t", ""),
            (
                "extern void F(hash_t** h, size_t* n);", "buffer h n\n//swift:out h n",
                "h **C.hash_t, n *C.size_t", ""
            ),
            ("extern hash_t* F(size_t n);", "buffer r0 n", "n C.size_t", "*C.hash_t"),
            ("extern hash_t* F(size_t n);", "buffer r0 64", "n C.size_t", "*C.hash_t"),
            ("extern hashes_t F(void);", "buffer items n", "", "C.hashes_t"),
        ])
    func counted(_ prototype: String, _ directive: String, _ go: String, _ result: String) {
        let output = generated(
            preamble:
                "typedef uint8_t hash_t[32]; typedef struct { hash_t *items; size_t n; } hashes_t;",
            prototype, go: "//export F\n//swift:\(directive)\nfunc F(\(go)) \(result)")
        #expect(output.codes.contains(.misfittingDirective), "\(output.wrapper)")
    }

    @Test(
        "What frees a list and not the texts in it is not given lists back, unless the author says so",
        arguments: [
            ("C.free(unsafe.Pointer(p))", "", false),
            ("C.free(unsafe.Pointer(p))", "//swift:free FreeList\n", true),
            ("for _, t := range unsafe.Slice(p, 2) { C.free(unsafe.Pointer(t)) }", "", true),
        ])
    func listsAlone(_ body: String, _ directive: String, _ isGivenBack: Bool) {
        let output = generated(
            "extern char** F(void);\nextern void FreeList(char** p);",
            go: """
                //export F
                //swift:list r0
                \(directive)func F() **C.char

                //export FreeList
                func FreeList(p **C.char) { \(body) }
                """)
        #expect(output.wrapper.contains("{ unsafe CLib.FreeList($0) }") == isGivenBack)
    }
}
