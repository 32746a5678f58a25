/// The punctuators that a declaration or a conditional expression can turn on.
enum CPunctuator: UInt8, Sendable {
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case semicolon, comma, colon, question, star, ampersand, assign, ellipsis
    case plus, minus, slash, percent, tilde, not, or, xor
    case less, greater, lessOrEqual, greaterOrEqual, equal, notEqual
    case logicalAnd, logicalOr, shiftLeft, shiftRight
    case hash, hashHash
    /// Any other, which no rule asks about: `.`, `->`, `+=`.
    case other
}

extension CPunctuator {
    /// The punctuator of one character, if a rule asks about it.
    init?(_ character: UInt8) {
        switch character {
        case UInt8(ascii: "("): self = .leftParenthesis
        case UInt8(ascii: ")"): self = .rightParenthesis
        case UInt8(ascii: "["): self = .leftBracket
        case UInt8(ascii: "]"): self = .rightBracket
        case UInt8(ascii: "{"): self = .leftBrace
        case UInt8(ascii: "}"): self = .rightBrace
        case UInt8(ascii: ";"): self = .semicolon
        case UInt8(ascii: ","): self = .comma
        case UInt8(ascii: ":"): self = .colon
        case UInt8(ascii: "?"): self = .question
        case UInt8(ascii: "*"): self = .star
        case UInt8(ascii: "&"): self = .ampersand
        case UInt8(ascii: "="): self = .assign
        case UInt8(ascii: "+"): self = .plus
        case UInt8(ascii: "-"): self = .minus
        case UInt8(ascii: "/"): self = .slash
        case UInt8(ascii: "%"): self = .percent
        case UInt8(ascii: "~"): self = .tilde
        case UInt8(ascii: "!"): self = .not
        case UInt8(ascii: "|"): self = .or
        case UInt8(ascii: "^"): self = .xor
        case UInt8(ascii: "<"): self = .less
        case UInt8(ascii: ">"): self = .greater
        case UInt8(ascii: "#"): self = .hash
        default: return nil
        }
    }

    /// The punctuator that begins with two characters: two of them, or the three of `...`.
    init?(_ first: UInt8, _ second: UInt8) {
        switch (first, second) {
        case (UInt8(ascii: "."), UInt8(ascii: ".")): self = .ellipsis
        case (UInt8(ascii: "<"), UInt8(ascii: "=")): self = .lessOrEqual
        case (UInt8(ascii: ">"), UInt8(ascii: "=")): self = .greaterOrEqual
        case (UInt8(ascii: "="), UInt8(ascii: "=")): self = .equal
        case (UInt8(ascii: "!"), UInt8(ascii: "=")): self = .notEqual
        case (UInt8(ascii: "&"), UInt8(ascii: "&")): self = .logicalAnd
        case (UInt8(ascii: "|"), UInt8(ascii: "|")): self = .logicalOr
        case (UInt8(ascii: "<"), UInt8(ascii: "<")): self = .shiftLeft
        case (UInt8(ascii: ">"), UInt8(ascii: ">")): self = .shiftRight
        case (UInt8(ascii: "#"), UInt8(ascii: "#")): self = .hashHash
        case (UInt8(ascii: "-"), UInt8(ascii: ">")): self = .other
        default: return nil
        }
    }
}
