import Testing

@testable import BindgenCore

@Suite struct GoTypeParserTests {
    private func type(_ text: String) -> GoType? {
        GoSources.declarations("type x \(text)").types.first?.type
    }

    @Test(
        "A type is printed as it is written",
        arguments: [
            "int", "time.Duration", "*int", "**C.char", "[]byte", "[4]int", "[N * 2][]int",
            "map[string][]int", "chan int", "chan<- int", "<-chan int", "chan<- chan int",
            "chan (<-chan int)", "<-chan (chan<- int)", "func()", "func(int, string)",
            "func(a, b int, c string) (n int, err error)", "func(int) func(string) bool",
            "func(...string) error", "func(a ...[]int)", "func() (int, error)",
            "func(yield func(K, V) bool)", "(int)", "*(int)", "List[int]", "pkg.Map[string, []int]",
            "Tree[List[int]]", "interface{}", "interface{Close() error}",
            "interface{~int | ~string; fmt.Stringer; M(a []int) error}",
            "struct{}", "struct{a, b int; *T; pkg.U; c [3]int; List[int]; d []List[int]}",
            "func(a [3]int, b []int, c [N]List[int])", "func([3]int, []int, List[int])",
            "func(pkg.T, *U)", "func(r io.Reader, _ int)", "struct{f func(a, b int); _ int}",
            "[...]int", "[len(x)]int", "[1 << (2 + 3)]int",
        ])
    func roundTrip(_ text: String) {
        #expect(type(text)?.text == text)
    }

    @Test(
        "White space, comments and line ends do not matter",
        arguments: [
            (
                "func(\n\ta int, // first\n\tb string,\n) /* x */ error",
                "func(a int, b string) error"
            ),
            ("struct {\n\ta int `json:\"a\"`\n\n\t// doc\n\tB \"tag\"\n}", "struct{a int; B}"),
            ("interface {\n\tM( a int )\n\tN()\n}", "interface{M( a int ); N()}"),
            ("map [ string ] /* of */ int", "map[string]int"), ("* int", "*int"),
            ("struct{ a int; b string; }", "struct{a int; b string}"),
            ("List[\n\tint,\n\tstring,\n]", "List[int, string]"),
        ])
    func layout(_ text: String, _ expected: String) {
        #expect(type(text)?.text == expected)
    }

    @Test("The fields of a struct keep their tags")
    func tags() {
        let text = "struct { A, B int `json:\"a\"`; T \"x\\ty\"; *p.U; c bool }"
        #expect(
            type(text)
                == .structure([
                    GoField(names: ["A", "B"], type: .name("int"), tag: "json:\"a\""),
                    GoField(names: [], type: .name("T"), tag: "x\ty"),
                    GoField(names: [], type: .pointer(.qualified(package: "p", name: "U"))),
                    GoField(names: ["c"], type: .name("bool")),
                ]))
    }

    @Test(
        "What is no type is not taken for one",
        arguments: [
            "", "*", "[]", "[3]", "map[string]", "map string", "chan", "<-int", "func", "struct",
            "struct{a}int", "struct{a b c}", "interface", "interface{", "List[", "List[]", "3",
            "\"x\"",
            "a.", "(int", "func(a int, b)", "func(a int", "func(a, b int, string)", "func(int,,)",
        ])
    func refused(_ text: String) {
        let file = GoSources.declarations("type x \(text)\nfunc After() {}")
        #expect(file.types.isEmpty || text == "struct{a}int")
        #expect(!file.unreadable.isEmpty)
    }
}
