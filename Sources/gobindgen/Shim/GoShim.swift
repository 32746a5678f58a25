import BindgenCore

/// The Go file that stands between a package and Swift: it exports what the package did not, in a form
/// in which Go and Swift keep their own memory.
struct GoShim {
    /// A function, method or field that does not reach Swift.
    struct Omission {
        /// The file's name, and where in it.
        var file: String
        var offset: Int
        /// `Store.Each`
        var name: String
        var reason: String
    }

    /// The file's name in the package that is built.
    static let fileName = "swift_shim.go"

    let source: [UInt8]
    /// The package's own files that are built without their exports, by name.
    let replacedFiles: [String: [UInt8]]
    let omissions: [Omission]
    /// Where the package has what is exported.
    let places: ShimPlaces
    /// Whether it is a file of the package itself, and not of a program that imports it.
    let isInside: Bool

    /// What does not reach Swift, at its place in the package's files.
    func diagnostics(in package: GoSourcePackage, isStrict: Bool = false) -> [Diagnostic] {
        omissions.map { omission in
            var diagnostic = Diagnostic(
                omission, file: package.files.firstIndex(of: omission.file) ?? 0,
                isOwn: package.isOwn)
            if isStrict { diagnostic.severity = .error }
            return diagnostic
        }
    }

    /// The number of functions that it exports.
    var exportCount: Int {
        String(decoding: source, as: UTF8.self).split(separator: "\n")
            .count { $0.hasPrefix("//export ") }
    }

    /// Writes the shim of a package.
    init(_ package: GoSourcePackage, _ go: GoToolchain) throws(FileError) {
        // A main package cannot be imported.
        isInside = package.isOwn && (!package.hasAssembly || package.name == "main")
        let output = go.scratch.appendingPath("shim")
        let (exports, facts) = try Self.compile(package, go)
        _ = try FileSystem.write([
            OutputFile(path: output.appendingPath("exports"), bytes: exports),
            OutputFile(path: output.appendingPath("facts"), bytes: facts),
        ])
        let report = try ShimProgram(go).run(
            [
                "-dir", package.folder, "-files", package.files.joined(separator: ","),
                "-path", package.importPath, "-exports", output.appendingPath("exports"),
                "-facts", output.appendingPath("facts"), "-out", output,
            ] + (isInside ? ["-inside"] : []))
        source = try FileSystem.read(output.appendingPath(Self.fileName))
        var replaced: [String: [UInt8]] = [:]
        for name in package.files where Platform.kind(of: output.appendingPath(name)) == .file {
            replaced[name] = try FileSystem.read(output.appendingPath(name))
        }
        replacedFiles = replaced
        let lines = String(decoding: report, as: UTF8.self).split(separator: "\n")
        omissions = lines.compactMap { Omission(line: $0) }
        places = ShimPlaces(lines)
    }

    /// Compiles the package and what it imports, for their types and for what the compiler finds out.
    private static func compile(
        _ package: GoSourcePackage, _ go: GoToolchain
    ) throws(FileError) -> (exports: [UInt8], facts: [UInt8]) {
        let isByFiles = package.importPath == "command-line-arguments"
        let findings =
            isByFiles ? go.findingFlags : "\(package.importPath)=\(go.findingFlags)"
        let arguments =
            [
                "list", "-deps", "-export", "-trimpath", "-f",
                "{{if .Export}}{{.ImportPath}}={{.Export}}{{end}}",
            ] + go.tagFlags
        let folder = package.buildFolder
        let operands = ["--"] + package.buildArguments
        let process = try go.run(
            arguments + ["-gcflags=\(findings)"] + operands, in: folder)
        guard process.status == 0 else {
            // Once more without the findings, which nobody asked to read.
            let failure = try go.run(
                ["build", "-o", "/dev/null"] + go.tagFlags + operands, in: folder)
            throw .ofGo(["build"], failure.status == 0 ? process : failure)
        }
        return (process.output, process.errors)
    }
}

extension GoShim.Omission {
    /// Understands a line of the program's.
    fileprivate init?(line: Substring) {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let offset = Int(parts[1]) else { return nil }
        self.init(file: parts[0], offset: offset, name: parts[2], reason: parts[3])
    }
}

extension Diagnostic {
    /// What a caller in Swift does not get.
    ///
    /// - Parameter isOwn: whether the package is the user's, who can change it.
    init(_ omission: GoShim.Omission, file: Int, isOwn: Bool) {
        self.init(
            code: .outOfReach, severity: .warning,
            message: "'\(omission.name)' is left out: \(omission.reason)",
            range: SourceRange(file: file, bytes: omission.offset..<(omission.offset + 1)),
            fix: isOwn
                ? "write a function around it whose types cross, or leave it out with "
                    + "'//swift:skip'"
                : "where it is needed, build a package of your own that imports this one, with a "
                    + "function around it whose types cross")
    }
}
