import BindgenCore
import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// Compiles what every header gives, without a warning, in debug and in release.
@Suite struct StrictCompilationTests {
    static let headers = Fixture.all.flatMap(\.headers).filter { !$0.isForeign }

    @Test(
        "The output compiles as strictly as Swift can",
        arguments: headers, ["-Onone", "-O"])
    func compiles(_ header: Fixture.Header, optimization: String) throws {
        // Headers of other versions give the same Swift: debug is enough there.
        if optimization == "-O", !header.isNewestOfGolden { return }
        let scratch = try ScratchFolder()
        let run = try generateFiles(
            header.path, header.fixture.arguments + header.fixture.fileArguments,
            into: scratch.url)
        let outcome = try SwiftCompiler.compileWrapper(
            module: run.module, clangModule: run.clangModule, in: scratch.url,
            options: [optimization])
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.isEmpty, "\(outcome.output)")
    }
}

extension StrictCompilationTests {
    static let fixtures = Fixture.all.filter { ["exotic", "hijack", "rich"].contains($0.name) }

    @Test(
        "Every access level compiles, alone and in a namespace, in a target bound to the main actor",
        arguments: fixtures, ["public", "package", "internal"])
    func compiles(_ fixture: Fixture, access: String) throws {
        for namespace in [[], ["--namespace", "Library"]] {
            let scratch = try ScratchFolder()
            let run = try generateFiles(
                fixture.newestHeader.path,
                ["--access", access] + namespace + fixture.fileArguments, into: scratch.url)
            let outcome = try SwiftCompiler.compileWrapper(
                module: run.module, clangModule: run.clangModule, in: scratch.url,
                options: ["-package-name", "tests", "-default-isolation", "MainActor"])
            #expect(outcome.status == 0, "\(outcome.output)")
            #expect(outcome.output.isEmpty, "\(outcome.output)")
        }
    }
}

extension StrictCompilationTests {
    static let manyHelpers = Fixture.all.filter {
        ["async", "coded", "given", "records", "rich", "traced"].contains($0.name)
    }

    @Test("What is called as a helper stands beside it", arguments: manyHelpers)
    func compilesBesideHelpers(_ fixture: Fixture) throws {
        let scratch = try ScratchFolder()
        let arguments = fixture.arguments + fixture.fileArguments + ["--namespace", "Library"]
        let plain = try generateFiles(fixture.newestHeader.path, arguments, into: scratch.url)
        let wrapper = scratch.url.appending(path: "\(plain.module)/\(plain.module).swift")
        let helpers = try String(contentsOf: wrapper, encoding: .utf8)
            .matches(of: #/(?m)^private func ([a-z]\w*)/#).map { String($0.1) }
        #expect(helpers.count > 5)
        let header = scratch.url.appending(
            path: URL(filePath: fixture.newestHeader.path).lastPathComponent)
        let exports = Set(helpers).sorted().map { helper in
            "extern void \(helper.prefix(1).uppercased() + helper.dropFirst())(GoInt p0);\n"
        }
        let lines = try String(contentsOfFile: fixture.newestHeader.path, encoding: .utf8)
        let end = try #require(lines.range(of: "#ifdef __cplusplus", options: .backwards))
        try (lines[..<end.lowerBound] + exports.joined() + lines[end.lowerBound...])
            .write(to: header, atomically: true, encoding: .utf8)
        let run = try generateFiles(header.path, arguments, into: scratch.url)
        let outcome = try SwiftCompiler.compileWrapper(
            module: run.module, clangModule: run.clangModule, in: scratch.url, options: ["-Onone"])
        #expect(outcome.status == 0, "\(outcome.output)")
        let text = try String(contentsOf: wrapper, encoding: .utf8)
        for helper in helpers { #expect(text.contains(" func \(helper)(_ p0: Int)")) }
    }
}

/// Runs the tool on a header as a user would; gives the options that it understood.
func generateFiles(_ header: String, _ arguments: [String], into folder: URL) throws -> Options {
    let words = [header, "-o", folder.path, "--quiet"] + arguments
    var errors = ""
    let status = Main.run(words, Console(print: { _ in }, error: { errors += $0 }))
    guard status == 0, case .run(let understood) = try parseArguments(words) else {
        throw GenerationFailure(errors: errors)
    }
    return understood.options
}

struct GenerationFailure: Error {
    var errors: String
}
