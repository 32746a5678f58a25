import BindgenCore

/// What Go builds in place of what is on the disk (`go build -overlay`): the user's folder stays as it
/// is.
struct GoOverlay {
    /// The folder in which Go is started.
    let folder: String
    /// What is built there.
    let arguments: [String]
    /// The file that names the replacements.
    let path: String
    /// What stands in place of which file.
    private let replacements: [(file: String, replacement: String)]

    /// Puts a shim into a package, or into a program of its own that imports the package.
    init(
        _ shim: GoShim, of package: GoSourcePackage, _ go: GoToolchain
    ) throws(FileError) {
        let output = go.scratch.appendingPath("shim")
        let shimFile = output.appendingPath(GoShim.fileName)
        var replacements: [(String, String)] = []
        if shim.isInside {
            folder = package.folder
            let isByFiles = package.importPath == "command-line-arguments"
            arguments = package.buildArguments + (isByFiles ? [GoShim.fileName] : [])
            replacements.append((folder.appendingPath(GoShim.fileName), shimFile))
            for name in shim.replacedFiles.keys.sorted() {
                replacements.append((folder.appendingPath(name), output.appendingPath(name)))
            }
        } else {
            folder = go.scratch.appendingPath("module")
            arguments = ["."]
            _ = try FileSystem.write(
                [OutputFile(path: folder.appendingPath("main.go"), bytes: shim.source)]
                    + Self.module(for: package, in: folder))
        }
        self.replacements = replacements
        path = try Self.write(replacements, go)
    }

    /// Puts functions of Go in place of those of cgo that copy.
    ///
    /// - Parameter overlay: what is built else.
    init(
        copyingIn package: GoSourcePackage, over overlay: GoOverlay?, _ go: GoToolchain
    ) throws(FileError) {
        let go = try go.scratching(in: "findings")
        var sources = Dictionary(uniqueKeysWithValues: overlay?.replacements ?? [])
        for name in package.cgoFiles {
            let file = package.folder.appendingPath(name)
            sources[file] = sources[file] ?? file
        }
        var files = [
            OutputFile(
                path: go.scratch.appendingPath(CopyingFunctions.fileName),
                bytes: CopyingFunctions.source(package: package.name))
        ]
        var replacements = [
            (package.folder.appendingPath(CopyingFunctions.fileName), files[0].path)
        ]
        for (index, file) in sources.keys.sorted().enumerated() {
            let bytes = try FileSystem.read(sources[file] ?? file)
            let place = go.scratch.appendingPath("\(index).go")
            files.append(OutputFile(path: place, bytes: CopyingFunctions.file(calling: bytes)))
            replacements.append((file, place))
        }
        _ = try FileSystem.write(files)
        folder = overlay?.folder ?? package.buildFolder
        let isByFiles = package.importPath == "command-line-arguments"
        arguments =
            (overlay?.arguments ?? package.buildArguments)
            + (isByFiles ? [CopyingFunctions.fileName] : [])
        self.replacements = replacements
        path = try Self.write(replacements, go)
    }

    /// Builds several packages as one program.
    init(_ library: SharedLibrary, _ go: GoToolchain) throws(FileError) {
        folder = library.root
        arguments = ["./" + SharedLibrary.mainFolder]
        let output = go.scratch.appendingPath("shared")
        var replacements: [(String, String)] = []
        var files: [OutputFile] = []
        for (index, file) in try library.files().enumerated() {
            let place = output.appendingPath("\(index).go")
            files.append(OutputFile(path: place, bytes: file.bytes))
            replacements.append((file.path, place))
        }
        _ = try FileSystem.write(files)
        self.replacements = replacements
        path = try Self.write(replacements, go)
    }

    private static func write(
        _ replacements: [(String, String)], _ go: GoToolchain
    ) throws(FileError) -> String {
        let path = go.scratch.appendingPath("overlay.json")
        let lines = replacements.map { "    \($0.jsonText): \($1.jsonText)" }
        let text = "{\n  \"Replace\": {\n\(lines.joined(separator: ",\n"))\n  }\n}\n"
        _ = try FileSystem.write([OutputFile(path: path, bytes: Array(text.utf8))])
        return path
    }
}

extension GoOverlay {
    /// The module of a program that imports a package: one that requires what the user's own requires, and that
    /// itself where the package is in it, or nothing for a package of Go's own.
    ///
    /// - Parameter name: what it is called; where nothing is said, so that it may import what is internal.
    static func module(
        named name: String? = nil, for package: GoSourcePackage, in folder: String
    ) throws(FileError) -> [OutputFile] {
        var lines = ["module \(name ?? "gobindgen/main")", "", "go 1.18"]
        var files: [OutputFile] = []
        if let file = package.moduleFile {
            let text = String(decoding: try FileSystem.read(file), as: UTF8.self)
            let root = file.deletingLastPathComponent
            // What is vendored is found here too, and by the names that it has there.
            let vendor = root.appendingPath("vendor")
            let isVendored = Platform.kind(of: vendor.appendingPath("modules.txt")) == .file
            if isVendored {
                try FileSystem.link(vendor, at: folder.appendingPath("vendor"))
            }
            var required: [String] = []
            lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                guard let path = modulePath(line) else {
                    return isVendored ? String(line) : replacement(String(line), in: root)
                }
                guard package.isOwn else { return "module \(name ?? "gobindgen/main")" }
                required = [
                    "require \(path) \(firstVersion(of: path))", "replace \(path) => \(root)",
                ]
                return "module \(name ?? path.appendingPath("gobindgen_main"))"
            }
            lines += required
            let sums = file.deletingLastPathComponent.appendingPath("go.sum")
            if Platform.kind(of: sums) == .file {
                files.append(
                    OutputFile(
                        path: folder.appendingPath("go.sum"), bytes: try FileSystem.read(sums)))
            }
        }
        let text = lines.joined(separator: "\n") + "\n"
        files.append(
            OutputFile(path: folder.appendingPath("go.mod"), bytes: Array(text.utf8)))
        return files
    }
}

/// The path of a module, if a line of its file says that.
private func modulePath(_ line: Substring) -> String? {
    guard line.hasPrefix("module ") else { return nil }
    let words = line.prefix { $0 != "\r" }.split(separator: " ")
    return words.count > 1 ? words[1].filter { $0 != "\"" } : nil
}

/// A version that a module may have: `example.com/mylib/v2` → `v2.0.0`.
private func firstVersion(of module: String) -> String {
    let last = module.split { $0 == "/" || $0 == "." }.last ?? ""
    guard last.first == "v", let major = Int(last.dropFirst()), major > 1 else { return "v0.0.0" }
    return "v\(major).0.0"
}

/// A line of a module file, where what is in a folder beside that file is named by its whole path.
private func replacement(_ line: String, in root: String) -> String {
    guard let arrow = line.firstRange(of: "=> ") else { return line }
    let path = line[arrow.upperBound...].trimmingPrefix { $0 == " " }
    guard path.hasPrefix("./") || path.hasPrefix("../") else { return line }
    return line[..<arrow.upperBound] + root.appendingPath(String(path))
}

extension String {
    /// The text as JSON has it.
    fileprivate var jsonText: String {
        "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
