import BindgenCore
import Foundation
import TestSupport
import Testing

@testable import gobindgen

@Suite struct OptionsFileTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func path(_ name: String) -> String { scratch.url.path + "/" + name }

    private func write(_ text: String, to name: String) throws {
        try scratch.write(Array(text.utf8), to: name)
    }

    private func arguments(_ words: [String]) throws -> Arguments {
        guard case .run(let arguments) = try parseArguments(words) else {
            throw UsageError(message: "")
        }
        return arguments
    }

    @Test("A file has options over several lines, comments, and paths relative to its folder")
    func file() throws {
        try write(
            "# Ours.\n--access package  # not public\n\n-I include --go ../go\r\n--no-shim\n",
            to: "Saw/gobindgen.txt")
        let read = try arguments(["x.h", "-o", "out", "--options-file", path("Saw/gobindgen.txt")])
        #expect(read.options.access == .package)
        #expect(read.includeFolders == [path("Saw/include")])
        #expect(read.goPaths == [path("Saw/../go")])
    }

    @Test("The command line is stronger, but for what a file says of Go files")
    func strength() throws {
        try write("--clang-module CSaw --link saw --trace --no-go\n", to: "gobindgen.txt")
        let read = try arguments([
            "x.h", "-o", "out", "--clang-module", "CTools", "--no-link", "--go", "saw",
            "--options-file", path("gobindgen.txt"),
        ])
        #expect(read.names.clangModule == "CTools" && read.names.link == .nothing)
        #expect(read.options.traces && !read.readsGo && read.goPaths.isEmpty)
    }

    @Test("Of several packages, a file is for those in its folder, and the bundle keeps its name")
    func severalPackages() throws {
        try write("package saw\n", to: "Cutter/saw/saw.go")
        try write("package hammer\n", to: "Hammer/hammer/hammer.go")
        try write("--clang-module CSaw --trace --tags fast --no-shim\n", to: "Cutter/gobindgen.txt")
        let words = [
            "build", path("Hammer/hammer"), path("Cutter/saw"), "-o", "out", "--clang-module",
            "CTools", "--access", "package", "--options-file", path("Cutter/gobindgen.txt"),
        ]
        let read = try arguments(words)
        #expect(read.names.clangModule == "CTools" && !read.options.traces)
        #expect(read.build.tags == ["fast"])
        let hammer = read.ofPackage(0)
        #expect(hammer.names == ChosenNames() && !hammer.options.traces && hammer.build.writesShim)
        let saw = read.ofPackage(1)
        #expect(saw.names.clangModule == "CSaw" && saw.options.traces && !saw.build.writesShim)
        #expect(hammer.options.access == .package && saw.options.access == .package)

        try write("--trace\n", to: "Axe/gobindgen.txt")
        let stray = ToolRun(words + ["--options-file", path("Axe/gobindgen.txt")])
        #expect(stray.status == 64)
        #expect(stray.errors.contains("none of the packages is in the folder of"))
    }

    @Test(
        "An error is at the file's line",
        arguments: [
            ("--trace\n\n--tracing\n", 3, "unknown option '--tracing'"),
            ("--access\n", 1, "'--access' needs a value"),
            ("# a\n--access everyone\n", 2, "'everyone' is no value of '--access'"),
            ("--trace saw\n", 1, "'saw' is no option"),
            ("--trace\n-o out\n", 2, "'-o' cannot be in an options file"),
            ("--go a\n--no-go\n", 2, "'--go' and '--no-go' exclude each other"),
        ])
    func errors(text: String, line: Int, message: String) throws {
        try write(text, to: "gobindgen.txt")
        let file = path("gobindgen.txt")
        let run = ToolRun(["x.h", "-o", "out", "--options-file", file])
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("\(file):\(line):1: error: \(message)"), "\(run.errors)")
    }

    @Test("A file that is not there is told")
    func missing() throws {
        let run = ToolRun(["x.h", "-o", "out", "--options-file", path("none.txt")])
        #expect(run.status == 64 && run.errors.contains("cannot read '\(path("none.txt"))'"))
    }
}
