import BindgenCore

/// What holds the libraries of several platforms for SwiftPM: an artifact bundle, or for Apple's systems
/// an XCFramework. The library of one platform is made anew in it.
protocol LibraryContainer {
    /// What changes whenever the library of any platform does.
    func digest(of library: [UInt8]) throws(FileError) -> String

    /// Warnings of the other platforms whose libraries were made of other Go code: programs for them would
    /// do something else.
    func staleVariants(_ modules: [BundledModule]) throws(FileError) -> [Diagnostic]

    /// The files that this platform's build gives.
    func files(_ library: [UInt8], _ modules: [BundledModule]) throws(FileError) -> [OutputFile]
}

/// A C module of a container, with the record of the build that it comes from.
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

    /// The files of the C module, in a folder.
    func headers(in folder: String) -> [OutputFile] {
        let place = clangModule + "/"
        return generated.filter { $0.path.hasPrefix(place) }.map { file in
            OutputFile(
                path: folder.appendingPath(String(file.path.dropFirst(place.count))),
                bytes: file.bytes)
        }
    }

    /// The record of the build.
    func record(_ place: BuildRecord) -> [OutputFile] {
        place.files(facts: facts, sources: sources, goFiles: goFiles)
    }
}

extension Diagnostic {
    /// A platform's library that was left as it was.
    static func staleLibrary(for triple: String, in container: String) -> Diagnostic {
        Diagnostic(
            code: .staleSource, severity: .warning,
            message: "the library for \(triple) in '\(container)' was built of another version of "
                + "the Go code",
            range: nil, fix: "build it again too, with --triple \(triple)")
    }
}
