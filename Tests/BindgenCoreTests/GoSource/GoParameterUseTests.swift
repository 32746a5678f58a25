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
            ("b := (*[256]byte)(unsafe.Pointer(p))", [.memory]), ("q := p", [.memory]),
            ("kept = p", [.memory]), ("s := sink{p}", [.memory]), ("s := sink{at: p}", [.memory]),
            ("n := uintptr(unsafe.Pointer(p)) + 1", [.memory]),
            ("case p: return", []),
        ] as [(String, GoParameterUse)])
    func pointers(_ body: String, _ expected: GoParameterUse) {
        #expect(uses(body, of: "p *C.char, q *C.char, n C.int") == expected)
    }

    /// What a whole package shows of the first parameter of `F`.
    private func followed(_ body: String) -> GoExport.Value? {
        let text = """
            package x

            import "C"

            func read(p *C.char) string { return C.GoString(p) }
            func fill(n int, p *C.char) { write(p, n) }
            func write(p *C.char, n int) { *p = 0; fill(n, p) }
            func tell(p *C.char) { C.set_error(p, "no") }
            func (t *T) fill(n int, p *C.char) {}

            //export F
            func F(p *C.char) {
            \(body)
            }
            """
        var diagnostics = DiagnosticList()
        let package = readGoPackage(
            [SourceFile(path: "x.go", text: text)], firstIndex: 0, target: GoTarget(),
            &diagnostics)
        return package.exports.first?.parameters.first
    }

    @Test(
        "What the functions of the package do with it counts too, however deep, and in circles",
        arguments: [
            ("read(p)", [.text]), ("fill(1, p)", [.written]), ("fill(g(2, 3), p)", [.written]),
            ("fill(p, 1)", []), ("unknown(p)", []), ("t.fill(1, p)", []), ("tell(q)", []),
        ] as [(String, GoParameterUse)])
    func helpers(_ body: String, _ expected: GoParameterUse) {
        #expect(followed(body)?.uses == expected)
    }

    @Test(
        "The functions of C that it reaches are known",
        arguments: ["tell(p)", "C.set_error(p, x)"])
    func functionsOfC(_ body: String) {
        let handed = GoHandedParameter(function: "C.set_error", index: 0)
        #expect(followed(body)?.handedTo == [handed])
    }

    @Test("Of what is no pointer, nothing is asked")
    func others() {
        #expect(uses("p = 1", of: "p int").isEmpty)
        #expect(uses("p[0] = 1", of: "p []int").isEmpty)
    }
}
