import BindgenCore

/// Where the tool's words go: standard output and standard error, or a test's hands.
struct Console {
    var print: (String) -> Void = Platform.writeToStandardOutput
    var error: (String) -> Void = Platform.writeToStandardError

    /// Reports a failure that no place in the header explains.
    func failure(_ message: String, fix: String?, format: Arguments.DiagnosticsFormat) {
        let diagnostic = Diagnostic(
            code: .fileSystem, severity: .error, message: message, range: nil, fix: fix)
        let renderer = DiagnosticRenderer(files: [])
        error(format == .json ? renderer.json(diagnostic) : renderer.text(diagnostic))
    }
}
