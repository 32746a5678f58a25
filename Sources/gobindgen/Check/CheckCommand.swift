import BindgenCore

/// Compares what is there with what would be written, and a library with its header.
struct CheckCommand {
    let arguments: Arguments
    let reporter: Reporter

    /// - Returns: whether everything is as it must be.
    func run() throws(FileError) -> Bool {
        let isPackage = Platform.kind(of: arguments.header) == .directory
        let files =
            isPackage
            ? try builtFiles(arguments, reporter) : try generatedFiles(arguments, reporter)
        guard let files else { return false }
        var isCurrent = true
        for file in files {
            if try !check(file) { isCurrent = false }
        }
        if let library = arguments.library {
            if isPackage {
                throw FileError(
                    message: "'--library' needs a header to hold the library against",
                    fix: "gobindgen check mylib.h -o \(arguments.output) --library \(library)")
            }
            if try !check(library: library) { isCurrent = false }
        }
        return isCurrent
    }

    private func check(_ file: OutputFile) throws(FileError) -> Bool {
        guard Platform.kind(of: file.path) == .file else {
            reporter.say("missing: \(file.path)\n")
            return false
        }
        let present = try FileSystem.read(file.path)
        if present == file.bytes { return true }
        guard let old = String(validating: present, as: UTF8.self),
            let new = String(validating: file.bytes, as: UTF8.self)
        else {
            reporter.say("differs: \(file.path)\n")
            return false
        }
        reporter.say(unifiedDifference(of: old, new, path: file.path))
        return false
    }

    private func check(library path: String) throws(FileError) -> Bool {
        let input = try InputReader.read(
            header: arguments.header, includeFolders: arguments.includeFolders,
            options: arguments.options)
        guard let defined = definedSymbols(in: try FileSystem.read(path)) else {
            throw FileError(
                message: "'\(path)' is no library that can be read",
                fix: "give the .so, .a or .dylib that 'go build' wrote")
        }
        let missing = exportedSymbols(of: input).filter { !defined.contains($0) }
        for name in missing {
            reporter.say("missing: \(path) does not define '\(name)'\n")
        }
        return missing.isEmpty
    }
}
