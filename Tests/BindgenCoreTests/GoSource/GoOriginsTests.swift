import Testing

@testable import BindgenCore

@Suite struct GoOriginsTests {
    private static let package = """
        var texts map[string]*C.char
        var text *C.char
        var latest = sync.OnceValue(func() *C.char { return text })
        func made(s string) *C.char { return C.CString(s) }
        func deep(s string) *C.char { cs := made(s); return cs }
        func maybe(s string) *C.char { if s == "" { return nil }; return made(s) }
        func again(s string) *C.char { if s == "" { return again("a") }; return made(s) }
        func kept() *C.char { return text }
        func deferred(s string) (r *C.char) { defer f(); return nil }
        func both(s string) (*C.char, error) { return made(s), nil }
        func absent(s string) *C.char
        func same(s *C.char) *C.char { return s }
        func put(to **C.char) { *to = text }
        func filled(to **C.char) { if r := recover(); r != nil { *to = C.CString("") } }
        func look(to **C.char) { println(to) }
        func held(to **C.char) { *to = C.CString(""); last = to }
        func (t *T) fill(n int, to **C.char) { *to = text }
        func outer(n int, to **C.char) { put(to) }
        func (t *T) made() *C.char { return C.CString("") }
        func (t *T) field() *C.char { return t.text }
        """

    private let cString = GoOrigin.call("C.CString", result: 0)

    private func functions(_ body: String) -> (GoFunction, GoOrigins) {
        let file = GoSources.declarations(
            """
            func F(p *C.char, s string, out **C.char) (r *C.char) {
            \(body)
            }
            \(Self.package)
            """)
        return (file.functions[0], GoOrigins([file]))
    }

