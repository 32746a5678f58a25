/// The operators of Go on values that fit; nothing where the result does not, or is not defined.
enum GoArithmetic {
    static func integers(
        _ a: GoInteger, _ symbol: GoOperator, _ b: GoInteger
    ) -> GoConstantValue? {
        let number: GoInteger?
        switch symbol {
        case .plus: number = a.adding(b)
        case .minus: number = a.subtracting(b)
        case .star: number = a.multiplied(by: b)
        case .slash: number = a.divided(by: b)?.quotient
        case .percent: number = a.divided(by: b)?.remainder
        case .ampersand: number = a & b
        case .bar: number = a | b
        case .caret: number = a ^ b
        case .andNot: number = a & ~b
        case .shiftLeft:
            number = b.isNegative ? nil : b.int.flatMap(a.shiftedLeft) ?? (a == 0 ? 0 : nil)
        case .shiftRight: number = b.isNegative ? nil : a.shiftedRight(by: b.int ?? .max)
        default: return ordering(a, symbol, b)
        }
        return number.map { .integer($0) }
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
    static func integer(_ number: Double) -> GoInteger? {
        abs(number) <= Double(1 << 53) ? Int(exactly: number).map { GoInteger($0) } : nil
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
