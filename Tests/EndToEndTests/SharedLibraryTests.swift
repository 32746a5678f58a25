import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// `gobindgen build` of several Go packages: one library, and a Swift module for each.
@Suite struct SharedLibraryTests {
    private let scratch: ScratchFolder
    private let go: GoToolchain

    init() throws {
        scratch = try ScratchFolder()
        go = try GoToolchain()
        try write("module example.com/tools\n\ngo 1.19\n", to: "tools/go.mod")
    }

    private func path(_ path: String) -> String { scratch.url.appending(path: path).path }

    private func write(_ text: String, to path: String) throws {
        try scratch.write(Array(text.utf8), to: path)
    }

    private func build(_ packages: String..., to output: String) -> ToolRun {
        ToolRun(
            ["build", "--go-toolchain", go.path, "--package", "--quiet", "-o", path(output)]
                + packages)
    }

    @Test("Packages of all kinds share one Go runtime, and one Swift program calls them all")
    func calls() throws {
        // One says by itself what it exports, and is a main package, one is plain Go that imports a
        // package with state, and one is Go's own.
        try write(
            """
            // Command counter counts.
            package main // not for long

            import "C"
            import "example.com/tools/state"

            //export Count
            func Count(by int) int { state.Sum += by; return state.Sum }

            func main() {}

            """, to: "tools/counter/counter.go")
        try write(
            "package state\n\n// Sum is of both.\nvar Sum int\n", to: "tools/state/state.go")
        try write(
            """
            /* A package
               of texts. */
            package report

            import "fmt"
            import "example.com/tools/state"

            // A Report tells.
            type Report struct{ title string }

            func New(title string) *Report { return &Report{title} }

            func (r *Report) Text() string { return fmt.Sprintf("%s: %d", r.title, state.Sum) }

            """, to: "tools/report/report.go")
        let run = build(path("tools/counter"), path("tools/report"), "path", to: "Tools")
        #expect(run.status == 0, "\(run.errors)")
        let archives = Repository.files(below: scratch.url.appending(path: "Tools"))
            .filter { $0.hasSuffix(".a") }
        #expect(archives.count == 1 && archives[0].hasSuffix("/libtools.a"), "\(archives)")
        #expect(
            Repository.files(below: scratch.url.appending(path: "tools")) == [
                "counter/counter.go", "go.mod", "report/report.go", "state/state.go",
            ])

