/// Integer constants (C11, 6.4.4.1).
enum CNumber {
    /// The value of `64`, `0x40`, `0100`, `0b1000000`, `64UL`, `1'000`; nothing for what is no integer
    /// or has more than 63 bits.
    static func value(of text: String) -> Int64? {
        magnitude(of: text.lowercased()).flatMap(Int64.init(exactly:))
    }

    /// The same of no more than 64 bits.
    ///
    /// - Parameter text: in small letters.
    static func magnitude(of text: String) -> UInt64? {
        var digits = text.filter { $0 != "'" }[...]
        while let last = digits.last, last == "u" || last == "l" { digits = digits.dropLast() }
        if digits.hasPrefix("0x") { return UInt64(digits.dropFirst(2), radix: 16) }
        if digits.hasPrefix("0b") { return UInt64(digits.dropFirst(2), radix: 2) }
        return UInt64(digits, radix: digits.hasPrefix("0") ? 8 : 10)
    }

    /// The value of `'a'`, `'\n'`, `'\0'`, `'\x41'`; nothing for what is not one character of ASCII.
    static func value(ofCharacter constant: ArraySlice<UInt8>) -> Int64? {
        guard constant.count > 2, constant.first == UInt8(ascii: "'") else { return nil }
        let text = String(decoding: constant.dropFirst().dropLast(), as: UTF8.self)
        if text.utf8.count == 1 { return text.utf8.first.flatMap { $0 < 0x80 ? Int64($0) : nil } }
        guard text.hasPrefix("\\") else { return nil }
        let escape = text.dropFirst()
        if escape.hasPrefix("x") { return Int64(escape.dropFirst(), radix: 16).flatMap(ascii) }
        return escapes[String(escape)] ?? Int64(escape, radix: 8).flatMap(ascii)
    }

    /// Whether `char` has a sign is the target's.
    private static func ascii(_ number: Int64) -> Int64? { 0..<0x80 ~= number ? number : nil }

    private static let escapes: [String: Int64] = [
        "a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13, "\"": 34, "'": 39, "?": 63,
        "\\": 92,
    ]
}
