import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// The ways of using the tool that the README shows, each in a package outside of this one. They share
/// a folder of built things, so that the tool is built from its sources once.
@Suite(.serialized) struct ExampleTests {
    private static let shared = Result { try ScratchFolder() }
    private let scratch: ScratchFolder
    private let go: GoToolchain

    init() throws {
        scratch = try ScratchFolder()
        go = try GoToolchain()
    }

    /// Copies an example's files as git has them to a place of its own.
    private func copy(_ example: String) throws -> URL {
        let folder = scratch.url.appending(path: example)
        let files = try Shell.run(
            "git",
            ["ls-files", "--cached", "--others", "--exclude-standard", "Examples/\(example)"],
            in: Repository.root)
        for path in files.output.split(separator: "\n") {
            let name = String(path.dropFirst("Examples/\(example)/".count))
            var bytes = try readBytes(Repository.root.appending(path: String(path)).path)
            if name.hasSuffix("Package.swift") {
                let text = String(decoding: bytes, as: UTF8.self)
                bytes = Array(
                    text.replacing("\"../..\"", with: "\"\(Repository.root.path)\"").utf8)
            }
            try scratch.write(bytes, to: "\(example)/\(name)")
        }
        return folder
    }

    private func swift(_ words: String..., in folder: URL) throws -> Shell.Outcome {
        let built = try Self.shared.get().url.path
        return try Shell.run(
            "swift", [words[0], "--scratch-path", built] + words.dropFirst(), in: folder,
            environment: [
                "PATH": URL(filePath: go.path).deletingLastPathComponent().path + ":"
                    + (ProcessInfo.processInfo.environment["PATH"] ?? "")
            ])
    }

    private func build(_ package: String, _ words: String..., in folder: URL) -> ToolRun {
        let path = folder.appending(path: package).path
        return ToolRun(["build", path, "--go-toolchain", go.path, "--quiet"] + words)
    }

