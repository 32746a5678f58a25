/// A package of Go on the disk, as `go list` describes it.
struct GoSourcePackage {
    /// Its folder, from the root of the file system.
    let folder: String
    /// The folder as the user named it, under which messages show its files.
    let shownFolder: String
    /// What `go build` is given: the package, or its files where no module holds it.
    let buildArguments: [String]
    /// The package clause.
    let name: String
    let importPath: String
    /// The files that take part in a build, by name.
    let files: [String]
    /// Those that import "C".
    let cgoFiles: [String]
    /// The folders in which its C looks for headers.
    let includeFolders: [String]

    /// Asks Go about the package in a folder.
    init(_ path: String, _ go: GoToolchain) throws(FileError) {
        guard Platform.kind(of: path) == .directory, let folder = Platform.absolutePath(path) else {
            let isThere = Platform.kind(of: path) != .missing
            throw FileError(
                message: isThere ? "'\(path)' is no folder" : "there is no folder '\(path)'",
                fix: "name the folder of a Go package")
        }
        let sources = FileSystem.names(in: folder).filter(\.isGoSource)
        guard !sources.isEmpty else {
            throw FileError(message: "there are no Go files in '\(path)'")
        }
        // A tutorial's library has no go.mod: it is built by the names of its files.
        let module = try go.lines(["env", "GOMOD"], in: folder).first ?? ""
        let isInModule = !module.isEmpty && module != "/dev/null"
        let arguments = isInModule ? ["."] : sources
        let format = """
            {{.Name}}
            {{.ImportPath}}
            {{range .GoFiles}}{{.}}\t{{end}}
            {{range .CgoFiles}}{{.}}\t{{end}}
            {{range .CgoCFLAGS}}{{.}}\t{{end}}
            """
        let lines = try go.lines(
            ["list", "-f", format] + go.tagFlags + ["--"] + arguments, in: folder)
        guard lines.count >= 5 else {
            throw FileError(message: "'go list' says nothing about '\(path)'")
        }
        func words(_ line: String) -> [String] { line.split(separator: "\t").map(String.init) }
        self.folder = folder
        shownFolder = path
        buildArguments = arguments
        name = lines[0]
        importPath = lines[1]
        cgoFiles = words(lines[3])
        files = (words(lines[2]) + cgoFiles).sorted()
        includeFolders =
            [folder]
            + words(lines[4]).filter { $0.hasPrefix("-I") }.map {
                folder.appendingPath(String($0.dropFirst(2)))
            }
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
