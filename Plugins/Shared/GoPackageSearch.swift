import Foundation

/// The Go packages that lie in a target's folder.
enum GoPackageSearch {
    /// The folders below `folder` whose Go files export functions to C, sorted; or where nothing says what
    /// it exports, the outermost folders that have Go files.
    static func packages(below folder: URL) -> [URL] {
        let packages = folders(below: folder).map { (folder: $0, files: files(of: $0)) }
            .filter { !$0.files.isEmpty }
        let exporting = packages.filter { $0.files.contains(where: exports) }.map(\.folder)
        if !exporting.isEmpty { return exporting }
        let all = packages.map(\.folder)
        return all.filter { inner in
            !all.contains { $0 != inner && inner.path.hasPrefix($0.path + "/") }
        }
    }

    /// A folder and those in it, sorted. Packages that a library brings along (`vendor`) and what Go itself
    /// passes over (`_x`, `.x`, `testdata`) are not searched.
    private static func folders(below folder: URL) -> [URL] {
        var found = [folder]
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names.sorted() where !["vendor", "testdata"].contains(name) {
            guard !name.hasPrefix("."), !name.hasPrefix("_"), !name.hasSuffix(".artifactbundle"),
                !name.hasSuffix(".xcframework")
            else { continue }
            let inside = folder.appending(path: name)
            let values = try? inside.resourceValues(forKeys: [.isDirectoryKey])
            if values?.isDirectory == true { found += folders(below: inside) }
        }
        return found
    }

    /// The Go files of a package's folder, sorted.
    static func files(of package: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: package.path)) ?? []
        return names.filter(isGoSource).sorted().map { package.appending(path: $0) }
    }

    private static func isGoSource(_ name: String) -> Bool {
        name.hasSuffix(".go") && !name.hasSuffix("_test.go")
    }

    private static func exports(_ file: URL) -> Bool {
        (try? String(contentsOf: file, encoding: .utf8))?.contains("\n//export ") ?? false
    }
}
