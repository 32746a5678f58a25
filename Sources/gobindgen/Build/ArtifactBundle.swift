import BindgenCore

/// The static library of SwiftPM's artifact bundles (SE-0482): for each platform an archive, and the
/// C module that belongs to it.
///
///     CMylib.artifactbundle/
///         info.json
///         x86_64-unknown-linux-gnu/libmylib.a
///         x86_64-unknown-linux-gnu/include/module.modulemap, libmylib.h, CMylib.h, …
struct ArtifactBundle {
    /// The clang module, after which the bundle and the binary target are named.
    let clangModule: String
    /// The file name of the archive.
    let libraryName: String
    /// The platforms, sorted.
    let triples: [String]

    static func name(_ clangModule: String) -> String { "\(clangModule).artifactbundle" }

    /// Where the archive of a platform is in the bundle.
    static func library(_ name: String, for triple: String) -> String { "\(triple)/\(name)" }

    /// Where the C module of a platform is in the bundle.
    static func include(for triple: String) -> String { "\(triple)/include" }

    /// The platforms for which there is an archive in a bundle's folder.
    static func triples(in folder: String, libraryName: String) -> [String] {
        FileSystem.names(in: folder).filter { name in
            Platform.kind(of: folder.appendingPath(library(libraryName, for: name))) == .file
        }
    }

    /// The text of `info.json`.
    var info: String {
        let variants = triples.map { triple in
            """
                    {
                      "path": "\(Self.library(libraryName, for: triple))",
                      "supportedTriples": ["\(triple)"],
                      "staticLibraryMetadata": {
                        "headerPaths": ["\(Self.include(for: triple))"],
                        "moduleMapPath": "\(Self.include(for: triple))/module.modulemap"
                      }
                    }
            """
        }
        return """
            {
              "schemaVersion": "1.0",
              "artifacts": {
                "\(clangModule)": {
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
