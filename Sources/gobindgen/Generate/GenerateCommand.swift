import BindgenCore

/// Reads a header, generates, and writes, all or nothing.
struct GenerateCommand {
    let arguments: Arguments
    let reporter: Reporter

    func run() throws(FileError) -> Bool {
        guard let files = try generatedFiles(arguments, reporter) else { return false }
        try reporter.write(files)
        return true
    }
}

/// What is to be written for a header and where, or nothing if there is an error, which then is
/// reported.
func generatedFiles(
    _ arguments: Arguments, _ reporter: Reporter
) throws(FileError) -> [OutputFile]? {
    var input = try arguments.readInput(arguments.options)
    input.options.libraryDigest = try libraryDigest(of: arguments.stamps)
    Heap.prepare(forInputOf: input.files.reduce(0) { $0 + $1.bytes.count })
    let output = generate(input)
    // To take it apart, for a program that is about to end, would be a fifteenth of a run.
    if let workings = output.workings { _ = unsafe Unmanaged.passRetained(workings) }
    let isCurrent = try checkIsCurrent(arguments, input.goTarget, reporter)
    reporter.report(output.diagnostics, in: input.files)
    if output.hasErrors || arguments.options.isStrict && !isCurrent { return nil }
    if let wrapper = arguments.wrapper, arguments.output.isEmpty {
        return try wrapperAlone(wrapper, of: output.files, input, arguments)
    }
    let wrapper = OutputNames.wrapper(module: arguments.options.module)
    return output.files.map { file in
        let path = arguments.output.appendingPath(file.path)
        let isElsewhere = file.path == wrapper
        return OutputFile(
            path: isElsewhere ? arguments.wrapper ?? path : path, bytes: file.bytes)
    }
}

/// Whether the library was built of the Go files that are named; those that it was not are reported.
private func checkIsCurrent(
    _ arguments: Arguments, _ target: GoTarget, _ reporter: Reporter
) throws(FileError) -> Bool {
    guard let record = BuildRecord(besides: arguments.header), !arguments.goPaths.isEmpty else {
        return true
    }
    let files = try InputReader.goFiles(arguments.goPaths, beside: arguments.header)
    let stale = try record.staleness(of: files, for: target)
    reporter.report(stale, in: files)
    return stale.isEmpty
}

/// The wrapper without its C module, which must be what the wrapper was made for.
private func wrapperAlone(
    _ path: String, of files: [GeneratedFile], _ input: GenerationInput, _ arguments: Arguments
) throws(FileError) -> [OutputFile] {
    let options = arguments.options
    let shim = OutputNames.shimHeader(clangModule: options.clangModule)
    let folder = arguments.header.deletingLastPathComponent
    for file in files where file.path == shim {
        let place = folder.appendingPath(shim.lastPathComponent)
        guard !FileSystem.holds(place, file.bytes) else { continue }
        let isThere = Platform.kind(of: place) == .file
        if isThere, let reason = differingOption(input, shim, place) {
            throw FileError(
                message: "the C module '\(options.clangModule)' \(reason)",
                fix: "write it with the same options, by the command that wrote it: "
                    + "'gobindgen build' takes a file of them with '--options-file', and the "
                    + "command plugin takes each target's 'gobindgen.txt'")
        }
        throw FileError(
            message: isThere
                ? "'\(place)' is not the shim header that belongs to '\(arguments.header)'"
                : "the C module lacks its shim header '\(place)'",
            fix: "write the C module with 'gobindgen \(arguments.header.lastPathComponent) "
                + "-o <folder>', or bundle and all with 'gobindgen build'")
    }
    let wrapper = OutputNames.wrapper(module: options.module)
    return files.filter { $0.path == wrapper }.map { OutputFile(path: path, bytes: $0.bytes) }
}

/// With which option, given or left out, the shim header would be the one that is there.
private func differingOption(
    _ input: GenerationInput, _ shim: String, _ place: String
) -> String? {
    let switches: [(CommandOption, WritableKeyPath<Options, Bool>)] = [
        (.trace, \.traces), (.checkSymbols, \.checksSymbols),
    ]
    for (option, isOn) in switches {
        var other = input
        other.options[keyPath: isOn].toggle()
        let files = generate(other).files
        guard files.contains(where: { $0.path == shim && FileSystem.holds(place, $0.bytes) })
        else { continue }
        let way = other.options[keyPath: isOn] ? "with" : "without"
        return "was written \(way) '\(option.rawValue)'"
    }
    return nil
}

/// One digest of several libraries, or nothing if there are none.
private func libraryDigest(of paths: [String]) throws(FileError) -> String? {
    guard !paths.isEmpty else { return nil }
    var digest = Digest([])
    for path in paths { digest.add(try FileSystem.read(path)) }
    return digest.description
}
