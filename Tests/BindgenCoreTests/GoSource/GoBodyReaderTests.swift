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
