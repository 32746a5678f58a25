import BindgenCore

/// Reads a header and the local headers that it includes.
enum InputReader {
    /// - Parameter includeFolders: where to look for an included header that is not beside the one
    ///   that includes it, in order.
    static func read(
        header path: String, includeFolders: [String], options: Options
    ) throws(FileError) -> GenerationInput {
        let header = SourceFile(
            path: path == "-" ? "<standard input>" : path, bytes: try FileSystem.read(path))
        var input = GenerationInput(header: header, options: options)
        let folder = path == "-" ? "" : path.deletingLastPathComponent
        var found: Set<String> = [options.headerName]
        // Each file to be searched: where it belongs in the output, and where it is now.
        var pending = [(belongs: options.headerName, folder: folder, file: header)]
        while !pending.isEmpty {
            let includer = pending.removeFirst()
            for include in quotedIncludes(of: includer.file) {
                guard let belongs = includedPath(include, from: includer.belongs),
                    !found.contains(belongs),
                    let place = place(of: include, beside: includer.folder, or: includeFolders)
                else { continue }
                found.insert(belongs)
                let file = SourceFile(path: place, bytes: try FileSystem.read(place))
                input.localHeaders.append(.init(path: belongs, file: file))
                pending.append((belongs, place.deletingLastPathComponent, file))
            }
        }
        return input
    }

    /// Reads the Go files that are named, those in the folders that are named or, where nothing is
    /// named, those beside the header, if they export functions.
    static func goFiles(
        _ paths: [String], beside header: String
    ) throws(FileError) -> [SourceFile] {
        if paths.isEmpty {
            guard header != "-" else { return [] }
            let folder = header.deletingLastPathComponent
            let files = try goFiles(in: folder.isEmpty ? "." : folder, shownAs: folder)
            return files.contains(where: mayExport) ? files : []
        }
        var files: [SourceFile] = []
        for path in paths {
            if Platform.kind(of: path) == .directory {
                let found = try goFiles(in: path, shownAs: path)
                if found.isEmpty {
                    throw FileError(message: "there are no Go files in '\(path)'")
                }
                files += found
            } else {
                files.append(SourceFile(path: path, bytes: try FileSystem.read(path)))
            }
        }
        return files
    }

    private static func goFiles(
        in folder: String, shownAs prefix: String
    ) throws(FileError) -> [SourceFile] {
        var files: [SourceFile] = []
        for name in FileSystem.names(in: folder) where name.hasSuffix(".go") {
            let path = prefix.appendingPath(name)
            guard Platform.kind(of: path) == .file else { continue }
            files.append(SourceFile(path: path, bytes: try FileSystem.read(path)))
        }
        return files
    }

    /// Whether a file may be one of cgo's that exports something.
    private static func mayExport(_ file: SourceFile) -> Bool {
        let text = String(decoding: file.bytes, as: UTF8.self)
        return text.contains("\n//export ") && text.contains("\"C\"")
    }

    /// Where a compiler would find a header that is included with quotes.
    private static func place(
        of include: String, beside folder: String, or includeFolders: [String]
    ) -> String? {
        ([folder] + includeFolders).lazy
            .map { $0.appendingPath(include) }
            .first { Platform.kind(of: $0) == .file }
    }
}

extension Arguments {
    /// Reads the Go files and the compiler's findings that the arguments ask for.
    func readGo(into input: inout GenerationInput) throws(FileError) {
        guard readsGo else { return }
        let recorded = try BuildRecord(besides: header)?.goFiles() ?? []
        input.goFiles =
            recorded.isEmpty ? try InputReader.goFiles(goPaths, beside: header) : recorded
        input.goTarget = goTarget
        if let facts = facts ?? BuildRecord(besides: header)?.factsPath {
            input.facts = SourceFile(path: facts, bytes: try FileSystem.read(facts))
        }
    }
}
