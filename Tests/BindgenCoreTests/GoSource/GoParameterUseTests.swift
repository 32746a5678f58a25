import Testing

@testable import BindgenCore

@Suite struct GoParameterUseTests {
    /// What the body of an exported function shows of its first parameter.
    private func uses(_ body: String, of parameters: String) -> GoParameterUse {
        let text = """
            package x

            import "C"

            //export F
            func F(\(parameters)) {
            \(body)
            }
            """
        let file = parseGoFile(SourceFile(path: "x.go", text: text), index: 0)
        return file.functions.first?.parameters.first?.uses ?? []
    }

    @Test(
        "A body shows what a pointer to characters points to",
        arguments: [
            ("s := C.GoString(p)", [.text]), ("go func() { use(C.GoString(p)) }()", [.text]),
            ("b := C.GoBytes(unsafe.Pointer(p), n)", [.memory]),
            ("s := C.GoStringN(p, n)", [.memory]),
            ("b := unsafe.Slice((*byte)(unsafe.Pointer(p)), n)", [.memory]),
            ("b := unsafe.Slice(p, n)", [.memory]), ("*p = 0", [.written]), ("*p++", [.written]),
            ("if x { *p = 1 }", [.written]), ("C.strcpy(p, q)", [.written]), ("C.strcpy(q, p)", []),
            ("C.memcpy(unsafe.Pointer(p), q, n)", [.written]),
            ("C.free(unsafe.Pointer(p))", [.freed]),
            ("a := 2 *p", []), ("a = *p", []), ("x.p = 1", []), ("C.GoString(x.p)", []),
            ("f(p)", []),
            ("f(1, p)", []), ("p = q", []), ("p := q", []),
            ("if p == nil {}", []),
            ("C.GoString(q)", []), ("x, *p = 1, 2", [.written]), ("", []),
        ] as [(String, GoParameterUse)])
    func pointers(_ body: String, _ expected: GoParameterUse) {
        #expect(uses(body, of: "p *C.char, q *C.char, n C.int") == expected)
    }

    @Test("Of what is no pointer, nothing is asked")
    func others() {
        #expect(uses("p = 1", of: "p int").isEmpty)
        #expect(uses("p[0] = 1", of: "p []int").isEmpty)
    }
}
