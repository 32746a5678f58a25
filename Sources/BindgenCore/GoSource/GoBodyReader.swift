extension GoParser {
    /// Finds the `return` statements between the brace at which reading stands and the one at `end`.
    mutating func readBody(to end: Int, of function: inout GoFunction) {
        position += 1
        while position < end {
            switch peek().kind {
            case .keyword(.func): skipFunctionLiteral(to: end)
            case .keyword(.defer):
                function.defersCalls = true
                position += 1
            case .keyword(.return): function.returns.append(returnStatement(to: end))
            default: position += 1
            }
        }
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
    private mutating func returnStatement(to end: Int) -> GoReturn {
        let start = position
        position += 1
        var values: [GoReturnedValue] = []
        while position < end, peek().kind != .semicolon, !peek().is(.rightBrace) {
            let first = position
            skipExpression()
            values.append(returnedValue(from: first, to: position))
            guard next(is: .comma) else { break }
        }
        return GoReturn(values: values, range: range(from: start, to: position))
    }

    private func returnedValue(from start: Int, to end: Int) -> GoReturnedValue {
        let first = token(at: start)
        switch first.kind {
        case .string where end == start + 1, .rawString where end == start + 1:
            return .stringLiteral(stringValue(first))
        case .identifier:
            break
        default:
            return .other
        }
        var name = text(first)
        var next = start + 1
        while token(at: next).is(.period), token(at: next + 1).kind == .identifier, next < end {
            name += "." + text(token(at: next + 1))
            next += 2
        }
        if next == start + 1, next == end { return name == "nil" ? .nil : .identifier(name) }
        let isCall = token(at: next).is(.leftParenthesis) && brackets.end(of: next) == end - 1
        return isCall ? .call(function: name) : .other
    }
}
