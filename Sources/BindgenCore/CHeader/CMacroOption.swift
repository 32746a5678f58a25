/// A macro that a compiler's options define, or undefine, before it reads anything.
struct CMacroOption: Equatable, Sendable {
    var name: String
    /// What stands for the name; nothing where it stands for nothing any more.
    var definition: String?

    /// `-DNAME`, `-DNAME=TEXT` or `-UNAME`; nothing for any other option, and for a text that would not
    /// end with its line.
    init?(_ option: String) {
        let kind = option.prefix(2)
        guard kind == "-D" || kind == "-U" else { return nil }
        let words = option.dropFirst(2).split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = words.first, first.isCIdentifier else { return nil }
        name = String(first)
        guard kind == "-D" else {
            if words.count > 1 { return nil }
            definition = nil
            return
        }
        let text = words.count > 1 ? words[1] : "1"
        let isWhole = text.utf8.last != UInt8(ascii: "\\") && !text.contains("/*")
        guard isWhole, !text.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return nil }
        definition = String(text)
    }

    /// The same, as the directive of a file.
    var directive: String { definition.map { "#define \(name) \($0)" } ?? "#undef \(name)" }
}

extension Substring {
    fileprivate var isCIdentifier: Bool {
        let isLetter = { (byte: UInt8) in
            let lowered = byte | 0x20
            return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered)
                || byte == UInt8(ascii: "_")
        }
        guard let start = utf8.first, isLetter(start) else { return false }
        return utf8.allSatisfy { byte in
            isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}
