import BindgenCore

/// Reads a header, generates, and writes, all or nothing.
struct GenerateCommand {
    let arguments: Arguments
    let console: Console

    /// - Returns: the exit status.
    func run() -> Int32 {
        do throws(FileError) {
            var input = try InputReader.read(
                header: arguments.header, includeFolders: arguments.includeFolders,
                options: arguments.options)
            try arguments.readGo(into: &input)
            let output = generate(input)
            report(output.diagnostics, in: input.files)
            if output.hasErrors { return 1 }
            try write(output.files)
            return 0
        } catch {
            console.failure(error.message, fix: error.fix, format: arguments.format)
            return 1
        }
    }

    private func report(_ diagnostics: [Diagnostic], in files: [SourceFile]) {
        let renderer = DiagnosticRenderer(files: files)
        for diagnostic in diagnostics where !(arguments.isQuiet && diagnostic.severity == .note) {
            switch arguments.format {
            case .text: console.error(renderer.text(diagnostic))
            case .json: console.error(renderer.json(diagnostic))
            }
        }
    }

    private func write(_ files: [GeneratedFile]) throws(FileError) {
        if arguments.isDryRun {
            for file in files {
                let path = arguments.output.appendingPath(file.path)
                let isCurrent = FileSystem.holds(path, file.bytes)
                console.print((isCurrent ? "would leave " : "would write ") + path + "\n")
            }
            return
        }
        let written = try FileSystem.write(files, into: arguments.output)
        if !arguments.isQuiet {
            for path in written { console.print("wrote \(path)\n") }
        }
    }
}