    @Test(
        "What a function returns is followed through variables and functions of the package",
        arguments: [
            ("return made(s)", [.call("C.CString", result: 0)]),
            ("return deep(s)", [.call("C.CString", result: 0)]),
            ("return maybe(s)", [.null, .call("C.CString", result: 0)]),
            ("return again(s)", [.call("C.CString", result: 0)]),
            ("return t.made()", [.null, .call("C.CString", result: 0)]),
            ("var x *C.char; filled(&x); return x", [.null, .call("C.CString", result: 0)]),
            ("defer filled(&r); return nil", [.null, .call("C.CString", result: 0)]),
            ("defer t.fill(1, &r); return nil", [.null, .shared(variable: "text")]),
            ("var x *C.char; put(&x); return x", [.null, .shared(variable: "text")]),
            ("var x *C.char; outer(1, &x); return x", [.null, .shared(variable: "text")]),
            ("var x *C.char; look(&x); return x", [.null, .other]),
            ("var x *C.char; others.Fill(&x); return x", [.null, .other]),
            ("var x *C.char; C.fill(&x); return x", [.null, .other]),
            (
                "var x *C.char; held(&x); return x",
                [.null, .other, .call("C.CString", result: 0)]
            ),
            ("return (*C.char)(C.CBytes(append(b, 0)))", [.call("C.CString", result: 0)]),
            (
                "return (*C.char)(C.CBytes([]byte(s + \"\\x00\")))",
                [.call("C.CString", result: 0)]
            ),
            ("return C.text_t(C.CString(s))", [.call("C.CString", result: 0)]),
            ("return C.wrap(C.CString(s))", [.call("C.wrap", result: 0)]),
            ("return (*C.char)(C.CBytes(b))", [.call("C.CBytes", result: 0)]),
            ("x, err := both(s); return x", [.call("C.CString", result: 0)]),
            ("var x *C.char; x = made(s); return x", [.null, .call("C.CString", result: 0)]),
            (
                "if x := made(s); x != nil { return x }; return nil",
                [
                    .null, .call("C.CString", result: 0),
                ]
            ),
            ("r = made(s); return", [.null, .call("C.CString", result: 0)]),
            (
                "x := made(s); f(x); return x",
                [
                    .call("C.CString", result: 0), .kept(variable: "x"),
                ]
            ),
            ("return C.made()", [.call("C.made", result: 0)]),
            // What the library has.
            ("return kept()", [.shared(variable: "text")]),
            ("return texts[s]", [.shared(variable: "texts", isElement: true)]),
            (
                "x, ok := texts[s]; if ok { return x }; return nil",
                [
                    .null, .shared(variable: "texts", isElement: true),
                ]
            ),
            (
                "if x, ok := texts[s]; ok { return x }; return nil",
                [
                    .null, .shared(variable: "texts", isElement: true),
                ]
            ),
            ("r = text; return", [.null, .shared(variable: "text")]),
            ("x := texts[0]; texts = texts[1:]; return x", [.taken(variable: "texts")]),
            (
                "x := texts[i]; texts = append(texts[:i], texts[i+1:]...); return x",
                [.taken(variable: "texts")]
            ),
            (
                "x := texts[0]; texts = append(texts, made(s)); return x",
                [.shared(variable: "texts", isElement: true)]
            ),
            ("t := get(s); return t.text", [.part]), ("return t.field()", [.null, .part]),
            (
                "for _, x := range texts { return x }; return nil",
                [.null, .part, .shared(variable: "texts", isElement: true)]
            ),
            (
                "x := made(s); texts[s] = x; return x",
                [
                    .call("C.CString", result: 0), .kept(variable: "x"),
                ]
            ),
            (
                "x := made(s); text = x; return x",
                [
                    .call("C.CString", result: 0), .kept(variable: "x"),
                ]
            ),
            (
                "x := made(s); all = append(all, x); return x",
                [
                    .call("C.CString", result: 0), .kept(variable: "x"),
                ]
            ),
            (
                "x := made(s); c <- x; return x",
                [
                    .call("C.CString", result: 0), .kept(variable: "x"),
                ]
            ),
            (
                "x := made(s); e := &entry{text: x}; f(e); return x",
                [
                    .call("C.CString", result: 0), .kept(variable: "x"),
                ]
            ),
            ("return p", [.parameter("p")]), ("x := p; return x", [.parameter("p")]),
            ("s := get(s); return &s.name[0]", [.part]), ("return (*T)(h).title", [.part]),
            ("return (*T)(unsafe.Pointer(texts[s])).title", [.part]),
            (
                "switch x := texts.(type) { case *C.char: return x }; return nil",
                [
                    .null, .shared(variable: "texts"),
                ]
            ),
            ("x := <-c; return x", [.part]),
            ("return C.version", [.part]), ("return pointer.Load()", [.part]),
            (
                "defer func() { last.Store(r) }(); return made(s)",
                [.null, .call("C.CString", result: 0), .kept(variable: "r")]
            ),
            ("text := text; return text", [.shared(variable: "text")]),
            ("var text = text; return text", [.shared(variable: "text")]),
            ("func(text *C.char) { text = f(p) }(p); return text", [.shared(variable: "text")]),
            ("x := func() *C.char { x := made(s); return x }; return x()", [.other]),
            ("return unsafe.Add(p, 8)", [.part]), ("return latest()", [.part]),
            // Bytes without an end.
            ("return C.malloc(C.size_t(len(s)))", [.call("C.CBytes", result: 0)]),
            ("n := len(s); return C.calloc(C.size_t(n), 1)", [.call("C.CBytes", result: 0)]),
            ("n := len(s); return C.malloc(C.size_t(n) + 1)", [.call("C.malloc", result: 0)]),
            ("n := len(s) + 1; return C.malloc(C.size_t(n))", [.call("C.malloc", result: 0)]),
            ("return C.malloc(256)", [.call("C.malloc", result: 0)]),
            // What nobody can tell.
            ("var x *C.char; C.fill(&x); return x", [.null, .other]),
            ("x := made(s); clear(&x); return x", [.call("C.CString", result: 0), .other]),
            ("return deferred(s)", [.null]), ("return unknown(s)", [.other]),
            ("return absent(s)", [.other]), ("return same(p)", [.part]),
            ("made := g; return made(s)", [.other]), ("return unknown", [.other]),
            ("x := made(s); x = f()[0]; return x", [.call("C.CString", result: 0), .part]),
        ] as [(String, [GoOrigin])])
    func results(_ body: String, _ origins: [GoOrigin]) {
        let (function, package) = functions(body)
        #expect(package.origins(ofResult: 0, of: function) == Set(origins))
    }

