import BindgenCore

/// Compares what is there with what would be written, and a library with its header.
struct CheckCommand {
    let arguments: Arguments
    let reporter: Reporter

    /// - Returns: whether everything is as it must be.
    func run() throws(FileError) -> Bool {
        let isHeader = arguments.operands.contains(where: Self.isHeader)
        if isHeader, arguments.operands.count > 1 {
            throw FileError(
                message:
                    "a header is checked alone, and here are \(arguments.operands.count) operands",
                fix: "gobindgen check \(arguments.header) -o \(arguments.output)")
        }
        let files =
            isHeader
            ? try generatedFiles(arguments, reporter) : try builtFiles(arguments, reporter)
        guard let files else { return false }
        var isCurrent = true
        for file in files {
            if try !check(file) { isCurrent = false }
        }
        if let library = arguments.library {
            if !isHeader {
                throw FileError(
                    message: "'--library' needs a header to hold the library against",
                    fix: "gobindgen check mylib.h -o \(arguments.output) --library \(library)")
            }
            if try !check(library: library) { isCurrent = false }
        }
        return isCurrent
    }

    /// Whether an operand is the header of a library. What is no file may be a package that is imported,
    /// as for 'gobindgen build'.
    private static func isHeader(_ operand: String) -> Bool {
        operand == "-" || operand.hasSuffix(".h") || Platform.kind(of: operand) == .file
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
        let input = try arguments.readInput(arguments.options)
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
