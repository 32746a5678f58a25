import BindgenCore

/// What `gobindgen build` puts beside a header for those who generate from it later: what the compiler
/// found out, and of which Go files the library was made.
struct BuildRecord {
    /// The header without its `.h`.
    private let base: String

    /// The record that belongs to a header, if there is one.
    init?(besides header: String) {
        guard header.hasSuffix(".h") else { return nil }
        base = String(header.dropLast(2))
    }

    private static let factsEnding = ".facts"
    private static let sourcesEnding = ".sources"

    /// The findings, if they are there.
    var factsPath: String? { existing(Self.factsEnding) }

    private func existing(_ ending: String) -> String? {
        Platform.kind(of: base + ending) == .file ? base + ending : nil
    }

    /// The files of a record.
    ///
    /// - Parameter base: the header's name in the output, without its `.h`.
    static func files(_ base: String, facts: [UInt8], goFiles: [SourceFile]) -> [OutputFile] {
        let lines = String(decoding: facts, as: UTF8.self).split(separator: "\n")
            .filter(isFinding)
        let sources = goFiles.map { file in
            "\(Digest(file.bytes).description) \(file.path.lastPathComponent)\n"
        }
        return [
            OutputFile(
                path: base + factsEnding,
                bytes: Array(lines.map { $0 + "\n" }.joined().utf8)),
            OutputFile(path: base + sourcesEnding, bytes: Array(sources.joined().utf8)),
        ]
    }

    /// Whether a line of the compiler's tells of a parameter, or may: most tell of other values.
    private static func isFinding(_ line: Substring) -> Bool {
        // Wrappers that cgo makes have no column.
        guard line.split(separator: ":").dropFirst(2).first.flatMap({ Int($0) }) != nil else {
            return false
        }
        let isOfParameter =
            line.contains(": leaking param") || line.contains(": mutates param")
            || line.contains(": moved to heap: ")
        // Of what does not escape, parameters alone are called by nothing but a name.
        let isName = line.split(separator: " ").dropFirst().dropFirst().first?.hasPrefix("does")
        return !line.hasPrefix("_cgo_") && !line.contains("/_cgo_")
            && (isOfParameter || line.contains(" does not escape") && isName == true)
    }

    /// Warnings for the Go files that are not those that the library was made of.
    ///
    /// - Parameter firstIndex: the index of the first Go file in the run's list of files.
    func staleness(of goFiles: [SourceFile], firstIndex: Int) throws(FileError) -> [Diagnostic] {
        guard let path = existing(Self.sourcesEnding) else { return [] }
        let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
        var recorded: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            if parts.count == 2 { recorded[parts[1]] = parts[0] }
        }
        return goFiles.enumerated().compactMap { index, file in
            guard let digest = recorded[file.path.lastPathComponent],
                digest != Digest(file.bytes).description
            else { return nil }
            let start = SourceRange(file: firstIndex + index, bytes: 0..<0)
            return Diagnostic(
                code: .staleSource, severity: .warning,
                message: "the library was built of another version of this file", range: start,
                fix: "build it again with 'gobindgen build'")
        }
    }
}
