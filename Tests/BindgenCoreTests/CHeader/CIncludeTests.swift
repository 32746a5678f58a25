import Testing

@testable import BindgenCore

@Suite struct CIncludeTests {
    @Test(
        "An include belongs beside the file that it stands in",
        arguments: [
            ("a.h", "lib.h", "a.h"), ("sub/a.h", "lib.h", "sub/a.h"),
            ("a.h", "sub/lib.h", "sub/a.h"),
            ("../a.h", "sub/lib.h", "a.h"), ("../../a.h", "x/y/lib.h", "a.h"),
            ("./a.h", "lib.h", "a.h"),
            ("././sub/./a.h", "lib.h", "sub/a.h"), ("x/../a.h", "lib.h", "a.h"),
            ("x//a.h", "lib.h", "x/a.h"), ("../y/a.h", "x/lib.h", "y/a.h"),
            ("../a.h", "lib.h", nil), ("../../a.h", "x/lib.h", nil), ("x/../../a.h", "lib.h", nil),
            ("..", "lib.h", nil), ("größe.h", "lib.h", "größe.h"), ("a b.h", "lib.h", "a b.h"),
            ("..a.h", "lib.h", "..a.h"), ("/usr/x.h", "lib.h", nil),
        ] as [(String, String, String?)])
    func paths(_ path: String, _ includer: String, _ expected: String?) {
        #expect(includedPath(path, from: includer) == expected)
    }

    @Test(
        "The quoted includes of a file are found, whatever stands around them",
        arguments: [
            ("", []), ("#include \"a.h\"", ["a.h"]), ("#include <a.h>", []),
            ("#include \"a.h\"\n#include \"b.h\"\n#include \"a.h\"", ["a.h", "b.h", "a.h"]),
            ("#if 0\n#include \"a.h\"\n#endif", ["a.h"]), ("# include\t\"a.h\" // c", ["a.h"]),
            ("#include_next \"a.h\"", ["a.h"]), ("#include \"sub/../a.h\"", ["sub/../a.h"]),
            ("#include/* c */\"a.h\"", ["a.h"]), ("#/* c */ include \"a.h\"", ["a.h"]),
            ("#include \\\n \"a.h\"", ["a.h"]), ("#in\\\nclude \"a.h\"", ["a.h"]),
            ("/* # */ #include \"a.h\"", ["a.h"]),
            ("/* #include <b.h> */ #include \"a.h\"", ["a.h"]),
            ("#define X #\n#include \"a.h\"", ["a.h"]), ("#\n#include \"a.h\"", ["a.h"]),
            ("#include \"a.h\"\r\n#include \"b.h\"\r\n", ["a.h", "b.h"]),
            ("// #include \"a.h\"", []), ("/*\n#include \"a.h\"\n*/", []),
            ("x #include \"a.h\"", []),
            ("#define X #include \"a.h\"", []), ("#includes \"a.h\"", []), ("#include X", []),
            ("#include \"open", []), ("#include \"", []), ("#include", []),
            ("#include L\"a.h\"", []),
            ("#include \"größe.h\"", ["größe.h"]), ("#include \"\"", [""]),
            ("\"\n#include \"a.h\"", ["a.h"]), ("'\n#include \"a.h\"", ["a.h"]),
        ] as [(String, [String])])
    func quoted(_ text: String, _ paths: [String]) {
        let file = SourceFile(path: "lib.h", text: text)
        #expect(includedHeaders(of: file, angled: false).map(\.path) == paths)
    }

    @Test(
        "Those between angle brackets are found if they are asked for, but for the system's",
        arguments: [
            ("#include <a.h>\n#include \"b.h\"", ["<a.h>", "\"b.h\""]),
            ("#include <stdlib.h>\n#include <sys/types.h>", []),
            ("#include <a b/c.h>", ["<a b/c.h>"]),
            ("#include <stdio.h> // <a.h>", []), ("#include<a.h>", ["<a.h>"]),
            ("#include <a.h", []), ("// #include <a.h>", []), ("#in\\\nclude <a.h>", ["<a.h>"]),
            ("#if X\n#include <a.h>\n#endif\n#include <a.h>", ["<a.h>", "<a.h>"]),
        ] as [(String, [String])])
    func angled(_ text: String, _ includes: [String]) {
        let file = SourceFile(path: "lib.h", text: text)
        let found = includedHeaders(of: file, angled: true)
        #expect(found.map { file.text($0.bytes) } == includes)
        #expect(found.map { $0.isQuoted ? "\"\($0.path)\"" : "<\($0.path)>" } == includes)
    }

    @Test(
        "The system's headers are told from others by their names",
        arguments: [
            ("stdio.h", true), ("stdint.h", true), ("sys/types.h", true), ("netinet/in.h", true),
            ("mach/mach.h", true), ("pthread.h", true), ("mylib.h", false), ("sub/stdio.h", false),
            ("system/x.h", false), ("", false),
        ])
    func system(_ path: String, _ isSystem: Bool) {
        let include = CInclude(
            path: path, isQuoted: false, delimited: 0..<0,
            range: SourceRange(file: 0, bytes: 0..<0))
        #expect(include.namesSystemHeader == isSystem)
    }

    @Test("A byte order mark does not hide the first include")
    func byteOrderMark() {
        let file = SourceFile(path: "lib.h", text: "\u{FEFF}#include \"a.h\"\n")
        #expect(includedHeaders(of: file, angled: false).map(\.path) == ["a.h"])
    }
}
