import Testing

@testable import BindgenCore

@Suite struct GoBodyReaderTests {
    private func returns(_ body: String) -> [[GoOrigin]]? {
        let file = GoSources.declarations("func F(p, q *C.char) (a, b *C.char) {\n\(body)\n}")
        return file.functions.first?.returns.map(\.origins)
    }

    @Test(
        "A returned expression is known where it is simple",
        arguments: [
            ("return", []), ("return nil", [.null]),
            ("return C.CString(s)", [.call("C.CString", result: 0)]),
            ("return C.CString(f(a, b)), nil", [.call("C.CString", result: 0), .null]),
            ("return f(), g(1)", [.call("f", result: 0), .call("g", result: 0)]),
            ("return x.y.c()", [.call(".c", result: 0)]),
            ("return x.y().c()", [.call(".c", result: 0)]),
            ("return C.x.c()", [.other]), ("return f()()", [.other]), ("return f() + 1", [.other]),
            ("return f().x", [.part]), ("return f[int](x)", [.other]), ("return -x", [.other]),
            ("return (f())", [.call("f", result: 0)]),
            ("return (*C.char)(f())", [.call("f", result: 0)]),
            ("return (*C.char)(unsafe.Pointer(&x[0]))", [.shared(variable: "x", isElement: true)]),
            ("return (*C.char)(C.CBytes(b))", [.call("C.CBytes", result: 0)]),
            ("return x", [.shared(variable: "x")]), ("return &x", [.shared(variable: "x")]),
            ("return *x", [.shared(variable: "x")]), ("return x.y", [.shared(variable: "x")]),
            ("return x[f(1)].y[2]", [.shared(variable: "x", isElement: true)]),
            ("return p.y", [.part]),
            ("return x.(T).y", [.shared(variable: "x")]), ("return p", [.local(variable: "p")]),
            ("return x[1](2)", [.other]), ("return x.y[1] + 2", [.other]), ("return 3", [.other]),
            ("return nil, nil", [.null, .null]), ("return \"\"", [.other]),
            ("return T{1, 2}, x", [.local(variable: "{26"), .shared(variable: "x")]),
            ("return []int{1, 2}, func() int { return 1 }", [.other, .other]),
            ("return C.CString(\n\ts,\n), nil", [.call("C.CString", result: 0), .null]),
            ("return x, // first\n\tnil", [.shared(variable: "x"), .null]),
        ] as [(String, [GoOrigin])])
    func values(_ statement: String, _ values: [GoOrigin]) {
        #expect(returns(statement) == [values])
    }

    @Test(
        "A name stands for a variable of the function where that is declared",
        arguments: [
            ("x := 1; return x", true), ("y, x := f(); return x", true),
            ("x, y := f(); return x", true), ("var x int; return x", true),
            ("var y, x int; return x", true), ("var ( y int; x = 1 ); return x", true),
            ("if x := f(); c { return x }", true), ("for x := range y { return x }", true),
            ("if c { g() } else if x := f(); x { return x }", true),
            ("switch x := y.(type) { case T: return x }", true),
            ("x = 1; return x", false), ("y := f(x); return x", false),
            ("y.x, z = x, 1; return x", false), ("{ x := 1; g(x) }; return x", false),
            ("if x := f(); c { g(x) }; return x", false),
            ("func() { x := f(); g(x) }(); return x", false),
        ])
    func ownVariables(_ body: String, _ isOwn: Bool) {
        #expect(returns(body) == [[isOwn ? .local(variable: "x") : .shared(variable: "x")]])
    }

    @Test("Every return of the function is found, and none of a function inside of it")
    func ownReturns() {
        let body = """
            if x { return 1 }
            f := func(a int) (b, c int) { return 2, 3 }
            defer func() { return }()
            var g func(int) string = nil
            go func() func() int { return func() int { return 4 } }()()
            h := []func() int{func() int { return 5 }}
            switch x { case 1: return nil; default: return made() }
            for { select { case <-c: return "s" } }
            type t struct { m func(a int) struct{} }
            s := `return raw` + "return" // return comment
            return
            """
        #expect(returns(body) == [[.other], [.null], [.call("made", result: 0)], [.other], []])
    }

    @Test("A deferred call is the function's own or not")
    func defers() {
        let file = GoSources.declarations(
            """
            func A() { defer f() }
            func B() { func() { defer f() }() }
            func C()
            """)
        #expect(file.functions.map(\.defersCalls) == [true, false, false])
        #expect(file.functions.map(\.hasBody) == [true, true, false])
    }
}
