/// The C functions that a library must define to be the one that its header describes, in the order of
/// the header.
public func exportedSymbols(of input: GenerationInput) -> [String] {
    var diagnostics = DiagnosticList()
    let header = parseHeader(
        Array(input.headers),
        paths: [input.options.headerName] + input.localHeaders.map(\.path),
        options: input.macroOptions, boundary: findCgoPrologue(in: input.header))
    guard let layout = findCgoLayout(header, in: input.header, &diagnostics) else { return [] }
    return matchExports(header, layout: layout, files: input.files, &diagnostics).map(\.name)
}
