/// Integer constants (C11, 6.4.4.1).
enum CNumber {
    /// The value of `64`, `0x40`, `0100`, `0b1000000`, `64UL`, `1'000`; nothing for what is no integer
    /// or has more than 63 bits.
    static func value(of text: String) -> Int64? {
        var digits = text.lowercased().filter { $0 != "'" }[...]
        while let last = digits.last, last == "u" || last == "l" { digits = digits.dropLast() }
        if digits.hasPrefix("0x") { return Int64(digits.dropFirst(2), radix: 16) }
        if digits.hasPrefix("0b") { return Int64(digits.dropFirst(2), radix: 2) }
        return Int64(digits, radix: digits.hasPrefix("0") ? 8 : 10)
    }
}
