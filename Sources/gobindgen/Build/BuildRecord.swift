import BindgenCore

/// What `gobindgen build` puts beside a header for those who generate from it later: the Go files that
/// the wrapper is made of, what the compiler found out, and of which files the library was built.
///
///     include/libmylib.h, libmylib.facts, libmylib.sources
///     go/mylib.go, swift_shim.go
///
/// In an XCFramework, whose headers are those of all processors, it is apart from them:
///
///     macos/Headers/CMylib/libmylib.h
///     macos/arm64/CMylib/libmylib.facts, libmylib.sources, go/mylib.go, swift_shim.go
struct BuildRecord {
    /// The record's files without their endings.
    private let base: String
    /// Where the Go files are.
    private let goFolder: String

    private static let factsEnding = ".facts"
    private static let sourcesEnding = ".sources"

    /// The record of an artifact bundle's C module.
    init(inBundle include: String, headerBase: String) {
        base = include.appendingPath(headerBase)
        goFolder = include.deletingLastPathComponent.appendingPath("go")
    }

    /// The record of an XCFramework's C module, for one processor of a system.
    ///
    /// - Parameter folder: the system's.
    init(
        inFramework folder: String, _ architecture: String, clangModule: String,
        headerBase: String
    ) {
        let place = folder.appendingPath(architecture).appendingPath(clangModule)
        base = place.appendingPath(headerBase)
        goFolder = place.appendingPath("go")
    }

    /// The record that belongs to a header, if there is one.
    init?(besides header: String) {
        guard header.hasSuffix(".h") else { return nil }
        let headerBase = String(header.lastPathComponent.dropLast(2))
        let include = header.deletingLastPathComponent
        let headers = include.deletingLastPathComponent
        if headers.lastPathComponent == "Headers" {
            let folder = headers.deletingLastPathComponent
            for architecture in MachArchitecture.allCases {
                let record = BuildRecord(
                    inFramework: folder, architecture.rawValue,
                    clangModule: include.lastPathComponent, headerBase: headerBase)
                if record.existing(Self.sourcesEnding) != nil {
                    self = record
                    return
                }
            }
        }
        self.init(inBundle: include, headerBase: headerBase)
    }

    /// The findings, if they are there.
    var factsPath: String? { existing(Self.factsEnding) }

    /// The Go files, if they are there: a build may have changed what was on the disk.
    func goFiles() throws(FileError) -> [SourceFile] {
        // An earlier build may have left others there.
        let recorded = try digests()
        var files: [SourceFile] = []
        for name in FileSystem.names(in: goFolder) where recorded[name] != nil {
            let path = goFolder.appendingPath(name)
            files.append(SourceFile(path: path, bytes: try FileSystem.read(path)))
        }
        return files
    }

    private func existing(_ ending: String) -> String? {
        Platform.kind(of: base + ending) == .file ? base + ending : nil
    }

    /// The files of a record.
    ///
    /// - Parameters:
    ///   - sources: the package's files, as they are on the disk.
    ///   - goFiles: the files of which the wrapper is made.
    func files(
        facts: [UInt8], sources: [SourceFile], goFiles: [SourceFile]
    ) -> [OutputFile] {
        let lines = String(decoding: facts, as: UTF8.self).split(separator: "\n")
            .filter(Self.isFinding)
        // What the build itself added is told last.
        let added = goFiles.filter { file in
            !sources.contains { $0.path.lastPathComponent == file.path.lastPathComponent }
        }
        let digests = (sources + added).map { file in
            "\(Digest(file.bytes).description) \(file.path.lastPathComponent)\n"
        }
        return [
            OutputFile(
                path: base + Self.factsEnding,
                bytes: Array(lines.map { $0 + "\n" }.joined().utf8)),
            OutputFile(path: base + Self.sourcesEnding, bytes: Array(digests.joined().utf8)),
        ]
            + goFiles.map { file in
                OutputFile(
                    path: goFolder.appendingPath(file.path.lastPathComponent), bytes: file.bytes)
            }
    }

    /// Whether a line of the compiler's tells of a parameter, or may: most tell of other values.
    private static func isFinding(_ line: Substring) -> Bool {
        // Wrappers that cgo makes have no column.
        guard line.split(separator: ":").dropFirst(2).first.flatMap({ Int($0) }) != nil else {
            return false
        }
        let isOfParameter =
            line.contains(": leaking param") || line.contains(": mutates param")
            || line.contains(": calls param") || line.contains(": moved to heap: ")
        // Of what does not escape, parameters alone are called by nothing but a name.
        let isName = line.split(separator: " ").dropFirst().dropFirst().first?.hasPrefix("does")
        return !line.hasPrefix("_cgo_") && !line.contains("/_cgo_")
            && (isOfParameter || line.contains(" does not escape") && isName == true)
    }

    /// Warnings for the files of a list that are not those that the library was made of, and for what it was
    /// made of that is not beside them any more.
    func staleness(
        of goFiles: [SourceFile], for target: GoTarget
    ) throws(FileError) -> [Diagnostic] {
        let recorded = try digests()
        if recorded.isEmpty { return [] }
        var stale: [Diagnostic] = goFiles.enumerated().compactMap { index, file in
            let isNew = recorded[file.path.lastPathComponent] == nil && isBuilt(file, for: target)
            guard isNew || Self.differs(file, recorded) else { return nil }
            return .stale(
                isNew
                    ? "the library was built without this file"
                    : "the library was built of another version of this file",
                at: SourceRange(file: index, bytes: 0..<0))
        }
        let folders = Set(goFiles.map(\.path.deletingLastPathComponent))
        for name in recorded.keys.sorted() where name != GoShim.fileName {
            let isThere = folders.contains { folder in
                Platform.kind(of: folder.appendingPath(name)) == .file
            }
            if !isThere {
                stale.append(.stale("the library was built of '\(name)' too, which is gone"))
            }
        }
        return stale
    }

    /// Whether the library was made of other versions of these files. Files that it was not made of are
    /// passed over: another platform takes others.
    func isStale(_ sources: [SourceFile]) throws(FileError) -> Bool {
        let recorded = try digests()
        return sources.contains { Self.differs($0, recorded) }
    }

    private static func differs(_ file: SourceFile, _ recorded: [String: String]) -> Bool {
        recorded[file.path.lastPathComponent].map { $0 != Digest(file.bytes).description } ?? false
    }

    /// What the library was made of: the digest of each file, by its name.
    private func digests() throws(FileError) -> [String: String] {
        guard let path = existing(Self.sourcesEnding) else { return [:] }
        let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
        var recorded: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            if parts.count == 2 { recorded[parts[1]] = parts[0] }
        }
        return recorded
    }
}

extension Diagnostic {
    fileprivate static func stale(_ message: String, at range: SourceRange? = nil) -> Diagnostic {
        Diagnostic(
            code: .staleSource, severity: .warning, message: message, range: range,
            fix: "build it again with 'gobindgen build'")
    }
}
