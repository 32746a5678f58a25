import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// A shared library that takes the place of another one, with the program as it was.
@Suite struct ReplacedLibraryTests {
    private let scratch: ScratchFolder
    private let go: GoToolchain

    init() throws {
        scratch = try ScratchFolder()
        go = try GoToolchain()
        try scratch.write(
            Array("module example.com/sums\n\ngo 1.19\n".utf8), to: "sums/go.mod")
    }

    /// Builds the library with these functions.
    private func build(_ functions: [String: String]) throws {
        let source = functions.sorted { $0.key < $1.key }.map { name, body in
            "//export \(name)\nfunc \(name)(a, b int) int { return \(body) }\n"
        }
        let text =
            "package main\n\nimport \"C\"\n\nfunc main() {}\n\n" + source.joined(separator: "\n")
        try scratch.write(Array(text.utf8), to: "sums/sums.go")
        let built = try go.build(
            scratch.url.appending(path: "sums"), mode: "c-shared",
            output: scratch.url.appending(path: "libsums.so"))
        #expect(built.status == 0, "\(built.output)")
    }

    private func run(_ environment: [String: String] = [:]) throws -> Shell.Outcome {
        try Shell.run(
            scratch.url.appending(path: "program").path, [],
            environment: ["LD_LIBRARY_PATH": scratch.url.path].merging(environment) { $1 })
    }

    @Test("What a replaced library lacks is an error, and calls are told of where one asks for it")
    func replaced() throws {
        try build(["Add": "a + b", "Subtract": "a - b"])
        let run = ToolRun([
            scratch.url.appending(path: "libsums.h").path, "-o", scratch.url.path, "--quiet",
            "--trace", "--check-symbols", "--no-go",
        ])
        #expect(run.status == 0, "\(run.errors)")
        try scratch.write(
            Array(
                """
                import Sums

                do throws(GoError) {
                    try requireGoLibrary()
                    print(subtract(a: 7, b: 2))
                } catch {
                    print("\\(error): \\(add(a: 7, b: 2))")
                }

                """.utf8), to: "main.swift")
        let wrapper = try SwiftCompiler.compileWrapper(
            module: "Sums", clangModule: "CSums", in: scratch.url, options: [])
        #expect(wrapper.status == 0, "\(wrapper.output)")
        let link = try SwiftCompiler.link(
            program: scratch.url.appending(path: "main.swift"), module: "Sums",
            clangModule: "CSums", in: scratch.url, options: [])
        #expect(link.status == 0, "\(link.output)")

        let first = try self.run()
        #expect(first.status == 0 && first.output == "5\n", "\(first.output)")
        let traced = try self.run(["GOBINDGEN_TRACE": "1"])
        #expect(traced.output.hasPrefix("5\n") && traced.errors.hasSuffix(" ns\n"))
        #expect(traced.errors.hasPrefix("subtract(a:b:) took "), "\(traced.errors)")
        #expect(try self.run(["GOBINDGEN_TRACE": "0"]).errors.isEmpty)

        // The same functions that do something else, without the program's being built again.
        try build(["Add": "a + b", "Subtract": "b - a"])
        #expect(try self.run().output == "-5\n")

        try build(["Add": "a + b"])
        let second = try self.run()
        #expect(second.status == 0)
        #expect(
            second.output == "the Go library has no function 'Subtract': 9\n", "\(second.output)")
    }
}
