import BindgenCore

/// A bundle of the output folder, in which one platform's variant is made anew.
struct BundleLayout: LibraryContainer {
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

    func staleVariants(_ modules: [BundledModule]) throws(FileError) -> [Diagnostic] {
        let contents = contents(modules)
        var diagnostics: [Diagnostic] = []
        for other in triples where other != triple {
            for module in modules {
                let include = bundle.appendingPath(contents.include(module.clangModule, for: other))
                let record = BuildRecord(inBundle: include, headerBase: module.headerBase)
                guard try record.isStale(module.sources) else { continue }
                diagnostics.append(.staleLibrary(for: other, in: bundle))
                break
            }
        }
        return diagnostics
    }

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
            let include = bundle.appendingPath(contents.include(module.clangModule, for: triple))
            files += module.headers(in: include)
            files += module.record(
                BuildRecord(inBundle: include, headerBase: module.headerBase))
        }
        return files
    }
}
