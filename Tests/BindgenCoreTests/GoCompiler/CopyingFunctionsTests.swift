import Testing

@testable import BindgenCore

@Suite struct CopyingFunctionsTests {
    @Test(
        "Functions of Go stand in place of those of cgo that copy, at their lines and columns",
        arguments: [
            ("s := C.GoString(p)", "s := C_GoString(p)"),
            ("f(C.GoStringN(p, 3), C.GoBytes(q, n))", "f(C_GoStringN(p, 3), C_GoBytes(q, n))"),
            ("C.CString(s)", "C.CString(s)"), ("XC.GoString(p)", "XC.GoString(p)"),
            ("x.C.GoString(p)", "x.C.GoString(p)"), ("f := C.GoString", "f := C.GoString"),
            ("C.GoStrings(p)", "C.GoStrings(p)"), ("C.GoString(", "C_GoString("), ("", ""),
            (".GoString(p)", ".GoString(p)"), ("C", "C"), ("C.", "C."),
        ])
    func calls(_ source: String, _ expected: String) {
        let file = CopyingFunctions.file(calling: Array(source.utf8))
        #expect(String(decoding: file, as: UTF8.self) == expected)
    }

    @Test("Whoever reads findings sees that they stood there")
    func findings() {
        func facts(_ file: String) -> EscapeFacts {
            readEscapeFacts(
                SourceFile(
                    path: "facts", text: "x/\(file):7:17: p does not escape, mutate, or call"))
        }
        #expect(facts(CopyingFunctions.fileName).seesCopies)
        #expect(!facts("lib.go").seesCopies)
    }
}
