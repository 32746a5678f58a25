/// Evaluates the integer constant expressions of declarations and of `#if` (C11, 6.6 and 6.10.1), in which
/// any part may be unknown.
struct CExpressionEvaluator {
    private let tokens: [CToken]
    private let names: CNameTable
    private let isDefined: (CName) -> CTruth
    private let value: (CToken) -> Int64?
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
        self.value = value
    }

    /// Whether it is other than 0.
    mutating func truth() -> CTruth {
        guard let value = conditional(), position == tokens.count else { return .unknown }
        return value.truth
    }

    /// What it is, if that is known.
    mutating func number() -> Int64? {
        guard case .number(let number)? = conditional(), position == tokens.count else {
            return nil
        }
        // C computes in 'int' where nothing is wider, and without signs where something has none.
        let literals = tokens.filter { $0.kind == .number }.map { names[$0.name].lowercased() }
        let isLong = literals.contains { $0.contains("l") }
        let isUnsigned = literals.contains { text in
            text.contains("u") || (CNumber.value(of: text) ?? 0) > Int64(Int32.max)
        }
        let isKept =
            isLong || tokens.count == 1
            ? !isUnsigned || number >= 0
            : isUnsigned ? UInt32(exactly: number) != nil : Int32(exactly: number) != nil
        return isKept ? number : nil
    }

    /// A number, or nothing is known of it.
    private enum Value {
        case number(Int64)
        case unknown

        var truth: CTruth {
            switch self {
            case .number(let number): number == 0 ? .no : .yes
            case .unknown: .unknown
            }
        }

        init(_ truth: CTruth) {
            switch truth {
            case .no: self = .number(0)
            case .yes: self = .number(1)
            case .unknown: self = .unknown
            }
        }
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
        switch condition.truth {
        case .yes: return yes
        case .no: return no
        case .unknown: return .unknown
        }
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
            left = Self.apply(operation, left, right)
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
            switch (operation, value) {
            case (.not, _): value = Value(!value.truth)
            case (.minus, .number(let number)): value = .number(0 &- number)
            case (.tilde, .number(let number)): value = .number(~number)
            default: break
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
            return CNumber.value(of: names[token.name]).map(Value.number) ?? .unknown
        case .punctuator where token.is(.leftParenthesis):
            guard let value = conditional(), next(is: .rightParenthesis) else { return nil }
            return value
        case .identifier where token.is(.defined):
            let isParenthesised = next(is: .leftParenthesis)
            guard position < tokens.count, tokens[position].kind == .identifier else { return nil }
            let name = tokens[position].name
            position += 1
            if isParenthesised, !next(is: .rightParenthesis) { return nil }
            return Value(isDefined(name))
        case .identifier:
            // `__has_include(<x.h>)` and its kin: whatever is between the parentheses.
            if next(is: .leftParenthesis) {
                skipToClosingParenthesis()
                return .unknown
            }
            if names[token.name] == "true" { return .number(1) }  // C23, and stdbool.h
            return value(token).map(Value.number) ?? .unknown
        case .character: return value(token).map(Value.number) ?? .unknown
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

    private static func apply(_ operation: CPunctuator, _ left: Value, _ right: Value) -> Value {
        switch operation {
        case .logicalAnd: return Value(left.truth && right.truth)
        case .logicalOr: return Value(left.truth || right.truth)
        default: break
        }
        guard case .number(let a) = left, case .number(let b) = right else { return .unknown }
        switch operation {
        case .equal: return Value(a == b ? .yes : .no)
        case .notEqual: return Value(a != b ? .yes : .no)
        case .less: return Value(a < b ? .yes : .no)
        case .greater: return Value(a > b ? .yes : .no)
        case .lessOrEqual: return Value(a <= b ? .yes : .no)
        case .greaterOrEqual: return Value(a >= b ? .yes : .no)
        case .or: return .number(a | b)
        case .xor: return .number(a ^ b)
        case .ampersand: return .number(a & b)
        case .shiftLeft: return .number(a << b)
        case .shiftRight: return .number(a >> b)
        case .plus: return .number(a &+ b)
        case .minus: return .number(a &- b)
        case .star: return .number(a &* b)
        case .slash where b != 0: return .number(a.dividedReportingOverflow(by: b).partialValue)
        case .percent where b != 0:
            return .number(a.remainderReportingOverflow(dividingBy: b).partialValue)
        default: return .unknown
        }
    }
}
