extension GoParser {
    /// Expression, up to a comma, a semicolon or a closing bracket of this level.
    mutating func constantExpression() -> GoExpression {
        let start = position
        expressionNodes = 0
        if let expression = binary(precedence: 1) {
            let token = peek()
            switch token.kind {
            case .operator(.comma), .operator(.rightParenthesis), .semicolon, .end:
                return expression
            default: break
            }
        }
        position = start
        skipExpression()
        return .other
    }

    /// Expression = UnaryExpr | Expression binary_op Expression .
    private mutating func binary(precedence: Int) -> GoExpression? {
        guard var left = nested({ $0.unary() }) else { return nil }
        while case .operator(let symbol) = peek().kind, let level = symbol.precedence,
            level >= precedence
        {
            position += 1
            // A sum of thousands would be a tree of that depth.
            guard countNode(), let right = nested({ $0.binary(precedence: level + 1) }) else {
                return nil
            }
            left = .binary(left, symbol, right)
        }
        return left
    }

    /// UnaryExpr = PrimaryExpr | unary_op UnaryExpr .
    private mutating func unary() -> GoExpression? {
        guard countNode() else { return nil }
        switch peek().kind {
        case .operator(let symbol) where symbol.isUnary:
            position += 1
            return nested { $0.unary() }.map { .unary(symbol, $0) }
        case .operator(.leftParenthesis):
            position += 1
            guard let inner = binary(precedence: 1), next(is: .rightParenthesis) else { return nil }
            return inner
        case .identifier:
            return operandName()
        case .integer, .float, .rune, .string, .rawString:
            position += 1
            return literal(token(at: position - 1))
        default:
            return nil
        }
    }

    /// A name, or the call of one: `T(x)`, `C.int(x)`.
    private mutating func operandName() -> GoExpression? {
        var name = text(peek())
        position += 1
        if peek().is(.period), peek(1).kind == .identifier {
            name += "." + text(peek(1))
            position += 2
        }
        guard next(is: .leftParenthesis) else { return .name(name) }
        guard let argument = nested({ $0.binary(precedence: 1) }) else { return nil }
        _ = next(is: .comma)
        return next(is: .rightParenthesis) ? .call(name, argument) : nil
    }

    private mutating func countNode() -> Bool {
        expressionNodes += 1
        return expressionNodes <= Self.maximumExpressionNodes
    }

    private func literal(_ token: GoToken) -> GoExpression {
        switch token.kind {
        case .integer: .integer(text(token))
        case .float: .float(text(token))
        case .rune: .rune(text(token))
        default: .string(stringValue(token))
        }
    }

    private static let maximumExpressionNodes = 512
}

extension GoOperator {
    /// How strongly a binary operator binds, from 1 to 5 (Go specification, Operator precedence).
    fileprivate var precedence: Int? {
        switch self {
        case .orOr: 1
        case .andAnd: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
        case .plus, .minus, .bar, .caret: 4
        case .star, .slash, .percent, .shiftLeft, .shiftRight, .ampersand, .andNot: 5
        default: nil
        }
    }

    fileprivate var isUnary: Bool {
        switch self {
        case .plus, .minus, .not, .caret: true
        default: false
        }
    }
}
