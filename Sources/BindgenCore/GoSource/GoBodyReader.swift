extension GoParser {
    /// Finds the `return` statements between the brace at which reading stands and the one at `end`, and
    /// where their values come from.
    mutating func readBody(
        to end: Int, with reader: GoOriginReader, of function: inout GoFunction
    ) {
        var returned: [GoReturnTokens] = []
        position += 1
        while position < end {
            switch peek().kind {
            case .keyword(.func): skipFunctionLiteral(to: end)
            case .keyword(.defer):
                function.defersCalls = true
                position += 1
            case .keyword(.return):
                let first = position
                returned.append(GoReturnTokens(start: first, values: returnStatement(to: end)))
                function.returns.append(GoReturn(range: range(from: first, to: position)))
            default: position += 1
            }
        }
        readOrigins(of: returned, with: reader, &function)
    }

    /// Past a function literal with its body, whose statements are its own, or past a function type.
    private mutating func skipFunctionLiteral(to end: Int) {
        let start = position
        position += 1
        guard signature() != nil, position <= end else {
            position = start + 1
            return
        }
        if peek().is(.leftBrace) { skipBracketed() }
    }

    /// ReturnStmt = "return" [ ExpressionList ] .
    ///
    /// - Returns: the tokens of its values.
    private mutating func returnStatement(to end: Int) -> [Range<Int>] {
        position += 1
        var values: [Range<Int>] = []
        while position < end, peek().kind != .semicolon, !peek().is(.rightBrace) {
            let first = position
            skipExpression()
            values.append(first..<position)
            guard next(is: .comma) else { break }
        }
        return values
    }
}

/// Where a `return` statement and its values are among the tokens.
struct GoReturnTokens {
    var start: Int
    var values: [Range<Int>]
}
