import BindgenCore
import Foundation
import TestSupport
import Testing

/// What Go stores where it was lent memory is not read unless it is there.
@Suite struct StoredMemoryTests {
    @Test("A slice of Go's own memory ends the program, which says why")
    func grown() throws {
        let scratch = try ScratchFolder()
        try scratch.write(Array("module example.com/grown\n\ngo 1.19\n".utf8), to: "go/go.mod")
        try scratch.write(
            Array(
                """
                package main

                import "C"

                //export Repeat
                //swift:inout numbers
                //swift:buffer numbers 4
                func Repeat(numbers *[]int) { *numbers = append(*numbers, *numbers...) }

                func main() {}

                """.utf8), to: "go/grown.go")
        try scratch.write(
            Array(
                """
                import Grown

                var numbers = [1, 2]
                repeat_(numbers: &numbers)
                print(numbers)
                repeat_(numbers: &numbers)
                print("never")

                """.replacing("repeat_", with: "`repeat`").utf8), to: "main.swift")
        let built = try GoToolchain().build(
            scratch.url.appending(path: "go"), mode: "c-archive",
            output: scratch.url.appending(path: "libgrown.a"))
        #expect(built.status == 0, "\(built.output)")
        let options = try generateFiles(
            scratch.url.appending(path: "libgrown.h").path,
            ["--go", scratch.url.appending(path: "go").path], into: scratch.url)
        let wrapper = try SwiftCompiler.compileWrapper(
            module: options.module, clangModule: options.clangModule, in: scratch.url, options: [])
        #expect(wrapper.status == 0, "\(wrapper.output)")
        let link = try SwiftCompiler.link(
            program: scratch.url.appending(path: "main.swift"), module: options.module,
            clangModule: options.clangModule, in: scratch.url, options: [])
        #expect(link.status == 0, "\(link.output)")

        let outcome = try Shell.run(
            scratch.url.appending(path: "program").path, [],
            environment: ["SWIFT_BACKTRACE": "enable=no"])
        #expect(outcome.status != 0)
        #expect(!outcome.output.contains("never"))
        #expect(outcome.errors.contains("Go stored a slice of other memory than it was given"))
    }
}
