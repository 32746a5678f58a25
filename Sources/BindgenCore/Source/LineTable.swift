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
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: offset - starts[low] + 1)
    }
}
