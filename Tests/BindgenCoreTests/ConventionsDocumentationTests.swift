import Foundation
import TestSupport
import Testing

/// Holds `Documentation/Conventions.md` and the fixtures together: every row is a function that a
/// fixture exports, with what its author wrote, that is in the wrapper, and that the program calls.
@Suite struct ConventionsDocumentationTests {
    static let page: String =
        (try? String(
            contentsOf: Repository.root.appending(path: "Documentation/Conventions.md"),
            encoding: .utf8)) ?? ""
    static let rows: [ConventionRow] = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
        .map(ConventionRow.init).filter { $0.convention != "convention" }

    @Test("Every row says who shows it, or why nobody does", arguments: rows)
    func isComplete(_ row: ConventionRow) {
        #expect(row.cells.count == 6)
        let reason = row.shownBy.hasPrefix("none: ") ? row.shownBy.dropFirst(6) : ""
        #expect((row.fixture == nil) == !reason.isEmpty)
    }

    @Test("Every row is a function that its author wrote so", arguments: rows)
    func isWritten(_ row: ConventionRow) throws {
        guard let fixture = row.fixture else { return }
        let header = try String(contentsOfFile: fixture.newestHeader.path, encoding: .utf8)
        #expect(header.contains("\nextern \(row.prototype);\n"))
        let source = try GoComments(of: #require(fixture.goFolder))
        let own = try #require(source.above(exported: row.function))
        if row.directives.isEmpty {
            #expect(row.author.hasPrefix("nothing"))
            #expect(!own.contains { $0.hasPrefix("//swift:") })
        }
        for directive in row.directives {
            #expect((own + source.ofAll).contains(directive), "\(fixture) has no '\(directive)'")
        }
    }

    @Test("Every row is in the wrapper, and called", arguments: rows)
    func isCalled(_ row: ConventionRow) throws {
        guard let fixture = row.fixture else { return }
        let wrapper = onOneLine(try fixture.wrapper())
        let parts = wrapper.components(separatedBy: "public \(row.swift) {\n")
        let bodies = parts.dropFirst().map { $0.components(separatedBy: "public ")[0] }
        #expect(
            bodies.contains { $0.contains("\(row.function)(") },
            "the wrapper of \(fixture) has no '\(row.swift)' that calls \(row.function)")
        let folder = try #require(fixture.callFolder)
        let program = try String(
            contentsOf: folder.appending(path: "main.swift"), encoding: .utf8)
        let name = row.swift.replacing("`", with: "").prefix { $0 != "(" }.split(separator: " ")
            .last
        let call = try Regex("[^A-Za-z0-9_]\(#require(name))\\(")
        #expect(program.contains(call), "\(fixture) does not call '\(row.swift)'")
    }

    static let libraries: [(name: String, folder: String)] = page.matches(
        of: #/\n\* \[([a-z]+)\]\(\.\./Tests/Fixtures/([a-z]+)/go\) /#
    ).map { (String($0.1), String($0.2)) }

    @Test("Ten libraries are named")
    func namesTen() {
        #expect(Set(Self.libraries.map(\.name)).count == 10)
        #expect(Self.libraries.allSatisfy { $0.name == $0.folder })
    }

    @Test("Who calls such a library meets no pointer", arguments: libraries.map(\.name))
    func hasNoPointer(_ name: String) throws {
        let fixture = try #require(Fixture.all.first { $0.name == name })
        try #require(fixture.goFolder != nil && fixture.callFolder != nil)
        let lines = onOneLine(try fixture.wrapper()).split(separator: "\n")
        let declarations = lines.filter { $0.contains(#/^ *(@.* )?public /#) }
        #expect(declarations.count > 5)
        for declaration in declarations {
            #expect(!declaration.contains(/Unsafe[A-Za-z]*Pointer|OpaquePointer|@unsafe/))
        }
    }
}

/// A row of a table of that page.
struct ConventionRow: Sendable, CustomTestStringConvertible {
    let cells: [String]

    init(_ line: Substring) {
        cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
    }

    var convention: String { cells[0] }
    var prototype: String { code(in: 2).first ?? "" }
    var author: String { cells[3] }
    var directives: [String] { code(in: 3).filter { $0.hasPrefix("//swift:") } }
    var swift: String { code(in: 4).first ?? "" }
    var shownBy: String { cells[5] }
    /// The exported function.
    var function: String {
        let head = prototype.prefix { $0 != "(" }
        return head.split { $0 == " " || $0 == "*" }.last.map(String.init) ?? ""
    }
    var fixture: Fixture? {
        guard
            let link = shownBy.wholeMatch(
                of: #/\[([a-z]+)\]\(\.\./Tests/Fixtures/([a-z]+)/go\)/#), link.1 == link.2
        else { return nil }
        return Fixture.all.first { $0.name == link.1 }
    }
    var testDescription: String { "\(convention): \(prototype)" }

    private func code(in cell: Int) -> [String] {
        cells[cell].matches(of: /`([^`]+)`/).map { String($0.1) }
    }
}

/// The comments above the declarations of a Go package.
private struct GoComments {
    private var blocks: [[String]] = [[]]

    init(of folder: URL) throws {
        for path in Repository.files(below: folder) where path.hasSuffix(".go") {
            let file = folder.appending(path: path)
            for line in try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            {
                if line.hasPrefix("//") {
                    blocks[blocks.count - 1].append(String(line))
                } else {
                    blocks.append([])
                }
            }
        }
    }

    /// What stands above an exported function.
    func above(exported function: String) -> [String]? {
        blocks.first { $0.contains("//export \(function)") }
    }

    /// What stands above types, and the package.
    var ofAll: [String] {
        blocks.filter { block in !block.contains { $0.hasPrefix("//export ") } }.flatMap { $0 }
    }
}

extension Fixture {
    /// The golden wrapper of the newest header.
    fileprivate func wrapper() throws -> String {
        let folder = newestHeader.expected
        let path = try #require(Repository.files(below: folder).first { $0.hasSuffix(".swift") })
        return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
}
