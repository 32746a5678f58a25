import BindgenCore

/// What one run of `go build` gives.
struct GoArchive {
    var library: [UInt8]
    /// What its files are called, without what their names end with.
    var base: String
    /// The header's path, in a temporary folder.
    var headerPath: String
    /// What the compiler found out about parameters.
    var facts: [UInt8]

    /// Builds a package as a static library.
    ///
    /// - Parameter overlay: what is built in place of what is on the disk.
    init(
        _ package: GoSourcePackage, _ overlay: GoOverlay?, _ go: GoToolchain
    ) throws(FileError) {
        base = Self.base(for: package)
        let archive = go.scratch.appendingPath(base + ".a")
        facts = try Self.build(
            overlay?.arguments ?? package.buildArguments,
            in: overlay?.folder ?? package.buildFolder,
            overlay?.path, to: archive, go)
        headerPath = go.scratch.appendingPath(base + ".h")
        guard Platform.kind(of: headerPath) == .file else {
            let imported = try package.importedExports(go).first
            throw FileError(
                code: .noExports,
                message: "the package '\(package.shownFolder)' exports no function",
                fix: imported?.fix
                    ?? (overlay == nil
                        ? "put '//export Name' directly above a function of a file that imports "
                            + "\"C\""
                        : "give a function a name that begins with a capital letter"))
        }
        library = try FileSystem.read(archive)
    }

    /// What the library and its header are called, which no header of the package's own is: that would be
    /// included in place of it.
    private static func base(for package: GoSourcePackage) -> String {
        var base = "lib" + package.libraryName
        while package.includeFolders.contains(where: {
            Platform.kind(of: $0.appendingPath(base + ".h")) == .file
        }) {
            base += "-go"
        }
        return base
    }

    /// Runs `go build`.
    ///
    /// Without paths of this machine (`-trimpath`) and the state of a repository (`-buildvcs`), so that
    /// two builds give the same bytes.
    ///
    /// - Parameter overlay: the file that names what is built in place of what is on the disk.
    /// - Returns: what the compiler found out about parameters.
    static func build(
        _ packages: [String], in folder: String, _ overlay: String?, to archive: String,
        _ go: GoToolchain
    ) throws(FileError) -> [UInt8] {
        let flags =
            [
                "-trimpath", "-buildvcs=false", go.linkerFlags, "-buildmode=c-archive", "-o",
                archive,
            ] + (overlay.map { ["-overlay=\($0)"] } ?? []) + go.tagFlags
        let operands = ["--"] + packages
        let process = try go.run(
            ["build"] + flags + ["-gcflags=\(go.findingFlags)"] + operands, in: folder)
        if process.status != 0 {
            // Once more without the findings, which nobody asked to read.
            let failure = try go.run(["build"] + flags + operands, in: folder)
            throw .ofGo(["build"], failure)
        }
        return process.errors
    }
}
