/// Cuts C source into tokens (C11, 6.4): comments are tokens too, a directive is one token, and a
/// line that ends in a backslash goes on in the next.
///
/// It never fails: a byte that begins no token is an `unknown` token, and what is not terminated
/// ends with its line or its file.
func lexC(_ bytes: [UInt8], file: Int, names: inout CNameTable) -> [CToken] {
    var lexer = CLexer(bytes: bytes, file: UInt16(truncatingIfNeeded: file))
    return lexer.lex(&names)
}

/// Cuts the inside of a directive, which is a single logical line, into tokens.
func lexC(directive: CToken, in bytes: [UInt8], names: inout CNameTable) -> [CToken] {
    var lexer = CLexer(bytes: bytes, file: directive.file)
    lexer.limit(to: directive.bytes.dropFirst())
    return lexer.lex(&names)
}

/// Finds the directives alone: whoever looks for includes needs no other token.
func lexDirectives(_ bytes: [UInt8], file: Int) -> [CToken] {
    var lexer = CLexer(bytes: bytes, file: UInt16(truncatingIfNeeded: file))
    return lexer.lexDirectives()
}

private struct CLexer {
    private let bytes: [UInt8]
    private let file: UInt16
    private var offset = 0
    private var end: Int
    private var atLineStart = true
    private var directivesAreTokens = true
    /// Which punctuator was scanned last.
    private var punctuator = CPunctuator.other
    /// Of the word that was scanned last: its hash, and whether it goes on in another line.
    private var hash = CNameHash()
    private var isSpliced = false

    init(bytes: [UInt8], file: UInt16) {
        self.bytes = bytes
        self.file = file
        end = bytes.count
        // Some editors begin a file with a byte order mark.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    mutating func limit(to range: Range<Int>) {
        offset = range.lowerBound
        end = range.upperBound
        directivesAreTokens = false
    }

    mutating func lex(_ names: inout CNameTable) -> [CToken] {
        var tokens: [CToken] = []
        tokens.reserveCapacity((end - offset) / 4)
        while var token = next() {
            switch token.kind {
            case .identifier: token.name = word(token.bytes, in: &names)
            case .number: token.name = names.name(of: token.bytes, in: bytes)
            case .punctuator: token.punctuator = punctuator
            default: break
            }
            tokens.append(token)
        }
        return tokens
    }

    mutating func lexDirectives() -> [CToken] {
        var directives: [CToken] = []
        while let token = next() {
            if token.kind == .directive { directives.append(token) }
        }
        return directives
    }

    /// The next token, with its kind and place but not yet its name; nothing at the end.
    private mutating func next() -> CToken? {
        skipWhitespace()
        guard offset < end else { return nil }
        let startsLine = atLineStart
        let start = offset
        let kind = scan()
        atLineStart = kind == .comment && startsLine
        return CToken(kind, file: file, bytes: start..<offset, startsLine: startsLine)
    }

    // MARK: - Characters

    private func byte(at offset: Int) -> UInt8 {
        offset < end ? bytes[offset] : 0
    }

    /// The length of a backslash and the line end after it, or 0.
    private func spliceLength(at offset: Int) -> Int {
        guard byte(at: offset) == UInt8(ascii: "\\") else { return 0 }
        if byte(at: offset + 1) == UInt8(ascii: "\n") { return 2 }
        let isCRLF =
            byte(at: offset + 1) == UInt8(ascii: "\r")
            && byte(at: offset + 2) == UInt8(ascii: "\n")
        return isCRLF ? 3 : 0
    }

    private mutating func skipWhitespace() {
        while offset < end {
            switch bytes[offset] {
            case UInt8(ascii: "\n"): atLineStart = true
            case UInt8(ascii: " "), 0x09, 0x0B, 0x0C, 0x0D: break
            case UInt8(ascii: "\\"):
                let length = spliceLength(at: offset)
                if length == 0 { return }
                offset += length - 1
            default: return
            }
            offset += 1
        }
    }

    // MARK: - Tokens

