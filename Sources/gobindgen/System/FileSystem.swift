import BindgenCore

/// What no place in a file explains, and without which a run cannot go on: on what it failed, and why.
struct FileError: Error, Equatable {
    var code: DiagnosticCode = .fileSystem
    var message: String
    /// What to do about it, where that is not plain.
    var fix: String?
    /// What another program printed of it, to be shown as it is.
    var output: String?
}

/// The only reads and writes of the tool.
enum FileSystem {
    static func read(_ path: String) throws(FileError) -> [UInt8] {
        do throws(SystemError) {
            return try path == "-" ? Platform.readStandardInput() : Platform.read(path)
        } catch {
            if error == .isADirectory,
                [".artifactbundle", ".xcframework"].contains(where: path.hasSuffix)
            {
                throw FileError(
                    message: "'\(path)' holds no library yet",
                    fix: "build it with 'gobindgen build', or with "
                        + "'swift package --allow-writing-to-package-directory gobindgen'")
            }
            let fix = error == .isADirectory ? "name the header in it" : nil
            throw FileError(message: "cannot read '\(path)': \(error.description)", fix: fix)
        }
    }

    /// Writes all files or, if one cannot be written, none. A file that holds these bytes already is
    /// not touched, so that build systems see no change where there is none.
    ///
    /// - Returns: the paths that were written.
    static func write(
        _ files: [OutputFile]
    ) throws(FileError) -> [String] {
        var transaction = WriteTransaction()
        do {
            for file in files {
                try transaction.stage(file.bytes, at: file.path)
            }
            return try transaction.commit()
        } catch {
            transaction.abandon()
            throw error
        }
    }

    /// Makes a folder be at another place too, where nothing is.
    static func link(_ folder: String, at path: String) throws(FileError) {
        var folders = WriteTransaction()
        try folders.makeDirectories(above: path)
        do throws(SystemError) {
            try Platform.linkSymbolically(folder, at: path)
        } catch {
            throw FileError(message: "cannot link '\(path)': \(error.description)")
        }
    }

    /// The names of what is in a folder, sorted; none if it cannot be read.
    static func names(in folder: String) -> [String] {
        Platform.names(in: folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether the file at `path` holds exactly these bytes.
    static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        Platform.kind(of: path) == .file && (try? Platform.read(path)) == bytes
    }
}

/// Makes a folder for what is needed for a while, and removes it with everything in it.
func withTemporaryFolder<Result>(
    _ body: (String) throws(FileError) -> Result
) throws(FileError) -> Result {
    let folder: String
    do throws(SystemError) {
        folder = try Platform.makeTemporaryDirectory()
    } catch {
        throw FileError(message: "cannot make a temporary folder: \(error.description)")
    }
    defer { Platform.removeDirectory(folder) }
    return try body(folder)
}

/// Files that are written beside their places and then all moved into them.
private struct WriteTransaction {
    private var staged: [(temporary: String, final: String)] = []
    private var madeDirectories: [String] = []

    mutating func stage(_ bytes: [UInt8], at path: String) throws(FileError) {
        switch Platform.kind(of: path) {
        case .directory, .other:
            throw FileError(
                message: "cannot write '\(path)': it is there already, and is no file")
        case .file where FileSystem.holds(path, bytes):
            return
        case .file, .missing:
            break
        }
        try makeDirectories(above: path)
        let temporary = "\(path).\(Platform.processIdentifier).tmp"
        staged.append((temporary, path))
        do throws(SystemError) {
            try Platform.write(bytes, to: temporary)
        } catch {
            throw FileError(message: "cannot write '\(path)': \(error.description)")
        }
    }

    mutating func makeDirectories(above path: String) throws(FileError) {
        var directories: [String] = []
        var directory = path.deletingLastPathComponent
        while !directory.isEmpty, Platform.kind(of: directory) != .directory {
            if Platform.kind(of: directory) != .missing {
                throw FileError(
                    message: "cannot write '\(path)': '\(directory)' is a file",
                    fix: "move it away, or choose another folder with -o")
            }
            directories.append(directory)
            directory = directory.deletingLastPathComponent
        }
        for directory in directories.reversed() {
            do throws(SystemError) {
                try Platform.makeDirectory(directory)
            } catch {
                throw FileError(
                    message: "cannot make the folder '\(directory)': \(error.description)")
            }
            madeDirectories.append(directory)
        }
    }

    /// Moves every file into its place, or gives every place back what it held.
    func commit() throws(FileError) -> [String] {
        var replaced: [(final: String, previous: String?)] = []
        for (temporary, final) in staged {
            do throws(SystemError) {
                replaced.append((final, try keep(final)))
                try Platform.rename(temporary, to: final)
            } catch {
                for (final, previous) in replaced.reversed() { restore(final, from: previous) }
                throw FileError(message: "cannot write '\(final)': \(error.description)")
            }
        }
        for case (_, let previous?) in replaced { Platform.removeFile(previous) }
        return replaced.map(\.final)
    }

    /// Gives the file at `path` a second name, under which it outlives being replaced; gives nothing
    /// if there is no file.
    private func keep(_ path: String) throws(SystemError) -> String? {
        guard Platform.kind(of: path) == .file else { return nil }
        let previous = "\(path).\(Platform.processIdentifier).old"
        Platform.removeFile(previous)
        do throws(SystemError) {
            try Platform.link(path, to: previous)
        } catch {
            // Not every file system knows hard links.
            try Platform.rename(path, to: previous)
        }
        return previous
    }

    private func restore(_ path: String, from previous: String?) {
        guard let previous else {
            Platform.removeFile(path)
            return
        }
        try? Platform.rename(previous, to: path)
        // Two names of one file are left as they are by a renaming of one to the other.
        Platform.removeFile(previous)
    }

    func abandon() {
        for (temporary, _) in staged { Platform.removeFile(temporary) }
        for directory in madeDirectories.reversed() { Platform.removeEmptyDirectory(directory) }
    }
}

extension String {
    func appendingPath(_ path: String) -> String {
        if path.hasPrefix("/") || isEmpty || self == "." { return path }
        return hasSuffix("/") ? self + path : self + "/" + path
    }

    /// The folder that holds what the path names; empty for a bare name.
    var deletingLastPathComponent: String {
        guard let slash = lastIndex(of: "/") else { return "" }
        let folder = self[..<slash]
        return folder.isEmpty && self != "/" ? "/" : String(folder)
    }

    var lastPathComponent: String {
        lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
    }
}
