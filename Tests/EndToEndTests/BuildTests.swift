import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// `gobindgen build`: a folder of Go in, a Swift package out, which another package uses without a
/// flag.
@Suite struct BuildTests {
    private let scratch: ScratchFolder
    private let go: GoToolchain

    init() throws {
        scratch = try ScratchFolder()
        go = try GoToolchain()
    }

    private func path(_ path: String) -> String { scratch.url.appending(path: path).path }

    private func build(_ words: String...) -> ToolRun {
        ToolRun(["build", "--go-toolchain", go.path] + words)
    }

    private func write(_ text: String, to path: String) throws {
        try scratch.write(Array(text.utf8), to: path)
    }

    private func library(_ body: String) -> String {
        """
        package main

        import "C"

        \(body)

        func main() {}

        """
    }

    @Test("A package of Go becomes a package of Swift, and the program links anew when Go changes")
    func package() throws {
        let answer = { (number: Int) in
            library("//export Answer\nfunc Answer(ok bool) int { return \(number) }")
        }
        try write(answer(42), to: "answer/answer.go")
        try write("module example.com/answer\n\ngo 1.19\n", to: "answer/go.mod")
        let run = build(path("answer"), "-o", path("Answer"), "--package", "--quiet")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(
            Repository.files(below: scratch.url.appending(path: "Answer")).map {
                $0.replacing(/[^\/]*-linux-gnu/, with: "TRIPLE")
            } == [
                "CAnswer.artifactbundle/info.json",
                "CAnswer.artifactbundle/TRIPLE/go/answer.go",
                "CAnswer.artifactbundle/TRIPLE/include/CAnswer.h",
                "CAnswer.artifactbundle/TRIPLE/include/libanswer.facts",
                "CAnswer.artifactbundle/TRIPLE/include/libanswer.h",
                "CAnswer.artifactbundle/TRIPLE/include/libanswer.sources",
                "CAnswer.artifactbundle/TRIPLE/include/module.modulemap",
                "CAnswer.artifactbundle/TRIPLE/libanswer.a",
                "Package.swift",
                "Sources/Answer/Answer.swift",
            ])
        try write(
            """
            // swift-tools-version: 6.2
            import PackageDescription
            let package = Package(
                name: "user", dependencies: [.package(path: "../Answer")],
                targets: [.executableTarget(name: "user", dependencies: ["Answer"])])
            """, to: "user/Package.swift")
        try write("import Answer\nprint(answer(ok: true))\n", to: "user/Sources/user/main.swift")
        let user = scratch.url.appending(path: "user")
        let first = try Shell.run("swift", ["run", "--quiet"], in: user)
        #expect(first.status == 0 && first.output.hasPrefix("42\n"), "\(first.output)")

        // Only the body changes: the header is the same, the archive is not.
        try write(answer(43), to: "answer/answer.go")
        #expect(build(path("answer"), "-o", path("Answer"), "--package", "--quiet").status == 0)
        let second = try Shell.run("swift", ["run", "--quiet"], in: user)
        #expect(second.output.hasPrefix("43\n"), "\(second.output)")
    }

