import TestSupport

@testable import BindgenCore

/// The exports of such a header.
func exports(preamble: String = "", _ exports: String) -> [Export] {
    let file = cgoHeader(preamble: preamble, exports: exports)
    let header = parseHeader([file], paths: ["lib.h"])
    var diagnostics = DiagnosticList()
    guard let layout = findCgoLayout(header, in: file, &diagnostics) else { return [] }
    return matchExports(header, layout: layout, files: [file], &diagnostics)
}

/// What a run gives for such a header.
func generated(
    preamble: String = "", _ exports: String, go: String? = nil, facts: String? = nil,
    _ change: (inout Options) -> Void = { _ in }
) -> GenerationOutput {
    var options = Options(headerName: "lib.h")
    options.module = "Lib"
    options.clangModule = "CLib"
    change(&options)
    let go = go.map { $0.contains("package main") ? $0 : "package main\n\nimport \"C\"\n\n" + $0 }
    return generate(
        GenerationInput(
            header: cgoHeader(preamble: preamble, exports: exports),
            goFiles: go.map { [SourceFile(path: "lib.go", text: $0)] } ?? [],
            facts: facts.map { SourceFile(path: "facts.txt", text: $0) }, options: options))
}

extension GenerationOutput {
    /// The Swift wrapper, or nothing if there is none.
    var wrapper: String {
        let file = files.first { $0.path.hasSuffix(".swift") }
        return String(decoding: file?.bytes ?? [], as: UTF8.self)
    }

    /// The file at a path.
    func text(_ path: String) -> String? {
        files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// The codes of the diagnostics, in order, but for that of raw pointers: most examples have some.
    var codes: [DiagnosticCode] { diagnostics.map(\.code).filter { $0 != .rawPointer } }
}
