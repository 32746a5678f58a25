import BindgenCore

/// A package of Go on the disk, as `go list` describes it.
struct GoSourcePackage {
    /// Its folder, from the root of the file system.
    let folder: String
    /// Whether it is one that the user writes, and not one that is imported.
    let isOwn: Bool
    /// The `go.mod` that is in force where the user is, or nothing.
    let moduleFile: String?
    /// The folder as the user named it, under which messages show its files.
    let shownFolder: String
    /// What `go build` is given: the package, or its files where no module holds it.
    let buildArguments: [String]
    /// Where it is told so.
    let buildFolder: String
    /// The package clause.
    let name: String
    let importPath: String
    /// The files that take part in a build, by name.
    let files: [String]
    /// Those that import "C".
    let cgoFiles: [String]
    /// Whether it has functions in Go's assembly, beside which no file can import "C".
    let hasAssembly: Bool
    /// The folders in which its C looks for headers.
    let includeFolders: [String]

    /// Asks Go about the package in a folder.
    init(_ path: String, _ go: GoToolchain) throws(FileError) {
        let (start, arguments) = try Self.place(of: path, go)
        let format = """
            {{.Name}}
            {{.ImportPath}}
            {{.Dir}}
            {{if .Module}}{{.Module.Main}}{{else}}{{not .Standard}}{{end}}
            {{range .GoFiles}}{{.}}\t{{end}}
            {{range .CgoFiles}}{{.}}\t{{end}}
            {{range .SFiles}}{{.}}\t{{end}}
            {{range .CgoCPPFLAGS}}{{.}}\t{{end}}{{range .CgoCFLAGS}}{{.}}\t{{end}}
            """
        let lines = try go.lines(
            ["list", "-f", format] + go.tagFlags + ["--"] + arguments, in: start)
        guard lines.count >= 8 else {
            throw FileError(message: "'go list' says nothing about '\(path)'")
        }
        func words(_ line: String) -> [String] { line.split(separator: "\t").map(String.init) }
        folder = lines[2]
        isOwn = lines[3] == "true"
        let module = try go.lines(["env", "GOMOD"], in: start).first ?? ""
        moduleFile = module.isEmpty || module == "/dev/null" ? nil : module
        shownFolder = Platform.kind(of: path) == .directory ? path : lines[2]
        buildArguments = arguments
        buildFolder = start
        name = lines[0]
        importPath = lines[1]
        cgoFiles = words(lines[5])
        files = (words(lines[4]) + cgoFiles).sorted()
        // Where a file imports "C" already, it is C's assembly.
        hasAssembly = cgoFiles.isEmpty && !words(lines[6]).isEmpty
        let named = BindgenCore.includeFolders(in: words(lines[7]))
        includeFolders = [folder] + named.map(folder.appendingPath)
    }

    /// Where Go is started for a package, and what it is told: the package of a folder, or the files
    /// in it where no module holds them, as in a tutorial; or what is imported by that path.
    private static func place(
        of path: String, _ go: GoToolchain
    ) throws(FileError) -> (folder: String, arguments: [String]) {
        guard Platform.kind(of: path) == .directory, let folder = Platform.absolutePath(path) else {
            let isImportPath = !path.hasPrefix(".") && !path.hasPrefix("/")
            guard isImportPath, Platform.kind(of: path) == .missing else {
                let isThere = Platform.kind(of: path) != .missing
                throw FileError(
                    message: isThere ? "'\(path)' is no folder" : "there is no folder '\(path)'",
                    fix: "name the folder of a Go package, or a package by its import path")
            }
            return (Platform.absolutePath(".") ?? ".", [path])
        }
        let sources = FileSystem.names(in: folder).filter(\.isGoSource)
        guard !sources.isEmpty else {
            throw FileError(message: "there are no Go files in '\(path)'")
        }
        let module = try go.lines(["env", "GOMOD"], in: folder).first ?? ""
        let isInModule = !module.isEmpty && module != "/dev/null"
        return (folder, isInModule ? ["."] : sources)
    }

    /// The files that take part.
    func sources() throws(FileError) -> [SourceFile] {
        var sources: [SourceFile] = []
        for name in files {
            sources.append(
                SourceFile(
                    path: shownFolder.appendingPath(name),
                    bytes: try FileSystem.read(folder.appendingPath(name))))
        }
        return sources
    }

    /// What the library is called: as the package is imported, or as its folder.
    var libraryName: String {
        guard importPath != "command-line-arguments" else { return folder.lastPathComponent }
        var parts = importPath.split(separator: "/").map(String.init)
        // `example.com/mylib/v2`
        if parts.count > 1, let last = parts.last, last.first == "v", Int(last.dropFirst()) != nil {
            parts.removeLast()
        }
        return parts.last ?? folder.lastPathComponent
    }
}

extension String {
    fileprivate var isGoSource: Bool { hasSuffix(".go") && !hasSuffix("_test.go") }
}
