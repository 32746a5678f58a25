import BindgenCore

/// An XCFramework of the output folder, in which the library for one system and processor is made anew.
struct XCFrameworkLayout: LibraryContainer {
    /// The output folder.
    let folder: String
    /// After what the framework is named.
    let name: String
    let libraryName: String
    /// The platform that was built.
    let platform: ApplePlatform

    private var framework: String { folder.appendingPath(XCFramework.fileName(name)) }

    private func path(of system: ApplePlatform.System) -> String {
        framework.appendingPath(XCFramework.library(libraryName, for: system))
    }

    /// The libraries that the framework has, and the new one among them.
    private func libraries(
        adding archive: [UInt8]
    ) throws(FileError) -> [(system: ApplePlatform.System, library: UniversalLibrary)] {
        var libraries: [(system: ApplePlatform.System, library: UniversalLibrary)] = []
        for system in ApplePlatform.System.allCases {
            var library = try present(system)
            if system == platform.system {
                library = library ?? UniversalLibrary()
                library?.set(archive, for: platform.architecture)
            }
            if let library { libraries.append((system, library)) }
        }
        return libraries
    }

    /// The library that is there for a system.
    private func present(
        _ system: ApplePlatform.System
    ) throws(FileError) -> UniversalLibrary? {
        let path = path(of: system)
        guard Platform.kind(of: path) == .file else { return nil }
        guard let library = UniversalLibrary(try FileSystem.read(path)) else {
            throw FileError(
                message: "'\(path)' is no static library for a system of Apple's",
                fix: "remove it")
        }
        return library
    }

    func digest(of library: [UInt8]) throws(FileError) -> String {
        var digest = Digest([])
        for (_, library) in try libraries(adding: library) { digest.add(library.bytes) }
        return digest.description
    }

    private func record(
        of module: BundledModule, _ system: ApplePlatform.System, _ architecture: MachArchitecture
    ) -> BuildRecord {
        BuildRecord(
            inFramework: framework.appendingPath(system.rawValue), architecture.rawValue,
            clangModule: module.clangModule, headerBase: module.headerBase)
    }

    func staleVariants(_ modules: [BundledModule]) throws(FileError) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for system in ApplePlatform.System.allCases {
            for architecture in try present(system)?.architectures ?? [] {
                let isOwn = system == platform.system
                if isOwn, architecture == platform.architecture { continue }
                var other = platform
                (other.system, other.architecture) = (system, architecture)
                var isStale = false
                for module in modules {
                    let record = record(of: module, system, architecture)
                    if try record.isStale(module.sources) { isStale = true }
                }
                if isStale {
                    diagnostics.append(.staleLibrary(for: other.triple, in: framework))
                } else if isOwn {
                    try checkHeaders(modules, other)
                }
            }
        }
        return diagnostics
    }

    /// Makes sure that the processors of a system have the same headers: its library has them once.
    private func checkHeaders(
        _ modules: [BundledModule], _ other: ApplePlatform
    ) throws(FileError) {
        for module in modules {
            let folder = XCFramework.headers(module.clangModule, for: platform.system)
            for file in module.headers(in: framework.appendingPath(folder))
            where !FileSystem.holds(file.path, file.bytes) {
                throw FileError(
                    message: "'\(file.path)' is another for \(platform.triple) than for "
                        + "\(other.triple), and both have one in an XCFramework",
                    fix: "export the same functions for both, or remove '\(framework)'")
            }
        }
    }

    func files(_ library: [UInt8], _ modules: [BundledModule]) throws(FileError) -> [OutputFile] {
        let libraries = try libraries(adding: library)
        let contents = XCFramework(
            libraryName: libraryName,
            libraries: libraries.map {
                .init(system: $0.system, architectures: $0.library.architectures)
            })
        var files = [
            OutputFile(
                path: framework.appendingPath("Info.plist"), bytes: Array(contents.info.utf8))
        ]
        for (system, library) in libraries where system == platform.system {
            files.append(OutputFile(path: path(of: system), bytes: library.bytes))
        }
        for module in modules {
            let headers = XCFramework.headers(module.clangModule, for: platform.system)
            files += module.headers(in: framework.appendingPath(headers))
            files += module.record(record(of: module, platform.system, platform.architecture))
        }
        return files
    }
}
