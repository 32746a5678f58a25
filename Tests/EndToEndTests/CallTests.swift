import BindgenCore
import Foundation
import TestSupport
import Testing

/// Builds every fixture's Go library, generates Swift from the header that Go wrote just now, and
/// runs a program that calls it: optimised, and under AddressSanitizer and LeakSanitizer, which end a
/// program that leaks, or that touches what is freed, with a status. What uses the library from many
/// threads is run under ThreadSanitizer as well.
///
/// Go collects as often as it can, so that what Swift still uses is missed. ThreadSanitizer sees nothing
/// of Go's collector, though, and would call a race what two threads write into memory that was collected
/// and given out again in between: there, nothing is collected.
@Suite struct CallTests {
    static let fixtures = Fixture.all.filter { $0.callFolder != nil }

    @Test("A fixture that can be called is called", arguments: Fixture.all)
    func hasProgram(_ fixture: Fixture) {
        // The functions of `aborts` would abort; `docs` differs from others in comments only.
        let isOnlyRead = ["aborts", "docs"].contains(fixture.name)
        #expect((fixture.callFolder == nil) == isOnlyRead)
    }

    /// The linker that says nothing of the sanitizers' many symbols is LLVM's.
    private static func configurations(isConcurrent: Bool) -> [[String]] {
        let sanitizers = ["address"] + (isConcurrent ? ["thread"] : [])
        return [["-O"]] + sanitizers.map { ["-Onone", "-sanitize=\($0)", "-use-ld=lld"] }
    }

    @Test("Swift calls the library, and hears what it should", arguments: fixtures)
    func calls(_ fixture: Fixture) throws {
        let scratch = try ScratchFolder()
        let goFolder = try #require(fixture.goFolder)
        let callFolder = try #require(fixture.callFolder)
        let name = fixture.headerName.dropLast(".h".count)
        let library = name.hasPrefix("lib") ? "\(name).a" : "lib\(name).a"
        let go = try GoToolchain()
        let build = try go.build(
            goFolder, mode: "c-archive", output: scratch.url.appending(path: "\(name).a"))
        #expect(build.status == 0, "\(build.output)")
        if library != "\(name).a" {
            try FileManager.default.moveItem(
                at: scratch.url.appending(path: "\(name).a"),
                to: scratch.url.appending(path: library))
        }

        let header = scratch.url.appending(path: fixture.headerName).path
        let options = try generateFiles(
            header, fixture.arguments + fixture.fileArguments + ["-I", goFolder.path],
            into: scratch.url)
        let expected = try String(
            contentsOf: callFolder.appending(path: "output.txt"), encoding: .utf8)
        let program = callFolder.appending(path: "main.swift")
        let isConcurrent = try String(contentsOf: program, encoding: .utf8).contains("TaskGroup")
        for configuration in Self.configurations(isConcurrent: isConcurrent) {
            let wrapper = try SwiftCompiler.compileWrapper(
                module: options.module, clangModule: options.clangModule, in: scratch.url,
                options: configuration)
            #expect(wrapper.status == 0, "\(wrapper.output)")
            let link = try SwiftCompiler.link(
                program: program, module: options.module,
                clangModule: options.clangModule, in: scratch.url, options: configuration)
            #expect(link.status == 0, "\(link.output)")

            let outcome = try Shell.run(
                scratch.url.appending(path: "program").path, [],
                environment: [
                    "ASAN_OPTIONS": "detect_leaks=\(fixture.isLeaking ? 0 : 1)",
                    "GOGC": configuration.contains("-sanitize=thread") ? "off" : "1",
                ])
            #expect(outcome.status == 0, "\(configuration)")
            #expect(outcome.output == expected, "\(configuration)")
            if configuration == ["-O"], Valgrind.isWanted {
                try Valgrind.check(scratch.url.appending(path: "program"), fixture)
            }
        }
    }
}
