import BindgenCore

/// Several Go packages in one library: a process can hold one Go runtime only.
///
/// A program that imports all of them is built in place of them. A main package cannot be imported, so
/// that those that are one get another name, in what is built and not on the disk.
struct SharedLibrary {
    /// The folder of the module in which the program is built.
    let root: String
    private let packages: [BoundPackage]
    private let go: GoToolchain

    /// The program's folder in the module, which is nowhere but in the overlay.
    static let mainFolder = "gobindgen_main"
    /// What a main package is called meanwhile.
    private static let otherThanMain = "library"

    init(_ packages: [BoundPackage], _ go: GoToolchain) throws(FileError) {
        self.packages = packages
        self.go = go
        for bound in packages where bound.package.importPath == "command-line-arguments" {
            throw FileError(
                message: "'\(bound.package.shownFolder)' is of no Go module, and cannot be built "
                    + "together with other packages",
                fix: "go mod init example.com/\(bound.package.libraryName)")
        }
        let first = packages.first { $0.package.isOwn && $0.package.moduleFile != nil }
        if let first, let file = first.package.moduleFile {
            root = file.deletingLastPathComponent
            try Self.checkModules(of: packages, from: first.package, in: root, go)
        } else {
            root = go.scratch.appendingPath("module")
            let files = try GoOverlay.module(for: packages[0].package, in: root)
            _ = try FileSystem.write(files)
        }
    }

    /// Makes sure that a program in the first package's module finds the others that are the user's own.
    private static func checkModules(
        of packages: [BoundPackage], from first: GoSourcePackage, in root: String,
        _ go: GoToolchain
    ) throws(FileError) {
        for other in packages.map(\.package)
        where other.isOwn && other.moduleFile != first.moduleFile {
            let list = try go.run(["list", "--", other.importPath], in: root)
            guard list.status != 0 else { continue }
            throw FileError(
                message: "'\(other.shownFolder)' is of another module than "
                    + "'\(first.shownFolder)', which does not know it",
                fix: "put both into one module, or into one workspace: 'go work init "
                    + "\(first.shownFolder) \(other.shownFolder)' in a folder around them")
        }
    }

    /// What is built in place of what is on the disk.
    func files() throws(FileError) -> [OutputFile] {
        let moduleFile = root.appendingPath("go.mod")
        var module = try FileSystem.read(moduleFile)
        var files: [OutputFile] = []
        var imports: [String] = []
        for (index, bound) in packages.enumerated() {
            if bound.shim?.isInside ?? true {
                imports.append(bound.package.importPath)
                files += try ownFiles(of: bound)
            } else if let shim = bound.shim {
                let path = "gobindgen.invalid/package\(index)"
                imports.append(path)
                let folder = try writeModule(path, shim, of: bound.package)
                module += Array(
                    "\nrequire \(path) v0.0.0\nreplace \(path) v0.0.0 => \(folder)\n".utf8)
            }
        }
        let lines = imports.map { "\t_ \"\($0)\"\n" }.joined()
        let program = "package main\n\nimport (\n\(lines))\n\nfunc main() {}\n"
        return files + [
            OutputFile(path: moduleFile, bytes: module),
            OutputFile(
                path: root.appendingPath(Self.mainFolder).appendingPath("main.go"),
                bytes: Array(program.utf8)),
        ]
    }

    /// Writes what was a program that imports a package as a package of a module, which is on the disk:
    /// cgo looks for the folder.
    private func writeModule(
        _ path: String, _ shim: GoShim, of package: GoSourcePackage
    ) throws(FileError) -> String {
        let folder = go.scratch.appendingPath(path.lastPathComponent)
        let source = renamingPackage(shim.source, to: Self.otherThanMain)
        _ = try FileSystem.write(
            try GoOverlay.module(named: path, for: package, in: folder)
                + [OutputFile(path: folder.appendingPath(GoShim.fileName), bytes: source)])
        return folder
    }

    /// The files of a package, with its shim, under the package's name or another than 'main'.
    private func ownFiles(of bound: BoundPackage) throws(FileError) -> [OutputFile] {
        let package = bound.package
        let isMain = package.name == "main"
        var files: [OutputFile] = []
        for name in package.files {
            let path = package.folder.appendingPath(name)
            if let replaced = bound.shim?.replacedFiles[name] {
                files.append(OutputFile(path: path, bytes: replaced))
            } else if isMain {
                files.append(OutputFile(path: path, bytes: try FileSystem.read(path)))
            }
        }
        if let shim = bound.shim {
            let path = package.folder.appendingPath(GoShim.fileName)
            files.append(OutputFile(path: path, bytes: shim.source))
        }
        let name = isMain ? Self.otherThanMain : package.name
        return files.map { file in
            OutputFile(path: file.path, bytes: renamingPackage(file.bytes, to: name))
        }
    }
}

/// A Go file with another name in its package clause; everything else stays on its line.
func renamingPackage(_ source: [UInt8], to name: String) -> [UInt8] {
    guard let range = packageName(in: source) else { return source }
    return Array(source[..<range.lowerBound] + Array(name.utf8) + source[range.upperBound...])
}

/// Where the name of the package clause is, in front of which are comments and white space only.
private func packageName(in source: [UInt8]) -> Range<Int>? {
    var index = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte >= 0x80
            || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
    }
    /// Passes over white space and comments.
    func skip() {
        while index < source.count {
            if source[index...].starts(with: "//".utf8) {
                index = source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
            } else if source[index...].starts(with: "/*".utf8) {
                index += 2
                while index < source.count, !source[index...].starts(with: "*/".utf8) { index += 1 }
                index = min(index + 2, source.count)
            } else if " \t\r\n".utf8.contains(source[index]) {
                index += 1
            } else {
                return
            }
        }
    }
    func word() -> Range<Int> {
        let start = index
        while index < source.count, isWord(source[index]) { index += 1 }
        return start..<index
    }
    skip()
    guard source[word()].elementsEqual("package".utf8) else { return nil }
    skip()
    let name = word()
    return name.isEmpty ? nil : name
}
