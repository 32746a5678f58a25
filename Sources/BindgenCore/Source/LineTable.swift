/// Where the lines of a file begin.
struct LineTable: Sendable {
    private var starts = [0]
    private let end: Int

    init(_ file: SourceFile) {
        end = file.bytes.count
        for (offset, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
    }

    /// Where a byte stands: lines and columns count from one, columns in bytes, as Go and clang count
    /// them.
    func position(of offset: Int) -> SourcePosition {
        let offset = min(offset, end)
        // The first line begins at 0, and so one does in front of any byte.
        let line = max(1, starts.partitionPoint { $0 <= offset })
        return SourcePosition(line: line, column: offset - starts[line - 1] + 1)
    }
}
