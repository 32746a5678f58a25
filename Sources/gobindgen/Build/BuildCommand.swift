import BindgenCore

/// Builds Go packages and writes what a Swift package needs of them, all or nothing.
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
        let first = arguments.operands[0]
        var triple: TargetTriple?
        if let name = arguments.build.triple { triple = try TargetTriple(named: name) }
        let go = try GoToolchain(
            arguments.build.toolchain, in: Platform.kind(of: first) == .directory ? first : ".",
            for: triple, tags: arguments.build.tags, scratch: scratch)
        guard let packages = try boundPackages(go) else { return nil }

        try tellImportedExports(of: packages, go)

        let isOne = packages.count == 1
        var inputs: [GenerationInput] = []
        for (index, bound) in packages.enumerated() {
            let own = arguments.ofPackage(index)
            inputs.append(try bound.input(own.options, own.names, go))
        }
        let names =
            isOne
            ? LibraryNames(packages[0], inputs[0].options) : LibraryNames(arguments)
        if !isOne { try checkNames(packages, inputs) }
        let library = try isOne ? packages[0].archive.library : sharedLibrary(packages, go)

        let container = container(names, try platform(go, triple))
        let digest = try container.digest(of: library)
        var modules: [BundledModule] = []
        var wrappers: [OutputFile] = []
        for (bound, var input) in zip(packages, inputs) {
            input.options.libraryDigest = digest
            let output = generate(input)
            let (diagnostics, files) = try bound.told(output.diagnostics, in: input.files)
            reporter.report(diagnostics, in: files)
            if output.hasErrors { return nil }
            modules.append(
                BundledModule(
                    clangModule: input.options.clangModule,
                    headerBase: bound.archive.base, generated: output.files,
                    facts: bound.archive.facts, sources: try bound.package.sources(),
                    goFiles: input.goFiles))
            wrappers += wrapper(input.options, output.files)
        }
        reporter.report(try container.staleVariants(modules), in: [])
        let files = try container.files(library, modules) + wrappers
        return try files + manifest(names, inputs.map(\.options.module), of: files)
    }

    /// What the library is put into.
    private func container(
        _ names: LibraryNames, _ platform: TargetTriple
    ) -> any LibraryContainer {
        if let apple = platform.apple {
            return XCFrameworkLayout(
                folder: arguments.output, name: names.bundle, libraryName: names.library,
                platform: apple)
        }
        return BundleLayout(
            folder: arguments.output, name: names.bundle, libraryName: names.library,
            triple: platform.name)
    }

    /// The packages, each built by itself, which gives its header and what the compiler found out.
    private func boundPackages(_ go: GoToolchain) throws(FileError) -> [BoundPackage]? {
        var packages: [BoundPackage] = []
        for (index, path) in arguments.operands.enumerated() {
            let go = try go.scratching(in: "\(index)")
            let own = arguments.ofPackage(index)
            guard let bound = try BoundPackage(path, go, own, reporter) else { return nil }
            packages.append(bound)
        }
        return packages
    }

    /// Tells what is in the library and cannot be called, once each.
    private func tellImportedExports(
        of packages: [BoundPackage], _ go: GoToolchain
    ) throws(FileError) {
        // Nobody would read the notes for which Go is asked.
        if arguments.isQuiet { return }
        var known = Set(packages.map(\.package.folder))
        for bound in packages {
            for imported in try bound.package.importedExports(go)
            where known.insert(imported.folder).inserted {
                reporter.report([imported.note], in: imported.files)
            }
        }
    }

    private func sharedLibrary(
        _ packages: [BoundPackage], _ go: GoToolchain
    ) throws(FileError) -> [UInt8] {
        let overlay = try GoOverlay(SharedLibrary(packages, go), go)
        let archive = scratch.appendingPath("libshared.a")
        _ = try GoArchive.build(
            overlay.arguments, in: overlay.folder, overlay.path, to: archive, go)
        return try FileSystem.read(archive)
    }

    /// Makes sure that what several packages give can be in one library and in one folder.
    private func checkNames(
        _ packages: [BoundPackage], _ inputs: [GenerationInput]
    ) throws(FileError) {
        var modules: [String: String] = [:]
        var symbols: [String: String] = [:]
        for (bound, input) in zip(packages, inputs) {
            let path = bound.package.shownFolder
            if let other = modules.updateValue(path, forKey: input.options.module) {
                throw FileError(
                    message: "'\(other)' and '\(path)' both give the Swift module "
                        + "'\(input.options.module)'",
                    fix: "rename the folder of one")
            }
            for symbol in exportedSymbols(of: input) {
                guard let other = symbols.updateValue(path, forKey: symbol) else { continue }
                throw FileError(
                    message:
                        "'\(other)' and '\(path)' both export '\(symbol)' to C, and one library "
                        + "cannot hold both",
                    fix: "export one of them by another name")
            }
        }
    }

    /// The platform that is built for, as Swift calls it.
    private func platform(
        _ go: GoToolchain, _ triple: TargetTriple?
    ) throws(FileError) -> TargetTriple {
        if let triple { return triple }
        let platform = try TargetTriple(os: go.target.os, architecture: go.target.arch)
        guard platform.isThisMachine, let swift = Platform.program(named: "swiftc") else {
            return platform
        }
        let process = try? ChildProcess.run(
            swift, ["-print-target-info"], in: scratch, scratch: scratch)
        let text = String(decoding: process?.output ?? [], as: UTF8.self)
        return text.value(of: "unversionedTriple").flatMap { try? TargetTriple(named: $0) }
            ?? platform
    }

    private func wrapper(_ options: Options, _ files: [GeneratedFile]) -> [OutputFile] {
        guard arguments.build.writesWrapper else { return [] }
        let wrapper = OutputNames.wrapper(module: options.module)
        return files.filter { $0.path == wrapper }.map { file in
            let place = arguments.output.appendingPath("Sources").appendingPath(file.path)
            return OutputFile(path: arguments.wrapper ?? place, bytes: file.bytes)
        }
    }

    private func manifest(
        _ names: LibraryNames, _ modules: [String], of files: [OutputFile]
    ) throws(FileError) -> [OutputFile] {
        guard arguments.build.makesPackage else { return [] }
        let path = arguments.output.appendingPath("Package.swift")
        try PackageManifest.checkIsOurs(path)
        /// What is there already, or will be.
        func present(_ name: String) -> String? {
            let container = arguments.output.appendingPath(name)
            let isThere = Platform.kind(of: container) == .directory
            return isThere || files.contains { $0.path.hasPrefix(container + "/") } ? name : nil
        }
        let manifest = PackageManifest(
            name: names.package, modules: modules, binaryTarget: names.bundle,
            framework: present(XCFramework.fileName(names.bundle)),
            bundle: present(ArtifactBundle.fileName(names.bundle)))
        return [OutputFile(path: path, bytes: Array(manifest.text.utf8))]
    }
}

/// What a library, its bundle and its package are called.
private struct LibraryNames {
    var package: String
    var bundle: String
    /// The archive's file name.
    var library: String

    /// Of one Go package: as its modules are.
    init(_ bound: BoundPackage, _ options: Options) {
        package = options.module
        bundle = options.clangModule
        library = "lib\(bound.package.libraryName).a"
    }

    /// Of several: as the user says, or as the folder that they are written into.
    init(_ arguments: Arguments) {
        let folder = Platform.absolutePath(arguments.output) ?? arguments.output
        let byFolder = OutputNames(headerName: folder.lastPathComponent)
        package = arguments.names.module ?? byFolder.module
        bundle = arguments.names.clangModule ?? "C" + package
        library = "lib\(package.lowercased()).a"
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