    @Test(
        "What is handed to something that keeps it, or that is called later, is kept",
        arguments: [
            ("remember(x)", true), ("deeply(1, x)", true), ("list.track(x)", true),
            ("last.Store(x)", true), ("list.swap(x)", true),
            ("if old := last.Swap(x); old != nil { C.free(old) }", true),
            ("atomic.StorePointer(&last, unsafe.Pointer(x))", true),
            ("last.Store(uintptr(unsafe.Pointer(x)))", true),
            ("all = append(all, f(), x)", true), ("all = append(all, x, y)", true),
            ("later = append(later, func() { C.free(unsafe.Pointer(x)) })", true),
            ("go func() { c <- x }()", true), ("each(func() { use(x.n) })", true),
            ("look(x)", false), ("list.show(x)", false), ("fmt.Println(x)", false),
            ("runtime.KeepAlive(x)", false), ("C.strlen(x)", false),
            ("n := len(C.GoString(x))", false),
            ("defer func() { if bad { C.free(unsafe.Pointer(x)) } }()", false),
            ("each(func() { x = made(s) })", false),
            ("each(func() { if x != nil { f() } })", false),
            ("func() { look(x) }()", false), ("each(func(x int) { use(x.n) })", false),
            ("each(func() { f(func() { use(x.n) }) })", true), ("missing(x)", true),
            ("ring(x)", false), ("println(x)", false),
            // Whoever has the same has it too.
            ("y := x; last = y", true),
            ("y := x; z := (*T)(unsafe.Pointer(y)); list.track(z)", true),
            ("y := x; look(y)", false), ("b := unsafe.Slice((*byte)(x), 4); last = b", true),
            ("var y *C.char = x; c <- y", true), ("y, n := x, 1; remember(y)", true),
            // What nobody can tell of.
            ("several(1, x)", true), ("several(1, 2, x)", true), ("hook(x)", true),
            ("hook := f; hook(x)", true), ("generic[*C.char](x)", true), ("generic(x)", true),
            ("boxed(any(x))", true), ("f()(x)", true), ("(x)", false),
            // Helpers that keep it in what they make.
            ("later(x)", true), ("object(x)", true), ("aliased(x)", true), ("closing(x)", true),
            ("e := entry{1, x}; f(e)", true), ("m[x] = 1", false),
            ("m = map[int]*C.char{1: x}", true),
            // Helpers that put it into something else of theirs, or return it.
            ("put(all[0], x)", true), ("defer put(all[0], x)", true), ("putAt(m, x)", true),
            ("putTo(&last, x)", true), ("all = append(all, made1(x))", true),
            ("last = same(x)", true), ("last, _ = both1(x)", true),
            ("last = func() *C.char { return x }()", true),
            ("f := func() *C.char { return x }; last = f()", true),
            // What others' functions and methods keep.
            ("texts = slices.Insert(texts, 0, x)", true),
            ("ctx = context.WithValue(ctx, 1, x)", true),
            ("last = unsafe.Add(unsafe.Pointer(x), 0)", true),
            ("last = uintptr(unsafe.Pointer(x))", true),
            ("runtime.SetFinalizer(o, func(o *T) { free(x) })", true), ("m.Store(1, x)", true),
            ("log.Println(1, x)", false),
            ("for i := range unsafe.Slice(x, 4) { all[i] = y }", false),
            // Only looked at.
            ("if x == y { f() }", false), ("switch x { case y: f() }", false),
            ("n := *x + x.n", false), ("fmt.Println(1, x)", false), ("z := []int{int(*x)}", false),
            ("once.Do(func() { look(x) })", false),
            ("sort.Slice(y, func(i, j int) bool { return x.n })", false),
            ("f := func() { look(x) }; f(); f()", false), ("f := func() { look(x) }; go f()", true),
            ("f := func() { look(x) }; all = append(all, f)", true), ("defer look(x)", false),
            ("f := func() { look(x) }; each(f)", true),
            ("var f func(); f = func() { look(x) }; last = f", true),
            ("go look(x)", true), ("go func(p *C.char) { look(p) }(x)", true),
            ("go look(C.GoString(x))", false), ("go func(s string) { }(C.GoString(x))", false),
            ("go func() { x := y; look(x) }()", false), ("http.Handle(func() { look(x) })", true),
            ("f := func() { x := y; look(x) }; last = f", false),
        ])
    func handed(_ body: String, _ isKept: Bool) {
        let file = GoSources.declarations(
            """
            import ("context"; "fmt"; "log"; "net/http"; "runtime"; "slices"; "sort"; "sync/atomic")
            func F(s string) *C.char {
            x := made(s); \(body); return x
            }
            \(Self.package)
            func remember(p *C.char) { all = append(all, p) }
            func deeply(n int, p *C.char) { list.track(p); remember(p) }
            func look(p *C.char) { show(C.GoString(p)) }
            func ring(p *C.char) { ring(p) }
            func put(e *entry, p *C.char) { e.p = p }
            func putAt(m map[int]*C.char, p *C.char) { m[0] = p }
            func putTo(d **C.char, p *C.char) { *d = p }
            func made1(p *C.char) *entry { e := &entry{}; e.p = p; return e }
            func both1(p *C.char) (*C.char, error) { return p, nil }
            func (l *logger) Store(n int, p *C.char) { log.Println(p) }
            func several(n int, p ...*C.char) {}
            func generic[T any](p T) {}
            func boxed(p any) {}
            func later(p *C.char) { all = append(all, func() { use(p) }) }
            func object(p *C.char) { o := &entry{text: p}; last = o }
            func aliased(p *C.char) { q := p; last = q }
            func closing(p *C.char) { f := func() { use(p) }; last = f }
            func (l *list) track(p *C.char) { l.all = append(l.all, p) }
            func (l *list) swap(p *C.char) { l.last.Swap(p) }
            func (l *list) show(p *C.char) { look(p) }
            """)
        let origins = GoOrigins([file]).origins(ofResult: 0, of: file.functions[0])
        #expect(origins.contains(.kept(variable: "x")) == isKept, "\(origins)")
    }