    @Test("A library for another processor joins the bundle, and a program in C links with it")
    func crossCompiled() throws {
        let compiler = "aarch64-linux-gnu-gcc"
        guard try Shell.run("which", [compiler]).status == 0 else {
            print("not run: there is no \(compiler) here (Debian: gcc-aarch64-linux-gnu)")
            return
        }
        let source = { (number: Int) in
            library("//export One\nfunc One() int { return \(number) }")
        }
        try write(source(1), to: "one/one.go")
        #expect(build(path("one"), "-o", path("out"), "--quiet").status == 0)
        // In a process of its own: the compiler is named by the environment.
        let tool = Repository.root.appending(path: ".build/debug/gobindgen").path
        let cross = {
            try Shell.run(
                tool,
                [
                    "build", path("one"), "-o", path("out"), "--quiet", "--go-toolchain", go.path,
                    "--triple", "aarch64-unknown-linux-gnu",
                ], environment: ["CC": compiler])
        }
        let first = try cross()
        #expect(first.status == 0 && first.output.isEmpty, "\(first.output)")

        let bundle = path("out/COne.artifactbundle")
        let info = try String(contentsOfFile: bundle + "/info.json", encoding: .utf8)
        #expect(info.contains("\"supportedTriples\": [\"aarch64-unknown-linux-gnu\"]"))
        #expect(info.count(of: "supportedTriples") == 2, "\(info)")
        let variant = bundle + "/aarch64-unknown-linux-gnu"
        try write(
            "#include \"libone.h\"\nint main(void) { return (int)One(); }\n", to: "main.c")
        let link = try Shell.run(
            compiler,
            [
                path("main.c"), "-I\(variant)/include", variant + "/libone.a", "-lpthread", "-o",
                path("main"),
            ])
        #expect(link.status == 0, "\(link.output)")
        // EM_AARCH64
        #expect(try readBytes(path("main"))[18...19] == [183, 0])

        // The Go code changes, and one of the two is built anew: that is told until both are.
        try write(source(2), to: "one/one.go")
        let stale = build(path("one"), "-o", path("out"), "--quiet")
        #expect(
            stale.errors.contains("warning: the library for aarch64-unknown-linux-gnu in"),
            "\(stale.errors)")
        #expect(try cross().output.isEmpty)
        #expect(build(path("one"), "-o", path("out"), "--quiet").errors.isEmpty)
    }

    @Test("Two builds in two places give the same bytes, and 'check' agrees")
    func reproducible() throws {
        let source = library("//export One\nfunc One() int { return 1 }")
        for place in ["here", "there/deep"] {
            try write(source, to: "\(place)/one/one.go")
            try write("module example.com/one\n\ngo 1.19\n", to: "\(place)/one/go.mod")
            #expect(build(path("\(place)/one"), "-o", path("\(place)/out"), "--quiet").status == 0)
        }
        let comparison = try Shell.run("diff", ["-r", path("here/out"), path("there/deep/out")])
        #expect(comparison.status == 0, "\(comparison.output)")
        let arguments = ["--go-toolchain", go.path, path("here/one"), "-o"]
        let check = ToolRun(["check"] + arguments + [path("here/out")])
        #expect(check.status == 0 && check.output.isEmpty, "\(check.output)")
        try write(source.replacing("1", with: "2"), to: "here/one/one.go")
        let stale = ToolRun(["check"] + arguments + [path("here/out")])
        #expect(stale.status == 1 && stale.output.contains("libone.a"))
    }

    @Test("A Go file that is gone from a package is no longer of the bundle that was built of it")
    func renamedFile() throws {
        let source = { (text: String) in
            library("// \(text)\n//\n//export One\nfunc One() int { return 1 }")
        }
        try write(source("One is old."), to: "one/a.go")
        try write("module example.com/one\n\ngo 1.19\n", to: "one/go.mod")
        #expect(build(path("one"), "-o", path("out"), "--quiet").status == 0)
        try FileManager.default.removeItem(atPath: path("one/a.go"))
        try write(source("One is new."), to: "one/b.go")
        #expect(build(path("one"), "-o", path("out"), "--quiet").status == 0)
        let header = try #require(
            Repository.files(below: scratch.url).first { $0.hasSuffix("/libone.h") })
        let wrapper = path("One.swift")
        let run = ToolRun([path(header), "--wrapper", wrapper, "--clang-module", "COne"])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let text = try String(contentsOfFile: wrapper, encoding: .utf8)
        #expect(text.contains("One is new.") && !text.contains("One is old."), "\(text)")
    }

    @Test("Files without a go.mod are built as they are, headers of their folder and all")
    func withoutModule() throws {
        try write("typedef struct { int x; } point;\n", to: "tool-kit/point.h")
        try write(
            """
            package main

            // #include "point.h"
            import "C"

            //export Move
            func Move(p C.point, by C.int) C.point { p.x += by; return p }

            func main() {}

            """, to: "tool-kit/move.go")
        let run = build(path("tool-kit"), "-o", path("out"), "--quiet")
        #expect(run.status == 0, "\(run.errors)")
        let files = Repository.files(below: scratch.url.appending(path: "out"))
        #expect(files.contains { $0.hasSuffix("include/point.h") })
        #expect(files.contains("Sources/ToolKit/ToolKit.swift"))
    }

    @Test("A header of the package's own that is called as the library's stays apart from that")
    func headerOfOneName() throws {
        try write("typedef struct { int x; } point;\n", to: "hdr/libhdr.h")
        try write(
            """
            package main

            // #include "libhdr.h"
            import "C"

            //export Mirror
            func Mirror(p C.point) C.point { return C.point{x: -p.x} }

            func main() {}

            """, to: "hdr/hdr.go")
        let run = build(path("hdr"), "-o", path("out"), "--quiet")
        #expect(run.status == 0, "\(run.errors)")
        let files = Repository.files(below: scratch.url.appending(path: "out"))
        #expect(files.contains { $0.hasSuffix("include/libhdr.h") })
        #expect(files.contains { $0.hasSuffix("include/libhdr-go.h") })
        #expect(files.contains("Sources/Hdr/Hdr.swift"))
        let wrapper = try String(contentsOfFile: path("out/Sources/Hdr/Hdr.swift"), encoding: .utf8)
        #expect(wrapper.contains("func mirror(p: point) -> point"))
    }

    @Test("Of what the shim itself makes for callers nothing is told")
    func quietShim() throws {
        try write("module example.com/parse\n\ngo 1.19\n", to: "parse/go.mod")
        try write(
            """
            package parse

            import "strconv"

            func Number(text string) (int, error) { return strconv.Atoi(text) }
            func Check(text string) error { _, err := strconv.Atoi(text); return err }
            func Text(number int) (string, error) { return strconv.Itoa(number), nil }
            func Bytes(number int) []byte { return strconv.AppendInt(nil, int64(number), 10) }

            """, to: "parse/parse.go")
        let run = build(path("parse"), "-o", path("out"))
        #expect(run.status == 0 && !run.errors.contains("note:"), "\(run.errors)")
    }

    @Test("A package with Go's assembly is imported, since none of its files can import C")
    func assembly() throws {
        try write("module example.com/fast/v2\n\ngo 1.19\n", to: "fast/go.mod")
        try write("// Nothing for this machine.\n", to: "fast/internal/fast/fast.s")
        try write(
            """
            package fast

            import "errors"

            // ErrEmpty says that there is nothing to sum up.
            var ErrEmpty = errors.New("empty")

            // Sum adds.
            //
            //swift:name total(of:)
            func Sum(xs []int) (int, error) {
            \tif len(xs) == 0 {
            \t\treturn 0, ErrEmpty
            \t}
            \treturn xs[0], nil
            }

            //swift:skip
            func Unseen() {}

            """, to: "fast/internal/fast/fast.go")
        let run = build(path("fast/internal/fast"), "-o", path("out"), "--quiet")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let wrapper = try String(
            contentsOfFile: path("out/Sources/Fast/Fast.swift"), encoding: .utf8)
        #expect(wrapper.contains("/// Sum adds.\n"))
        #expect(wrapper.contains("func total(of xs: [Int]) throws(GoError) -> Int {"))
        #expect(!wrapper.contains("unseen"))
        #expect(wrapper.contains("case empty = 1"))
    }

    @Test("Which function may keep a text of C's is known, and of those that copy nothing is told")
    func keptPointers() throws {
        let keep = """
            //export Keep
            func Keep(text *C.char) { all[text] = len(C.GoString(text)) }
            """
        let others = """
            var all = map[*C.char]int{}

            type words struct{ list []string }

            func (w *words) add(text *C.char) { w.list = append(w.list, C.GoString(text)) }

            //export Count
            func Count(text *C.char) int {
                w := words{}
                w.add(text)
                return len(w.list[0])
            }
            """
        for body in [others, others + "\n\n" + keep] {
            try write(library(body), to: "texts/texts.go")
            let run = build(path("texts"), "-o", path("Texts"), "--no-shim")
            #expect(run.status == 0, "\(run.errors)")
            let notes = run.errors.split(separator: "\n").filter { $0.contains("lent-memory") }
            #expect(notes.count == (body == others ? 0 : 1), "\(run.errors)")
            #expect(notes.allSatisfy { $0.contains("'Keep' keeps 'text'") })
        }
    }

    @Test("What Go says of a failure reaches the user, and nothing is written")
    func failure() throws {
        try write(library("//export One\nfunc One() int { return \"1\" }"), to: "one/one.go")
        let run = build(path("one"), "-o", path("out"))
        #expect(run.status == 1)
        #expect(run.errors.contains("./one.go:6:25: cannot use \"1\""), "\(run.errors)")
        #expect(run.errors.contains("error: 'go build' failed with status 1"))
        #expect(!run.errors.contains("does not escape"))
        #expect(!FileManager.default.fileExists(atPath: path("out")))
    }

    @Test("What an imported package exports is told, with what builds it")
    func importedExports() throws {
        try write("module example.com/mylib\n\ngo 1.19\n", to: "mylib/go.mod")
        let imports = "import _ \"example.com/mylib/capi\"\n"
        let main = library(imports + "//export Own\nfunc Own() int { return 1 }")
        try write(main, to: "mylib/main.go")
        let exports = ["Greet", "Part", "Sum"].map { "//export \($0)\nfunc \($0)() {}\n" }
        try write(
            "package capi\n\nimport \"C\"\n\n" + exports.joined(separator: "\n"),
            to: "mylib/capi/capi.go")
        let run = build(path("mylib"), "-o", path("out"))
        #expect(run.status == 0)
        #expect(
            run.errors.replacing(scratch.url.path, with: "…").hasPrefix(
                """
                …/mylib/capi/capi.go:6:6: note: 'Greet' and 2 others are in the library and not in its \
                header: 'example.com/mylib/capi' is imported, and cgo describes what the package that \
                is built exports [imported-export]
                """), "\(run.errors)")
        #expect(run.errors.contains("'gobindgen build \(path("mylib/capi"))' binds them"))
        // As the note says, and the main package with only that import.
        let own = build(path("mylib/capi"), "-o", path("own"))
        #expect(own.status == 0 && own.errors.isEmpty, "\(own.errors)")
        try write(library(imports), to: "mylib/main.go")
        let none = build(path("mylib"), "-o", path("none"), "--no-shim")
        #expect(none.errors.contains("exports no function [no-exports]"), "\(none.errors)")
        #expect(none.errors.contains("mylib/capi' binds them"), "\(none.errors)")
    }

    @Test("A toolchain, a package or an export that is not there is told plainly")
    func missing() throws {
        let source = library("//export One\nfunc One() int { return 1 }")
        try write(source, to: "one/one.go")
        try write(library("func one() int { return 1 }"), to: "none/none.go")
        try write("# nothing\n", to: "empty/README.md")
        try write("package quiet\n\nfunc one() {}\n", to: "quiet/quiet.go")
        try write("//go:build pro\n\npackage pro\n\nfunc One() {}\n", to: "pro/pro.go")
        try write("module example.com/pro\n", to: "pro/go.mod")
        let noGo = ToolRun(["build", path("one"), "-o", path("out"), "--go-toolchain", "/nowhere"])
        #expect(
            noGo.errors.contains(
                "error: there is no Go toolchain at '/nowhere' [go-toolchain]"), "\(noGo.errors)")
        #expect(noGo.errors.contains("help: give the path of the 'go' program"))
        #expect(build(path("nowhere"), "-o", path("out")).errors.contains("there is no folder"))
        #expect(build(path("empty"), "-o", path("out")).errors.contains("there are no Go files in"))
        #expect(
            build(path("none"), "-o", path("out")).errors.contains(
                "exports no function [no-exports]"))
        let quiet = build(path("quiet"), "-o", path("out")).errors
        #expect(quiet.contains("a name that begins with a capital letter"), "\(quiet)")
        let tags = build(path("pro"), "-o", path("out")).errors
        #expect(tags.contains("build constraints exclude all Go files"), "\(tags)")
        let mac = build(path("one"), "-o", path("out"), "--triple", "arm64-apple-ios").errors
        #expect(mac.contains("on a Mac, CC=\"xcrun --sdk iphoneos clang"), "\(mac)")
        let cross = build(path("one"), "-o", path("out"), "--triple", "riscv64-unknown-linux-gnu")
        #expect(cross.errors.contains("there is no C compiler for linux/riscv64"))
        let triple = build(path("one"), "-o", path("out"), "--triple", "vax")
        #expect(triple.errors.contains("'vax' is no triple that Go can build for"))
        try write("// mine\n", to: "mine/Package.swift")
        let mine = build(path("one"), "-o", path("mine"), "--package")
        #expect(mine.errors.contains("is there already, and gobindgen did not write it"))
        #expect(Repository.files(below: scratch.url.appending(path: "mine")) == ["Package.swift"])
        #expect(!FileManager.default.fileExists(atPath: path("out")))
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
