extension GoParser {
    /// The value of a string literal.
    func stringValue(_ token: GoToken) -> String {
        goStringValue(file.bytes[token.bytes])
    }
}

/// The value of a string or rune literal, given with its quotes; U+FFFD stands for what is not UTF-8.
func goStringValue(_ literal: ArraySlice<UInt8>) -> String {
    guard let quote = literal.first else { return "" }
    var inner = literal.dropFirst()
    if inner.last == quote { inner = inner.dropLast() }
    if quote == UInt8(ascii: "`") {
        // Go drops carriage returns from raw strings.
        return String(decoding: inner.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }
    guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
    var value: [UInt8] = []
    while let byte = inner.popFirst() {
        if byte == UInt8(ascii: "\\") {
            appendEscape(&inner, to: &value)
        } else {
            value.append(byte)
        }
    }
    return String(decoding: value, as: UTF8.self)
}

/// escaped = `\n` and its like, `\x00`, `\000`, `\u0000`, `\U00000000`.
private func appendEscape(_ rest: inout ArraySlice<UInt8>, to value: inout [UInt8]) {
    guard let letter = rest.popFirst() else { return }
    switch letter {
    case UInt8(ascii: "a"): value.append(0x07)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "v"): value.append(0x0B)
    case UInt8(ascii: "x"):
        value.append(UInt8(truncatingIfNeeded: number(&rest, digits: 2, radix: 16)))
    case UInt8(ascii: "u"): appendScalar(number(&rest, digits: 4, radix: 16), to: &value)
    case UInt8(ascii: "U"): appendScalar(number(&rest, digits: 8, radix: 16), to: &value)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
        let high = UInt32(letter - UInt8(ascii: "0")) * 64
        value.append(UInt8(truncatingIfNeeded: high + number(&rest, digits: 2, radix: 8)))
    default: value.append(letter)
    }
}

private func number(_ rest: inout ArraySlice<UInt8>, digits: Int, radix: Int) -> UInt32 {
    let text = String(decoding: rest.prefix(digits), as: UTF8.self)
    rest = rest.dropFirst(digits)
    return UInt32(text, radix: radix) ?? 0
}

private func appendScalar(_ number: UInt32, to value: inout [UInt8]) {
    let scalar = Unicode.Scalar(number) ?? "\u{FFFD}"
    value.append(contentsOf: Array(String(Character(scalar)).utf8))
}
