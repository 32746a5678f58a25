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