    private func replace(_ old: String, _ new: String, in file: URL) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
    }

    @Test("With the build plugin, the wrapper is made while the target is built, and made anew")
    func buildPlugin() throws {
        let folder = try copy("add")
        let output = folder.path
        let source = folder.appending(path: "Sources/Mylib/go/mylib.go")

        #expect(build("Sources/Mylib/go", "-o", output, "--no-wrapper", in: folder).status == 0)
        let first = try swift("run", "--quiet", in: folder)
        #expect(first.output.hasPrefix("The sum of 5 and 3 is 8\n"), "\(first.output)")

        // The Go code has changed, and the bundle has not: the build says so.
        try replace("return a + b", "return a + b + 1000", in: source)
        let stale = try swift("run", in: folder)
        let place = "\(source.path):1:1: warning: the library was built of another version of this"
        #expect(stale.output.contains(place), "\(stale.output)")
        #expect(build("Sources/Mylib/go", "-o", output, "--no-wrapper", in: folder).status == 0)
        let second = try swift("run", "--quiet", in: folder)
        #expect(second.output.hasPrefix("The sum of 5 and 3 is 1008\n"), "\(second.output)")

        // A file has come, and goes again.
        let file = source.deletingLastPathComponent().appending(path: "more.go")
        try "package mylib\n".write(to: file, atomically: true, encoding: .utf8)
        let more = try swift("build", in: folder)
        #expect(
            more.output.contains("\(file.path):1:1: warning: the library was built without this"),
            "\(more.output)")
        #expect(build("Sources/Mylib/go", "-o", output, "--no-wrapper", in: folder).status == 0)
        #expect(try !swift("build", in: folder).output.contains("the library was built"))
        try FileManager.default.removeItem(at: file)
        let less = try swift("build", in: folder)
        #expect(
            less.output.contains("warning: the library was built of 'more.go' too, which is gone"),
            "\(less.output)")
        #expect(build("Sources/Mylib/go", "-o", output, "--no-wrapper", in: folder).status == 0)

        // A wrapper that somebody else made.
        #expect(build("Sources/Mylib/go", "-o", output, in: folder).status == 0)
        let twice = try swift("build", in: folder)
        #expect(twice.status != 0)
        #expect(
            twice.output.contains("'Mylib' has a wrapper already, 'Mylib.swift'"),
            "\(twice.output)")
        try FileManager.default.removeItem(
            at: folder.appending(path: "Sources/Mylib/Mylib.swift"))

        let bundle = folder.appending(path: "CMylib.artifactbundle")
        try FileManager.default.removeItem(at: bundle)
        try FileManager.default.createDirectory(at: bundle, withIntermediateDirectories: true)
        try "{\"schemaVersion\":\"1.0\",\"artifacts\":{}}".write(
            to: bundle.appending(path: "info.json"), atomically: true, encoding: .utf8)
        let empty = try swift("build", in: folder)
        #expect(empty.status != 0)
        #expect(empty.output.contains("CMylib.artifactbundle' holds no library yet"))

        try replace("dependencies: [\"CMylib\"], ", "", in: folder.appending(path: "Package.swift"))
        let missing = try swift("build", in: folder)
        #expect(missing.status != 0)
        #expect(missing.output.contains("'Mylib' depends on no C module with a header"))
    }

    @Test("With the plugin of a package whose tool is built already, nothing of the tool is built")
    func prebuiltPlugin() throws {
        let package = scratch.url.appending(path: "dist/gobindgen")
        let tool = Repository.root.appending(path: ".build/debug/gobindgen")
        let dist = try Shell.run(
            Repository.root.appending(path: "Scripts/dist").path, [package.path, tool.path])
        #expect(dist.status == 0, "\(dist.output)")

        let folder = try copy("add")
        try replace(
            "\"\(Repository.root.path)\"", "\"\(package.path)\"",
            in: folder.appending(path: "Package.swift"))
        let bundle = build("Sources/Mylib/go", "-o", folder.path, "--no-wrapper", in: folder)
        #expect(bundle.status == 0, "\(bundle.errors)")
        let run = try Shell.run("swift", ["run"], in: folder)
        #expect(run.output.hasPrefix("The sum of 5 and 3 is 8\n"), "\(run.output)")
        #expect(run.output.contains("Generating Mylib+Go.swift"), "\(run.output)")
        #expect(!run.output.contains("BindgenCore"), "\(run.output)")
    }

    @Test("With the command plugin, SwiftPM builds the Go package of a target")
    func commandPlugin() throws {
        let folder = try copy("command")
        try scratch.write(
            Array("{\"schemaVersion\":\"1.0\",\"artifacts\":{}}".utf8),
            to: "command/CColours.artifactbundle/info.json")
        let command = try swift(
            "package", "--allow-writing-to-package-directory", "gobindgen", "--quiet", in: folder)
        #expect(command.status == 0, "\(command.output)")
        let run = try swift("run", "--quiet", in: folder)
        #expect(
            run.output.hasPrefix(
                "#ff8800 has brightness 156\nGo says: \"orange\" is no colour\n"),
            "\(run.output)")
    }

    @Test("A folder that the build command made is a package for others")
    func package() throws {
        let folder = try copy("package")
        let made = folder.appending(path: "Primes").path
        #expect(build("primes", "-o", made, "--package", in: folder).status == 0)
        let run = try swift("run", "--quiet", in: folder.appending(path: "app"))
        #expect(
            run.output.hasPrefix(
                "2^61 - 1 is prime: true\nBelow 30: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]\n"),
            "\(run.output)")
    }

    @Test("By hand, the files are checked in, and the shared library is beside the program")
    func byHand() throws {
        let folder = try copy("by-hand")
        let commands = try readmeCommands(below: "### By hand")
        #expect(commands.contains("gobindgen check "))
        let run = try Shell.run(
            "bash", ["-euc", commands], in: folder,
            environment: [
                "PATH": [go.path, Repository.root.path + "/.build/debug/gobindgen"]
                    .map { URL(filePath: $0).deletingLastPathComponent().path }
                    .joined(separator: ":") + ":"
                    + (ProcessInfo.processInfo.environment["PATH"] ?? "")
            ])
        #expect(run.status == 0)
        #expect(
            run.output.contains("4 words, the longest is gopher\nOf nothing: missing\n"),
            "\(run.output)")
        let difference = try Shell.run(
            "diff",
            [
                "-r", folder.path + "/Sources",
                Repository.root.path + "/Examples/by-hand/Sources",
            ])
        #expect(difference.output.isEmpty, "the checked in files are stale")
    }

    /// What a section of the README tells a reader to type, word for word.
    private func readmeCommands(below heading: String) throws -> String {
        let readme = try String(
            contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
        let section = try #require(readme.components(separatedBy: "\n" + heading).last)
            .components(separatedBy: "\n### ")[0]
        let parts = section.components(separatedBy: "\n```")
        return stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
            .filter { $0.hasPrefix("\n") }.joined()
    }

    @Test(
        "Downloads are awaited, tell how far they are, can be cancelled, and are seen in a stream")
    func downloads() throws {
        let folder = try copy("downloads")
        let made = folder.appending(path: "Downloads").path
        let build = build("go", "-o", made, "--package", in: folder)
        #expect(build.status == 0, "\(build.errors)")
        let run = try swift("run", "--quiet", in: folder.appending(path: "app"))
        let expected = try String(
            contentsOf: folder.appending(path: "output.txt"), encoding: .utf8)
        #expect(run.output.contains(expected), "\(run.output)")
    }

    @Test(
        "A database of Go's is Swift's: a world plays on it, and what it has written survives a kill"
    )
    func vault() throws {
        let source = Repository.root.appending(path: "Examples/vault/go")
        let vendor = try Shell.run(
            Repository.root.appending(path: "Scripts/vendor-buntdb").path, [source.path])
        #expect(vendor.status == 0, "\(vendor.output)")
        let folder = try copy("vault")
        try FileManager.default.copyItem(
            at: source.appending(path: "vendor"), to: folder.appending(path: "go/vendor"))
        let made = folder.appending(path: "Vault").path
        let build = build("go", "-o", made, "--package", in: folder)
        #expect(build.status == 0, "\(build.errors)")

        let app = folder.appending(path: "app")
        let run = try swift("run", "--quiet", "world", "play", "world.svg", in: app)
        let expected = try String(
            contentsOf: folder.appending(path: "output.txt"), encoding: .utf8)
        #expect(run.output.contains(expected), "\(run.output)")
        let picture = try readBytes(app.appending(path: "world.svg").path)
        #expect(picture == (try readBytes(folder.appending(path: "world.svg").path)))

        // Everything that was acknowledged before the kill is there after it.
        let place = try swift("build", "--show-bin-path", in: app)
        let world = "\(place.output.split(separator: "\n")[0])/world"
        let file = app.appending(path: "numbers.db").path
        for _ in 0..<3 {
            let written = try Shell.run(
                "timeout", ["--signal=KILL", "0.5", world, "write", file])
            let last = try #require(
                written.output.split(separator: "\n").compactMap { Int($0) }.last)
            let read = try Shell.run(world, ["read", file])
            let words = read.output.split(separator: " ")
            let count = try #require(words.first.flatMap { Int($0) })
            #expect(last > 0 && count >= last, "\(last) acknowledged, \(read.output)")
            #expect(read.output.contains("the last is \(count)\n"))
        }
    }
}
