import Testing

@testable import BindgenCore

@Suite struct GoConstantTests {
    private func values(_ text: String) -> [String: GoConstantValue?] {
        let package = GoSources.package(["main.go": "package main\n\(text)"]).package
        return Dictionary(
            package.constants.map { ($0.declaration.name, $0.value) }, uniquingKeysWith: { $1 })
    }

    @Test(
        "A constant is computed as Go does it",
        arguments: [
            ("1", .integer(1)), ("-1", .integer(-1)), ("0x1F", .integer(31)),
            ("0b101", .integer(5)),
            ("0o17", .integer(15)), ("017", .integer(15)), ("1_000", .integer(1000)),
            ("'a'", .integer(97)), ("'\\n'", .integer(10)), ("'\\xff'", .integer(255)),
            ("'\\377'", .integer(255)), ("'日'", .integer(0x65E5)), ("'\\u65e5'", .integer(0x65E5)),
            ("'\\''", .integer(39)), ("1.5", .float(1.5)), ("1.", .float(1)), (".5", .float(0.5)),
            ("1e3", .float(1000)), ("1.e3", .float(1000)), ("0x1p4", .float(16)),
            ("\"a\" + `b`", .string("ab")), ("true", .bool(true)), ("!true", .bool(false)),
            ("1 + 2 * 3", .integer(7)), ("(1 + 2) * 3", .integer(9)), ("7 / 2", .integer(3)),
            ("-7 / 2", .integer(-3)), ("-7 % 3", .integer(-1)), ("7 / 2.0", .float(3.5)),
            ("1 << 10", .integer(1024)), ("1024 >> 3", .integer(128)), ("6 & 3", .integer(2)),
            ("6 | 3", .integer(7)), ("6 ^ 3", .integer(5)), ("6 &^ 3", .integer(4)),
            ("^0", .integer(-1)), ("^uint8(1)", .integer(254)), ("uint8(255)", .integer(255)),
            ("uint8(256)", nil), ("int8(-128)", .integer(-128)), ("float64(3) / 2", .float(1.5)),
            ("int(3.0)", .integer(3)), ("string('a')", .string("a")), ("1 < 2", .bool(true)),
            ("1 == 2 || 2 >= 2 && true", .bool(true)), ("8 - 4 - 2", .integer(2)),
            ("1 << 62", .integer(4_611_686_018_427_387_904)), ("1 << 127", nil), ("1 / 0", nil),
            ("1 << 64 >> 62", .integer(4)), ("1 << 126 >> 126", .integer(1)),
            ("0 << 999", .integer(0)),
            ("1 >> 999", .integer(0)), ("-1 >> 999", .integer(-1)), ("1 << -1", nil),
            ("1 % 0", nil), ("9223372036854775807 + 1 - 2", .integer(9_223_372_036_854_775_806)),
            ("(1 << 64 - 1) % 1000", .integer(615)), ("-(1 << 64) / (1 << 62)", .integer(-4)),
            ("-(1 << 100) % 7", .integer(-2)), ("(1 << 100) / -(1 << 99)", .integer(-2)),
            ("(1 << 63) * (1 << 63) / (1 << 126)", .integer(1)), ("(1 << 64) * (1 << 63)", nil),
            ("0xFFFFFFFFFFFFFFFF & ^0xFFFFFFFFFFFFFFF0", .integer(15)), ("uint64(1 << 64)", nil),
            ("^uint64(0) == 1<<64 - 1", .bool(true)), ("1 << 64 > 1 << 63", .bool(true)),
            ("-1 < 1 << 64", .bool(true)), ("1 << 64 * 1.0", .float(18_446_744_073_709_551_616)),
            ("(1 << 64) / 2.0", .float(9_223_372_036_854_775_808)),
            ("int64(1 << 63)", nil), ("99999999999999999999999999999999999999999", nil),
            ("-9223372036854775807 - 1", .integer(-9_223_372_036_854_775_808)),
            ("math.Pi", nil), ("f(1)", nil), ("len(\"a\")", nil), ("[]int{1}[0]", nil),
            ("1i", nil), ("C.int(5)", .integer(5)), ("time.Second", nil), ("1 +", nil),
            ("B", .integer(42)), ("B * B", .integer(1764)), ("Mode(3)", .integer(3)),
            ("missing", nil), ("X", nil), ("1.0 << 3", .integer(8)),
            ("int64(31556952.0 * 292277022400)", nil),
        ] as [(String, GoConstantValue?)])
    func evaluation(_ expression: String, _ expected: GoConstantValue?) {
        let values = values("type Mode uint8\nconst X = \(expression)\nconst B = 42")
        #expect(values["X"] == .some(expected))
    }

