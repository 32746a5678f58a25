import Testing

@testable import BindgenCore

@Suite struct GoDeclarationParserTests {
    @Test(
        "A function's signature is read",
        arguments: [
            ("func F()", "F()"), ("func F() {}", "F()"), ("func F(a int) {\n}", "F(a int)"),
            (
                "func F(a, b int, _ string) (n int, err error) { return }",
                "F(a, b int, _ string) (n int, err error)"
            ),
            ("func F() *C.char { return nil }", "F() *C.char"),
            ("func F[T any, U ~[]T](a T) U { panic(0) }", "F(a T) U"),
            (
                "func F(f func(int) error) struct{} { return struct{}{} }",
                "F(f func(int) error) struct{}"
            ),
            ("func F() (int) { return 1 }", "F() int"),
            ("func F(a int,\n\tb int, /* c */\n) (\n\tint,\n) { }", "F(a int, b int) int"),
            ("func F(a int, rest ...string)", "F(a int, rest ...string)"),
            ("func Größe(ä int)", "Größe(ä int)"), ("func F(string int)", "F(string int)"),
            ("func F() interface{ M() } { return nil }", "F() interface{M()}"),
        ])
    func functions(_ text: String, _ expected: String) {
        let file = GoSources.declarations(text)
        #expect(file.functions.map { $0.name + $0.signature.text } == [expected])
        #expect(file.unreadable.isEmpty)
    }

    @Test("Parameters have their own places")
    func places() throws {
        let text = "package p\nfunc F(a, b []int, *T) (n int, err error) {}"
        let source = SourceFile(path: "x.go", text: text.replacing("*T", with: "c *T"))
        let function = try #require(parseGoFile(source, index: 3).functions.first)
        #expect(function.parameters.map(\.name) == ["a", "b", "c"])
        let names = function.parameters.compactMap(\.nameRange).map { source.text($0.bytes) }
        #expect(names == ["a", "b", "c"])
        #expect(
            function.parameters.map { source.text($0.typeRange.bytes) } == ["[]int", "[]int", "*T"])
        #expect(function.results.map(\.name) == ["n", "err"])
        #expect(source.text(function.nameRange.bytes) == "F")
        #expect(function.nameRange.file == 3)
    }

    @Test(
        "A method has its receiver",
        arguments: [
            ("func (v *Vault) Close() error { return nil }", "v", "*Vault"),
            ("func (Vault) Close() {}", nil, "Vault"), ("func (_ Vault) Close() {}", "_", "Vault"),
            ("func (l *List[T]) Close() {}", "l", "*List[T]"),
            ("func (List[_]) Close() {}", nil, "List[_]"),
        ])
    func methods(_ text: String, _ name: String?, _ type: String) throws {
        let function = try #require(GoSources.declarations(text).functions.first)
        #expect(function.name == "Close")
        #expect(function.receiver?.name == name)
        #expect(function.receiver?.type.text == type)
    }

    @Test("Imports have paths and other names")
    func imports() {
        let text = """
            import "C"; import ("fmt"; f "fmt"
            . "math"
            _ `embed`)
            """
        let file = GoSources.declarations(text)
        #expect(file.imports.map(\.path) == ["C", "fmt", "fmt", "math", "embed"])
        #expect(file.imports.map(\.alias) == [nil, nil, "f", ".", "_"])
        #expect(file.importsC)
        #expect(!GoSources.declarations("import \"c\"").importsC)
    }

    @Test("Types are declared one by one and in groups")
    func types() {
        let text = """
            type A int; type B = string
            type (
                C[T any] []T
                D [N]int; E [P * 2]int
                F[P *T,] struct{}
                G[K comparable, V int | string] map[K]V
                H[P interface{}] int
                I [N.M]int
                J[S []int] int
            )
            """
        let file = GoSources.declarations(text)
        #expect(file.types.map(\.name) == ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"])
        #expect(file.types.filter(\.isAlias).map(\.name) == ["B"])
        #expect(file.types.filter(\.isGeneric).map(\.name) == ["C", "F", "G", "H", "J"])
        #expect(file.types[4].type.text == "[P * 2]int")
        #expect(file.unreadable.isEmpty)
    }

    @Test("A declaration belongs to the comments directly above it")
    func docs() {
        let text = """
            // Package doc.
            package main // trailing

            // not this one

            // one
            /* two */
            func A() {}

            // far

            func B() {}
            // of B's line end
            func C() {} // trailing
            func D() {}

            // group
            type (
                // inner
                T int
                U int // trailing
                V int
            )
            /* same line */ func E() {}
            """
        let source = SourceFile(path: "x.go", text: text)
        let file = parseGoFile(source, index: 0)
        let texts = { (doc: GoDoc) in doc.comments.map { source.text($0.bytes) } }
        #expect(texts(file.packageDoc) == ["// Package doc."])
        #expect(
            file.functions.map { texts($0.doc) } == [
                ["// one", "/* two */"], [], ["// of B's line end"], [], [],
            ])
        #expect(file.types.map { texts($0.doc) } == [["// inner"], [], []])
    }

    @Test(
        "What cannot be read costs itself alone",
        arguments: [
            "func F( {}", "func F(a int", "func 3() {}", "type T", "type T struct { a int",
            "const = 3", "const A int", "import fmt", "nonsense", "}", ")", "func F() { if {",
            "func F() { ) ] }}", "var x = (", "type (\n\tA int\n\tB\n", "func (", "@", "\"text\"",
            "func F() {\n\tvar x = 1\n\tconst y = 2\n\tif x {\n", "func F(a int) { return f(a }",
        ])
    func recovery(_ text: String) {
        let file = GoSources.declarations(
            "func Before() {}\n\(text)\nfunc After(a int) {}\ntype T2 int\nfunc (t T2) M() {}")
        #expect(file.functions.map(\.name).filter { $0 != "F" } == ["Before", "After", "M"])
        #expect(file.types.last?.name == "T2")
        #expect(!file.constants.contains { $0.name == "y" })
        #expect(file.unreadable.count == (text == "func F(a int) { return f(a }" ? 0 : 1))
    }

    @Test("A file without a package clause declares nothing")
    func noPackage() {
        for text in ["", "func F() {}", "package", "package 3", "// only a comment"] {
            let file = GoSources.file(text)
            #expect(file.packageName == "" && file.functions.isEmpty && file.unreadable.count == 1)
        }
    }
}
