public import Foundation

/// A folder of `Tests/Fixtures`: a Go library, the headers that versions of Go wrote for it, and the
/// Swift that a user should get.
public struct Fixture: Sendable, CustomStringConvertible {
    /// The name of the folder.
    public let name: String
    /// Where it is.
    public let folder: URL
    /// The lines of `case.txt`.
    private let keys: [String: String]

    /// A header that one version of Go wrote.
    public struct Header: Sendable, CustomStringConvertible {
        /// The fixture that it belongs to.
        public let fixture: Fixture
        /// The version of Go, and the target or compiler if that is another: `go1.27-linux-386`.
        public let version: String

        /// The header itself.
        public var path: String {
            fixture.folder.appending(path: "headers/\(version)/\(fixture.headerName)").path
        }

        /// The folder of its golden: versions of Go that copied doc comments into headers have one
        /// of their own where there are any.
        public var expected: URL {
            let isDocumented = fixture.documentedVersions.contains(version)
            return fixture.folder.appending(path: isDocumented ? "expected-documented" : "expected")
        }

        /// The names of the exported functions, read without the parser: their prototypes begin at
        /// the start of a line, and not in a comment.
        public func exportedNames() throws -> [String] {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let marker = "/* End of boilerplate cgo prologue.  */"
            let exports = text.components(separatedBy: marker).last ?? ""
            let code = exports.replacing(/\/\*(?s:.)*?\*\//, with: "")
            return code.split(separator: "\n").compactMap { line in
                guard line.hasPrefix("extern "), line.hasSuffix(");") else { return nil }
                let prototype = line.replacing("__declspec(dllexport) ", with: "")
                return prototype.firstMatch(of: /([^ *]+)\(/).map { String($0.1) }
            }
        }

        /// Whether it was written for another system than the ones that tests run on.
        public var isForeign: Bool {
            ["linux-386", "windows", "darwin"].contains { version.contains($0) }
        }

        /// Whether its golden's diagnostics are this header's: lines differ between versions.
        public var isNewestOfGolden: Bool {
            fixture.headers.last { $0.expected == expected && !$0.version.contains("-") }?.version
                == version
        }

        /// The fixture and the version.
        public var description: String { "\(fixture.name)/\(version)" }
    }

    /// The file name of the header.
    public var headerName: String { keys["header"] ?? "" }
    /// Options for the command line.
    public var arguments: [String] {
        (keys["arguments"] ?? "").split(separator: " ").map(String.init)
    }
    /// Options that name files of the fixture: the folder of Go files that the tool is given beside
    /// the header, and what the Go compiler printed.
    public var fileArguments: [String] {
        [("--go", "source"), ("--facts", "facts")].flatMap { option, key in
            keys[key].map { [option, folder.appending(path: $0).path] } ?? []
        }
    }
    /// Whether its program leaks, since that is what it shows.
    public var isLeaking: Bool { keys["leaks"] == "on purpose" }
    private var documentedVersions: [String] {
        (keys["documented"] ?? "").split(separator: " ").map(String.init)
    }
    /// All recorded headers, oldest first.
    public var headers: [Header] {
        let folders = try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: "headers").path)
        return (folders ?? []).sorted().map { Header(fixture: self, version: $0) }
    }
    /// The newest header for the system that tests run on.
    public var newestHeader: Header {
        headers.last { !$0.version.contains("-") } ?? Header(fixture: self, version: "none")
    }
    /// The Go package, if the fixture has one.
    public var goFolder: URL? { existing("go") }
    /// The program that calls the library, if the fixture has one.
    public var callFolder: URL? { existing("call") }

    /// The name.
    public var description: String { name }

    private func existing(_ path: String) -> URL? {
        let url = folder.appending(path: path)
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    /// Every fixture, by name.
    public static let all: [Fixture] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: Repository.fixtures.path)
        return (names ?? []).sorted().compactMap { name in
            let folder = Repository.fixtures.appending(path: name)
            let text = try? String(contentsOf: folder.appending(path: "case.txt"), encoding: .utf8)
            return text.map { Fixture(name: name, folder: folder, text: $0) }
        }
    }()

    private init(name: String, folder: URL, text: String) {
        self.name = name
        self.folder = folder
        let pairs = text.split(separator: "\n").compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (String(line[..<colon]), String(value))
        }
        keys = Dictionary(pairs, uniquingKeysWith: { $1 })
    }
}