    @Test("Constants of C are those of the preamble")
    func constantsOfC() {
        let go = """
            package main
            import "C"
            type Color C.color
            const (
            \tRed Color = C.RED
            \tMost = Red + C.MOST
            \tOther = C.OTHER
            )
            """
        var diagnostics = DiagnosticList()
        let package = readGoPackage(
            [SourceFile(path: "main.go", text: go)], firstIndex: 0, target: GoTarget(),
            constantsOfC: ["RED": 1, "MOST": 40], &diagnostics)
        #expect(package.constants.map(\.value) == [.integer(1), .integer(41), nil])
    }

    @Test(
        "A number that is larger than Swift's is written whole",
        arguments: [
            ("1<<64 - 1", "18446744073709551615"), ("1 << 64", "18446744073709551616"),
            ("-1 << 64", "-18446744073709551616"), ("^uint(0)", "18446744073709551615"),
            ("(-9223372036854775807 - 1) / -1", "9223372036854775808"),
            ("99999999999999999999", "99999999999999999999"),
            (
                "1_000_000_000_000_000_000 * 1_000_000_000_000_000_007",
                "1000000000000000007000000000000000000"
            ),
            ("1<<126 - 1 + 1<<126", "170141183460469231731687303715884105727"),
            ("-(1<<126) - 1<<126", "-170141183460469231731687303715884105728"),
        ])
    func large(_ expression: String, _ expected: String) {
        guard case .integer(let number)?? = values("const X = \(expression)")["X"] else {
            Issue.record("\(expression) has no value")
            return
        }
        #expect(number.description == expected)
    }

    @Test("Lines without an expression repeat the one above, with the next iota")
    func iota() {
        let text = """
            const (
                A = iota // zero
                B
                _
                C, D = iota, 10 * iota
                E, F
                G = "text"
                H
                I = 1 << iota
            )
            const J = iota
            """
        let expected: [String: GoConstantValue] = [
            "A": .integer(0), "B": .integer(1), "C": .integer(3), "D": .integer(30),
            "E": .integer(4), "F": .integer(40), "G": .string("text"), "H": .string("text"),
            "I": .integer(128), "J": .integer(0), "_": .integer(2),
        ]
        #expect(values(text) == expected.mapValues { .some($0) })
    }

    @Test(
        "The constants of a type are found, whether it is written, repeated or follows, known or not"
    )
    func enumeration() {
        let text = """
            package main
            type Mode int32
            //swift:all
            const (
                // Off is off.
                //swift:name none
                Off Mode = iota
                On
                _
                Auto = Mode(7)
                other = 3
                Both = On | Auto
                Least = Mode(math.MinInt32)
                Most Mode = math.MaxInt32
                Now = Mode(clock.Now)
            )
            const Far Mode = 9
            """
        let (package, _, files) = GoSources.package(["main.go": text])
        let constants = package.constants(of: "Mode")
        #expect(
            constants.map(\.declaration.name) == [
                "Off", "On", "Auto", "Both", "Least", "Most", "Now", "Far",
            ])
        #expect(
            constants.map(\.value) == [
                .integer(0), .integer(1), .integer(7), .integer(7), .integer(-2_147_483_648),
                .integer(2_147_483_647), nil, .integer(9),
            ])
        #expect(constants[0].declaration.doc.directives.map(\.name.text) == ["name"])
        #expect(constants[1].declaration.blockDirectives.map(\.name.text) == ["all"])
        #expect(
            constants[0].declaration.doc.comments.map { files[0].text($0.bytes) } == [
                "// Off is off.", "//swift:name none",
            ])
        #expect(Set(constants.map(\.declaration.block.bytes)).count == 2)
    }

    @Test("Circles end, long chains do not overflow, and texts do not grow without end")
    func limits() {
        #expect(values("const A = B\nconst B = A")["A"] == .some(nil))
        let chain = (0..<5000).map { "const A\($0) = A\($0 + 1)\n" }.joined()
        #expect(values(chain + "const A5000 = 1")["A5000"] == .some(.integer(1)))
        let sum = "const A = " + Array(repeating: "1", count: 100_000).joined(separator: "+")
        #expect(values(sum)["A"] == .some(nil))
        let doubled = (0..<100).map { "const S\($0 + 1) = S\($0) + S\($0)\n" }.joined()
        #expect(values("const S0 = \"x\"\n" + doubled)["S100"] == .some(nil))
    }
}
