import BindgenCore

/// A file to be written, and where.
struct OutputFile: Equatable {
    var path: String
    var bytes: [UInt8]
}

/// Tells the user what was found and what was done, in the form that was asked for.
struct Reporter {
    let arguments: Arguments
    let console: Console

    func report(_ diagnostics: [Diagnostic], in files: [SourceFile]) {
        let shown = diagnostics.filter { !(arguments.isQuiet && $0.severity == .note) }
        if shown.isEmpty { return }
        let renderer = DiagnosticRenderer(files: files)
        for diagnostic in shown {
            switch arguments.format {
            case .text: console.error(renderer.text(diagnostic))
            case .json: console.error(renderer.json(diagnostic))
            }
        }
    }

    /// Reports a failure that no place in a file explains.
    func failure(_ error: FileError) {
        var message = error.message
        if let output = error.output {
            switch arguments.format {
            case .text: console.error(output)
            case .json: message += "\n" + output
            }
        }
        let diagnostic = Diagnostic(
            code: error.code, severity: .error, message: message, range: nil, fix: error.fix)
        report([diagnostic], in: [])
    }

    /// Prints what the run was asked to tell.
    func say(_ text: String) { console.print(text) }

    /// Writes all files or none, or says what would be done.
    func write(_ files: [OutputFile]) throws(FileError) {
        if arguments.isDryRun {
            for file in files {
                let isCurrent = FileSystem.holds(file.path, file.bytes)
                console.print((isCurrent ? "would leave " : "would write ") + file.path + "\n")
            }
            return
        }
        let written = try FileSystem.write(files)
        if !arguments.isQuiet {
            for path in written { console.print("wrote \(path)\n") }
        }
    }
}
