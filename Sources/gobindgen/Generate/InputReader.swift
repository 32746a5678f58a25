import BindgenCore

/// Reads a header and the local headers that it includes.
enum InputReader {
    /// A header that is found in one of the folders moves to its includer's, and so is included with
    /// quotes from then on.
    ///
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
        // Each file to be searched: where it belongs in the output, where it is now, and which of the
        // local headers it is, if it is one.
        var pending = [(belongs: options.headerName, folder: folder, local: -1)]
        while !pending.isEmpty {
            let includer = pending.removeFirst()
            let file = includer.local < 0 ? header : input.localHeaders[includer.local].file
            for include in includedHeaders(of: file, angled: !includeFolders.isEmpty) {
                guard let belongs = includedPath(include.path, from: includer.belongs),
                    let place = place(of: include, beside: includer.folder, or: includeFolders)
                else { continue }
                if !include.isQuoted { input.quote(include, in: includer.local) }
                guard found.insert(belongs).inserted else { continue }
                pending.append(
                    (belongs, place.deletingLastPathComponent, input.localHeaders.count))
                input.localHeaders.append(
                    .init(
                        path: belongs,
                        file: SourceFile(path: place, bytes: try FileSystem.read(place))))
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

    /// Where a compiler would find a header that is included.
    private static func place(
        of include: IncludedHeader, beside folder: String, or includeFolders: [String]
    ) -> String? {
        ((include.isQuoted ? [folder] : []) + includeFolders).lazy
            .map { $0.appendingPath(include.path) }
            .first { Platform.kind(of: $0) == .file }
    }

    /// Where the C of Go files looks for headers: cgo looks in their own folder, and where they say.
    static func includeFolders(of goFiles: [SourceFile], for target: GoTarget) -> [String] {
        var folders: [String] = []
        for file in goFiles {
            let own = file.path.deletingLastPathComponent
            let named = cgoIncludeFolders(of: file, for: target).map(own.appendingPath)
            folders += [own.isEmpty ? "." : own] + named
        }
        var seen: Set<String> = []
        return folders.filter { seen.insert($0).inserted }
    }
}

extension GenerationInput {
    /// Writes quotes for the angle brackets around an included path, in the header (-1) or a local one.
    fileprivate mutating func quote(_ include: IncludedHeader, in local: Int) {
        for place in [include.bytes.lowerBound, include.bytes.upperBound - 1] {
            if local < 0 {
                header.bytes[place] = UInt8(ascii: "\"")
            } else {
                localHeaders[local].file.bytes[place] = UInt8(ascii: "\"")
            }
        }
    }
}

extension Arguments {
    /// Reads the header, and the Go files and the compiler's findings that the arguments ask for.
    func readInput(_ options: Options) throws(FileError) -> GenerationInput {
        guard readsGo else {
            return try InputReader.read(
                header: header, includeFolders: includeFolders, options: options)
        }
        let recorded = try BuildRecord(besides: header)?.goFiles() ?? []
        let goFiles = recorded.isEmpty ? try InputReader.goFiles(goPaths, beside: header) : recorded
        let folders = includeFolders + InputReader.includeFolders(of: goFiles, for: goTarget)
        var input = try InputReader.read(
            header: header, includeFolders: folders, options: options)
        input.goFiles = goFiles
        input.goTarget = goTarget
        if let facts = facts ?? BuildRecord(besides: header)?.factsPath {
            input.facts = SourceFile(path: facts, bytes: try FileSystem.read(facts))
        }
        return input
    }
}
