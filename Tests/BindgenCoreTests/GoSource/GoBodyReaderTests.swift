import Testing

@testable import BindgenCore

@Suite struct GoBodyReaderTests {
    private func returns(_ body: String) -> [[GoReturnedValue]]? {
        let file = GoSources.declarations("func F() (a, b int) {\n\(body)\n}")
        return file.functions.first?.returns.map(\.values)
    }

    @Test(
        "A returned expression is known where it is simple",
        arguments: [
            ("return", []), ("return nil", [.nil]), ("return x", [.held(by: "x")]),
            ("return C.CString(s)", [.call(function: "C.CString")]),
            ("return C.CString(f(a, b)), nil", [.call(function: "C.CString"), .nil]),
            ("return f(), g(1)", [.call(function: "f"), .call(function: "g")]),
            ("return a.b.c()", [.call(function: "a.b.c")]),
            ("return f()()", [.other]), ("return f() + 1", [.other]), ("return f().x", [.other]),
            ("return (f())", [.other]), ("return f[int](x)", [.other]), ("return -x", [.other]),
            ("return x.y", [.held(by: "x")]), ("return x[f(1)].y[2]", [.held(by: "x")]),
            ("return x[1](2)", [.other]), ("return x.y[1] + 2", [.other]), ("return 3", [.other]),
            ("return nil, nil", [.nil, .nil]),
            ("return \"\"", [.stringLiteral("")]),
            (
                "return `a`, \"b\\n\"",
                [.stringLiteral("a"), .stringLiteral("b\n")]
            ),
            ("return \"a\" + x", [.other]), ("return T{1, 2}, x", [.other, .held(by: "x")]),
            ("return []int{1, 2}, func() int { return 1 }", [.other, .other]),
            ("return C.CString(\n\ts,\n), nil", [.call(function: "C.CString"), .nil]),
            ("return x, // first\n\tnil", [.held(by: "x"), .nil]),
        ] as [(String, [GoReturnedValue])])
    func values(_ statement: String, _ values: [GoReturnedValue]) {
        #expect(returns(statement) == [values])
    }

    @Test(
        "What a function declares itself may hold anything",
        arguments: [
            ("x := 1; return x", false), ("y, x := f(); return x", false),
            ("x, y := f(); return x", false), ("var x int; return x", false),
            ("var y, x int; return x.z", false), ("return a", false), ("return b[0]", false),
            ("x = 1; return x", true), ("y := f(x); return x", true),
            ("y.x, z = x, 1; return x", true),
        ])
    func ownVariables(_ body: String, _ isHeld: Bool) {
        #expect(returns(body) == [[isHeld ? .held(by: "x") : .other]])
    }

    @Test(
        "The function that made what is returned is known where that is sure",
        arguments: [
            ("return f(x)", "f"), ("return C.CString(s)", "C.CString"), ("return nil", nil),
            ("x := f(1); g(x); return x", "f"), ("x := C.CString(s)\nreturn x", "C.CString"),
            ("if c { x := f(1); return x }", "f"),
            ("x := f(1); h(func() { g(x) }); return x", "f"),
            // It is not what that call returned, or may be another variable.
            ("x := f(1); x = nil; return x", nil), ("x := f(1); p := &x; return x", nil),
            ("x := f(1); a, x, b = g(); return x", nil), ("x := f(1) + 1; return x", nil),
            ("x := f(1).y; return x", nil), ("x := f(1)(2); return x", nil),
            ("x, y := f(1); return x", nil), ("x := 1; return x", nil), ("return x.y", nil),
            ("if x := f(1); c { g() }; return x", nil), ("{ x := f(1); g(x) }; return x", nil),
            ("func() { x := f(1); g(x) }(); return x", nil),
            ("f := g; return f(1)", nil), ("return a(1)", nil), ("return a.b(1)", nil),
            ("x := f(1); { x := g(2); h(x) }; return x", nil),
            ("x := f(1); for x = range y { }; return x", nil),
        ] as [(String, String?)])
    func calls(_ body: String, _ function: String?) {
        let file = GoSources.declarations("func F() (a, b int) {\n\(body)\n}")
        let returns = file.functions[0].returns
        #expect(returns.count == 1 && returns.allSatisfy { $0.calls[0] == function })
    }

    @Test(
        "Returned values are followed through functions of the package",
        arguments: [
            ("return text(s)", [.call(function: "C.CString")]),
            ("return deep(s)", [.call(function: "C.CString")]),
            ("return maybe(s)", [.nil, .call(function: "C.CString")]),
            ("return loop(s)", [.call(function: "C.CString")]),
            ("return kept()", [.held(by: "v")]), ("return deferred(s)", [.other, .nil]),
            ("return unknown(s)", [.call(function: "unknown")]),
            ("t := text(s); return t", [.call(function: "C.CString")]),
            ("return both(s)", [.call(function: "both")]),
            ("return t.text(s)", [.call(function: "t.text")]),
            ("return absent(s)", [.other]),
        ] as [(String, [GoReturnedValue])])
    func followed(_ body: String, _ values: [GoReturnedValue]) {
        let file = GoSources.declarations(
            """
            func F(s string) *C.char {
            \(body)
            }
            func text(s string) *C.char { return C.CString(s) }
            func deep(s string) *C.char { cs := text(s); return cs }
            func maybe(s string) *C.char { if s == "" { return nil }; return text(s) }
            func loop(s string) *C.char { if s == "" { return loop("a") }; return text(s) }
            func kept() *C.char { return v }
            func deferred(s string) (r *C.char) { defer f(); return nil }
            func both(s string) (*C.char, int) { return text(s), 1 }
            func absent(s string) *C.char
            func (t T) text(s string) *C.char { return nil }
            """)
        let found = GoReturnedValues([file]).values(of: file.functions[0], at: 0)
        #expect(found == values)
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
            switch x { case 1: return nil; default: return f() }
            for { select { case <-c: return "s" } }
            type t struct { m func(a int) struct{} }
            s := `return raw` + "return" // return comment
            return
            """
        let expected: [[GoReturnedValue]] = [
            [.other], [.nil], [.call(function: "f")], [.stringLiteral("s")], [],
        ]
        #expect(returns(body) == expected)
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
