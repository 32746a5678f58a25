/// Makes the files that let Swift call the library behind a cgo header.
///
/// A pure function: the same input gives the same bytes everywhere. It never fails otherwise than by
/// diagnostics, whatever the input holds.
public func generate(_ input: GenerationInput) -> GenerationOutput {
    var diagnostics = DiagnosticList()
    var workings: Workings?
    let files = generateFiles(input, &workings, &diagnostics)
    if input.options.isStrict { diagnostics.promoteWarnings() }
    return GenerationOutput(
        files: diagnostics.hasErrors ? [] : files, diagnostics: diagnostics.sorted(),
        workings: workings)
}

private func generateFiles(
    _ input: GenerationInput, _ workings: inout Workings?, _ diagnostics: inout DiagnosticList
) -> [GeneratedFile] {
    let options = input.options
    let files = input.files
    checkText(files[0], &diagnostics)
    checkOptions(options, &diagnostics)
    checkLocalHeaders(input, &diagnostics)
    if diagnostics.hasErrors { return [] }

    let header = parseHeader(
        Array(input.headers), paths: [options.headerName] + input.localHeaders.map(\.path),
        options: input.macroOptions, boundary: findCgoPrologue(in: files[0]))
    guard let layout = findCgoLayout(header, in: files[0], &diagnostics) else { return [] }
    checkHeader(header, options, &diagnostics)
    var exports = matchExports(header, layout: layout, files: files, &diagnostics)
    checkExports(exports, of: header, &diagnostics)
    var findings = SourceFindings()
    if !input.goFiles.isEmpty {
        let package = readGoPackage(
            input.goFiles, firstIndex: input.headers.count, target: input.goTarget,
            constantsOfC: header.constantValues, &diagnostics)
        findings = matchSource(&exports, package, header, files: files, &diagnostics)
        checkTypes(findings, options, &diagnostics)
        if let facts = input.facts {
            matchFacts(&exports, readEscapeFacts(facts), header, files: files)
        }
    }
    if diagnostics.hasErrors { return [] }

    let module = lower(exports, findings, of: header, options, &diagnostics)
    workings = Workings(header: header, exports: exports, module: module)
    let copies = [(options.headerName, files[0])] + input.localHeaders.map { ($0.path, $0.file) }
    return [
        GeneratedFile(
            path: OutputNames.moduleMap(clangModule: options.clangModule),
            bytes: emitModuleMap(module)),
        GeneratedFile(
            path: OutputNames.shimHeader(clangModule: options.clangModule),
            bytes: emitShimHeader(module)),
    ]
        + copies.map { path, file in
            GeneratedFile(
                path: OutputNames.header(path, clangModule: options.clangModule),
                bytes: file.bytes)
        }
        + [
            GeneratedFile(
                path: OutputNames.wrapper(module: options.module),
                bytes: emitSwift(module))
        ]
}
