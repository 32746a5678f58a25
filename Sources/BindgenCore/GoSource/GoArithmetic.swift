/// The operators of Go on values that fit; nothing where the result does not, or is not defined.
enum GoArithmetic {
    static func integers(_ a: Int, _ symbol: GoOperator, _ b: Int) -> GoConstantValue? {
        let (number, overflow): (Int, Bool)
        switch symbol {
        case .plus: (number, overflow) = a.addingReportingOverflow(b)
        case .minus: (number, overflow) = a.subtractingReportingOverflow(b)
        case .star: (number, overflow) = a.multipliedReportingOverflow(by: b)
        case .slash: (number, overflow) = a.dividedReportingOverflow(by: b)
        case .percent: (number, overflow) = a.remainderReportingOverflow(dividingBy: b)
        case .ampersand: (number, overflow) = (a & b, false)
        case .bar: (number, overflow) = (a | b, false)
        case .caret: (number, overflow) = (a ^ b, false)
        case .andNot: (number, overflow) = (a & ~b, false)
        case .shiftLeft:
            guard (0..<63).contains(b) else { return a == 0 && b >= 0 ? .integer(0) : nil }
            (number, overflow) = a.multipliedReportingOverflow(by: 1 << b)
        case .shiftRight:
            guard b >= 0 else { return nil }
            (number, overflow) = (a >> b, false)
        default: return ordering(a, symbol, b)
        }
        return overflow ? nil : .integer(number)
    }

    static func floats(_ a: Double, _ symbol: GoOperator, _ b: Double) -> GoConstantValue? {
        let number: Double
        switch symbol {
        case .plus: number = a + b
        case .minus: number = a - b
        case .star: number = a * b
        case .slash: number = a / b
        default: return ordering(a, symbol, b)
        }
        return number.isFinite ? .float(number) : nil
    }

    static func strings(_ a: String, _ symbol: GoOperator, _ b: String) -> GoConstantValue? {
        switch symbol {
        // A few constants that double one another would fill the memory.
        case .plus: a.utf8.count + b.utf8.count <= 4096 ? .string(a + b) : nil
        case .equal: .bool(Array(a.utf8) == Array(b.utf8))
        case .notEqual: .bool(Array(a.utf8) != Array(b.utf8))
        default: nil
        }
    }

    static func booleans(_ a: Bool, _ symbol: GoOperator, _ b: Bool) -> GoConstantValue? {
        switch symbol {
        case .andAnd: .bool(a && b)
        case .orOr: .bool(a || b)
        case .equal: .bool(a == b)
        case .notEqual: .bool(a != b)
        default: nil
        }
    }

    /// The integer that a number is. Beyond 53 bits a `Double` is no longer what Go computes exactly.
    static func integer(_ number: Double) -> Int? {
        abs(number) <= Double(1 << 53) ? Int(exactly: number) : nil
    }

    private static func ordering<Number: Comparable>(
        _ a: Number, _ symbol: GoOperator, _ b: Number
    ) -> GoConstantValue? {
        switch symbol {
        case .equal: .bool(a == b)
        case .notEqual: .bool(a != b)
        case .less: .bool(a < b)
        case .lessOrEqual: .bool(a <= b)
        case .greater: .bool(a > b)
        case .greaterOrEqual: .bool(a >= b)
        default: nil
        }
    }
}

extension GoOperator {
    /// Whether the result is a truth value, whatever is compared.
    var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: false
        }
    }
}
