import Foundation
import TestSupport

/// The compiler, as strict as it can be.
enum SwiftCompiler {
    /// What a strict user may ask of generated code.
    static let strictness =
        ["-swift-version", "6", "-strict-memory-safety", "-warnings-as-errors"]
        + ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].flatMap {
            ["-enable-upcoming-feature", $0]
        }

    /// Compiles a wrapper to a module and an object file.
    ///
    /// - Parameter folder: the output folder of a run of the tool.
    static func compileWrapper(
        module: String, clangModule: String, in folder: URL, options: [String]
    ) throws -> Shell.Outcome {
        try Shell.run(
            "swiftc",
            strictness + options + [
                "-parse-as-library", "-module-name", module, "-I", clangModule,
                "-emit-module", "-emit-module-path", "\(module).swiftmodule",
                "-c", "\(module)/\(module).swift", "-o", "\(module).o",
            ], in: folder)
    }

    /// Links a program with a compiled wrapper and the libraries that lie in the folder.
    static func link(
        program: URL, module: String, clangModule: String, in folder: URL, options: [String],
        library: String? = nil
    ) throws -> Shell.Outcome {
        // Clients of a module that exposes C types import those with it, and so need its map.
        try Shell.run(
            "swiftc",
            ["-swift-version", "6"] + options + [
                "-I", ".", "-I", clangModule, "-L", ".", program.path, "\(module).o",
                "-o", "program",
            ] + (library.map { [$0] } ?? []), in: folder)
    }
}
