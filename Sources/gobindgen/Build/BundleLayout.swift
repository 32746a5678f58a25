import BindgenCore

/// A bundle of the output folder, in which one platform's variant is made anew.
struct BundleLayout {
    /// The output folder.
    let folder: String
    let clangModule: String
    let libraryName: String
    /// The platform that was built.
    let triple: String

    private var bundle: String { folder.appendingPath(ArtifactBundle.name(clangModule)) }

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

    /// The files of the bundle that this platform's build gives.
    func files(
        _ archive: GoArchive, _ generated: [GeneratedFile], sources: [SourceFile],
        goFiles: [SourceFile]
    ) -> [OutputFile] {
        let info = ArtifactBundle(
            clangModule: clangModule, libraryName: libraryName, triples: triples
        ).info
        let module = clangModule + "/"
        let include = bundle.appendingPath(ArtifactBundle.include(for: triple))
        return [
            OutputFile(path: bundle.appendingPath("info.json"), bytes: Array(info.utf8)),
            OutputFile(
                path: bundle.appendingPath(ArtifactBundle.library(libraryName, for: triple)),
                bytes: archive.library),
        ]
            + generated.filter { $0.path.hasPrefix(module) }.map { file in
                OutputFile(
                    path: include.appendingPath(String(file.path.dropFirst(module.count))),
                    bytes: file.bytes)
            }
            + BuildRecord.files(
                include.appendingPath(String(libraryName.dropLast(".a".count))),
                facts: archive.facts, sources: sources, goFiles: goFiles)
    }
}