    @Test("What is handed on too often to be followed is kept")
    func longChains() {
        let chain = (0..<80).map { "func c\($0)(p *C.char) { c\($0 + 1)(p) }" }
        let file = GoSources.declarations(
            "func F() *C.char { x := C.CString(\"\"); c0(x); return x }\n"
                + chain.joined(separator: "\n") + "\nfunc c80(p *C.char) { text = p }")
        let origins = GoOrigins([file]).origins(ofResult: 0, of: file.functions[0])
        #expect(origins.contains(.kept(variable: "x")), "\(origins)")
    }

    @Test(
        "What is put where a parameter points to is followed too",
        arguments: [
            ("*out = made(s)", [.call("C.CString", result: 0)]),
            ("*out = text", [.shared(variable: "text")]),
            ("*out, x = texts[s], 1", [.shared(variable: "texts", isElement: true)]),
            (
                "x := made(s); texts[s] = x; *out = x",
                [
                    .call("C.CString", result: 0), .kept(variable: "x"),
                ]
            ),
            ("*out, err = both(s)", [.call("C.CString", result: 0)]),
            ("x := made(s); *out = x", [.call("C.CString", result: 0)]),
            (
                "if s == \"\" { *out = nil } else { *out = deep(s) }",
                [
                    .null, .call("C.CString", result: 0),
                ]
            ),
            ("f(out)", []), ("put(out)", [.shared(variable: "text")]),
            ("outer(1, out)", [.shared(variable: "text")]),
        ] as [(String, [GoOrigin])])
    func outputs(_ body: String, _ origins: [GoOrigin]) {
        let (function, package) = functions(body + "\nreturn nil")
        #expect(package.origins(givenTo: "out", by: function) == Set(origins))
    }

    @Test("Values are followed through a limited number of functions")
    func long() {
        let text = (0..<1000).map { "func f\($0)() *C.char { return f\($0 + 1)() }" }
        let file = GoSources.declarations(text.joined(separator: "\n"))
        let origins = GoOrigins([file]).origins(ofResult: 0, of: file.functions[0])
        #expect(origins == [.part])
    }

