/// Numbers and texts of a binary file. What lies outside of it is nothing.
struct BinaryReader {
    let bytes: ArraySlice<UInt8>
    let isBigEndian: Bool

    init(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool = false) {
        self.bytes = bytes
        self.isBigEndian = isBigEndian
    }

    /// The number of `width` bytes at an offset.
    func number(at offset: Int, width: Int) -> Int? {
        guard let field = slice(at: offset, count: width) else { return nil }
        var value: UInt64 = 0
        for byte in isBigEndian ? Array(field) : field.reversed() {
            value = value << 8 | UInt64(byte)
        }
        return Int(exactly: value)
    }

    /// The bytes at an offset.
    func slice(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
            return nil
        }
        let start = bytes.startIndex + offset
        return bytes[start..<start + count]
    }

    /// The text at an offset, up to its NUL.
    func text(at offset: Int) -> String? {
        guard offset >= 0, offset < bytes.count else { return nil }
        let rest = bytes[(bytes.startIndex + offset)...]
        return String(decoding: rest.prefix { $0 != 0 }, as: UTF8.self)
    }
}
