import Testing

@testable import BindgenCore

@Suite struct CgoFlagsTests {
    private func folders(_ preamble: String, named name: String = "x.go") -> [String] {
        let text = "package x\n\n/*\n\(preamble)\n*/\nimport \"C\"\n"
        return cgoIncludeFolders(of: SourceFile(path: name, text: text), for: GoTarget())
    }

    @Test(
        "The folders are those of the flags for C, as cgo reads them",
        arguments: [
            ("#cgo CFLAGS: -Iinc", ["inc"]), ("#cgo CFLAGS: -I inc -O2", ["inc"]),
            ("#cgo CPPFLAGS: -Iinc", ["inc"]), ("#cgo CXXFLAGS: -Iinc", []),
            ("#cgo LDFLAGS: -Linc", []),
            ("#cgo CFLAGS: -DX -I a -Ib\n#cgo CFLAGS:-Ic", ["a", "b", "c"]),
            ("#cgo CFLAGS: -I${SRCDIR}/inc -I ${SRCDIR}", ["inc", "."]),
            ("#cgo CFLAGS: -I \"${SRCDIR}/a b\" -I'c d'", ["a b", "c d"]),
            ("#cgo CFLAGS: -I/usr/include/mysql", ["/usr/include/mysql"]),
            ("#cgo CFLAGS: -isystem sys -iquote q -isystemx", ["sys", "q", "x"]),
            ("#cgo linux CFLAGS: -Ia", ["a"]), ("#cgo windows CFLAGS: -Ia", []),
            ("#cgo !windows CFLAGS: -Ia", ["a"]), ("#cgo darwin linux CFLAGS: -Ia", ["a"]),
            ("#cgo linux,arm64 CFLAGS: -Ia", []), ("#cgo linux,amd64 CFLAGS: -Ia", ["a"]),
            ("  #cgo CFLAGS: -Ia", ["a"]), ("// #cgo CFLAGS: -Ia", []), ("#cgo: CFLAGS -Ia", []),
            ("#cgox CFLAGS: -Ia", []), ("#cgo CFLAGS -Ia", []), ("#cgo CFLAGS: -I", []),
            ("#cgo CFLAGS: -I a\\ b", ["a b"]), ("int x;", []),
        ] as [(String, [String])])
    func flags(_ preamble: String, _ expected: [String]) {
        #expect(folders(preamble) == expected)
    }

    @Test(
        "The macros are those of all files, the preprocessor's first",
        arguments: [
            (["#cgo CFLAGS: -DX -Iinc -UY"], ["-DX", "-UY"]),
            (["#cgo CFLAGS: -D X=1 -U Y"], ["-DX=1", "-UY"]),
            (["#cgo CFLAGS: '-DX=a b' -DZ=\\\"s\\\""], ["-DX=a b", "-DZ=\"s\""]),
            (
                ["#cgo CFLAGS: -DA\n#cgo CPPFLAGS: -DB", "#cgo CPPFLAGS: -UA"],
                ["-DB", "-UA", "-DA"]
            ),
            (["#cgo linux,amd64 CFLAGS: -DA\n#cgo windows CFLAGS: -DB"], ["-DA"]),
            (["#cgo LDFLAGS: -DA", "#cgo CXXFLAGS: -DB", "#cgo CFLAGS: -D"], []),
        ] as [([String], [String])])
    func macros(_ preambles: [String], _ expected: [String]) {
        let files = preambles.enumerated().map { index, preamble in
            SourceFile(
                path: "\(index).go", text: "package x\n\n/*\n\(preamble)\n*/\nimport \"C\"\n")
        }
        #expect(cgoMacroFlags(of: files, for: GoTarget()) == expected)
    }

    @Test("Of files that do not take part, nothing is read")
    func constraints() {
        #expect(folders("#cgo CFLAGS: -Ia", named: "x_windows.go").isEmpty)
        let text = "//go:build ignore\n\npackage x\n\n// #cgo CFLAGS: -Ia\nimport \"C\"\n"
        let file = SourceFile(path: "x.go", text: text)
        #expect(cgoIncludeFolders(of: file, for: GoTarget()).isEmpty)
    }

    @Test(
        "The comment is the one directly above the import",
        arguments: [
            ("// #cgo CFLAGS: -Ia\nimport \"C\"", ["a"]),
            ("// #cgo CFLAGS: -Ia\n\nimport \"C\"", []),
            ("// #cgo CFLAGS: -Ia\nimport (\n\t\"C\"\n)", ["a"]),
            ("// #cgo CFLAGS: -Ia\nimport (\n\t\"C\"\n\t\"fmt\"\n)", []),
            ("// #cgo CFLAGS: -Ia\nimport (\"C\")", ["a"]),
            ("import (\n\t\"fmt\"\n\t// #cgo CFLAGS: -Ia\n\t\"C\"\n)", ["a"]),
            ("// #cgo CFLAGS: -Ia\nimport \"fmt\"\nimport \"C\"", []),
            ("import \"fmt\"\n// #include <x.h>\n// #cgo CFLAGS: -Ia\nimport \"C\"", ["a"]),
        ] as [(String, [String])])
    func place(_ imports: String, _ expected: [String]) {
        let file = SourceFile(path: "x.go", text: "package x\n\n" + imports + "\n")
        #expect(cgoIncludeFolders(of: file, for: GoTarget()) == expected)
    }
}
