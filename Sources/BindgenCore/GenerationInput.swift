/// Everything that generation depends on, already in memory.
public struct GenerationInput: Equatable, Sendable {
    /// A header that the cgo header includes with quotes.
    public struct LocalHeader: Equatable, Sendable {
        /// Where it belongs, relative to the folder of the cgo header: `api/types.h`.
        public var path: String
        /// Its text, and the path by which messages call it.
        public var file: SourceFile

        /// Makes a local header that belongs at `path`.
        public init(path: String, file: SourceFile) {
            self.path = path
            self.file = file
        }
    }

    /// The header that `go build` wrote.
    public var header: SourceFile
    /// The local headers that were found.
    public var localHeaders: [LocalHeader]
    /// The files of the Go package, or nothing where it is not at hand.
    public var goFiles: [SourceFile]
    /// What the Go compiler printed of its findings, or nothing where it was not asked.
    public var facts: SourceFile?
    /// What the library was built for.
    public var goTarget: GoTarget
    /// The choices that may change output.
    public var options: Options

    /// Makes an input of a header, the local headers that it includes, the Go files that it was made
    /// of, and options.
    public init(
        header: SourceFile, localHeaders: [LocalHeader] = [], goFiles: [SourceFile] = [],
        facts: SourceFile? = nil, goTarget: GoTarget = GoTarget(), options: Options
    ) {
        self.header = header
        self.localHeaders = localHeaders
        self.goFiles = goFiles
        self.facts = facts
        self.goTarget = goTarget
        self.options = options
    }

    /// The files in the order in which ranges number them.
    public var files: [SourceFile] { [header] + localHeaders.map(\.file) + goFiles }

    /// The headers among them.
    var headers: ArraySlice<SourceFile> { files.prefix(1 + localHeaders.count) }

    /// The macros with which the C of the Go files is compiled.
    var macroOptions: [CMacroOption] {
        cgoMacroFlags(of: goFiles, for: goTarget).compactMap(CMacroOption.init)
    }
}
