import Testing

@testable import BindgenCore

@Suite struct FreeingRulesTests {
    private static let types = ["Names": "**C.char", "Items": "*C.item", "Numbers": "*C.double"]

    @Test(
        "What frees elements is told how many there are",
        arguments: [
            ("Names", "void Drop(char** p, int n)", "p **C.char, n C.int", "Drop($0, nValue)"),
            ("Names", "void Drop(void* p, int n)", "p unsafe.Pointer, n C.int", "Drop($0, nValue)"),
            (
                "Items", "void Drop(size_t n, item* p)", "n C.size_t, p *C.item",
                "Drop(Int(truncatingIfNeeded: nValue), $0)"
            ),
            (
                "Numbers", "void Drop(double* p, int n)", "p *C.double, n C.int",
                "Drop($0.assumingMemoryBound(to: Double.self), nValue)"
            ),
            // Of two numbers nobody knows which it is, and `realloc` returns what there is left.
            (
                "Numbers", "void Drop(void* p, int n, int m)", "p unsafe.Pointer, n, m C.int",
                "Drop($0, 0, 0)"
            ),
            ("Numbers", "void* Drop(void* p, int n)", "p unsafe.Pointer, n C.int", "Drop($0, 0)"),
            ("Numbers", "void Drop(float* p, int n)", "p *C.float, n C.int", nil),
            ("Numbers", "void Drop(item* p, int n)", "p *C.item, n C.int", nil),
        ])
    func counts(_ function: String, _ taker: String, _ go: String, _ call: String?) {
        let isRealloc = taker.hasPrefix("void*")
        let result = isRealloc ? " unsafe.Pointer" : ""
        let type = Self.types[function] ?? ""
        let output = generated(
            preamble: "typedef struct { char *name; } item;",
            "extern char** Names(int* n);\nextern item* Items(int* n);\nextern double* Numbers(int* n);\n"
                + "extern \(taker);",
            go: """
                //swift:struct
                type Item = C.item
                //export \(function)
                //swift:buffer r0 n
                //swift:free Drop
                func \(function)(n *C.int) \(type)
                //export Drop
                func Drop(\(go))\(result)
                """)
        let isError = output.diagnostics.contains { $0.severity == .error }
        #expect(isError == (call == nil), "\(output.diagnostics)")
        guard let call else { return }
        #expect(output.wrapper.contains("unsafe CLib.\(call)"), "\(output.wrapper)")
        // Callers have no use for it.
        #expect(output.wrapper.contains("func drop(") == isRealloc)
    }
}

@Suite struct FillTests {
    @Test(
        "A function says how much it needs by what it returns, or through one pointer or another",
        arguments: [
            ("size_t n", "n C.size_t", "n", "", "Int(truncatingIfNeeded: CLib.Get("),
            (
                "size_t* n", "n *C.size_t", "n", "_ = *n; *n = 2",
                "return Int(truncatingIfNeeded: n)"
            ),
            (
                "size_t n, size_t* m", "n C.size_t, m *C.size_t", "n m", "*m = 2",
                "return Int(truncatingIfNeeded: m)"
            ),
            // What is only written to says nothing of the room that there is.
            ("size_t* n", "n *C.size_t", "n", "*n = 2", nil),
            ("size_t n, size_t m", "n, m C.size_t", "n m", "", nil),
            ("size_t* n, size_t* m", "n, m *C.size_t", "n m", "", nil),
            // A status is no number of elements.
            ("size_t n", "n C.size_t", "n\n//swift:throws nonzero", "", nil),
            (
                "size_t n, size_t* m", "n C.size_t, m *C.size_t", "n m\n//swift:throws nonzero", "",
                "return Int(truncatingIfNeeded: m)"
            ),
        ])
    func needs(_ c: String, _ go: String, _ names: String, _ body: String, _ line: String?) {
        let output = generated(
            "extern int Get(char* d, \(c));",
            go:
                "//export Get\n//swift:fill d \(names)\nfunc Get(d *C.char, \(go)) C.int { \(body); return 0 }"
        )
        let isError = output.diagnostics.contains { $0.severity == .error }
        #expect(isError == (line == nil), "\(output.diagnostics)")
        guard let line else { return }
        #expect(output.wrapper.contains("[UInt8]"), "\(output.wrapper)")
        #expect(output.wrapper.contains(line), "\(output.wrapper)")
    }

    @Test(
        "What is told how many elements there are frees those, and no text beside them",
        arguments: [
            ("unsafe.Pointer", "void*", "*C.double", "double*"),
            ("**C.char", "char**", "**C.char", "char**"),
        ])
    func textsBesideElements(_ taken: String, _ takenC: String, _ type: String, _ typeC: String) {
        let wrapper = generated(
            """
            struct F_return { \(typeC) r0; int r1; char* r2; };
            extern struct F_return F(char** title);
            extern void FreeAll(\(takenC) p, int n);
            """,
            go: """
                //export F
                //swift:out title
                //swift:buffer xs n
                //swift:free FreeAll
                func F(title **C.char) (xs \(type), n C.int, err *C.char)

                //export FreeAll
                func FreeAll(p \(taken), n C.int)
                """
        ).wrapper
        #expect(wrapper.contains("{ unsafe CLib.FreeAll($0, result.r1) }"), "\(wrapper)")
        #expect(wrapper.contains("takeString(titleValue)"), "\(wrapper)")
        #expect(wrapper.contains("throwIfPresent(result.r2)\n"), "\(wrapper)")
    }

    @Test(
        "Bytes are given to the function that takes bytes back, and not to the one that takes texts",
        arguments: [
            ("lib_bytes_free", "", "lib_bytes_free"), ("lib_bytes_read", "", "lib_string_free"),
            ("lib_bytes_free", "//swift:free lib_string_free\n", "lib_string_free"),
        ])
    func bytes(_ taker: String, _ directive: String, _ expected: String) {
        let wrapper = generated(
            """
            extern void lib_string_free(char* s);
            extern void \(taker)(uint8_t* p);
            extern uint8_t* lib_get(size_t* n);
            extern char* lib_name(void);
            """,
            go: """
                //export lib_string_free
                func lib_string_free(s *C.char) { C.free(unsafe.Pointer(s)) }
                //export \(taker)
                func \(taker)(p *C.uint8_t) { C.put(unsafe.Pointer(p)) }
                //export lib_get
                //swift:buffer r0 n
                //swift:out n
                \(directive)func lib_get(n *C.size_t) *C.uint8_t { return (*C.uint8_t)(C.malloc(4)) }
                //export lib_name
                func lib_name() *C.char { return C.CString("x") }
                """
        ).wrapper
        let isModules = expected == "lib_string_free"
        #expect(wrapper.contains("{ unsafe CLib.\(taker)($0) }") != isModules, "\(wrapper)")
        #expect(wrapper.contains("takeString(CLib.lib_name())"), "\(wrapper)")
    }
}