    @Test("Long bodies are read in linear time")
    func linear() {
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let lines = (0..<count).map { index in
                "if x, ok := texts[s]; ok { return x } else if c { y\(index) = x }"
            }
            let chain = String(repeating: "if c { f() } else ", count: count) + "{ g() }"
            let body = lines.joined(separator: "\n") + "\n" + chain
            return clock.measure { _ = functions(body) }
        }
        _ = time(100)
        let (short, long) = (time(1000), time(8000))
        #expect(long < short * 24)
    }

    @Test(
        "What has values in memory of C.malloc is known at each return, whatever led there",
        arguments: [
            ("r := mem(); r.a = x; return r", ["a"]),
            ("r := mem(); if x { r.a = y; return r }; r.a, r.b = x, y; return r", ["a"]),
            ("r := mem(); if x { r.a = y } else { r.a = z }; return r", ["a"]),
            ("r := mem(); if x { r.a = y } else if y { r.b = z } else { r.b = x }; return r", []),
            ("r := mem(); if x { r.a = y } else { panic(z) }; return r", []),
            ("r := mem(); if x { return nil } else { r.a = z }; return r", ["a"]),
            ("r := mem(); if x { r.a = y }; return r", []),
            ("r := mem(); for i := range x { r.a = y }; return r", []),
            ("r := mem(); switch x { case 1: r.a = y; return r; default: r.b = y }; return r", []),
            ("r := mem(); switch x { case 1: r.a = y; case 2: return r }; return r", []),
            ("r := mem(); f := func() { r.a = x }; f(); return r", []),
            (
                "r := mem(); if f := func() bool { return x }; f() { return r }; r.a = x; return r",
                []
            ),
            ("r := mem(); x.a = y; r.c.d = y; return r", []),
            ("m := C.malloc(8); r := (*C.rec)(m); r.a = x; return r", ["a"]),
            ("r = mem(); r.a = x; return", ["a"]),
            ("r := some(); r.b = x; return r", ["a", "b"]),
            ("if x { return mem() }; return zero()", []),
            ("r := mem(); goto end; end: return r", nil),
            ("r := mem(); *r = C.rec{}; return r", nil),
            ("r := mem(); C.memset(unsafe.Pointer(r), 0, 8); return r", nil),
            ("r := zero(); return r", nil),
            ("return &shared", nil),
            ("return again(x)", nil),
        ] as [(String, Set<String>?)]
    ) func members(body: String, expected: Set<String>?) {
        let file = GoSources.declarations(
            """
            func F(x int) (r *C.rec) {
            \(body)
            }
            func mem() *C.rec { return (*C.rec)(C.malloc(C.sizeof_rec)) }
            func some() *C.rec { n := mem(); n.a = nil; return n }
            func zero() *C.rec { return (*C.rec)(C.calloc(1, 8)) }
            func again(x int) *C.rec { return again(x) }
            """)
        #expect(GoOrigins([file]).membersSet(by: file.functions[0]) == expected)
    }

    @Test(
        "What is in a struct, or in a list, is followed by its member",
        arguments: [
            ("return C.rec{a: text}", ["a": [.shared(variable: "text")]]),
            (
                "return &C.rec{a: made(s), b: p}",
                ["a": [.call("C.CString", result: 0)], "b": [.parameter("p")]]
            ),
            ("var x C.rec; x.a = text; return x", ["a": [.shared(variable: "text")]]),
            ("var x C.rec; y := &x; y.a = text; return x", ["a": [.shared(variable: "text")]]),
            ("r.in.a = text; return", ["a": [.shared(variable: "text")]]),
            ("r.as[1] = text; return", ["as": [.shared(variable: "text")]]),
            (
                "return C.out{in: C.rec{a: text}}",
                ["in": [.other], "a": [.shared(variable: "text")]]
            ),
            ("return record(text)", ["a": [.part]]),
            ("x := made(s); return C.rec{a: x}", ["a": [.call("C.CString", result: 0)]]),
            (
                "x := made(s); texts[s] = x; all[s] = x; return C.rec{a: x}",
                ["a": [.call("C.CString", result: 0), .kept(variable: "x")]]
            ),
            (
                "l := (**C.char)(mem()); unsafe.Slice(l, 2)[0] = text; return l", [:]
            ),
            (
                "l := mem(); m := unsafe.Slice(l, 2); m[0] = text; return l",
                ["[]": [.shared(variable: "text")]]
            ),
            ("return C.rec{n: 3}", [:]), ("return text", [:]), ("other.a = text; return r", [:]),
        ] as [(String, [String: Set<GoOrigin>])]
    ) func followedMembers(body: String, expected: [String: Set<GoOrigin>]) {
        let file = GoSources.declarations(
            """
            func F(p *C.char, s string) (r *C.rec) {
            \(body)
            }
            func record(a *C.char) C.rec { return C.rec{a: a} }
            \(Self.package)
            """)
        #expect(GoOrigins([file]).origins(inResult: 0, of: file.functions[0]) == expected)
    }

    @Test("What is put behind a parameter is followed by its member, by helpers too")
    func givenMembers() {
        let file = GoSources.declarations(
            """
            func F(out *C.rec) { fill(out) }
            func fill(to *C.rec) { to.a = text; *to = C.rec{b: text} }
            \(Self.package)
            """)
        let text: Set<GoOrigin> = [.shared(variable: "text")]
        let expected = ["a": text, "b": text, "[]": [.other]]
        let origins = GoOrigins([file])
        #expect(origins.origins(inPointeeOf: "out", by: file.functions[0]) == expected)
    }

    @Test("Blocks within blocks, and one branch after another, are read at once")
    func deepMembers() {
        let deep =
            String(repeating: "if x { ", count: 4_000) + String(repeating: "}", count: 4_000)
        let long = "if x {}" + String(repeating: " else if x { r.a = y }", count: 4_000)
        for body in [deep, long] {
            let file = GoSources.declarations(
                """
                func F(x int) *C.rec { r := (*C.rec)(C.malloc(8)); r.b = x; \(body); return r }
                """)
            #expect(GoOrigins([file]).membersSet(by: file.functions[0]) == ["b"])
        }
    }
}
