import Foundation
import TestSupport
import Testing

@testable import BindgenCore

/// Holds gobindgen's reader of Go against Go's own parser, type checker and build rules, over the
/// sources of Go itself: see Tests/GoOracle.
@Suite struct GoReaderTests {
    private static let go = Result { try GoToolchain() }

    /// The sources of Go's standard library.
    private static let library = Result {
        let outcome = try Shell.run(try go.get().path, ["env", "GOROOT"])
        let root = outcome.output.split(separator: "\n").last.map(String.init) ?? ""
        return URL(filePath: root).appending(path: "src")
    }

    /// The oracle, built once.
    private static let oracle = Result {
        let scratch = try ScratchFolder()
        let program = scratch.url.appending(path: "oracle").path
        let outcome = try Shell.run(
            try go.get().path, ["build", "-o", program, "main.go"],
            in: Repository.root.appending(path: "Tests/GoOracle"),
            environment: [
                "GOFLAGS": "", "GOTOOLCHAIN": "local", "GOPROXY": "off", "GOWORK": "off",
                "CGO_ENABLED": "0",
            ])
        #expect(outcome.status == 0, "\(outcome.output)")
        return (program: program, scratch: scratch)
    }

    private func ask(_ arguments: [String]) throws -> [[String]] {
        let outcome = try Shell.run(try Self.oracle.get().program, arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n")
        return lines.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private func goFiles(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { $0.hasSuffix(".go") }.map { folder.appending(path: $0).path }
    }

    // MARK: - Declarations

    @Test(
        "Go's own packages are read as Go reads them",
        arguments: [
            "strings", "go/types", "reflect", "syscall", "net/http", "runtime", "slices", "iter",
            "maps", "os", "cmd/cgo/internal/test",
        ])
    func declarations(_ package: String) throws {
        let folder = try Self.library.get().appending(path: package)
        try compare(goFiles(in: folder))
    }

    @Test("The fixtures' packages are read as Go reads them")
    func fixtures() throws {
        try compare(Fixture.all.compactMap(\.goFolder).flatMap(goFiles))
    }

    private func compare(_ paths: [String]) throws {
        try #require(!paths.isEmpty)
        let expected = try ask(["declarations"] + paths).map { $0.joined(separator: "\t") }
        let found = try paths.flatMap { path in
            describe(SourceFile(path: path, bytes: try readBytes(path)))
        }
        // Not one comparison of all: a difference of thousands of lines takes minutes to print.
        var path = ""
        for (left, right) in zip(expected, found) where left != right || left.hasPrefix("file") {
            if left != right {
                Issue.record("\(path):\nGo:        \(left)\ngobindgen: \(right)")
                return
            }
            path = left
        }
        #expect(expected.count == found.count)
    }

    /// What the oracle prints, from our reading.
    private func describe(_ file: SourceFile) -> [String] {
        let parsed = parseGoFile(file, index: 0)
        let doc = { (doc: GoDoc) in
            doc.comments.map { String($0.bytes.lowerBound) }.joined(separator: ",")
        }
        var lines: [(offset: Int, text: String)] = []
        for declaration in parsed.imports {
            let words = ["import", declaration.path, declaration.alias ?? ""]
            lines.append((declaration.range.bytes.lowerBound, words.joined(separator: "\t")))
        }
        for function in parsed.functions {
            let offset = function.nameRange.bytes.lowerBound
            let receiver = function.receiver.map { receiver in
                (receiver.name.map { $0 + " " } ?? "") + receiver.type.text
            }
            let words = [
                "func", function.name, "\(offset)", receiver ?? "", "\(function.isGeneric)",
                function.signature.text, doc(function.doc),
            ]
            lines.append((offset, words.joined(separator: "\t")))
            guard function.hasBody else { continue }
            let returns = function.returns.map { $0.origins.map(describe).joined(separator: ", ") }
            let body = ["body", returns.joined(separator: "; "), "\(function.defersCalls)"]
            lines.append((offset, body.joined(separator: "\t")))
        }
        for type in parsed.types {
            let offset = type.nameRange.bytes.lowerBound
            let words = [
                "type", type.name, "\(offset)", "\(type.isAlias)", "\(type.isGeneric)",
                type.type.text, doc(type.doc),
            ]
            lines.append((offset, words.joined(separator: "\t")))
        }
        for constant in parsed.constants {
            let offset = constant.nameRange.bytes.lowerBound
            let words = [
                "const", constant.name, "\(offset)", "\(constant.iota)",
                constant.type?.text ?? "", doc(constant.doc),
            ]
            lines.append((offset, words.joined(separator: "\t")))
        }
        for range in parsed.unreadable {
            lines.append((range.bytes.lowerBound, "unreadable\t\(file.text(range.bytes))"))
        }
        // Sorting in Swift is stable: a body stays behind its function.
        let sorted = lines.sorted { $0.offset < $1.offset }.map(\.text)
        let head = ["file", file.path, parsed.packageName, doc(parsed.packageDoc)]
        return [head.joined(separator: "\t")] + sorted
    }

    private func describe(_ origin: GoOrigin) -> String {
        switch origin {
        case .call(let function, _) where !function.hasPrefix("."): "call \(function)"
        case .null: "nil"
        case .shared(let name, _): "held \(name)"
        default: "other"
        }
    }

    private func hexadecimal(_ text: String) -> String {
        text.utf8.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    // MARK: - Constants

    @Test(
        "Constants have the values that Go gives them",
        arguments: ["syscall", "go/token", "reflect", "runtime", "net/http", "math", "time", "os"])
    func constants(_ package: String) throws {
        let folder = try Self.library.get().appending(path: package)
        let files = try goFiles(in: folder).map { SourceFile(path: $0, bytes: try readBytes($0)) }
        let rules = try ask(["files", "linux", "amd64"])
        var diagnostics = DiagnosticList()
        let read = readGoPackage(
            files, firstIndex: 0, target: goTarget(rules, "linux", "amd64"), &diagnostics)
        let constants = Dictionary(
            read.constants.map { ($0.declaration.name, $0) },
            uniquingKeysWith: { first, _ in first })
        let expected = try ask(["constants", folder.path])
        var computed = 0
        for words in expected {
            guard let value = constants[words[0]]?.value else { continue }
            computed += 1
            #expect(agrees(value, kind: words[1], text: words[2]), "\(words): \(value)")
            if !words[3].isEmpty {
                #expect(constants[words[0]]?.type == .name(words[3]), "\(words)")
            }
        }
        // Others speak of other packages, or of numbers beyond 64 bits.
        #expect(computed * 10 >= expected.count * 8, "\(computed) of \(expected.count)")
    }

    private func agrees(_ value: GoConstantValue, kind: String, text: String) -> Bool {
        switch value {
        case .integer(let number): kind == "int" && text == number.description
        case .string(let string): kind == "string" && text == hexadecimal(string)
        case .bool(let flag): kind == "bool" && text == String(flag)
        // An untyped number without a fraction is an integer to go/constant.
        case .float(let number):
            Double(text).map { abs($0 - number) <= abs(number) * 1e-14 } ?? false
        }
    }

    // MARK: - Files

    static let targets = [
        ("linux", "amd64"), ("linux", "arm"), ("darwin", "arm64"), ("windows", "amd64"),
        ("android", "arm64"), ("illumos", "amd64"), ("js", "wasm"), ("plan9", "386"),
    ]

    @Test("The files that take part are those that go/build takes", arguments: targets)
    func files(_ system: String, _ architecture: String) throws {
        let library = try Self.library.get()
        let folders = [
            "net", "os", "syscall", "runtime", "os/user", "runtime/cgo", "crypto/x509", "time",
            "internal/cpu", "internal/syscall/unix", "math", "internal/goexperiment",
            "internal/poll", "cmd/cgo/internal/test",
        ].map { library.appending(path: $0).path }
        let rules = try ask(["files", system, architecture] + folders)
        let target = goTarget(rules, system, architecture)
        for words in rules.dropFirst(2) {
            let file = SourceFile(path: words[0], bytes: try readBytes(words[0]))
            let isTaken =
                target.accepts(fileName: file.lastPathComponent)
                && GoBuildConstraint(head: file.bytes).holds(for: target)
            #expect(isTaken == (words[1] == "true"), "\(words[0])")
        }
        #expect(rules.count > 500)
    }

    private func goTarget(_ rules: [[String]], _ system: String, _ architecture: String) -> GoTarget
    {
        GoTarget(
            os: system, arch: architecture, goMinorVersion: Int(rules[1][1]) ?? 0,
            tags: Set(rules[0][1].split(separator: ",").map(String.init)))
    }
}
