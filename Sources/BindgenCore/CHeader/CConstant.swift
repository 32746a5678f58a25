/// An integer of C with what decides how it is computed with: how wide it is, and whether it has a sign.
struct CConstant: Equatable {
    /// How integers are computed with.
    enum Arithmetic {
        /// In `#if` all of them have 64 bits, and what does not fit wraps around (C11, 6.10.1).
        case preprocessor
        /// In declarations they have the types that C gives them (C11, 6.3.1.8); what does not fit is unknown.
        case declarations
    }

    private struct Kind: Equatable {
        var isWide: Bool
        var isUnsigned: Bool
    }

    private var kind: Kind
    /// The number; of a wide one without a sign, its bits.
    private var bits: Int64

    private init(_ bits: Int64, _ kind: Kind) {
        self.bits = bits
        self.kind = kind
    }

    /// What has the type of `int`, or is wider where it has to be.
    init(_ number: Int64, _ arithmetic: Arithmetic) {
        let isWide = arithmetic == .preprocessor || Int32(exactly: number) == nil
        self.init(number, Kind(isWide: isWide, isUnsigned: false))
    }

    /// An integer constant, `64`, `0x40u`, `1LL`; nothing for what is none, or has more than 64 bits.
    init?(constant text: String, _ arithmetic: Arithmetic) {
        let text = text.lowercased()
        guard let magnitude = CNumber.magnitude(of: text) else { return nil }
        let isDecimal = !text.hasPrefix("0")
        // In hexadecimal, `b` is a digit, and so is neither of these.
        let suffix = text.reversed().prefix { $0 == "u" || $0 == "l" }
        var isUnsigned = suffix.contains("u")
        if magnitude > UInt64(Int64.max) {
            if isDecimal, !isUnsigned { return nil }
            isUnsigned = true
        }
        var isWide =
            suffix.contains("l") || arithmetic == .preprocessor || magnitude > UInt64(UInt32.max)
        if !isWide, !isUnsigned, magnitude > UInt64(Int32.max) {
            if isDecimal { isWide = true } else { isUnsigned = true }
        }
        self.init(
            Int64(bitPattern: UInt64(magnitude)), Kind(isWide: isWide, isUnsigned: isUnsigned))
    }

    /// The number, if it has no more than 63 bits.
    var number: Int64? { kind.isWide && kind.isUnsigned && bits < 0 ? nil : bits }

    var isZero: Bool { bits == 0 }

    // MARK: - Conversions

    /// That number in a type, of which a wide one has as many bits.
    private static func wrapped(_ bits: Int64, in kind: Kind) -> CConstant {
        if kind.isWide { return CConstant(bits, kind) }
        let narrow =
            kind.isUnsigned
            ? Int64(UInt32(truncatingIfNeeded: bits)) : Int64(Int32(truncatingIfNeeded: bits))
        return CConstant(narrow, kind)
    }

    /// The same, if it is that number still, or the type has no sign.
    private static func exact(
        _ bits: Int64, overflow: Bool, in kind: Kind, _ arithmetic: Arithmetic
    ) -> CConstant? {
        let wrapped = wrapped(bits, in: kind)
        if kind.isUnsigned || arithmetic == .preprocessor { return wrapped }
        return overflow || wrapped.bits != bits ? nil : wrapped
    }

    /// The type in which two of them are computed with.
    private static func common(_ left: CConstant, _ right: CConstant) -> Kind {
        let isWide = left.kind.isWide || right.kind.isWide
        let isUnsigned = [left, right].contains { $0.kind.isUnsigned && $0.kind.isWide == isWide }
        return Kind(isWide: isWide, isUnsigned: isUnsigned)
    }

    /// What `condition ? self : other` is.
    func besides(_ other: CConstant) -> CConstant {
        Self.wrapped(bits, in: Self.common(self, other))
    }

    // MARK: - Operators

    /// `-` and `~`.
    func applying(_ operation: CPunctuator, _ arithmetic: Arithmetic) -> CConstant? {
        switch operation {
        case .minus:
            let (bits, overflow) = Int64(0).subtractingReportingOverflow(bits)
            return Self.exact(bits, overflow: overflow, in: kind, arithmetic)
        case .tilde: return Self.wrapped(~bits, in: kind)
        default: return self
        }
    }

    /// What an operator makes of two numbers, if that is known.
    static func apply(
        _ operation: CPunctuator, _ left: CConstant, _ right: CConstant, _ arithmetic: Arithmetic
    ) -> CConstant? {
        if operation == .shiftLeft || operation == .shiftRight {
            return shift(operation, left, right, arithmetic)
        }
        let kind = common(left, right)
        let (a, b) = (wrapped(left.bits, in: kind).bits, wrapped(right.bits, in: kind).bits)
        let isLess = kind.isUnsigned ? UInt64(bitPattern: a) < UInt64(bitPattern: b) : a < b
        func truth(_ isTrue: Bool) -> CConstant { CConstant(isTrue ? 1 : 0, arithmetic) }
        func exact(_ result: (partialValue: Int64, overflow: Bool)) -> CConstant? {
            Self.exact(result.partialValue, overflow: result.overflow, in: kind, arithmetic)
        }
        switch operation {
        case .equal: return truth(a == b)
        case .notEqual: return truth(a != b)
        case .less: return truth(isLess)
        case .greater: return truth(!isLess && a != b)
        case .lessOrEqual: return truth(isLess || a == b)
        case .greaterOrEqual: return truth(!isLess)
        case .or: return wrapped(a | b, in: kind)
        case .xor: return wrapped(a ^ b, in: kind)
        case .ampersand: return wrapped(a & b, in: kind)
        case .plus: return exact(a.addingReportingOverflow(b))
        case .minus: return exact(a.subtractingReportingOverflow(b))
        case .star: return exact(a.multipliedReportingOverflow(by: b))
        case .slash, .percent:
            if b == 0 { return nil }
            let isQuotient = operation == .slash
            guard kind.isUnsigned else {
                return exact(
                    isQuotient
                        ? a.dividedReportingOverflow(by: b)
                        : a.remainderReportingOverflow(dividingBy: b))
            }
            let (a, b) = (UInt64(bitPattern: a), UInt64(bitPattern: b))
            return wrapped(Int64(bitPattern: isQuotient ? a / b : a % b), in: kind)
        default: return nil
        }
    }

    /// A shift has the type of what is shifted, and compilers agree that it wraps around.
    private static func shift(
        _ operation: CPunctuator, _ left: CConstant, _ right: CConstant, _ arithmetic: Arithmetic
    ) -> CConstant? {
        let count = right.bits
        let width: Int64 = left.kind.isWide ? 64 : 32
        if arithmetic == .declarations, !(0..<width ~= count) { return nil }
        if operation == .shiftLeft { return wrapped(left.bits << count, in: left.kind) }
        return left.kind.isUnsigned
            ? wrapped(Int64(bitPattern: UInt64(bitPattern: left.bits) >> count), in: left.kind)
            : wrapped(left.bits >> count, in: left.kind)
    }
}
