import BindgenCore

/// A bundle of the output folder, in which one platform's variant is made anew.
struct BundleLayout {
    /// The output folder.
    let folder: String
    /// After what the bundle is named.
    let name: String
    let libraryName: String
    /// The platform that was built.
    let triple: String

    private var bundle: String { folder.appendingPath(ArtifactBundle.fileName(name)) }

    /// The platforms that the bundle has or will have, sorted.
    private var triples: [String] {
        let present = ArtifactBundle.triples(in: bundle, libraryName: libraryName)
        return Set(present + [triple]).sorted()
    }

    /// What changes whenever the library of any platform does.
    func digest(of library: [UInt8]) throws(FileError) -> String {
        var digest = Digest([])
        for triple in triples {
            guard triple != self.triple else {
                digest.add(library)
                continue
            }
            digest.add(
                try FileSystem.read(
                    bundle.appendingPath(ArtifactBundle.library(libraryName, for: triple))))
        }
        return digest.description
    }

    private func contents(_ modules: [BundledModule]) -> ArtifactBundle {
        ArtifactBundle(
            name: name, clangModules: modules.map(\.clangModule), libraryName: libraryName,
            triples: triples)
    }

    /// Warnings of the bundle's other platforms whose libraries were made of other Go code: programs
    /// for them would do something else.
    func staleVariants(_ modules: [BundledModule]) throws(FileError) -> [Diagnostic] {
        let contents = contents(modules)
        var diagnostics: [Diagnostic] = []
        for other in triples where other != triple {
            for module in modules {
                let include = bundle.appendingPath(contents.include(module.clangModule, for: other))
                let header = include.appendingPath(module.headerBase + ".h")
                guard try BuildRecord(besides: header)?.isStale(module.sources) ?? false else {
                    continue
                }
                diagnostics.append(
                    Diagnostic(
                        code: .staleSource, severity: .warning,
                        message: "the library for \(other) in '\(bundle)' was built of another "
                            + "version of the Go code",
                        range: nil, fix: "build it again too, with --triple \(other)"))
                break
            }
        }
        return diagnostics
    }

    /// The files of the bundle that this platform's build gives.
    func files(_ library: [UInt8], _ modules: [BundledModule]) -> [OutputFile] {
        let contents = contents(modules)
        var files = [
            OutputFile(path: bundle.appendingPath("info.json"), bytes: Array(contents.info.utf8)),
            OutputFile(
                path: bundle.appendingPath(ArtifactBundle.library(libraryName, for: triple)),
                bytes: library),
        ]
        if let map = contents.moduleMap {
            let path = bundle.appendingPath(contents.moduleMap(for: triple))
            files.append(OutputFile(path: path, bytes: Array(map.utf8)))
        }
        for module in modules {
            let include = contents.include(module.clangModule, for: triple)
            files += module.files(in: bundle.appendingPath(include))
        }
        return files
    }
}

/// A C module of a bundle, with the record of the build that it comes from.
struct BundledModule {
    let clangModule: String
    /// The header's name, without its `.h`.
    let headerBase: String
    /// What was generated.
    let generated: [GeneratedFile]
    let facts: [UInt8]
    /// The package's files as they are on the disk, and as the wrapper is made of them.
    let sources: [SourceFile]
    let goFiles: [SourceFile]

    fileprivate func files(in include: String) -> [OutputFile] {
        let folder = clangModule + "/"
        return generated.filter { $0.path.hasPrefix(folder) }.map { file in
            OutputFile(
                path: include.appendingPath(String(file.path.dropFirst(folder.count))),
                bytes: file.bytes)
        }
            + BuildRecord.files(
                include.appendingPath(headerBase), facts: facts, sources: sources, goFiles: goFiles)
    }
}
