import BindgenCore
import Foundation
import TestSupport
import Testing

/// Whatever an author writes above whatever function: it is bound, or told why not, and what is
/// generated compiles.
@Suite struct RandomLibraryTests {
    @Test(
        "Any directives above any functions give Swift that compiles, or an error",
        arguments: [11, 26, 51] as [UInt64])
    func compiles(_ seed: UInt64) throws {
        var numbers = SeededGenerator(seed: seed)
        var fitting: [RandomFunction] = []
        for number in 0..<2_000 {
            let function = RandomFunction(
                number, companions: RandomLibrary.companions, &numbers)
            let output = RandomLibrary([function]).output
            #expect(output.hasErrors == output.files.isEmpty)
            if !output.hasErrors { fitting.append(function) }
        }
        #expect(fitting.count > 200, "directives that never fit show nothing")
        // What is right alone is so among others, but for what a class can have once.
        let errors = RandomLibrary(fitting).output.diagnostics.filter { $0.severity == .error }
        #expect(errors.allSatisfy { $0.message.contains("second") }, "\(errors)")
        fitting.removeAll { function in
            errors.contains { $0.message.contains("'\(function.name)'") }
        }
        let library = RandomLibrary(fitting)
        let output = library.output
        try #require(!output.hasErrors)
        let scratch = try ScratchFolder()
        for file in output.files { try scratch.write(file.bytes, to: file.path) }
        try scratch.write(library.header.bytes, to: "CRandom/librandom.h")
        let outcome = try SwiftCompiler.compileWrapper(
            module: "Random", clangModule: "CRandom", in: scratch.url, options: ["-Onone"])
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.isEmpty, "\(outcome.output)")
    }
}
