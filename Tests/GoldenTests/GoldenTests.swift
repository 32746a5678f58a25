import BindgenCore
import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// Runs every fixture's headers through the tool and holds each byte against the golden.
///
/// With `GOBINDGEN_RECORD=1` the goldens are written anew; a run that changes one fails, and says
/// which, so that somebody looks at it.
@Suite struct GoldenTests {
    private static let isRecording = ProcessInfo.processInfo.environment["GOBINDGEN_RECORD"] == "1"

    static let headers = Fixture.all.flatMap(\.headers)

    @Test("Every fixture has a header", arguments: Fixture.all)
    func hasHeader(_ fixture: Fixture) {
        #expect(!fixture.headers.isEmpty, "Scripts/record-headers records them")
    }

    @Test("Output is the golden, byte for byte", arguments: headers)
    func matchesGolden(_ header: Fixture.Header) throws {
        for (path, bytes) in try GoldenRun(header).golden {
            let file = header.expected.appending(path: path)
            let golden = try? Data(contentsOf: file)
            if golden == Data(bytes) { continue }
            if Self.isRecording { try record(bytes, to: file) }
            let difference = difference(from: golden ?? Data(), to: Data(bytes))
            Issue.record("\(path) of \(header) differs from the golden:\n\(difference)")
        }
    }

    @Test("No golden is left over", arguments: Fixture.all)
    func hasNoOrphan(_ fixture: Fixture) throws {
        var expected: Set<String> = []
        for header in fixture.headers {
            for (path, _) in try GoldenRun(header).golden {
                expected.insert("\(header.expected.lastPathComponent)/\(path)")
            }
        }
        let present = Repository.files(below: fixture.folder).filter { $0.hasPrefix("expected") }
        for orphan in present where !expected.contains(orphan) {
            Issue.record("\(fixture.name)/\(orphan) is not what any header gives: remove it")
        }
    }

    @Test("Every exported function is bound or named in a diagnostic", arguments: headers)
    func isComplete(_ header: Fixture.Header) throws {
        let run = try GoldenRun(header)
        for name in try header.exportedNames() {
            #expect(run.fate(of: name) != nil, "\(name) of \(header) is neither")
        }
    }

    @Test("A free function that only support code calls is missing")
    func ownFree() throws {
        let fixture = try #require(Fixture.all.first { $0.name == "ownfree" })
        var run = try GoldenRun(fixture.newestHeader)
        #expect(run.fate(of: "OwnFreeString") == .raw)
        let declaration = run.wrapper.components(separatedBy: "\n\n").first {
            $0.contains("func ownFreeString(")
        }
        let path = "\(run.input.options.module)/\(run.input.options.module).swift"
        for index in run.output.files.indices where run.output.files[index].path == path {
            let text = run.wrapper.replacing(try #require(declaration), with: "")
            run.output.files[index].bytes = Array(text.utf8)
        }
        #expect(run.wrapper.contains(".OwnFreeString("))
        #expect(run.fate(of: "OwnFreeString") == nil)
    }

    private func record(_ bytes: [UInt8], to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// What `diff -u` shows.
    private func difference(from old: Data, to new: Data) -> String {
        guard let scratch = try? ScratchFolder() else { return "" }
        try? scratch.write(Array(old), to: "golden")
        try? scratch.write(Array(new), to: "output")
        let outcome = try? Shell.run(
            "diff", ["-u", "--label", "golden", "--label", "output", "golden", "output"],
            in: scratch.url)
        return outcome?.output ?? ""
    }
}

/// One header's way through the tool, without a file being written.
struct GoldenRun {
    let input: GenerationInput
    var output: GenerationOutput
    private let header: Fixture.Header

    init(_ header: Fixture.Header) throws {
        self.header = header
        let fixture = header.fixture
        let words =
            [header.path, "-o", "Sources", "--go-target", "linux/amd64"] + fixture.arguments
            + fixture.fileArguments
        guard case .run(let arguments) = try parseArguments(words) else {
            throw UsageError(message: "the fixture's arguments ask for something else")
        }
        var input = try arguments.readInput(arguments.options)
        // Goldens hold no place of this machine.
        input.header.path = header.fixture.headerName
        for index in input.localHeaders.indices {
            input.localHeaders[index].file.path = input.localHeaders[index].path
        }
        for index in input.goFiles.indices {
            let path = input.goFiles[index].path
            input.goFiles[index].path = String(path.dropFirst(fixture.folder.path.count + 1))
        }
        self.input = input
        output = generate(input)
    }

    /// What the golden folder has to hold, by path: what was generated, but for the copies of
    /// headers, and the diagnostics.
    var golden: [(path: String, bytes: [UInt8])] {
        let copies = [input.options.headerName] + input.localHeaders.map(\.path)
        let copied = Set(
            copies.map { OutputNames.header($0, clangModule: input.options.clangModule) })
        var golden = output.files.filter { !copied.contains($0.path) }.map { ($0.path, $0.bytes) }
        if header.isNewestOfGolden { golden.append(("diagnostics.txt", Array(diagnostics.utf8))) }
        return golden
    }

    var diagnostics: String {
        let renderer = DiagnosticRenderer(files: input.files)
        return output.diagnostics.map(renderer.text).joined()
    }

    var wrapper: String {
        let path = OutputNames.wrapper(module: input.options.module)
        let file = output.files.first { $0.path == path }
        return String(decoding: file?.bytes ?? [], as: UTF8.self)
    }
}
