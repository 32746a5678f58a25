/// A text that was read before generation began, and the name that messages call it by.
public struct SourceFile: Equatable, Sendable {
    /// The path as the user wrote it; it is only ever shown, never opened.
    public var path: String
    /// The whole text. Nothing says that it is valid UTF-8.
    public var bytes: [UInt8]

    /// Makes a file of bytes that are already in memory.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Makes a file of a text that is already in memory.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}

extension SourceFile {
    /// The text of `range`, with U+FFFD for what is not UTF-8.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The line that holds the byte at `offset`, without its end.
    func line(at offset: Int) -> String {
        let offset = min(offset, bytes.count)
        let start = lineStart(before: offset)
        var end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return text(start..<end)
    }

    private func lineStart(before offset: Int) -> Int {
        bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }

    /// The offset of the first byte that is not part of well-formed UTF-8.
    var firstInvalidUTF8: Int? {
        // Without an early end this is done for many bytes at once, and nearly every header is ASCII.
        if bytes.reduce(0, |) < 0x80 { return nil }
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            guard let length = wellFormedLength(at: offset) else { return offset }
            offset += length
        }
        return nil
    }

    /// The length of the multi-byte sequence at `offset`, by table 3-7 of the Unicode standard.
    private func wellFormedLength(at offset: Int) -> Int? {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[offset] {
        case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
        case 0xE0: (second, length) = (0xA0...0xBF, 3)
        case 0xED: (second, length) = (0x80...0x9F, 3)
        case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
        case 0xF0: (second, length) = (0x90...0xBF, 4)
        case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
        case 0xF4: (second, length) = (0x80...0x8F, 4)
        default: return nil
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
        for byte in bytes[(offset + 2)..<(offset + length)] where byte & 0xC0 != 0x80 { return nil }
        return length
    }
}

/// A line and a column, both counted from one; the column counts bytes.
public struct SourcePosition: Equatable, Sendable {
    /// The line, from one.
    public var line: Int
    /// The column, from one, in bytes.
    public var column: Int
}
