/// Evaluates the integer constant expressions of declarations and of `#if` (C11, 6.6 and 6.10.1), in which
/// any part may be unknown.
struct CExpressionEvaluator {
    private let tokens: [CToken]
    private let names: CNameTable
    private let isDefined: (CName) -> CTruth
    private let valueOfName: (CToken) -> Int64?
    private var arithmetic = CConstant.Arithmetic.preprocessor
    private var position = 0
    private var depth = 0
    private static let maximumDepth = 200

    /// - Parameters:
    ///   - tokens: the expression, macros replaced, but for the operands of `defined`.
    ///   - isDefined: what `defined NAME` is.
    ///   - value: the value of a name that is no macro, or of a character constant.
    init(
        _ tokens: [CToken], names: CNameTable,
        isDefined: @escaping (CName) -> CTruth = { _ in .unknown },
        value: @escaping (CToken) -> Int64?
    ) {
        self.tokens = tokens
        self.names = names
        self.isDefined = isDefined
        valueOfName = value
    }

    /// Whether it is other than 0, in `#if`.
    mutating func truth() -> CTruth {
        guard let value = conditional(), position == tokens.count else { return .unknown }
        return value.truth
    }

    /// What it is in a declaration, if that is known.
    mutating func number() -> Int64? {
        arithmetic = .declarations
        guard case .number(let number)? = conditional(), position == tokens.count else {
            return nil
        }
        return number.number
    }

    /// A number, or nothing is known of it.
    private enum Value {
        case number(CConstant)
        case unknown

        var truth: CTruth {
            switch self {
            case .number(let number): number.isZero ? .no : .yes
            case .unknown: .unknown
            }
        }

        init(_ number: CConstant?) { self = number.map(Value.number) ?? .unknown }
    }

    private func value(_ truth: CTruth) -> Value {
        switch truth {
        case .no: value(0)
        case .yes: value(1)
        case .unknown: .unknown
        }
    }

    private func value(_ number: Int64?) -> Value {
        Value(number.map { CConstant($0, arithmetic) })
    }

    private mutating func next(is punctuator: CPunctuator) -> Bool {
        guard position < tokens.count, tokens[position].is(punctuator) else { return false }
        position += 1
        return true
    }

    /// conditional = binary [ "?" conditional ":" conditional ]
    private mutating func conditional() -> Value? {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.maximumDepth, let condition = binary(minimum: 1) else { return nil }
        guard next(is: .question) else { return condition }
        guard let yes = conditional(), next(is: .colon), let no = conditional() else { return nil }
        let (chosen, other) = condition.truth == .yes ? (yes, no) : (no, yes)
        if condition.truth == .unknown { return .unknown }
        guard case .number(let number) = chosen, case .number(let other) = other else {
            // Its type is that of both.
            return arithmetic == .preprocessor ? chosen : .unknown
        }
        return .number(number.besides(other))
    }

    private static func precedence(_ operation: CPunctuator) -> Int? {
        switch operation {
        case .logicalOr: 1
        case .logicalAnd: 2
        case .or: 3
        case .xor: 4
        case .ampersand: 5
        case .equal, .notEqual: 6
        case .less, .greater, .lessOrEqual, .greaterOrEqual: 7
        case .shiftLeft, .shiftRight: 8
        case .plus, .minus: 9
        case .star, .slash, .percent: 10
        default: nil
        }
    }

    /// binary = unary { operator binary }, by precedence
    private mutating func binary(minimum: Int) -> Value? {
        guard var left = unary() else { return nil }
        while position < tokens.count, tokens[position].kind == .punctuator,
            let precedence = Self.precedence(tokens[position].punctuator), precedence >= minimum
        {
            let operation = tokens[position].punctuator
            position += 1
            guard let right = binary(minimum: precedence + 1) else { return nil }
            left = apply(operation, left, right)
        }
        return left
    }

    /// unary = { "!" | "-" | "+" | "~" } primary
    private mutating func unary() -> Value? {
        var operators: [CPunctuator] = []
        while position < tokens.count {
            let token = tokens[position]
            guard token.is(.not) || token.is(.minus) || token.is(.plus) || token.is(.tilde) else {
                break
            }
            operators.append(token.punctuator)
            position += 1
        }
        guard var value = primary() else { return nil }
        for operation in operators.reversed() {
            if operation == .not {
                value = self.value(!value.truth)
            } else if case .number(let number) = value {
                value = Value(number.applying(operation, arithmetic))
            }
        }
        return value
    }

    /// primary = number | character | "(" conditional ")" | "defined" name | name [ "(" … ")" ]
    private mutating func primary() -> Value? {
        guard position < tokens.count else { return nil }
        let token = tokens[position]
        position += 1
        switch token.kind {
        case .number:
            return Value(CConstant(constant: names[token.name], arithmetic))
        case .punctuator where token.is(.leftParenthesis):
            guard let value = conditional(), next(is: .rightParenthesis) else { return nil }
            return value
        case .identifier where token.is(.defined):
            let isParenthesised = next(is: .leftParenthesis)
            guard position < tokens.count, tokens[position].kind == .identifier else { return nil }
            let name = tokens[position].name
            position += 1
            if isParenthesised, !next(is: .rightParenthesis) { return nil }
            return value(isDefined(name))
        case .identifier:
            // `__has_include(<x.h>)` and its kin: whatever is between the parentheses.
            if next(is: .leftParenthesis) {
                skipToClosingParenthesis()
                return .unknown
            }
            if names[token.name] == "true" { return value(1) }  // C23, and stdbool.h
            return value(valueOfName(token))
        case .character: return value(valueOfName(token))
        default:
            return .unknown
        }
    }

    private mutating func skipToClosingParenthesis() {
        var open = 1
        while position < tokens.count, open > 0 {
            if tokens[position].is(.leftParenthesis) { open += 1 }
            if tokens[position].is(.rightParenthesis) { open -= 1 }
            position += 1
        }
    }

    private func apply(_ operation: CPunctuator, _ left: Value, _ right: Value) -> Value {
        switch operation {
        case .logicalAnd: return value(left.truth && right.truth)
        case .logicalOr: return value(left.truth || right.truth)
        default: break
        }
        guard case .number(let a) = left, case .number(let b) = right else { return .unknown }
        return Value(CConstant.apply(operation, a, b, arithmetic))
    }
}
