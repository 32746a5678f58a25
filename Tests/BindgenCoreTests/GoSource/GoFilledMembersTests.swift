import Testing

@testable import BindgenCore

@Suite struct GoFilledMembersTests {
    private static let text: Set<GoOrigin> = [.shared(variable: "text")]

    @Test(
        "What others put into a struct whose address they are given is followed by its member",
        arguments: [
            ("var x C.rec; begin(&x); return x", ["*": [], "a": text]),
            ("var x C.rec; setText(&x.a); return x", ["a": text, "[]": text]),
            ("var x C.rec; setText(&x.in.as[2]); return x", ["as": text, "[]": text]),
            ("var x C.rec; set(&x.a, text); return x", ["a": [.part], "[]": [.part]]),
            ("var x Rec; x.begin(); return x", ["*": [], "a": text]),
            ("x := mem(); begin(x); return x", ["a": text]),
            ("x := mem(); (*Rec)(x).begin(); return x", ["*": [], "a": text]),
            ("var x Rec; y := &x; y.begin(); return x", ["*": [], "a": text]),
            (
                "x := mem(); l := unsafe.Slice(x, 2); for i := range l { y := &l[i]; y.a = text }; return x",
                ["a": text]
            ),
            (
                "x := mem(); l := unsafe.Slice(x, 2); for i := range l { begin(&l[i]) }; return x",
                ["*": [], "a": text]
            ),
            ("var x C.rec; outer(&x); return x", ["*": [], "a": text]),
            ("var x C.rec; look(&x); return x", ["*": []]),
            // What nobody can tell of.
            ("var x C.rec; holder{&x}.f(); return x", ["*": [.other]]),
            ("var x C.rec; keep(&x); return x", ["*": [.other]]),
            ("var x C.rec; others(&x); return x", ["*": [.other]]),
            ("var x C.rec; many(1, &x); return x", ["*": [.other]]),
            (
                "var x C.rec; C.fill(1, &x.b); return x",
                ["b": [.filled(.init(function: "C.fill", index: 1))]]
            ),
            (
                "var x C.rec; viaC(&x); return x",
                ["*": [.filled(.init(function: "C.fill", index: 0))]]
            ),
            ("var x C.rec; C.memset(unsafe.Pointer(&x), 0, 8); return x", [:]),
        ] as [(String, [String: Set<GoOrigin>])]
    ) func filled(body: String, expected: [String: Set<GoOrigin>]) {
        let file = GoSources.declarations(
            """
            func F(s string) C.rec {
            \(body)
            }
            var text = C.CString("")
            var last *C.rec
            func mem() *C.rec { return (*C.rec)(C.malloc(C.sizeof_rec)) }
            func begin(to *C.rec) { to.a = text }
            func outer(to *C.rec) { begin(to) }
            func setText(to **C.char) { *to = text }
            func set[T any](to *T, value T) { *to = value }
            func look(at *C.rec) bool { return at.n > 0 }
            func keep(at *C.rec) { last = at }
            func viaC(at *C.rec) { C.fill(at) }
            func many(n int, all ...*C.rec) { all[0].a = text }
            func (r *Rec) begin() { r.a = text }
            """)
        #expect(GoOrigins([file]).origins(inResult: 0, of: file.functions[0]) == expected)
    }
}
