import Testing

@testable import BindgenCore

@Suite struct GoParameterUseTests {
    /// What the body of an exported function shows of its first parameter.
    private func uses(_ body: String, of parameters: String) -> GoParameterUse {
        function(body, of: parameters)?.parameters.first?.uses ?? []
    }

    private func function(_ body: String, of parameters: String) -> GoFunction? {
        let text = """
            package x

            import "C"

            //export F
            func F(\(parameters)) {
            \(body)
            }
            """
        return parseGoFile(SourceFile(path: "x.go", text: text), index: 0).functions.first
    }

    @Test(
        "A number of which a pointer is made is an address, whatever its type",
        arguments: [
            ("q := (*T)(unsafe.Pointer(uintptr(p)))", true), ("q := unsafe.Pointer(p + 8)", true),
            ("C.call(C.call_fn(unsafe.Pointer(uintptr(p))))", true),
            ("h := cgo.Handle(uintptr(p))", false), ("q := unsafe.Pointer(p.q)", false),
            ("q := unsafe.Pointer(f(p))", false), ("use(uintptr(p))", false),
        ])
    func addresses(_ body: String, _ isAddress: Bool) {
        for type in ["uintptr", "Address", "uint64", "C.ulonglong", "C.uintptr_t"] {
            #expect(uses(body, of: "p \(type)").contains(.address) == isAddress, "\(type)")
        }
        #expect(!uses(body, of: "p *C.char").contains(.address))
    }

    @Test(
        "A body shows what a pointer to characters points to",
        arguments: [
            ("s := C.GoString(p)", [.text]), ("go func() { use(C.GoString(p)) }()", [.text]),
            ("b := C.GoBytes(unsafe.Pointer(p), n)", [.memory]),
            ("s := C.GoStringN(p, n)", [.memory]),
            ("b := unsafe.Slice((*byte)(unsafe.Pointer(p)), n)", [.memory, .many]),
            ("b := unsafe.Slice(p, n)", [.memory, .many]), ("*p = 0", [.written]),
            ("*p++", [.written]),
            ("if x { *p = 1 }", [.written]), ("C.strcpy(p, q)", [.written, .many]),
            ("C.strcpy(q, p)", []),
            ("C.memcpy(unsafe.Pointer(p), q, n)", [.written, .many]),
            ("C.memcpy(unsafe.Pointer(p), q, C.sizeof_T)", [.written]),
            ("C.free(unsafe.Pointer(*p))", [.partFreed]),
            ("h.p = p", [.memory]), ("h := &H{}; h.p = p; last = h", [.memory]),
            ("C.free(unsafe.Pointer(p))", [.freed]),
            ("a := 2 *p", []), ("a = *p", []), ("x.p = 1", []), ("C.GoString(x.p)", []),
            ("f(p)", []),
            ("f(1, p)", []), ("p = q", []), ("p := q", []),
            ("if p == nil {}", []),
            ("C.GoString(p.q)", []), ("b := unsafe.Slice(p.q, p.n)", []), ("C.GoString(q)", []),
            ("x, *p = 1, 2", [.written]), ("", []),
            ("*(*byte)(unsafe.Pointer(p)) = 1", [.written]),
            ("x = *(*byte)(unsafe.Pointer(p))", []),
            ("(*T)(unsafe.Pointer(p)).n = 1", [.written]), ("x := (*T)(unsafe.Pointer(p)).n", []),
            ("(*[9]byte)(unsafe.Pointer(p))[0] = 1", [.written]),
            ("copy((*[9]byte)(unsafe.Pointer(p))[:], b)", [.written]),
            ("copy(b, (*[9]byte)(unsafe.Pointer(p))[:])", [.memory, .many]),
            ("x := (*[9]byte)(unsafe.Pointer(p))[:n]; x[0] = 1", [.written, .memory, .many]),
            ("p.n = 1", [.written]), ("p.part.n++", [.written]), ("x = p.n", []), ("x.p.n = 1", []),
            ("if p.n == 1 {}", []), ("p.f()", []),
            ("b := (*[256]byte)(unsafe.Pointer(p))", [.memory, .many]), ("q := p", [.memory]),
            ("kept = p", [.memory]), ("s := sink{p}", [.memory]), ("s := sink{at: p}", [.memory]),
            ("n := uintptr(unsafe.Pointer(p)) + 1", [.memory, .many]),
            ("case p: return", []),
        ] as [(String, GoParameterUse)])
    func pointers(_ body: String, _ expected: GoParameterUse) {
        let uses = uses(body, of: "p *C.char, q *C.char, n C.int")
        #expect(uses.subtracting([.copied, .other, .passed]) == expected)
    }

