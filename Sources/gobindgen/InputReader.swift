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

    /// Where a compiler would find a header that is included with quotes.
    private static func place(
        of include: String, beside folder: String, or includeFolders: [String]
    ) -> String? {
        ([folder] + includeFolders).lazy
            .map { $0.appendingPath(include) }
            .first { Platform.kind(of: $0) == .file }
    }
}
