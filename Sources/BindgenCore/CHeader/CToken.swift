/// One token: what it is and where it stands. Its text stays in the file.
struct CToken: Equatable, Sendable {
    enum Kind: UInt8, Sendable {
        /// An identifier or a keyword; `name` says which.
        case identifier
        /// A preprocessing number: `64`, `0x1p3`, `1.0i`.
        case number
        /// A string literal with its prefix and quotes.
        case string
        /// A character constant with its prefix and quotes.
        case character
        /// One or more of the characters of C's operators; `spelling` tells them apart.
        case punctuator
        /// A comment of either kind.
        case comment
        /// A whole preprocessing directive, from `#` to the end of its logical line.
        case directive
        /// A byte that no token begins with.
        case unknown
        /// What a cursor sees past the last token.
        case end
    }

    var kind: Kind
    /// Whether this is the first token of its line.
    var startsLine: Bool
    /// Whether this names a macro that is not to be replaced here.
    var isFinal = false
    /// For a punctuator: which.
    var punctuator: CPunctuator = .other
    /// Index of the file that the offsets belong to.
    var file: UInt16
    /// For an identifier or a number: its text's number in the name table.
    var name: CName = .none
    private var start: UInt32
    private var end: UInt32

    init(_ kind: Kind, file: UInt16, bytes: Range<Int>, startsLine: Bool = false) {
        self.kind = kind
        self.startsLine = startsLine
        self.file = file
        start = UInt32(truncatingIfNeeded: bytes.lowerBound)
        end = UInt32(truncatingIfNeeded: bytes.upperBound)
    }

    /// The same, of a text that is in no file: it stands where the header begins.
    var withoutPlace: CToken {
        var token = self
        (token.file, token.start, token.end) = (0, 0, 0)
        return token
    }

    var bytes: Range<Int> { Int(start)..<Int(end) }
    var range: SourceRange { SourceRange(file: Int(file), bytes: bytes) }

    func `is`(_ punctuator: CPunctuator) -> Bool {
        kind == .punctuator && self.punctuator == punctuator
    }

    func `is`(_ keyword: CKeyword) -> Bool {
        name == CName(keyword)
    }
}