    @Test(
        "What a variable holds that is the pointer too is followed",
        arguments: [
            ("x := p; s := C.GoString(x)", [.text]), ("x := p; *x = 0", [.written]),
            ("var x = p; y := x; *y = 0", [.written]), ("var x *C.char; x = p; *x = 0", [.written]),
            ("x := (*C.char)(unsafe.Pointer(p)); *x = 0", [.written]),
            ("b := (*[64]byte)(unsafe.Pointer(p)); b[9] = 1", [.memory, .many, .written]),
            ("b := unsafe.Slice(p, n); b[0]++", [.memory, .many, .written]),
            (
                "b := unsafe.Slice((*byte)(unsafe.Pointer(p)), n); copy(b, c)",
                [
                    .memory, .many, .written,
                ]
            ),
            ("b := unsafe.Slice(p, n); c := b[0]", [.memory, .many]),
            ("kept = p; *kept = 0", [.memory]), ("x := f(p); *x = 0", []),
            ("x := C.GoBytes(unsafe.Pointer(p), n); y := T{p: x}", [.memory]),
        ] as [(String, GoParameterUse)])
    func aliases(_ body: String, _ expected: GoParameterUse) {
        let uses = uses(body, of: "p *C.char, n C.int")
        #expect(uses.subtracting([.copied, .other, .passed]) == expected)
    }

