import BindgenCore

/// A Go package that has been built, with what is built into it so that it crosses to Swift.
struct BoundPackage {
    let package: GoSourcePackage
    /// The file that exports what the package does not, if it needs one.
    let shim: GoShim?
    /// The package alone, as a library.
    let archive: GoArchive

    /// Builds a package by itself; gives nothing if there is an error, which then is reported.
    init?(
        _ path: String, _ go: GoToolchain, _ arguments: Arguments, _ reporter: Reporter
    ) throws(FileError) {
        package = try GoSourcePackage(path, go)
        var shim = try arguments.build.writesShim ? GoShim(package, go) : nil
        if let shim {
            let isStrict = arguments.options.isStrict
            let omissions = shim.diagnostics(in: package, isStrict: isStrict)
            reporter.report(omissions, in: try package.sources())
            if isStrict, !omissions.isEmpty { return nil }
        }
        // A main package that exports nothing but what crosses as it is is built as it is.
        if let made = shim, made.isInside, made.exportCount == 0, package.name == "main" {
            shim = nil
        }
        var overlay: GoOverlay?
        if let shim { overlay = try GoOverlay(shim, of: package, go) }
        self.shim = shim
        var archive = try GoArchive(package, overlay, go)
        if package.name == "main", !package.cgoFiles.isEmpty,
            let findings = try GoArchive.findings(of: package, overlay, go)
        {
            archive.facts = findings
        }
        self.archive = archive
    }

    /// What the wrapper is made of.
    func input(
        _ options: Options, _ names: ChosenNames, _ go: GoToolchain
    ) throws(FileError) -> GenerationInput {
        var options = options
        let byHeader = Options(headerName: "lib\(package.libraryName).h")
        options.headerName = archive.base + ".h"
        options.module = byHeader.module
        options.clangModule = byHeader.clangModule
        names.apply(to: &options)
        options.linkedLibrary = nil
        var input = try InputReader.read(
            header: archive.headerPath, includeFolders: package.includeFolders, options: options)
        // Where it was built, it soon is no more.
        input.header.path = options.headerName
        if shim?.isInside ?? true { input.goFiles = try package.sources() }
        for index in input.goFiles.indices {
            let name = input.goFiles[index].path.lastPathComponent
            if let replaced = shim?.replacedFiles[name] { input.goFiles[index].bytes = replaced }
        }
        if let shim {
            input.goFiles.append(SourceFile(path: GoShim.fileName, bytes: shim.source))
        }
        input.goTarget = go.target
        input.facts = SourceFile(path: "go build", bytes: archive.facts)
        return input
    }

    /// What was found, at the lines of the package's author, and the files that these are in.
    func told(
        _ diagnostics: [Diagnostic], in files: [SourceFile]
    ) throws(FileError) -> ([Diagnostic], [SourceFile]) {
        guard let shim else { return (diagnostics, files) }
        let files = try shim.isInside ? files : files + package.sources()
        return (shim.places.told(diagnostics, in: files), files)
    }
}
