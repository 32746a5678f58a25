import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// `gobindgen build` on Go that knows nothing of Swift: what it makes is called, optimised and under
/// AddressSanitizer and LeakSanitizer.
@Suite struct ShimTests {
    let scratch: ScratchFolder
    private let go: GoToolchain

    init() throws {
        scratch = try ScratchFolder()
        go = try GoToolchain()
    }

    private static let libraries = Repository.root.appending(path: "Tests/Libraries")
    private static let libraryNames = [
        "plain", "exports", "flow", "values", "moments", "failures", "channels", "readers",
        "protocols", "structs", "numbers", "coded", "borrowed", "options", "spelled", "iterators",
        "lending",
    ]

    func build(_ package: String, _ words: String...) -> ToolRun {
        ToolRun(
            ["build", package, "-o", scratch.url.path, "--go-toolchain", go.path, "--quiet"]
                + words)
    }

    /// Compiles what was built, strictly, and runs a program that calls it.
    func run(
        _ program: URL, module: String, options: [String]
    ) throws -> Shell.Outcome {
        let files = FileManager.default
        let bundle = scratch.url.appending(path: "C\(module).artifactbundle")
        let triple = try #require(
            try files.contentsOfDirectory(atPath: bundle.path).first { $0.contains("-") })
        for (old, new) in [
            ("Sources/\(module)", module),
            ("C\(module).artifactbundle/\(triple)/include", "C\(module)"),
        ] {
            let place = scratch.url.appending(path: new)
            if files.fileExists(atPath: place.path) { try files.removeItem(at: place) }
            try files.copyItem(at: scratch.url.appending(path: old), to: place)
        }
        let library = bundle.appending(path: "\(triple)/lib\(module.lowercased()).a")
        let wrapper = try SwiftCompiler.compileWrapper(
            module: module, clangModule: "C\(module)", in: scratch.url, options: options)
        #expect(wrapper.status == 0, "\(wrapper.output)")
        let link = try SwiftCompiler.link(
            program: program, module: module, clangModule: "C\(module)", in: scratch.url,
            options: options, library: library.path)
        #expect(link.status == 0, "\(link.output)")
        return try Shell.run(
            scratch.url.appending(path: "program").path, [],
            environment: ["ASAN_OPTIONS": "detect_leaks=1"])
    }

    private static let configurations = [["-O"], ["-Onone", "-sanitize=address", "-use-ld=lld"]]

    @Test(
        "A library is called from Swift as it is", arguments: libraryNames)
    func calls(_ library: String) throws {
        let folder = Self.libraries.appending(path: library)
        let build = build(folder.appending(path: "go").path)
        #expect(build.status == 0, "\(build.errors)")
        let call = folder.appending(path: "call")
        let expected = try String(contentsOf: call.appending(path: "output.txt"), encoding: .utf8)
        for configuration in Self.configurations {
            let outcome = try run(
                call.appending(path: "main.swift"), module: library.capitalized,
                options: configuration)
            #expect(outcome.status == 0, "\(configuration)")
            #expect(outcome.output == expected, "\(configuration)")
        }
    }

    @Test("What is out of reach is named at its place, and the rest is there")
    func outOfReach() throws {
        let source = Self.libraries.appending(path: "plain/go")
        let build = build(source.path)
        let line = "plain.go:79:6: warning: 'Each' is left out: its parameter c is a channel"
        #expect(build.errors.contains(line + " [out-of-reach]"), "\(build.errors)")
        #expect(build.errors.split(separator: "\n").count { $0.contains("[") } == 1)
        let strict = ToolRun(
            ["build", source.path, "-o", "/nowhere", "--go-toolchain", go.path, "--strict"])
        #expect(strict.status == 1 && !strict.errors.contains("/nowhere"))
    }

    @Test("Of what iterators give, what cannot be lent is named, and nothing else is lost")
    func iteratorsOutOfReach() throws {
        let source = """
            package pool

            import (
            \t"iter"
            \t"os"
            )

            type Loop func(int) bool

            func Files() iter.Seq[*os.File] { return nil }

            func Nested() iter.Seq[iter.Seq[int]] { return nil }

            func Named() func(Loop) { return nil }

            func Errors() iter.Seq[error] { return nil }

            func All() iter.Seq[int] { return nil }

            func ALL() int { return 0 }

            """
        try scratch.write(Array(source.utf8), to: "pool/pool.go")
        let module = "module example.com/pool\n\ngo 1.23\n"
        try scratch.write(Array(module.utf8), to: "pool/go.mod")
        let build = build(scratch.url.appending(path: "pool").path)
        #expect(build.status == 0, "\(build.errors)")
        for warning in [
            "'Files' is left out: its result is an iterator over *os.File, which can be closed",
            "'Nested' is left out: its result is an iterator over iter.Seq[int]",
            "'ALL' is left out: in Swift it would be 'all()', which is 'swiftSequence_All'",
        ] {
            #expect(build.errors.contains("warning: " + warning), "\(build.errors)")
        }
        #expect(build.errors.split(separator: "\n").count { $0.contains("is left out") } == 3)
    }

    @Test("What is wrong with a directive is told where its author has written it")
    func directives() throws {
        let source = """
            package wrong

            // Sum sums.
            //
            //swift:asink
            func Sum(xs []int) int { return len(xs) }

            type Store struct{ n int }

            // Get gets.
            //
            //swift:noescape  f
            func (s *Store) Get(key string) (string, error) { return key, nil }

            """
        try scratch.write(Array(source.utf8), to: "wrong/wrong.go")
        let build = build(scratch.url.appending(path: "wrong").path)
        #expect(build.status == 1)
        let places = build.errors.split(separator: "\n").filter { $0.contains(": error: ") }
            .map { $0.split(separator: "/").last.map(String.init) ?? "" }
        #expect(
            places == [
                "wrong.go:5:1: error: there is no directive 'asink' [unknown-directive]",
                "wrong.go:12:1: error: there is no parameter 'f' [misfitting-directive]",
            ])
    }

    @Test("Without the shim, cgo's own rules hold: what Go keeps is an error, and Go's text aborts")
    func withoutShim() throws {
        let folder = Self.libraries.appending(path: "exports")
        let kept = build(folder.appending(path: "go").path, "--no-shim")
        #expect(kept.status == 1)
        #expect(kept.errors.contains("error: 'Keep' may keep 'text' after the call"))
        // Nobody says so of a concatenation, which may be its operand.
        try scratch.write(
            Array(
                """
                package main

                import "C"

                import "strings"

                //export Echo
                func Echo(text string) string { return strings.Repeat(text, 2) }

                func main() {}

                """.utf8), to: "echo/echo.go")
        let program = scratch.url.appending(path: "echo.swift")
        try "import Echo\nprint(echo(text: \"a\"))\n".write(
            to: program, atomically: true, encoding: .utf8)
        let go = scratch.url.appending(path: "echo").path
        for (options, isSafe) in [([], true), (["--no-shim"], false)] {
            let build = ToolRun(
                ["build", go, "-o", scratch.url.path, "--go-toolchain", self.go.path, "--quiet"]
                    + options)
            #expect(build.status == 0, "\(build.errors)")
            let outcome = try run(program, module: "Echo", options: ["-Onone"])
            #expect((outcome.status == 0) == isSafe, "\(outcome.output)")
            #expect(outcome.output.contains("aa\n") == isSafe)
        }
    }

    @Test("The shim reads as if written by hand: gofmt and vet have nothing to say")
    func hygiene() throws {
        for library in Self.libraryNames {
            let source = Self.libraries.appending(path: "\(library)/go")
            let shim = ToolRun(["shim", source.path, "--go-toolchain", go.path])
            #expect(shim.status == 0, "\(shim.errors)")
            try scratch.write(Array(shim.output.utf8), to: "\(library)/swift_shim.go")
            let path = scratch.url.appending(path: "\(library)/swift_shim.go").path
            let gofmt = URL(filePath: go.path).deletingLastPathComponent()
                .appending(path: "gofmt").path
            let format = try Shell.run(gofmt, ["-l", path])
            #expect(format.status == 0 && format.output.isEmpty, "\(format.output)")
        }
    }

    @Test(
        "Packages of Go's own library are bound whole, but for what is named",
        arguments: ["strings", "regexp", "compress/flate", "go/format", "text/template"])
    func standardLibrary(_ package: String) throws {
        let build = build(package)
        #expect(build.status == 0, "\(build.errors)")
        // Nobody can write a directive there.
        #expect(!build.errors.contains("//swift:skip"))
        // Names of packages are marked while the shim is written, and not in what is written.
        let shim = ToolRun(["shim", package, "--go-toolchain", go.path])
        #expect(shim.status == 0 && !shim.output.contains("ˑ"))
        let name = try #require(package.split(separator: "/").last)
        let folder = Repository.root.appending(path: "Tests/Packages/\(name)")
        let expected = try String(contentsOf: folder.appending(path: "output.txt"), encoding: .utf8)
        for options in Self.configurations {
            let outcome = try run(
                folder.appending(path: "main.swift"), module: name.capitalized, options: options)
            #expect(outcome.status == 0, "\(options)")
            #expect(outcome.output == expected, "\(options)")
        }
    }

    @Test("A package that a module has in a folder beside it is built")
    func replaced() throws {
        try scratch.write(
            Array("module example.com/tool\n\ngo 1.21\n".utf8), to: "tool/go.mod")
        try scratch.write(
            Array("package tool\n\nfunc Turn(n int) int { return -n }\n".utf8),
            to: "tool/tool.go")
        let module = """
            module example.com/app

            go 1.21

            require example.com/tool v0.0.0

            replace example.com/tool => ../tool

            """
        try scratch.write(Array(module.utf8), to: "app/go.mod")
        try scratch.write(
            Array("package app\n\nimport _ \"example.com/tool\"\n".utf8), to: "app/app.go")
        let build = try Shell.run(
            Repository.root.appending(path: ".build/debug/gobindgen").path,
            [
                "build", "example.com/tool", "-o", scratch.url.path, "--quiet",
                "--go-toolchain", go.path,
            ], in: scratch.url.appending(path: "app"))
        #expect(build.status == 0 && build.output.isEmpty, "\(build.output)")
        try scratch.write(
            Array("import Tool\n\nprint(turn(n: 2))\n".utf8), to: "main.swift")
        let outcome = try run(
            scratch.url.appending(path: "main.swift"), module: "Tool", options: ["-Onone"])
        #expect(outcome.output == "-2\n")
    }

    @Test("A package that a module has vendored is bound whole, but for what is named")
    func vendored() throws {
        let source = Repository.root.appending(path: "Examples/vault/go")
        let vendor = try Shell.run(
            Repository.root.appending(path: "Scripts/vendor-buntdb").path, [source.path])
        #expect(vendor.status == 0, "\(vendor.output)")
        // Packages are looked for in the module of the folder in which the tool is started.
        let build = try Shell.run(
            Repository.root.appending(path: ".build/debug/gobindgen").path,
            [
                "build", "github.com/tidwall/buntdb", "-o", scratch.url.path, "--quiet",
                "--go-toolchain", go.path,
            ], in: source)
        #expect(build.status == 0, "\(build.output)")
        let folder = Repository.root.appending(path: "Tests/Packages/buntdb")
        let expected = try String(contentsOf: folder.appending(path: "output.txt"), encoding: .utf8)
        for options in Self.configurations {
            let outcome = try run(
                folder.appending(path: "main.swift"), module: "Buntdb", options: options)
            #expect(outcome.status == 0)
            #expect(outcome.output == expected)
        }
    }
}
