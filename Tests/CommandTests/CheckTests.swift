import Foundation
import TestSupport
import Testing

@testable import gobindgen

@Suite struct CheckTests {
    private let scratch: ScratchFolder
    private let header: String
    private let output: String

    init() throws {
        scratch = try ScratchFolder()
        let fixture = try #require(Fixture.all.first { $0.name == "strings" })
        try scratch.write(try readBytes(fixture.newestHeader.path), to: "libmylib.h")
        header = scratch.url.appending(path: "libmylib.h").path
        output = scratch.url.appending(path: "out").path
    }

    @Test("What was just generated is current")
    func current() {
        #expect(ToolRun([header, "-o", output]).status == 0)
        let check = ToolRun(["check", header, "-o", output])
        #expect(check.status == 0 && check.output.isEmpty)
    }

    @Test("A file that differs is shown as diff does, and one that is missing is named")
    func stale() throws {
        _ = ToolRun([header, "-o", output])
        let wrapper = output + "/Mylib/Mylib.swift"
        var lines = try String(contentsOfFile: wrapper, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let removed = lines.remove(at: 4)
        lines.insert("// mine", at: 10)
        try lines.joined(separator: "\n").write(toFile: wrapper, atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(atPath: output + "/CMylib/CMylib.h")

        let check = ToolRun(["check", header, "-o", output])
        #expect(check.status == 1)
        #expect(check.output.contains("missing: \(output)/CMylib/CMylib.h\n"))
        #expect(check.output.contains("--- \(wrapper)\n+++ what would be written\n@@ -2,"))
        #expect(check.output.contains("\n+\(removed)\n"))
        #expect(check.output.contains("\n-// mine\n"))
        // What `patch` is given makes the file what it was.
        let patch = scratch.url.appending(path: "patch").path
        let difference = check.output.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { !$0.hasPrefix("---") }.joined(separator: "\n")
        try difference.write(toFile: patch, atomically: true, encoding: .utf8)
        let patched = try Shell.run("patch", ["-s", wrapper, patch])
        #expect(patched.status == 0, "\(patched.output)")
        let left = ToolRun(["check", header, "-o", output])
        #expect(left.output == "missing: \(output)/CMylib/CMylib.h\n")
    }

    @Test("A library must define what its header declares", arguments: ["so", "o", "a", "macho"])
    func symbols(_ kind: String) throws {
        _ = ToolRun([header, "-o", output])
        let names = try Fixture.all.first { $0.name == "strings" }?.newestHeader.exportedNames()
        let missing = try #require(names?.last)
        let defined = try #require(names).dropLast().map { "void \($0)(void) {}\n" }.joined()
        let other =
            "static void hidden(void) {}\nextern void \(missing)(void);\n"
            + "void other(void) { hidden(); \(missing)(); }\n"
        try scratch.write(Array((defined + other).utf8), to: "library.c")
        let library = scratch.url.appending(path: "library.\(kind)").path
        try compile(to: library, kind)

        let check = ToolRun(["check", header, "-o", output, "--library", library])
        #expect(check.status == 1)
        #expect(check.output == "missing: \(library) does not define '\(missing)'\n")
        try scratch.write(Array((defined + "void \(missing)(void) {}\n").utf8), to: "library.c")
        try compile(to: library, kind)
        #expect(ToolRun(["check", header, "-o", output, "--library", library]).status == 0)
    }

    private func compile(to library: String, _ kind: String) throws {
        let source = scratch.url.appending(path: "library.c").path
        let object = scratch.url.appending(path: "library.o").path
        let flags =
            switch kind {
            case "so": ["-shared", "-fPIC", "-o", library]
            case "macho": ["-target", "x86_64-apple-macosx12", "-c", "-o", library]
            default: ["-c", "-o", object]
            }
        let compiler = try Shell.run("clang", flags + [source])
        #expect(compiler.status == 0, "\(compiler.output)")
        guard kind == "a" else { return }
        try? FileManager.default.removeItem(atPath: library)
        let archiver = try Shell.run("ar", ["-qcs", library, object])
        #expect(archiver.status == 0, "\(archiver.output)")
    }

    @Test("A library that is cut short is no library, and does not trap")
    func truncated() throws {
        try scratch.write(Array("void f(void) {}\n".utf8), to: "library.c")
        for kind in ["so", "o", "a", "macho"] {
            let path = scratch.url.appending(path: "library.\(kind)").path
            try compile(to: path, kind)
            let bytes = try readBytes(path)
            for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
                _ = definedSymbols(in: Array(bytes[..<count]))
            }
        }
        #expect(definedSymbols(in: Array("text".utf8)) == nil)
    }
}
