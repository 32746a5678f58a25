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
    /// The choices that may change output.
    public var options: Options

    /// Makes an input of a header, the local headers that it includes, and options.
    public init(header: SourceFile, localHeaders: [LocalHeader] = [], options: Options) {
        self.header = header
        self.localHeaders = localHeaders
        self.options = options
    }

    /// The files in the order in which ranges number them.
    public var files: [SourceFile] { [header] + localHeaders.map(\.file) }
}
