import BindgenCore

/// Builds a Go package and writes what a Swift package needs of it, all or nothing.
struct BuildCommand {
    let arguments: Arguments
    let reporter: Reporter

    func run() throws(FileError) -> Bool {
        guard let files = try builtFiles(arguments, reporter) else { return false }
        try reporter.write(files)
        return true
    }
}

/// What `gobindgen build` is to write and where, or nothing if there is an error, which then is
/// reported.
func builtFiles(_ arguments: Arguments, _ reporter: Reporter) throws(FileError) -> [OutputFile]? {
    try withTemporaryFolder { scratch throws(FileError) in
        try LibraryBuild(arguments: arguments, reporter: reporter, scratch: scratch).files()
    }
}

private struct LibraryBuild {
    let arguments: Arguments
    let reporter: Reporter
    let scratch: String

    func files() throws(FileError) -> [OutputFile]? {
        let path = arguments.operands[0]
        var triple: TargetTriple?
        if let name = arguments.build.triple { triple = try TargetTriple(named: name) }
        let go = try GoToolchain(
            arguments.build.toolchain, in: Platform.kind(of: path) == .directory ? path : ".",
            for: triple, tags: arguments.build.tags, scratch: scratch)
        let package = try GoSourcePackage(path, go)
        var shim = try arguments.build.writesShim ? GoShim(package, go) : nil
        if let shim {
            let isStrict = arguments.options.isStrict
            let omissions = shim.diagnostics(in: package, isStrict: isStrict)
            reporter.report(omissions, in: try package.sources())
            if isStrict, !omissions.isEmpty { return nil }
        }
        // A package that exports nothing but what crosses as it is is built as it is.
        if let made = shim, made.isInside, made.exportCount == 0 { shim = nil }
        var overlay: GoOverlay?
        if let shim { overlay = try GoOverlay(shim, of: package, go) }
        let archive = try GoArchive(package, overlay, go)
        var platform = try TargetTriple(os: go.target.os, architecture: go.target.arch)
        if let triple {
            platform = triple
        } else if platform.isThisMachine {
            platform = host(platform)
        }

        var input = try input(archive, package, shim, go)
        let bundle = BundleLayout(
            folder: arguments.output, clangModule: input.options.clangModule,
            libraryName: "lib\(package.libraryName).a", triple: platform.name)
        input.options.libraryDigest = try bundle.digest(of: archive.library)
        let output = generate(input)
        reporter.report(output.diagnostics, in: input.files)
        if output.hasErrors { return nil }
        return try bundle.files(
            archive, output.files, sources: package.sources(), goFiles: input.goFiles)
            + wrapper(input.options, output.files)
            + manifest(input.options)
    }

    /// The name that Swift on this machine has for the machine.
    private func host(_ triple: TargetTriple) -> TargetTriple {
        guard let swift = Platform.program(named: "swiftc") else { return triple }
        let process = try? ChildProcess.run(
            swift, ["-print-target-info"], in: scratch, scratch: scratch)
        let text = String(decoding: process?.output ?? [], as: UTF8.self)
        guard let name = text.value(of: "unversionedTriple"),
            let named = try? TargetTriple(named: name)
        else { return triple }
        return named
    }

    private func input(
        _ archive: GoArchive, _ package: GoSourcePackage, _ shim: GoShim?, _ go: GoToolchain
    ) throws(FileError) -> GenerationInput {
        var options = arguments.options
        let names = Options(headerName: archive.headerPath.lastPathComponent)
        options.headerName = names.headerName
        options.module = names.module
        options.clangModule = names.clangModule
        arguments.names.apply(to: &options)
        options.linkedLibrary = nil
        var input = try InputReader.read(
            header: archive.headerPath, includeFolders: package.includeFolders, options: options)
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

    private func wrapper(_ options: Options, _ files: [GeneratedFile]) -> [OutputFile] {
        guard arguments.build.writesWrapper else { return [] }
        let wrapper = OutputNames.wrapper(module: options.module)
        return files.filter { $0.path == wrapper }.map { file in
            let place = arguments.output.appendingPath("Sources").appendingPath(file.path)
            return OutputFile(path: arguments.wrapper ?? place, bytes: file.bytes)
        }
    }

    private func manifest(_ options: Options) throws(FileError) -> [OutputFile] {
        guard arguments.build.makesPackage else { return [] }
        let path = arguments.output.appendingPath("Package.swift")
        try PackageManifest.checkIsOurs(path)
        let manifest = PackageManifest(
            module: options.module, clangModule: options.clangModule,
            bundle: ArtifactBundle.name(options.clangModule))
        return [OutputFile(path: path, bytes: Array(manifest.text.utf8))]
    }
}

extension String {
    /// The text that a name has in JSON without escapes: `"name": "text"`.
    fileprivate func value(of name: String) -> String? {
        guard let range = firstRange(of: "\"\(name)\"") else { return nil }
        let parts = self[range.upperBound...].split(separator: "\"", maxSplits: 2)
        return parts.count > 1 ? String(parts[1]) : nil
    }
}
