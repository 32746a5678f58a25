import Foundation
import PackagePlugin

/// What a binary target holds: the libraries of several platforms, and their C modules.
struct BinaryLibrary {
    private struct Module {
        /// Nothing where there is one alone, which is called as the target.
        var name: String?
        /// Where its headers are, for one platform.
        var folder: URL
    }
    private var places: [Module] = []
    /// The libraries.
    private(set) var archives: [URL] = []

    init(_ target: BinaryArtifactTarget) throws {
        switch target.kind {
        case .artifactsArchive: try read(artifactBundle: target.artifactURL)
        case .xcframework: try read(framework: target.artifactURL)
        @unknown default: break
        }
    }

    /// The C modules that have names of their own, sorted.
    var modules: [String] { Set(places.compactMap(\.name)).sorted() }

    /// The folders with a C module's headers, of each platform one.
    func headers(of module: String) -> [URL] {
        places.filter { $0.name == nil || $0.name == module }.map(\.folder)
    }

    private mutating func read(artifactBundle bundle: URL) throws {
        let data = try Data(contentsOf: bundle.appending(path: "info.json"))
        let variants = try JSONDecoder().decode(BundleInfo.self, from: data).variants
        for variant in variants {
            archives.append(bundle.appending(path: variant.path))
            let paths = variant.staticLibraryMetadata?.headerPaths ?? []
            for path in paths {
                // `CHammer` of `x86_64-unknown-linux-gnu/CHammer/include`
                let parts = path.split(separator: "/").map(String.init)
                let name = paths.count > 1 && parts.count > 2 ? parts[parts.count - 2] : nil
                places.append(Module(name: name, folder: bundle.appending(path: path)))
            }
        }
    }

    private mutating func read(framework: URL) throws {
        let data = try Data(contentsOf: framework.appending(path: "Info.plist"))
        let info = try PropertyListDecoder().decode(FrameworkInfo.self, from: data)
        for library in info.libraries {
            let folder = framework.appending(path: library.identifier)
            archives.append(folder.appending(path: library.path))
            guard let path = library.headersPath else { continue }
            // `CHammer` of `macos/Headers/CHammer/module.modulemap`
            let headers = folder.appending(path: path)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: headers.path)) ?? []
            let modules = names.sorted().map { headers.appending(path: $0) }.filter {
                FileManager.default.fileExists(atPath: $0.appending(path: "module.modulemap").path)
            }
            places += modules.map { Module(name: $0.lastPathComponent, folder: $0) }
            if modules.isEmpty { places.append(Module(name: nil, folder: headers)) }
        }
    }
}

/// What is needed of an artifact bundle's `info.json` (SE-0482).
private struct BundleInfo: Decodable {
    struct Artifact: Decodable {
        var type: String
        var variants: [Variant]
    }
    struct Variant: Decodable {
        var path: String
        var staticLibraryMetadata: Metadata?
    }
    struct Metadata: Decodable {
        var headerPaths: [String]
    }
    var artifacts: [String: Artifact]

    var variants: [Variant] {
        artifacts.sorted { $0.key < $1.key }.map(\.value)
            .filter { $0.type == "staticLibrary" }.flatMap(\.variants)
    }
}

/// What is needed of an XCFramework's `Info.plist`.
private struct FrameworkInfo: Decodable {
    struct Library: Decodable {
        var identifier: String
        var path: String
        var headersPath: String?

        enum CodingKeys: String, CodingKey {
            case identifier = "LibraryIdentifier"
            case path = "LibraryPath"
            case headersPath = "HeadersPath"
        }
    }
    var libraries: [Library]

    enum CodingKeys: String, CodingKey {
        case libraries = "AvailableLibraries"
    }
}
