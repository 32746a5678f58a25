import TestSupport
import Testing

@testable import BindgenCore

@Suite struct GenerateTests {
    @Test("Every real header is read without a complaint about its form", arguments: headers)
    func reading(_ header: Fixture.Header) throws {
        let file = try SourceFile(path: "lib.h", bytes: readBytes(header.path))
        let parsed = parseHeader([file], paths: ["lib.h"])
        #expect(parsed.unreadable.isEmpty, "\(parsed.unreadable.map { file.text($0.bytes) })")
        var diagnostics = DiagnosticList()
        let layout = try #require(findCgoLayout(parsed, in: file, &diagnostics))
        let exports = matchExports(parsed, layout: layout, files: [file], &diagnostics)
        #expect(!exports.isEmpty)
        // A prototype that C itself does not see is the one thing to complain about.
        #expect(diagnostics.all.allSatisfy { $0.code == .hiddenPrototype })
    }

    static let headers = Fixture.all.flatMap(\.headers)

    @Test("Output paths follow from the options alone")
    func paths() {
        let output = generated("extern void F(void);")
        #expect(
            output.files.map(\.path) == [
                "CLib/module.modulemap", "CLib/CLib.h", "CLib/lib.h", "Lib/Lib.swift",
            ])
    }

    @Test("The header is copied byte for byte")
    func copy() throws {
        let header = cgoHeader(exports: "extern void F(void);")
        let output = generate(GenerationInput(header: header, options: Options(headerName: "x.h")))
        #expect(output.files.first { $0.path == "CX/x.h" }?.bytes == header.bytes)
    }

    @Test("A header without exports is refused")
    func noExports() {
        #expect(generated("").codes == [.noExports])
    }

    @Test("Where a declaration cannot be read, it is named for the exports that are missing")
    func unreadableExports() {
        let output = generated(preamble: "int = 3;", "")
        #expect(output.codes == [.noExports])
        #expect(output.diagnostics.first?.notes.count == 1)
        #expect(output.diagnostics.first?.fix?.contains("//export") == false)
    }

    @Test(
        "What a broken preamble leaves open does not swallow the exports",
        arguments: [
            "#ifdef HAVE_BRACE\n#define OPEN {\n#else\n#define OPEN {\n#endif\n"
                + "#ifdef HAVE_BRACE\n#define CLOSE }\n#else\n#define CLOSE\n#endif\n"
                + "static inline void f(void) OPEN CLOSE",
            "#include <braces.h>\nstatic inline int f(void) { BEGIN } }",
            "static inline int f(void) {", "struct S { int x", "int a[", "typedef struct {",
            "int f(int", "enum {", "int x = (", "__attribute__((", "extern \"C\" {",
        ])
    func openPreamble(_ preamble: String) {
        let preamble = "typedef struct { int x; } P;\n" + preamble
        let output = generated(preamble: preamble, "extern P F(P p);\nextern GoSlice G(void);")
        #expect(output.codes == [.abortingResult])
        #expect(output.wrapper.contains("func f(p: P) -> P"))
    }

    @Test("An include that is not there is named")
    func missingInclude() {
        let output = generated(preamble: "#include \"api/types.h\"", "extern void F(void);")
        #expect(output.codes == [.includeNotFound])
        #expect(output.diagnostics.first?.message.contains("\"api/types.h\"") == true)
        #expect(output.diagnostics.first?.fix?.contains("-I") == true)
        #expect(!output.hasErrors)
    }

    @Test("An include that no target compiles is not missed")
    func inactiveInclude() {
        let output = generated(
            preamble: "#ifdef __cplusplus\n#include \"api.hpp\"\n#endif\n#include \"errno.h\"",
            "extern void F(void);")
        #expect(output.codes == [])
    }

    @Test("An include outside of the header's folder is refused")
    func outsideInclude() {
        let output = generated(preamble: "#include \"../types.h\"", "extern void F(void);")
        #expect(output.codes == [.includeOutside])
        #expect(output.hasErrors)
    }

    @Test(
        "Branches that open braces each do not swallow the rest of the header",
        arguments: [
            """
            static inline void f(int x) {
            #ifdef _WIN32
              if (x) {
            #else
              while (x) {
            #endif
                x--;
              }
            }
            """,
            """
            #ifdef _WIN32
            static int f(void) {
            #elif defined(__APPLE__)
            static int f(long a) {
            #else
            static int f(int a) {
            #endif
              return 1;
            }
            """,
        ])
    func branches(_ preamble: String) {
        let preamble = preamble + "\ntypedef struct { int x; } P;"
        let output = generated(preamble: preamble, "extern P F(P p);")
        #expect(output.codes == [])
        #expect(output.wrapper.contains("func f(p: P) -> P"))
    }

    @Test("A copied header does not take the place of a generated file")
    func takenNames() {
        let header = cgoHeader(preamble: "#include \"CLib.h\"", exports: "extern void F(void);")
        var options = Options(headerName: "lib.h")
        options.clangModule = "CLib"
        let local = GenerationInput.LocalHeader(
            path: "clib.h", file: SourceFile(path: "clib.h", text: ""))
        let output = generate(
            GenerationInput(header: header, localHeaders: [local], options: options))
        #expect(output.codes.contains(.headerNameTaken))
        #expect(output.hasErrors)
    }

    @Test("Names that cannot be are refused before anything is read")
    func names() {
        let changes: [(inout Options) -> Void] = [
            { $0.module = "my-lib" }, { $0.module = "CLib" }, { $0.clangModule = "" },
            { $0.namespace = "class" },
        ]
        for change in changes {
            let output = generated("extern void F(void);", change)
            #expect(output.codes == [.invalidModuleName])
            #expect(output.hasErrors)
        }
        let taken = generated("extern void F(void);") { $0.headerName = "CLIB.h" }
        #expect(taken.codes == [.headerNameTaken])
    }
}

@Suite struct OutputNamesTests {
    @Test(
        "Names follow from the header's name",
        arguments: [
            ("mylib.h", "Mylib", "mylib"), ("libmylib.h", "Mylib", "mylib"),
            ("libwireguard-go.h", "WireguardGo", "wireguard-go"), ("lib.h", "Lib", "lib"),
            ("libnm.so.h", "Nm", "nm"), ("my_lib.v2.h", "MyLibV2", "my_lib.v2"),
            ("3d.h", "Lib3d", "3d"), ("a/b/libx.h", "X", "x"), ("größe.h", "Größe", "größe"),
            ("URL.h", "URL", "URL"), ("-.h", "Lib", "-"),
        ])
    func names(_ header: String, _ module: String, _ library: String) {
        let names = OutputNames(headerName: header)
        #expect(names.module == module)
        #expect(names.clangModule == "C" + module)
        #expect(names.library == library)
    }
}