    @Test(
        "What is put into something that is not the function's is stored",
        arguments: [
            ("last = p", true), ("state.name = p", true), ("names[n] = p", true),
            ("x := p; last = x", true), ("x := p; y := x; last = y", true),
            ("all = append(all, p)", true), ("all = append(all, n, p)", true),
            ("p = f(p); last = p", false), ("queue <- p", true), ("<-queue", false),
            ("last = *p", false), ("last = (*p)", false),
            ("each(func(o *opts) { o.name = p })", false),
            ("func(first *C.char) { first = p }(nil)", false), ("all := append(all, p)", false),
            ("x, last = 1, p", true), ("keep(p)", true), ("deep(p)", true),
            ("last = (*C.char)(unsafe.Pointer(p))", true),
            ("last := p", false), ("s := C.GoString(p)", false), ("var t T; t.name = p", false),
            ("_ = p", false), ("last = C.GoString(p)", false), ("look(p)", false),
            // What a goroutine looks at may be gone, unless it is waited for.
            ("go func() { use(C.GoString(p)) }()", true), ("x := p; go func() { use(*x) }()", true),
            ("go func() { use(C.GoString(p)); c <- 1 }(); <-c", false),
            ("g.Add(1); go func() { use(C.GoString(p)); g.Done() }(); g.Wait()", false),
            ("go func(s string) { use(s) }(C.GoString(p))", false),
            ("go func(p string) { use(p) }(C.GoString(p))", false),
            ("c := make(chan int); go func() { use(*p); close(c) }(); for range c { }", false),
            ("go func() { select { case <-f(): use(*p) } }()", true),
            ("go use(C.GoString(p))", false), ("go use(p)", true), ("go t.use(1, p)", true),
            ("go func(q *C.char) { use(q) }(p)", true), ("go show(unsafe.Pointer(p))", true),
            ("go func(q *C.char) { use(q); c <- 1 }(p); <-c", false),
            ("go func() { p := n; use(p) }()", false), ("go func() { f(T{p: n}) }()", false),
            // It may be done sooner.
            (
                "go func() { use(*p); close(c) }(); select { case <-c: case <-time.After(d): }",
                true
            ),
            ("go func() { use(*p); close(c) }(); select { case <-c: default: }", true),
            ("go func() { use(*p); close(c) }(); select { case <-c: }", false),
            ("go func() { use(*p); close(c) }(); if n > 1 { return }; <-c", true),
            ("if n > 1 { return }; go func() { use(*p); close(c) }(); <-c; return", false),
            ("go func() { use(*p); c <- 1 }(); if n > 1 { <-c; return }; <-c", false),
            ("defer wg.Wait(); go func() { use(*p); wg.Done() }(); if n > 1 { return }", false),
            // What it waits for itself is no waiting for it.
            ("go func() { <-c; use(*p) }()", true), ("<-c; go func() { use(*p) }()", true),
            ("go func() { use(*p); wg.Done() }(); finish(&wg)", false),
            ("go func() { use(*p); wg.Done() }(); go func() { wg.Wait() }()", true),
            // Views of it, and what is put into what others have.
            ("last = unsafe.Slice(p, n)", true),
            ("b := unsafe.Slice(p, n); o := all[0]; o.b = b", true),
            ("last = (*[8]byte)(unsafe.Pointer(p))[:n:n]", true),
            ("all[1].b = unsafe.String(p, n)", true),
            ("last = append(last, unsafe.Slice(p, n)...)", false),
            ("last = string(unsafe.Slice(p, n))", false),
            ("last = unsafe.Slice(p, n)[0]", false), ("keepView(unsafe.Slice(p, n))", true),
            ("keepView((*[8]byte)(unsafe.Pointer(p))[:n])", true),
            ("lookView(unsafe.Slice(p, n))", false),
            ("o := cgo.Handle(n).Value().(*T); o.p = p", true), ("o := &T{}; o.p = p", false),
            ("o, ok := all[n]; o.p = p", true), ("for _, o := range all { o.p = p }", true),
            ("o := find(n); o.p = p", true), ("o := make1(n); o.p = p", false),
            ("o := t.find(n); o.p = p", true),
            ("put(n, p)", true), ("h.set(p)", true), ("h.look(p)", false),
            ("o := new(T); o.p = p", false),
            ("b := unsafe.Slice(p, n); b = bytes.Clone(b); last = b", false),
            ("b := unsafe.Slice(p, n); if n > 1 { b = nil }; last = b", false),
            ("defer wg.Wait(); go func() { use(*p); wg.Done() }()", false),
            ("defer func() { <-c }(); go func() { use(*p); c <- 1 }()", false),
            // Function literals that are called later.
            ("f := func() { use(*p) }; go f()", true), ("f := func() { use(*p) }; f()", false),
            ("var f = func() { use(*p) }; defer f()", false),
            ("f := func() { use(*p) }; last = f", true), ("last = func() { use(*p) }", true),
            ("time.AfterFunc(d, func() { use(*p) })", true), ("wg.Go(func() { use(*p) })", true),
            ("wg.Go(func() { use(*p) }); wg.Wait()", false), ("go each(func() { use(*p) })", true),
            ("all = append(all, func() { use(*p) })", true), ("c <- func() { use(*p) }", true),
            ("own := append(own, func() { use(*p) })", false),
            ("start(func() { use(*p) })", true), ("register(func() { use(*p) })", true),
            ("call(func() { use(*p) })", false), ("once.Do(func() { use(*p) })", false),
            ("sort.Slice(x, func(i, j int) bool { return *p })", false),
            // What it is put into, and where that goes.
            ("last = T{n: n, p: p}", true), ("last = &T{p}", true), ("byName[n] = T{p: p}", true),
            ("*head = T{p: p}", true), ("queue <- pkg.T{p: p}", true), ("use(T{p: p})", false),
            ("all = append(all, &T{p: p})", true), ("all = append(all, []*C.char{p}...)", true),
            ("t := T{p: p}; last = t", true), ("t := &T{}; t.p = p; all = append(all, t)", true),
            ("t := T{p: p}; u := t; go run(u)", true), ("t := T{p: p}; use(t)", false),
            ("t := T{p: p}; n = t.n", false), ("t := T{p: p}; keepT(&t)", true),
            ("keepT(&T{p: p})", true), ("keepP(T{p: p})", true), ("keepPs([]*C.char{p})", true),
            ("t := T{p: p}; t.keep()", true), ("t := T{p: p}; t.keepP()", true),
            ("t := T{p: p}; t.show()", false), ("t := T{p: p}; t.deep()", true),
            ("t := struct{ p *C.char }{p}; last = t", true), ("C.f(&C.struct_t{p: p})", false),
            ("ts := []T{{p: p}, {p: nil}}; last = ts", true), ("for i := range (T{p}) { }", false),
            ("last = T{p: unsafe.Slice(p, n)}", true), ("last = T{n: *p}", false),
            ("last = T{s: C.GoString(p)}", false), ("t := T{p: p}; cache.Store(n, t)", true),
            ("t := T{s: C.GoString(p)}; last = t", false), ("last = [2]T{0: {p: p}}", true),
            ("last = map[string]*C.char{\"p\": p}", true),
            ("use(func() T { return T{p: p} })", false),
        ])
    func stored(_ body: String, _ expected: Bool) {
        let text = """
            package x

            import "C"
            import ("sort"; "time")

            //export F
            func F(p *C.char, n C.int) {
            \(body)
            }
            func keep(q *C.char) { last = q }
            func deep(q *C.char) { keep(q) }
            func look(q *C.char) { C.GoString(q) }
            func start(f func()) { go f() }
            func register(f func()) { all = append(all, f) }
            func call(f func()) { f() }
            var all []*T
            func keepView(b []byte) { last = b }
            func lookView(b []byte) { copy(mine, b) }
            func find(n int) *T { if o := all[n]; o != nil { return o }; return nil }
            func make1(n int) *T { return &T{n: n} }
            func put(n int, q *C.char) { o := find(n); o.p = q }
            func use(t T) int { return t.n }
            func keepT(t *T) { all = append(all, t) }
            func keepP(t T) { last = t.p }
            func keepPs(ps []*C.char) { names = ps }
            func (t T) keep() { last = t }
            func (t *T) keepP() { last = t.p }
            func (t *T) show() { println(t.n) }
            func (t *T) deep() { keepT(t) }
            func (t *T) set(q *C.char) { t.p = q }
            func (t *T) look(q *C.char) { C.GoString(q) }
            func (t *T) find(n int) *T { return t.all[n] }
            """
        let file = parseGoFile(SourceFile(path: "x.go", text: text), index: 0)
        #expect([file].followingParameters()[0].functions[0].parameters[0].isStored == expected)
    }

