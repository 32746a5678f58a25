import BindgenCore

/// A package of the user's own that is imported by one which is built, and that exports functions to C.
struct ImportedExports {
    /// From the root of the file system.
    let folder: String
    let files: [SourceFile]
    /// What is to be told of it, in those files.
    let note: Diagnostic

    /// How its functions get to Swift.
    var fix: String? { note.fix }
}

extension GoSourcePackage {
    /// The packages of the user's own modules that this one imports and that export functions. What
    /// others write exports to its own C, as a rule.
    func importedExports(_ go: GoToolchain) throws(FileError) -> [ImportedExports] {
        let format = """
            {{if .Module}}{{if and .Module.Main .CgoFiles}}{{.Dir}}\t{{.ImportPath}}{{range .CgoFiles}}\t{{.}}\
            {{end}}{{end}}{{end}}
            """
        let lines = try go.lines(
            ["list", "-deps", "-f", format] + go.tagFlags + ["--"] + buildArguments,
            in: buildFolder)
        var found: [ImportedExports] = []
        for line in lines {
            let words = line.split(separator: "\t").map(String.init)
            guard words.count > 2, words[0] != folder else { continue }
            let shown = shownPath(of: words[0])
            var files: [SourceFile] = []
            for name in words.dropFirst(2) {
                files.append(
                    SourceFile(
                        path: shown.appendingPath(name),
                        bytes: try FileSystem.read(words[0].appendingPath(name))))
            }
            let note = BindgenCore.importedExports(
                in: files, of: words[1], for: go.target,
                fix: "'gobindgen build \(shown)' binds them; or let exports of the package that is "
                    + "built call them")
            guard let note else { continue }
            found.append(ImportedExports(folder: words[0], files: files, note: note))
        }
        return found
    }

    /// A folder as the user would name it.
    private func shownPath(of other: String) -> String {
        guard other.hasPrefix(folder + "/") else { return other }
        return shownFolder.appendingPath(String(other.dropFirst(folder.count + 1)))
    }
}