    /// Moves past one token and says what it was.
    private mutating func scan() -> CToken.Kind {
        let first = bytes[offset]
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
            scanWord()
            return literalAfterPrefix() ?? .identifier
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            scanNumber()
            return .number
        case UInt8(ascii: "."):
            if isDigit(byte(at: offset + 1)) {
                scanNumber()
                return .number
            }
            return scanPunctuator(first)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            scanLiteral(quote: first)
            return first == UInt8(ascii: "'") ? .character : .string
        case UInt8(ascii: "/"):
            if byte(at: offset + 1) == UInt8(ascii: "/") {
                scanToLineEnd()
                return .comment
            }
            if byte(at: offset + 1) == UInt8(ascii: "*") {
                scanBlockComment()
                return .comment
            }
            return scanPunctuator(first)
        case UInt8(ascii: "#") where atLineStart && directivesAreTokens:
            scanDirective()
            return .directive
        default:
            return scanPunctuator(first)
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private func continuesWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
            0x80...0xFF:
            true
        default: false
        }
    }

    private mutating func scanWord() {
        var offset = offset
        var hash = CNameHash()
        isSpliced = false
        while offset < end {
            let byte = bytes[offset]
            if continuesWord(byte) {
                hash.add(byte)
                offset += 1
                continue
            }
            // A spliced word is one word only if it goes on: `foo\⏎bar`, but not `foo\⏎ bar`.
            let length = spliceLength(at: offset)
            guard length > 0, continuesWord(self.byte(at: offset + length)) else { break }
            offset += length
            isSpliced = true
        }
        self.offset = offset
        self.hash = hash
    }

    /// `L"…"`, `u8"…"`: a word that turned out to be the prefix of a literal.
    private mutating func literalAfterPrefix() -> CToken.Kind? {
        let quote = byte(at: offset)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        var start = offset
        while start > 0, continuesWord(bytes[start - 1]) { start -= 1 }
        switch String(decoding: bytes[start..<offset], as: UTF8.self) {
        case "L", "u", "U", "u8": break
        default: return nil
        }
        scanLiteral(quote: quote)
        return quote == UInt8(ascii: "'") ? .character : .string
    }

    /// pp-number: digits, letters, dots, a sign after an exponent's letter, and C23's `'` between
    /// digits.
    private mutating func scanNumber() {
        while offset < end {
            switch bytes[offset] {
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                switch bytes[offset - 1] {
                case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "p"), UInt8(ascii: "P"):
                    break
                default: return
                }
            case UInt8(ascii: "'"):
                if !continuesWord(byte(at: offset + 1)) { return }
            case UInt8(ascii: "."): break
            case let byte:
                if !continuesWord(byte) { return }
            }
            offset += 1
        }
    }

    private mutating func scanLiteral(quote: UInt8) {
        offset += 1
        while offset < end {
            switch bytes[offset] {
            case quote:
                offset += 1
                return
            case UInt8(ascii: "\\"):
                offset = min(end, offset + max(2, spliceLength(at: offset)))
            case UInt8(ascii: "\n"):
                return  // not terminated: it ends with its line
            default:
                offset += 1
            }
        }
    }

    private mutating func scanToLineEnd() {
        while offset < end, bytes[offset] != UInt8(ascii: "\n") {
            offset += max(1, spliceLength(at: offset))
        }
    }

    private mutating func scanBlockComment() {
        offset += 2
        while offset < end {
            if bytes[offset] == UInt8(ascii: "*"), byte(at: offset + 1) == UInt8(ascii: "/") {
                offset += 2
                return
            }
            offset += 1
        }
    }

    /// `#` to the end of the logical line; a block comment in it may hold line ends.
    private mutating func scanDirective() {
        offset += 1
        while offset < end, bytes[offset] != UInt8(ascii: "\n") {
            switch bytes[offset] {
            case UInt8(ascii: "/") where byte(at: offset + 1) == UInt8(ascii: "*"):
                scanBlockComment()
            case UInt8(ascii: "/") where byte(at: offset + 1) == UInt8(ascii: "/"):
                scanToLineEnd()
            case UInt8(ascii: "\""):
                scanLiteral(quote: UInt8(ascii: "\""))
            case UInt8(ascii: "'"):
                // A character, or the apostrophe of `#error don't`.
                let start = offset
                scanLiteral(quote: UInt8(ascii: "'"))
                if bytes[offset - 1] != UInt8(ascii: "'") { offset = start + 1 }
            default:
                offset += max(1, spliceLength(at: offset))
            }
        }
    }

    // MARK: - Punctuators and names

    /// Moves past the longest punctuator that a rule asks about.
    private mutating func scanPunctuator(_ first: UInt8) -> CToken.Kind {
        guard first > 0x20, first < 0x7F else {
            offset += 1
            return .unknown
        }
        let second = byte(at: offset + 1)
        if let pair = CPunctuator(first, second) {
            let isEllipsis = pair == .ellipsis
            if !isEllipsis || byte(at: offset + 2) == first {
                offset += isEllipsis ? 3 : 2
                punctuator = pair
                return .punctuator
            }
        }
        offset += 1
        punctuator = CPunctuator(first) ?? .other
        return .punctuator
    }

    /// The name that the word is which was scanned last.
    private func word(_ range: Range<Int>, in names: inout CNameTable) -> CName {
        if !isSpliced { return names.name(of: range, in: bytes, hash) }
        let unspliced = bytes[range].filter { byte in
            byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
        }
        return names.name(of: unspliced.indices, in: unspliced, hash)
    }
}
