/// The tokens and the comments of a file, both in its order.
struct GoTokens: Equatable, Sendable {
    var tokens: [GoToken] = []
    var comments: [GoComment] = []
}

/// Cuts Go source into tokens (Go specification, Lexical elements).
///
/// It never fails: what begins no token is an `unknown` token, and what is not terminated ends with
/// its line or with the file.
func lexGo(_ bytes: [UInt8]) -> GoTokens {
    var lexer = GoLexer(bytes: bytes)
    return lexer.lex()
}

private struct GoLexer {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 0
    private var result = GoTokens()

    init(bytes: [UInt8]) {
        self.bytes = bytes
        result.tokens.reserveCapacity(bytes.count / 5)
        // Go ignores a byte order mark at the beginning of a file.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    mutating func lex() -> GoTokens {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\n"):
                endLine()
                offset += 1
                line += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                offset += 1
            case UInt8(ascii: "/") where byte(at: offset + 1) == UInt8(ascii: "/"):
                endLine()
                scanLineComment()
            case UInt8(ascii: "/") where byte(at: offset + 1) == UInt8(ascii: "*"):
                scanBlockComment()
            default:
                let (start, firstLine) = (offset, line)
                let kind = scan()
                result.tokens.append(GoToken(kind, bytes: start..<offset, line: firstLine))
            }
        }
        endLine()
        return result
    }

    private func byte(at offset: Int) -> UInt8 {
        offset < bytes.count ? bytes[offset] : 0
    }

    /// Makes the semicolon that the end of a line stands for.
    private mutating func endLine() {
        guard result.tokens.last?.endsStatement ?? false else { return }
        result.tokens.append(GoToken(.semicolon, bytes: offset..<offset, line: line))
    }

    // MARK: - Comments

    private mutating func scanLineComment() {
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
        var end = offset
        while end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        append(start..<end, lines: line...line, isLine: true)
    }

    private mutating func scanBlockComment() {
        let (start, firstLine) = (offset, line)
        offset += 2
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "*"), byte(at: offset + 1) == UInt8(ascii: "/") {
                break
            }
            if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
            offset += 1
        }
        let end = min(offset + 2, bytes.count)
        // A comment that holds a line end acts like one; the semicolon stands before it.
        if line > firstLine {
            offset = start
            let lastLine = line
            line = firstLine
            endLine()
            line = lastLine
        }
        offset = end
        append(start..<end, lines: firstLine...line, isLine: false)
    }

    private mutating func append(_ range: Range<Int>, lines: ClosedRange<Int>, isLine: Bool) {
        result.comments.append(
            GoComment(
                bytes: range, lines: lines, tokensBefore: result.tokens.count, isLine: isLine))
    }

    // MARK: - Tokens

    /// Moves past one token and says what it was.
    private mutating func scan() -> GoToken.Kind {
        let first = bytes[offset]
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"):
            return scanWord()
        case 0x80...0xFF:
            let (isLetter, length) = letter(at: offset)
            guard isLetter else {
                offset += length
                return .unknown
            }
            return scanWord()
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return scanNumber()
        case UInt8(ascii: "."):
            return isDigit(byte(at: offset + 1)) ? scanNumber() : scanOperator()
        case UInt8(ascii: "\""):
            scanLiteral(quote: first)
            return .string
        case UInt8(ascii: "'"):
            scanLiteral(quote: first)
            return .rune
        case UInt8(ascii: "`"):
            scanRawString()
            return .rawString
        case UInt8(ascii: ";"):
            offset += 1
            return .semicolon
        default:
            return scanOperator()
        }
    }

    private mutating func scanOperator() -> GoToken.Kind {
        guard let (found, length) = GoOperator.longest(bytes[offset...].prefix(3)) else {
            offset += 1
            return .unknown
        }
        offset += length
        return .operator(found)
    }

    private mutating func scanWord() -> GoToken.Kind {
        let start = offset
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                offset += 1
                continue
            case 0x80...0xFF:
                let (isLetter, length) = letter(at: offset, orDigit: true)
                if isLetter {
                    offset += length
                    continue
                }
            default: break
            }
            break
        }
        return GoKeyword(spelling: bytes[start..<offset]).map { .keyword($0) } ?? .identifier
    }

    /// Whether a letter, or a digit, of another script than Latin stands here, and its length.
    private func letter(at offset: Int, orDigit: Bool = false) -> (isLetter: Bool, length: Int) {
        var decoder = UTF8()
        var iterator = bytes[offset...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (false, 1) }
        let length = UTF8.width(scalar)
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return (true, length)
        case .decimalNumber: return (orDigit, length)
        default: return (false, length)
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    /// Digits, letters, `_` and dots, and a sign after the exponent's letter: what is no number among
    /// those, no compiler takes.
    private mutating func scanNumber() -> GoToken.Kind {
        let isHexadecimal =
            bytes[offset] == UInt8(ascii: "0") && byte(at: offset + 1) | 0x20 == UInt8(ascii: "x")
        var isFloat = false
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): break
            case UInt8(ascii: "."): isFloat = true
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                let exponent = UInt8(ascii: isHexadecimal ? "p" : "e")
                guard byte | 0x20 == exponent else { break }
                isFloat = true
                let sign = self.byte(at: offset + 1)
                if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { offset += 1 }
            default:
                return kind(isFloat: isFloat)
            }
            offset += 1
        }
        return kind(isFloat: isFloat)
    }

    private func kind(isFloat: Bool) -> GoToken.Kind {
        if bytes[offset - 1] == UInt8(ascii: "i") { return .imaginary }
        return isFloat ? .float : .integer
    }

    private mutating func scanLiteral(quote: UInt8) {
        offset += 1
        while offset < bytes.count {
            switch bytes[offset] {
            case quote:
                offset += 1
                return
            case UInt8(ascii: "\n"):
                return  // not terminated: it ends with its line
            case UInt8(ascii: "\\") where byte(at: offset + 1) != UInt8(ascii: "\n"):
                offset = min(bytes.count, offset + 2)
            default:
                offset += 1
            }
        }
    }

    private mutating func scanRawString() {
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "`") { return }
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
    }
}
