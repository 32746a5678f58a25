/// A stretch of one source file, kept as integers; lines are computed when a message needs them.
public struct SourceRange: Equatable, Hashable, Sendable {
    /// Which file, as an index into the run's list of files; the header itself is 0.
    public var file: Int
    /// Byte offsets into that file.
    public var bytes: Range<Int>

    /// Makes a range of bytes in the file with that index.
    public init(file: Int, bytes: Range<Int>) {
        self.file = file
        self.bytes = bytes
    }
}
