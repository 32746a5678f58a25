import Foundation
import TestSupport

@testable import BindgenCore

/// Go files for tests.
enum GoSources {
    /// A file from its text, as the first of a run.
    static func file(_ text: String) -> GoFile {
        parseGoFile(SourceFile(path: "main.go", text: text), index: 0)
    }

    /// The declarations of a file, without those of its package clause.
    static func declarations(_ text: String) -> GoFile {
        file("package main\n" + text)
    }

    /// A package from the texts of its files, by name.
    static func package(
        _ texts: KeyValuePairs<String, String>, target: GoTarget = GoTarget()
    ) -> (package: GoPackage, diagnostics: [Diagnostic], files: [SourceFile]) {
        let files = texts.map { SourceFile(path: "lib/\($0.key)", text: $0.value) }
        var diagnostics = DiagnosticList()
        let package = readGoPackage(files, firstIndex: 0, target: target, &diagnostics)
        return (package, diagnostics.all, files)
    }

    /// The Go files of all fixtures.
    static let fixtures: [SourceFile] = Fixture.all.flatMap { fixture -> [SourceFile] in
        guard let folder = fixture.goFolder else { return [] }
        let paths = Repository.files(below: folder).filter { $0.hasSuffix(".go") }
        return paths.compactMap { path in
            let path = folder.appending(path: path).path
            return (try? readBytes(path)).map { SourceFile(path: path, bytes: $0) }
        }
    }
}
