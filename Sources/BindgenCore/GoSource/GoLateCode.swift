/// Code in a body that may run when the function has returned: a goroutine, or a function literal that is not
/// called where it stands.
struct GoLateCode {
    /// From `go` or `func` on.
    var tokens: Range<Int>
    /// Between the braces of the function literal, if it is one.
    var literal: Range<Int>?
    /// Where names stand for what is declared in it.
    var scopes: GoScopes
    /// What becomes of what it looks at.
    var fates: Set<GoFate>

    /// The parenthesis behind what `go` calls.
    var arguments: Int?
}

extension GoOriginReader {
    /// Whether late code has the value of a variable of the function that is named there: looks at it, or is
    /// given it.
    func has(_ code: GoLateCode, _ name: Int) -> Bool {
        if let literal = code.literal, literal.contains(name) {
            return !code.scopes.contain(parser.text(token(at: name)), at: name)
        }
        guard let arguments = code.arguments else { return false }
        return name == arguments - 1 || isArgument(name, in: arguments)
    }
}

/// The pieces of late code that hold a token, going from token to token.
struct GoLateCodes {
    private var ahead: ArraySlice<GoLateCode>
    /// From the outermost on.
    private(set) var current: [GoLateCode] = []

    /// - Parameter codes: in the order in which they begin.
    init(_ codes: [GoLateCode]) { ahead = codes[...] }

    mutating func move(to position: Int) {
        while let last = current.last, last.tokens.upperBound <= position { current.removeLast() }
        while let next = ahead.first, next.tokens.lowerBound <= position {
            ahead.removeFirst()
            if position < next.tokens.upperBound { current.append(next) }
        }
    }
}
