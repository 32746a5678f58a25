import BindgenCore
import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// Asks the compiler which functions of every header it sees, and holds that against what gobindgen
/// knew beforehand.
@Suite struct ImporterVerdictTests {
    static let headers = Fixture.all.map(\.newestHeader)

    @Test("What Swift hides is known, and nothing else is taken for hidden", arguments: headers)
    func agrees(_ header: Fixture.Header) throws {
        let scratch = try ScratchFolder()
        let options = try generateFiles(
            header.path, header.fixture.arguments + header.fixture.fileArguments,
            into: scratch.url)
        let module = options.clangModule
        let wrapper = try String(
            contentsOf: scratch.url.appending(path: "\(options.module)/\(options.module).swift"),
            encoding: .utf8)
        let names = try header.exportedNames()
        let hidden = try hiddenNames(names, module: module, in: scratch.url)

        for name in names {
            let isCalled =
                wrapper.contains(" \(module).\(name)(")
                || wrapper.contains("(\(module).\(name)(")
                || wrapper.contains("\(module).`\(name)`(")
            if isCalled {
                #expect(!hidden.contains(name), "\(name) is called, and Swift does not see it")
            }
            // Left out for its types of C, or called through the shim header for complex numbers.
            let reason = wrapper.split(separator: "\n").first {
                $0.hasPrefix("// \(name) is left out: ")
            }
            if reason?.hasSuffix("which Swift does not import.") == true {
                #expect(hidden.contains(name), "\(name) is left out, and Swift does see it")
            }
        }
    }

    /// The names among them of which the compiler says that the module has no such member.
    private func hiddenNames(
        _ names: [String], module: String, in folder: URL
    ) throws -> Set<String> {
        let uses = names.map { "_ = \(module).`\($0)`\n" }.joined()
        try Data("import \(module)\n\(uses)".utf8).write(to: folder.appending(path: "uses.swift"))
        let outcome = try Shell.run(
            "swiftc", ["-typecheck", "-I", module, "uses.swift"], in: folder)
        let messages = outcome.output.matches(of: /has no member named '([^']+)'/)
        return Set(messages.map { String($0.1) })
    }
}
