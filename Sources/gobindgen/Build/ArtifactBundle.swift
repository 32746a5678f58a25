import BindgenCore

/// The static library of SwiftPM's artifact bundles (SE-0482): for each platform an archive, and the
/// C module that belongs to it, or the C modules of several Go packages.
///
///     CMylib.artifactbundle/
///         info.json
///         x86_64-unknown-linux-gnu/libmylib.a
///         x86_64-unknown-linux-gnu/include/module.modulemap, libmylib.h, CMylib.h, …
///
///     CTools.artifactbundle/
///         info.json
///         x86_64-unknown-linux-gnu/libtools.a, module.modulemap
///         x86_64-unknown-linux-gnu/CHammer/include/module.modulemap, libhammer.h, …
///         x86_64-unknown-linux-gnu/CSaw/include/module.modulemap, libsaw.h, …
struct ArtifactBundle {
    /// After what the bundle and the binary target are named: the clang module, if there is one alone.
    let name: String
    /// The clang modules.
    let clangModules: [String]
    /// The file name of the archive.
    let libraryName: String
    /// The platforms, sorted.
    let triples: [String]

    static func fileName(_ name: String) -> String { "\(name).artifactbundle" }

    /// Where the archive of a platform is in the bundle.
    static func library(_ name: String, for triple: String) -> String { "\(triple)/\(name)" }

    /// Where a C module of a platform is in the bundle.
    func include(_ clangModule: String, for triple: String) -> String {
        clangModules.count == 1 ? "\(triple)/include" : "\(triple)/\(clangModule)/include"
    }

    /// Where the module map of a platform is in the bundle.
    func moduleMap(for triple: String) -> String {
        clangModules.count == 1
            ? "\(triple)/include/module.modulemap" : "\(triple)/module.modulemap"
    }

    /// The module map that names those of several modules, each of which has one of its own.
    var moduleMap: String? {
        guard clangModules.count > 1 else { return nil }
        return clangModules.map { "extern module \($0) \"\($0)/include/module.modulemap\"\n" }
            .joined()
    }

    /// The platforms for which there is an archive in a bundle's folder.
    static func triples(in folder: String, libraryName: String) -> [String] {
        FileSystem.names(in: folder).filter { name in
            Platform.kind(of: folder.appendingPath(library(libraryName, for: name))) == .file
        }
    }

    /// The text of `info.json`.
    var info: String {
        let variants = triples.map { triple in
            let headers = clangModules.map { "\"\(include($0, for: triple))\"" }
            return """
                        {
                          "path": "\(Self.library(libraryName, for: triple))",
                          "supportedTriples": ["\(triple)"],
                          "staticLibraryMetadata": {
                            "headerPaths": [\(headers.joined(separator: ", "))],
                            "moduleMapPath": "\(moduleMap(for: triple))"
                          }
                        }
                """
        }
        return """
            {
              "schemaVersion": "1.0",
              "artifacts": {
                "\(name)": {
                  "type": "staticLibrary",
                  "version": "1.0.0",
                  "variants": [
            \(variants.joined(separator: ",\n"))
                  ]
                }
              }
            }

            """
    }
}
