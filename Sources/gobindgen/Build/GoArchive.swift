/// What one run of `go build` gives.
struct GoArchive {
    var library: [UInt8]
    /// The header's path, in a temporary folder.
    var headerPath: String
    /// What the compiler found out about parameters.
    var facts: [UInt8]

    /// Builds a package as a static library.
    ///
    /// Without paths of this machine (`-trimpath`) and the state of a repository (`-buildvcs`), so that
    /// two builds give the same bytes; without Go's DWARF (`-w`), with which Swift's crash reporter
    /// dies.
    ///
    /// - Parameter overlay: what is built in place of what is on the disk.
    init(
        _ package: GoSourcePackage, _ overlay: GoOverlay?, _ go: GoToolchain
    ) throws(FileError) {
        let archive = go.scratch.appendingPath("lib\(package.libraryName).a")
        let flags =
            [
                "-trimpath", "-buildvcs=false", "-ldflags=-w", "-buildmode=c-archive", "-o",
                archive,
            ] + (overlay.map { ["-overlay=\($0.path)"] } ?? []) + go.tagFlags
        let operands = ["--"] + (overlay?.arguments ?? package.buildArguments)
        let folder = overlay?.folder ?? package.buildFolder
        let process = try go.run(
            ["build"] + flags + ["-gcflags=\(go.findingFlags)"] + operands, in: folder)
        if process.status != 0 {
            // Once more without the findings, which nobody asked to read.
            let failure = try go.run(["build"] + flags + operands, in: folder)
            throw .ofGo(["build"], failure)
        }
        headerPath = go.scratch.appendingPath("lib\(package.libraryName).h")
        guard Platform.kind(of: headerPath) == .file else {
            throw FileError(
                message: "the package '\(package.shownFolder)' exports no function",
                fix: "put '//export Name' directly above a function of a file that imports \"C\"")
        }
        library = try FileSystem.read(archive)
        facts = process.errors
    }
}