        try write(
            """
            // swift-tools-version: 6.2
            import PackageDescription
            let tools = ["Counter", "Report", "Path"]
            let package = Package(
                name: "user", dependencies: [.package(path: "../Tools")],
                targets: [
                    .executableTarget(
                        name: "user",
                        dependencies: tools.map { .product(name: $0, package: "Tools") })
                ])
            """, to: "user/Package.swift")
        try write(
            """
            import Counter
            import Path
            import Report

            let sum = Report(title: "sum")
            print(count(by: 3), count(by: 4), sum.text(), base(path: "/usr/lib/libtools.a"))

            """, to: "user/Sources/user/main.swift")
        let user = scratch.url.appending(path: "user")
        let first = try Shell.run("swift", ["run", "--quiet"], in: user)
        #expect(first.output.hasPrefix("3 7 sum: 7 libtools.a\n"), "\(first.output)")
    }

    /// A target whose wrapper is made by the build plugin.
    private func target(_ name: String, _ folder: String) -> String {
        """
        .target(
            name: "\(name)", dependencies: ["CTools"], exclude: ["\(folder)"],
            plugins: [.plugin(name: "GobindgenPlugin", package: "gobindgen")]),
        """
    }

    @Test("The plugins build the plain Go of several targets into one bundle, and 'check' agrees")
    func plugins() throws {
        let plugins = scratch.url.appending(path: "dist/gobindgen")
        let tool = Repository.root.appending(path: ".build/debug/gobindgen")
        let dist = try Shell.run(
            Repository.root.appending(path: "Scripts/dist").path, [plugins.path, tool.path])
        #expect(dist.status == 0, "\(dist.output)")
        let manifest = { (saw: String) in
            """
            // swift-tools-version: 6.2
            import PackageDescription
            let package = Package(
                name: "tools", dependencies: [.package(path: "../dist/gobindgen")],
                targets: [
                    .binaryTarget(name: "CTools", path: "CTools.artifactbundle"),
                    \(target("Hammer", "hammer"))
                    \(target(saw, "saw"))
                    .executableTarget(name: "user", dependencies: ["Hammer", "\(saw)"]),
                ])
            """
        }
        try write(manifest("Saw"), to: "tools/Package.swift")
        try write(
            "{\"schemaVersion\":\"1.0\",\"artifacts\":{}}",
            to: "tools/CTools.artifactbundle/info.json")
        let hit = { (factor: Int) in
            "package hammer\n\nfunc Hit(n int) int { return n * \(factor) }\n"
        }
        try write(hit(2), to: "tools/Sources/Hammer/hammer/hammer.go")
        try write(
            "package saw\n\nfunc Cut(n int) int { return n / 2 }\n",
            to: "tools/Sources/Saw/saw/saw.go")
        try write("// More of it.\n", to: "tools/Sources/Hammer/Extras.swift")
        try write("// More of it.\n", to: "tools/Sources/Saw/Extras.swift")
        try write(
            "import Hammer\nimport Saw\nprint(hit(n: 21), cut(n: 20))\n",
            to: "tools/Sources/user/main.swift")

        let tools = scratch.url.appending(path: "tools")
        let command = { (words: String...) in
            try Shell.run(
                "swift",
                ["package", "--allow-writing-to-package-directory", "gobindgen"] + words
                    + ["--quiet", "--go-toolchain", go.path], in: tools)
        }
        let made = try command("--no-wrapper")
        #expect(made.status == 0, "\(made.output)")
        let run = try Shell.run("swift", ["run"], in: tools)
        #expect(run.output.hasPrefix("42 10\n"), "\(run.output)")

        let packages = [path("tools/Sources/Hammer/hammer"), path("tools/Sources/Saw/saw")]
        let check = {
            ToolRun(
                ["check", "--go-toolchain", go.path, "-o", tools.path, "--module", "Tools"]
                    + ["--no-wrapper"] + packages)
        }
        #expect(check().status == 0 && check().output.isEmpty, "\(check().output)")
        try write(hit(3), to: "tools/Sources/Hammer/hammer/hammer.go")
        #expect(check().status == 1 && check().output.contains("libtools.a"))
        let stale = try Shell.run("swift", ["run"], in: tools)
        let place =
            "hammer/hammer.go:1:1: warning: the library was built of another version of this"
        #expect(stale.output.contains(place), "\(stale.output)")
        #expect(try command("--no-wrapper").status == 0 && check().status == 0)
        let anew = try Shell.run("swift", ["run", "--quiet"], in: tools)
        #expect(anew.output.hasPrefix("63 10\n"), "\(anew.output)")

        // A target that no module of the bundle belongs to.
        try FileManager.default.moveItem(
            at: tools.appending(path: "Sources/Saw"), to: tools.appending(path: "Sources/Axe"))
        try write(manifest("Axe"), to: "tools/Package.swift")
        let axe = try Shell.run("swift", ["build"], in: tools)
        #expect(axe.status != 0)
        #expect(
            axe.output.contains("'CTools' has no C module 'CAxe', but 'CHammer' and 'CSaw'"),
            "\(axe.output)")
        try write("--clang-module CSaw\n", to: "tools/Sources/Axe/gobindgen.txt")
        try write(
            "import Axe\nimport Hammer\nprint(hit(n: 1), cut(n: 8))\n",
            to: "tools/Sources/user/main.swift")
        let renamed = try Shell.run("swift", ["run", "--quiet"], in: tools)
        #expect(renamed.output.contains("3 4\n"), "\(renamed.output)")

        // The options of one target are read when the tool runs, and touch neither bundle nor the other.
        try write("--clang-module CSaw\n\n--tracing\n", to: "tools/Sources/Axe/gobindgen.txt")
        let wrong = try Shell.run("swift", ["build"], in: tools)
        #expect(
            wrong.status != 0
                && wrong.output.contains("gobindgen.txt:3:1: error: unknown option '--tracing'"),
            "\(wrong.output)")
        try write("--clang-module CSaw\n--trace\n", to: "tools/Sources/Axe/gobindgen.txt")
        let other = try Shell.run("swift", ["build"], in: tools)
        #expect(other.status != 0)
        #expect(other.output.contains("was written without '--trace'"), "\(other.output)")
        let again = try command("--no-wrapper")
        #expect(again.status == 0, "\(again.output)")
        let bundles = try FileManager.default.contentsOfDirectory(atPath: tools.path)
        #expect(bundles.filter { $0.hasSuffix(".artifactbundle") } == ["CTools.artifactbundle"])
        let traced = try Shell.run("swift", ["run", "--quiet"], in: tools)
        #expect(traced.output.contains("3 4\n"), "\(traced.output)")
    }

    @Test("A package that is imported is checked as it was built; a header is checked alone")
    func check() throws {
        #expect(build("path", to: "Path").status == 0)
        let arguments = ["check", "--go-toolchain", go.path, "-o", path("Path"), "--package"]
        let run = ToolRun(arguments + ["path"])
        #expect(run.status == 0 && run.output.isEmpty, "\(run.output) \(run.errors)")
        let mixed = ToolRun(["check", "a.h", path("tools"), "-o", path("out")])
        #expect(mixed.status == 1 && mixed.errors.contains("a header is checked alone"))
    }

    @Test("Packages of two modules need one that knows both, or a workspace")
    func modules() throws {
        for name in ["hammer", "saw"] {
            try write("module example.com/\(name)\n\ngo 1.21\n", to: "two/\(name)/go.mod")
            try write(
                "package \(name)\n\nfunc Do\(name)() int { return 1 }\n",
                to: "two/\(name)/\(name).go")
        }
        let (hammer, saw) = (path("two/hammer"), path("two/saw"))
        let apart = build(hammer, saw, to: "Apart")
        #expect(apart.status == 1)
        #expect(
            apart.errors.contains(
                "'\(saw)' is of another module than '\(hammer)', which does not know it"),
            "\(apart.errors)")
        try write("go 1.21\n\nuse ./hammer\nuse ./saw\n", to: "two/go.work")
        let together = build(hammer, saw, to: "Together")
        #expect(together.status == 0, "\(together.errors)")
    }

    @Test("What one library cannot hold twice is told, and where there is no module")
    func failures() throws {
        let source =
            "package main\n\nimport \"C\"\n\n//export One\nfunc One() {}\n\nfunc main() {}\n"
        try write(source, to: "tools/a/a.go")
        try write(source, to: "tools/b/b.go")
        try write(source, to: "tools/deep/a/a.go")
        try write(source, to: "alone/alone.go")
        let symbols = build(path("tools/a"), path("tools/b"), to: "out")
        #expect(symbols.status == 1)
        #expect(symbols.errors.contains("both export 'One' to C"), "\(symbols.errors)")
        let modules = build(path("tools/a"), path("tools/deep/a"), to: "out")
        #expect(modules.errors.contains("both give the Swift module 'A'"), "\(modules.errors)")
        let alone = build(path("tools/a"), path("alone"), to: "out")
        #expect(alone.status == 1 && !FileManager.default.fileExists(atPath: path("out")))
    }

    @Test(
        "A package gets another name in front of which there is anything that Go allows",
        arguments: [
            ("package main\n", "package x\n"),
            ("// package a\n/* package b */ package /* c */ main; import \"C\"", "x;"),
            ("\u{FEFF}\n\tpackage\tmain", "package\tx"), ("/* package main", "main"),
            ("//go:build linux\n\npackage schön\n", "package x\n"),
        ])
    func rename(source: String, end: String) {
        let renamed = String(decoding: renamingPackage(Array(source.utf8), to: "x"), as: UTF8.self)
        #expect(renamed.contains(end), "\(renamed)")
        #expect(renamed.utf8.count { $0 == 10 } == source.utf8.count { $0 == 10 })
    }
}
