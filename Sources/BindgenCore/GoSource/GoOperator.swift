/// Go's operators and punctuation (Go specification, Operators and punctuation).
enum GoOperator: UInt8, CaseIterable, Sendable {
    case plus, minus, star, slash, percent
    case ampersand, bar, caret, shiftLeft, shiftRight, andNot
    case andAnd, orOr, not, tilde
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case arrow, increment, decrement
    case assign, define
    /// `+=` and its like: no rule here tells them apart.
    case assignOperation
    case ellipsis, comma, period, colon
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace

    /// Whether a line that ends in this operator ends in a semicolon, too.
    var endsStatement: Bool {
        switch self {
        case .increment, .decrement, .rightParenthesis, .rightBracket, .rightBrace: true
        default: false
        }
    }

    /// The longest operator that `bytes` begin with, and how many of them it takes.
    static func longest(_ bytes: ArraySlice<UInt8>) -> (operator: GoOperator, length: Int)? {
        let first = bytes[bytes.startIndex]
        let second = bytes.count > 1 ? bytes[bytes.startIndex + 1] : 0
        let third = bytes.count > 2 ? bytes[bytes.startIndex + 2] : 0
        let equals = UInt8(ascii: "=")
        switch (first, second, third) {
        case (UInt8(ascii: "<"), UInt8(ascii: "<"), equals): return (.assignOperation, 3)
        case (UInt8(ascii: ">"), UInt8(ascii: ">"), equals): return (.assignOperation, 3)
        case (UInt8(ascii: "&"), UInt8(ascii: "^"), equals): return (.assignOperation, 3)
        case (UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: ".")): return (.ellipsis, 3)
        default: break
        }
        switch (first, second) {
        case (UInt8(ascii: "<"), UInt8(ascii: "<")): return (.shiftLeft, 2)
        case (UInt8(ascii: ">"), UInt8(ascii: ">")): return (.shiftRight, 2)
        case (UInt8(ascii: "&"), UInt8(ascii: "^")): return (.andNot, 2)
        case (UInt8(ascii: "&"), UInt8(ascii: "&")): return (.andAnd, 2)
        case (UInt8(ascii: "|"), UInt8(ascii: "|")): return (.orOr, 2)
        case (UInt8(ascii: "<"), UInt8(ascii: "-")): return (.arrow, 2)
        case (UInt8(ascii: "+"), UInt8(ascii: "+")): return (.increment, 2)
        case (UInt8(ascii: "-"), UInt8(ascii: "-")): return (.decrement, 2)
        case (equals, equals): return (.equal, 2)
        case (UInt8(ascii: "!"), equals): return (.notEqual, 2)
        case (UInt8(ascii: "<"), equals): return (.lessOrEqual, 2)
        case (UInt8(ascii: ">"), equals): return (.greaterOrEqual, 2)
        case (UInt8(ascii: ":"), equals): return (.define, 2)
        case (UInt8(ascii: "+"), equals), (UInt8(ascii: "-"), equals),
            (UInt8(ascii: "*"), equals), (UInt8(ascii: "/"), equals),
            (UInt8(ascii: "%"), equals), (UInt8(ascii: "&"), equals),
            (UInt8(ascii: "|"), equals), (UInt8(ascii: "^"), equals):
            return (.assignOperation, 2)
        default: break
        }
        return single[first].map { ($0, 1) }
    }

    private static let single: [UInt8: GoOperator] = [
        UInt8(ascii: "+"): .plus, UInt8(ascii: "-"): .minus, UInt8(ascii: "*"): .star,
        UInt8(ascii: "/"): .slash, UInt8(ascii: "%"): .percent, UInt8(ascii: "&"): .ampersand,
        UInt8(ascii: "|"): .bar, UInt8(ascii: "^"): .caret, UInt8(ascii: "!"): .not,
        UInt8(ascii: "~"): .tilde, UInt8(ascii: "<"): .less, UInt8(ascii: ">"): .greater,
        UInt8(ascii: "="): .assign, UInt8(ascii: ","): .comma, UInt8(ascii: "."): .period,
        UInt8(ascii: ":"): .colon,
        UInt8(ascii: "("): .leftParenthesis, UInt8(ascii: ")"): .rightParenthesis,
        UInt8(ascii: "["): .leftBracket, UInt8(ascii: "]"): .rightBracket,
        UInt8(ascii: "{"): .leftBrace, UInt8(ascii: "}"): .rightBrace,
    ]
}
