import Testing

@testable import BindgenCore

@Suite struct ReadGoPackageTests {
    /// What `F` takes and returns, once names are looked up.
    private func signature(_ text: String, others: String = "package main") -> String? {
        let main = "package main\nimport \"C\"\nimport \"unsafe\"\n\(text)\nfunc main() {}"
        let package = GoSources.package(["main.go": main, "pure.go": others]).package
        return package.exports.first.map { export in
            let types = { (values: [GoExport.Value]) in
                values.map(\.resolved.text).joined(separator: ", ")
            }
            return "(\(types(export.parameters))) (\(types(export.results)))"
        }
    }

    @Test(
        "Types are resolved as cgo resolves them",
        arguments: [
            ("", "a Pure, b int", "", "(Pure, int) ()"),
            (
                "type L[T any] []T", "a []L[int], m map[string]L[int]", "",
                "([]L[int], map[string]L[int]) ()"
            ),
            (
                "type S struct{ a int }", "a []S, b map[string]S, c chan S, d func(S), e any", "",
                "([]struct{a int}, map[string]struct{a int}, chan struct{a int}, func(S), any) ()"
            ),
            ("", "a [][4]int", "", "([][4]int) ()"),
            ("", "a []comparable", "", "([]comparable) ()"),
            ("", "a unsafe.Pointer", "unsafe.Pointer", "(unsafe.Pointer) (unsafe.Pointer)"),
            ("type P unsafe.Pointer", "a P", "", "(unsafe.Pointer) ()"),
            ("type int int8", "a int", "", "(int8) ()"),
            ("type error interface{ Foo() }", "a error", "", "(interface{Foo()}) ()"),
            ("", "string int, b string", "", "(int, string) ()"),
            ("type T []T", "a T", "", "([]T) ()"),
            ("type T int; type U T", "a T, b U, c *T, d **U", "", "(int, int, *int, **int) ()"),
            ("type T *T", "a T", "", "(*T) ()"), ("type A B; type B A", "a A", "", "(A) ()"),
            ("type P = *C.char", "a P", "C.int", "(*C.char) (C.int)"),
            ("type U C.int", "a U, b []U", "", "(C.int, []C.int) ()"),
            (
                "type (\n\tH uintptr\n\tG = H\n)", "a H, b G", "(n H, err error)",
                "(uintptr, uintptr) (uintptr, error)"
            ),
            ("", "", "func()", "() (func())"), ("", "", "[]struct{}", "() ([]struct{})"),
            ("func x() { type Y int }", "a Y", "", "(Y) ()"),
        ])
    func resolution(_ types: String, _ parameters: String, _ results: String, _ expected: String) {
        let text = "\(types)\n//export F\nfunc F(\(parameters)) \(results) { panic(0) }"
        #expect(signature(text) == expected)
    }

    @Test("What is inside of a slice is looked up in all files, a parameter's type in cgo's first")
    func pureTypes() {
        let others = "package main\ntype Pure int16\ntype int32 string"
        let text = "//export F\nfunc F(a []Pure, b int32, c []int32, d Pure) {}"
        #expect(signature(text, others: others) == "([]int16, int32, []string, int16) ()")
    }

    @Test(
        "What is exported is read out of every layout",
        arguments: [
            (
                "package main; import \"C\"; type T int\n//export F\nfunc F(a T) int { return 0 }",
                "(int) (int)"
            ),
            (
                "package main\r\n\r\nimport \"C\"\r\n\r\n//export F\r\nfunc F(a int) {}\r\n",
                "(int) ()"
            ),
            (
                "package main\nimport (\n\t\"fmt\"\n\t\"C\"\n)\n//line x.go:100\n//export F\nfunc F(a int) {}",
                "(int) ()"
            ),
            (
                "package main\nimport \"C\"\nvar s = `\n//export G\nfunc G() {`\n//export F\nfunc F() { '{' }",
                "() ()"
            ),
        ])
    func layouts(_ text: String, _ expected: String) {
        let export = GoSources.package(["main.go": text]).package.exports.first
        #expect(export?.name == "F")
        let types = { (values: [GoExport.Value]) in
            values.map(\.resolved.text).joined(separator: ", ")
        }
        #expect(export.map { "(\(types($0.parameters))) (\(types($0.results)))" } == expected)
    }

