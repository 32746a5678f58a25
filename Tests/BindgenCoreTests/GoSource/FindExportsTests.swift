import Testing

@testable import BindgenCore

@Suite struct FindExportsTests {
    private func exports(_ text: String) -> (names: [String], diagnostics: [Diagnostic]) {
        let read = GoSources.package([
            "main.go": "package main\nimport \"C\"\n\(text)\nfunc main() {}"
        ])
        return (read.package.exports.map(\.name), read.diagnostics)
    }

    @Test(
        "An export is found where cgo finds it",
        arguments: [
            "//export F\nfunc F() {}", "// F is.\n//\n//export F\n// more\nfunc F() {}",
            "//export F  \t\r\nfunc F() {}", "//export   F\nfunc F() {}",
            "/* doc */ //export F\nfunc F() {}", "//export F\nfunc F()",
            "//export F\n/* doc */\nfunc F() {}",
            "  //export F\n  func F() {}", "type T int\n//export F\nfunc (t T) F(a int) {}",
        ])
    func found(_ text: String) {
        let (names, diagnostics) = exports(text)
        #expect(names == ["F"])
        #expect(diagnostics.isEmpty)
    }

    @Test(
        "A comment that cgo passes over in silence is reported",
        arguments: [
            "//export\tF\nfunc F() {}", "// export F\nfunc F() {}", "//  export  F\nfunc F() {}",
            "//Export F\nfunc F() {}", "//export\nfunc F() {}", "//export F\n\nfunc F() {}",
            "/* export F */\nfunc F() {}", "/*\nDoc.\n//export F\n*/\nfunc F() {}",
            "//export T\ntype T int", "//export x\nvar x = 1", "var x = 1 //export F\nfunc F() {}",
            "func F() {\n//export F\n}", "/*\n * export F\n */\nfunc F() {}",
        ])
    func ignored(_ text: String) {
        let (names, diagnostics) = exports(text)
        #expect(names.isEmpty)
        #expect(diagnostics.map(\.code) == [.ignoredExport])
        #expect(diagnostics.allSatisfy { $0.fix != nil && $0.range != nil })
    }

    @Test(
        "Text that speaks of exports is only text",
        arguments: [
            "// export the data\nfunc F() {}", "// Exports F.\nfunc F() {}",
            "// export G\nfunc F() {}",
            "//exported F\nfunc F() {}", "const s = `\n//export F\n`\nfunc F() {}",
            "// //export F\nfunc x() {}",
            "//export this and that\n\nfunc F() {}", "/* We export F and more. */\nfunc F() {}",
        ])
    func prose(_ text: String) {
        let (names, diagnostics) = exports(text)
        #expect(names.isEmpty)
        #expect(diagnostics.isEmpty)
    }

    @Test(
        "An export with another name than the function's is reported",
        arguments: [
            "//export G\nfunc F() {}", "//export F G\nfunc F() {}",
            "//export F // hello\nfunc F() {}",
            "//export \nfunc F() {}",
        ])
    func wrongName(_ text: String) {
        let (names, diagnostics) = exports(text)
        #expect(names.isEmpty)
        #expect(diagnostics.map(\.code) == [.wrongExportName])
    }

    @Test("The first export of a comment counts")
    func second() {
        let (names, diagnostics) = exports("//export F\n//export G\nfunc F() {}")
        #expect(names == ["F"])
        #expect(diagnostics.map(\.code) == [.ignoredExport])
    }

    @Test("A file without import \"C\" exports nothing")
    func pureGo() {
        let read = GoSources.package([
            "a.go": "package main\nimport \"C\"\n//export G\nfunc G() {}\nfunc main() {}",
            "b.go": "package main\n//export F\nfunc F() {}",
        ])
        #expect(read.package.exports.map(\.name) == ["G"])
        #expect(read.diagnostics.map(\.code) == [.ignoredExport])
        #expect(read.diagnostics.first?.range?.file == 1)
    }

    @Test("The last namesake in the file takes the place of an export, as in cgo")
    func replaced() throws {
        let read = GoSources.package([
            "main.go": """
            package main
            import "C"
            type T string
            //export Close
            func Close(h int) {}
            func (t T) Close(a, b int8) (x int, y error) { return }
            //export Open
            func Open() {}
            """,
            "other.go": "package main\ntype U int\nfunc (u U) Open() {}",
        ])
        let close = try #require(read.package.exports.first)
        #expect(close.receiver?.resolved.text == "string")
        #expect(close.parameters.map(\.name) == ["a", "b"])
        #expect(read.diagnostics.map(\.code) == [.replacedExport])
        #expect(read.diagnostics[0].notes.count == 1)
        #expect(read.package.exports[1].receiver == nil)
        // A method above the exported function is harmless.
        let before = exports("type T int\nfunc (t T) F() {}\n//export F\nfunc F(h int) {}")
        #expect(before.names == ["F"] && before.diagnostics.isEmpty)
    }
}