    @Test(
        "What is copied and nothing else is not kept",
        arguments: [
            ("s := C.GoString(p)", true), ("b := C.GoBytes(unsafe.Pointer(p), n)", true),
            ("if p == nil || nil != p { return }; s := C.GoStringN(p, n)", true),
            ("go func() { use(C.GoString(p)) }()", false),
            ("go f(); s := C.GoString(p)", true),
            ("*p = 0; s := C.GoString(p)", true), ("q = p; s := C.GoString(p)", false),
            ("s := C.GoString(p); kept = unsafe.Slice(p, 4)", false),
            ("s := C.GoString(p); kept = &p", false),
            ("s := C.GoString(p); return p", false), ("", false),
        ])
    func copies(_ body: String, _ expected: Bool) {
        #expect(uses(body, of: "p *C.char, n C.int").copiesOnly == expected)
    }

    @Test(
        "A body shows what it takes bytes for",
        arguments: [
            ("s := unsafe.Slice((*float64)(p), n)", ["float64"]),
            ("s := (*[1 << 28]C.double)(unsafe.Pointer(p))[:n:n]", ["C.double"]),
            ("v := (*point)(p); w := *(*int32)(p)", ["point", "int32"]),
            ("b := (*byte)(p); c := (*C.char)(p); d := C.GoBytes(p, n)", []),
            ("f(p); (*float64)(q)", []), ("x := (float64)(p)", []),
        ])
    func elements(_ body: String, _ expected: [String]) {
        for type in ["unsafe.Pointer", "uintptr", "*C.uchar"] {
            #expect(function(body, of: "p \(type), n C.int")?.parameters[0].elements == expected)
        }
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
            func several(p ...any) {}
            func generic[T any](p T) {}
            func zero(b []byte) { b[0] = 0 }
            func outer(n int, b []byte) { zero(b[1:]) }
            func look(b []byte) byte { return b[0] }
            func (l *list) zero(b []byte) { zero(b) }
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
            ("zero(unsafe.Slice((*byte)(p), 4))", [.memory, .many, .written]),
            ("b := unsafe.Slice(p, 4); outer(1, b)", [.memory, .many, .written]),
            ("all.zero(unsafe.Slice(p, 4))", [.memory, .many, .written]),
            ("unsafe.Slice(p, 4)[0] = 1", [.written]), ("unsafe.Slice(p, 4)[0].n++", [.written]),
            ("x := unsafe.Slice(p, 4)[0]", [.memory, .many]),
            ("look(unsafe.Slice(p, 4))", [.memory, .many]),
            ("os.WriteFile(s, unsafe.Slice(p, 4), 0)", [.memory, .many, .sent]),
            ("b := unsafe.Slice(p, 4); f().Write(b)", [.memory, .many, .sent]),
            ("fill(p, 1)", []), ("unknown(p)", []), ("t.fill(1, p)", []), ("tell(q)", []),
        ] as [(String, GoParameterUse)])
    func helpers(_ body: String, _ expected: GoParameterUse) {
        #expect(followed(body)?.uses.subtracting([.copied, .other, .passed]) == expected)
    }

    @Test(
        "What a helper does not only copy, or nobody sees, may be kept",
        arguments: [
            ("read(p)", true), ("tell(p)", false), ("unknown(p)", false),
            ("read(p); unknown(p)", false), ("read(p); several(p)", false),
            ("read(p); generic(p)", false),
        ])
    func copiesOfHelpers(_ body: String, _ expected: Bool) {
        #expect(followed(body)?.uses.copiesOnly == expected)
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