    @Test("The written type stays beside the resolved one")
    func written() throws {
        let package = GoSources.package([
            "a.go": """
            package main
            import "C"
            //swift:class
            type Vault uintptr
            //export Open
            func Open(path string) (v Vault, err *C.char) { return }
            """
        ]).package
        let export = try #require(package.exports.first)
        #expect(
            export.results.map(\.written) == [
                .name("Vault"), .pointer(.qualified(package: "C", name: "char")),
            ])
        #expect(export.results[0].resolved == .name("uintptr"))
        #expect(export.results.map(\.name) == ["v", "err"])
        #expect(package.types["Vault"]?.doc.directives.map(\.name.text) == ["class"])
    }

    @Test("Files take part in the order of their names, if their name and head allow it")
    func selection() {
        let read = GoSources.package(
            [
                "b.go": "package main\nimport \"C\"\n//export B\nfunc B() {}",
                "a_windows.go": "package main\nfunc W() {}",
                "a_test.go": "package main_test", "_x.go": "package x", ".y.go": "package y",
                "notes.txt": "package z", "ignored.go": "//go:build ignore\n\npackage tool",
                "doc.go": "package documentation",
                "a.go":
                    "package main\nimport \"C\"\n//export A2\nfunc A2() {}\n//export A1\nfunc A1() {}",
                "B.go": "//go:build mine\npackage main\nimport \"C\"\n//export B0\nfunc B0() {}",
            ], target: GoTarget(tags: ["mine"]))
        #expect(read.package.files.map(\.fileName) == ["B.go", "a.go", "b.go"])
        #expect(read.package.files.map(\.index) == [9, 8, 0])
        #expect(read.package.exports.map(\.name) == ["B0", "A2", "A1", "B"])
        #expect(read.package.name == "main")
        #expect(read.diagnostics.isEmpty)
        let pure = GoSources.package(
            ["a.go": "package p\nimport \"C\"", "b.go": "package p"],
            target: GoTarget(isCgoEnabled: false))
        #expect(pure.package.files.map(\.fileName) == ["b.go"])
    }

    @Test("Package clauses that disagree are reported, with both places")
    func packages() {
        let read = GoSources.package([
            "a.go": "package a", "b.go": "package b", "c.go": "package a",
        ])
        #expect(read.diagnostics.map(\.code) == [.packageClausesDisagree])
        #expect(read.diagnostics.first?.range?.file == 1)
        #expect(read.diagnostics.first?.notes.first?.range.file == 0)
    }

    @Test("What cannot be read is reported at its first line")
    func unreadable() {
        let read = GoSources.package([
            "a.go": "package a\nfunc F( {\n}\nfunc G() {}", "b.go": "//go:build (\n\npackage a",
            "c.go": "",
        ])
        #expect(read.diagnostics.map(\.code) == [.unreadableGo, .unreadableGo, .unreadableGo])
        let texts = read.diagnostics.compactMap(\.range).map { read.files[$0.file].text($0.bytes) }
        #expect(texts == ["func F( {", "", ""])
        #expect(read.package.files.first?.functions.map(\.name) == ["G"])
    }

    @Test("Types that double with every name do not")
    func doubling() {
        let types = (0..<60).map { "type T\($0) map[T\($0 + 1)]T\($0 + 1)\n" }.joined()
        let text = "package main\nimport \"C\"\n\(types)\n//export F\nfunc F(a T0) {}"
        let export = GoSources.package(["a.go": text]).package.exports.first
        #expect((export?.parameters.first?.resolved.text.utf8.count ?? 0) > 10)
        let chain = (0..<5000).map { "type T\($0) *T\($0 + 1)\n" }.joined()
        let deep = "package main\nimport \"C\"\n\(chain)\n//export F\nfunc F(a T0) {}"
        #expect(GoSources.package(["a.go": deep]).package.exports.count == 1)
    }
}
