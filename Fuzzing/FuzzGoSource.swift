// The entry point that libFuzzer calls for Go source; `make fuzz` compiles it together with BindgenCore.

/// Reads any bytes as a package of two files: what is before the first zero byte, and what follows;
/// and as what the Go compiler prints.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGoSource(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let files = zip(["a.go", "b.go"], parts).map { SourceFile(path: $0, bytes: Array($1)) }
    _ = readEscapeFacts(files[0])
    var diagnostics = DiagnosticList()
    let package = readGoPackage(files, firstIndex: 0, target: GoTarget(), &diagnostics)
    let renderer = DiagnosticRenderer(files: files)
    for diagnostic in diagnostics.all {
        precondition(renderer.text(diagnostic).hasSuffix("\n"))
    }
    for file in package.files {
        for function in file.functions {
            let doc = function.doc.comments.map { files[file.index].text($0.bytes) }
            precondition(doc.allSatisfy { $0.hasPrefix("/") }, "a doc is comments")
            precondition(function.hasBody || function.returns.isEmpty)
        }
    }
    for export in package.exports {
        precondition(export.doc.comments.count >= 1, "an export has its comment")
        _ = export.parameters.map(\.resolved.text)
    }
    return 0
}
