/// One token of Go: what it is and where it stands. Its text stays in the file.
struct GoToken: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case identifier
        case keyword(GoKeyword)
        case `operator`(GoOperator)
        /// `1`, `0x1F`, `1_000`.
        case integer
        /// `1.5`, `1e3`, `0x1p-2`.
        case float
        /// A number followed by `i`.
        case imaginary
        /// A character between single quotes, quotes included.
        case rune
        /// `"…"` with its quotes.
        case string
        /// `` `…` `` with its quotes.
        case rawString
        /// A semicolon: written, or made by the end of a line, and then of no length.
        case semicolon
        /// What no token begins with.
        case unknown
        /// What a cursor sees past the last token.
        case end
    }

    var kind: Kind
    /// The line on which it begins, from zero.
    var line: Int { Int(lineNumber) }
    var bytes: Range<Int> { Int(start)..<Int(end) }

    private var lineNumber: UInt32
    private var start: UInt32
    private var end: UInt32

    init(_ kind: Kind, bytes: Range<Int>, line: Int) {
        self.kind = kind
        lineNumber = UInt32(truncatingIfNeeded: line)
        start = UInt32(truncatingIfNeeded: bytes.lowerBound)
        end = UInt32(truncatingIfNeeded: bytes.upperBound)
    }

    func `is`(_ keyword: GoKeyword) -> Bool { kind == .keyword(keyword) }
    func `is`(_ operator: GoOperator) -> Bool { kind == .operator(`operator`) }

    /// Whether what stands before it is assigned to: `=`, `+=` and its like, `++`, `--`.
    var assigns: Bool {
        `is`(.assign) || `is`(.assignOperation) || `is`(.increment) || `is`(.decrement)
    }

    /// Whether a line that ends in this token ends in a semicolon, too (Go specification,
    /// Semicolons).
    var endsStatement: Bool {
        switch kind {
        case .identifier, .integer, .float, .imaginary, .rune, .string, .rawString: true
        case .keyword(let keyword): keyword.endsStatement
        case .operator(let `operator`): `operator`.endsStatement
        case .semicolon, .unknown, .end: false
        }
    }
}

/// A comment, which is no token: where it stands, and between which tokens.
struct GoComment: Equatable, Sendable {
    /// With `//`, but without the end of the line; or with `/*` and `*/`.
    var bytes: Range<Int>
    /// The lines on which it begins and ends, from zero.
    var lines: ClosedRange<Int>
    /// How many tokens come before it.
    var tokensBefore: Int
    /// Whether it begins with `//`.
    var isLine: Bool
}
