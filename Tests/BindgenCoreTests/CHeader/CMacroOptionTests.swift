import Testing

@testable import BindgenCore

@Suite struct CMacroOptionTests {
    @Test(
        "An option is what a directive would be",
        arguments: [
            ("-DX", "#define X 1"), ("-DX=", "#define X "), ("-DX=2", "#define X 2"),
            ("-D_x1=a=b", "#define _x1 a=b"), ("-UX", "#undef X"),
        ])
    func directives(_ option: String, _ directive: String) {
        #expect(CMacroOption(option)?.directive == directive)
    }

    @Test(
        "Other options, and texts that do not end with their line, are none",
        arguments: [
            "", "-", "-D", "-U", "-O2", "-D1", "-D=1", "-DX(y)=y", "-DÄ", "-UX=1", "-DX=\\",
            "-DX=/*",
            "-DX=1\n2", "-DX=1\r",
        ])
    func others(_ option: String) {
        #expect(CMacroOption(option) == nil)
    }

    /// What is left of a header, and the options that it needs.
    private func read(_ text: String, _ flags: String...) -> (words: String, needed: [String]) {
        let options = flags.compactMap(CMacroOption.init)
        let file = SourceFile(path: "lib.h", text: text)
        var names = CNameTable()
        let output = preprocess([file], paths: ["lib.h"], options: options, names: &names)
        let words = output.tokens.map { token in
            token.kind == .identifier || token.kind == .number
                ? names[token.name] : file.text(token.bytes)
        }
        return (words.joined(separator: " "), output.neededOptions.map(\.directive))
    }

    @Test(
        "Options decide, the last one of a name before others",
        arguments: [
            (["-DX"], "a"), (["-UX"], "b"), ([], "a b"), (["-DX", "-UX"], "b"),
            (["-UX", "-DX"], "a"),
            (["-DY"], "a b"),
        ] as [([String], String)])
    func conditions(_ flags: [String], _ words: String) {
        let options = flags.compactMap(CMacroOption.init)
        let file = SourceFile(path: "lib.h", text: "#ifdef X\na\n#else\nb\n#endif")
        var names = CNameTable()
        let output = preprocess([file], paths: ["lib.h"], options: options, names: &names)
        #expect(output.tokens.map { names[$0.name] }.joined(separator: " ") == words)
    }

    @Test("A number is compared, and replaces its name")
    func values() {
        let text = "#if DEPTH > 1 && defined(ROOM)\na[ROOM]\n#else\nb\n#endif"
        #expect(read(text, "-DDEPTH=2", "-DROOM=6").words == "a [ 6 ]")
        #expect(read(text, "-DDEPTH=1", "-DROOM=6").words == "b")
    }

    @Test("What nothing asks for, or only what is not compiled, is not needed")
    func needs() {
        #expect(read("#ifdef X\n#endif", "-DX", "-DY").needed == ["#define X 1"])
        for (condition, isAsked) in [("A", true), ("0", true), ("1", false)] {
            let needed = read("#if \(condition)\n#elif X\n#endif", "-DX=2").needed
            #expect(needed == (isAsked ? ["#define X 2"] : []))
        }
        #expect(read("#ifndef X\n#endif", "-DX", "-UX").needed == ["#undef X"])
        #expect(read("int a[X];", "-DX=3").needed == ["#define X 3"])
        #expect(read("#define Y X\nint a[Y];", "-DX=3").needed == ["#define X 3"])
        for inner in ["#ifdef X", "#if X"] {
            #expect(read("#if 0\n\(inner)\n#endif\n#endif\nint x;", "-DX").needed == [])
        }
        #expect(read("int x;", "-DX", "-UY").needed == [])
    }
}
