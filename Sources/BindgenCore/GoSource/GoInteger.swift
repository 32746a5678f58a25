/// An integer of 128 bits, for constants: Go computes untyped ones exactly, and `1<<64 - 1` has to
/// come by 65 bits to be a `uint64`. The standard library's needs newer systems than this tool.
struct GoInteger: Hashable, Sendable {
    /// Two's complement.
    private var high: Int64
    private var low: UInt64

    private init(high: Int64, low: UInt64) {
        self.high = high
        self.low = low
    }

    init(_ number: Int) {
        self.init(high: number < 0 ? -1 : 0, low: UInt64(bitPattern: Int64(number)))
    }

    /// The number that digits of that radix make, if it has room.
    init?(_ digits: some StringProtocol, radix: Int) {
        guard !digits.isEmpty else { return nil }
        var number: GoInteger = 0
        for digit in digits {
            guard let value = digit.isASCII ? digit.hexDigitValue : nil, value < radix,
                let next = number.multiplied(by: GoInteger(radix))?.adding(GoInteger(value))
            else { return nil }
            number = next
        }
        self = number
    }

    /// 2 to that power, less one: as many ones.
    static func ones(_ bits: Int) -> GoInteger {
        bits > 64
            ? GoInteger(high: (1 << (bits - 64)) - 1, low: .max)
            : GoInteger(high: 0, low: bits == 64 ? .max : (1 << bits) - 1)
    }

    var isNegative: Bool { high < 0 }

    /// The same as an `Int`, where it is one.
    var int: Int? {
        let number = Int(Int64(bitPattern: low))
        return GoInteger(number) == self ? number : nil
    }

    /// The nearest number of that type.
    var double: Double { Double(high) * 0x1p64 + Double(low) }

    // MARK: - Operations, none of which gives what does not fit

    func adding(_ other: GoInteger) -> GoInteger? {
        let (low, carry) = low.addingReportingOverflow(other.low)
        let (sum, overflow) = high.addingReportingOverflow(other.high)
        let (high, overflowOfCarry) = sum.addingReportingOverflow(carry ? 1 : 0)
        // Both overflows together are none: one was below, and the carry came back.
        return overflow != overflowOfCarry ? nil : GoInteger(high: high, low: low)
    }

    func subtracting(_ other: GoInteger) -> GoInteger? {
        other.negated.flatMap(adding)
    }

    var negated: GoInteger? { (~self).adding(1) }

    func multiplied(by other: GoInteger) -> GoInteger? {
        guard let a = magnitude, let b = other.magnitude, a.high == 0 || b.high == 0 else {
            return nil
        }
        let product = a.low.multipliedFullWidth(by: b.low)
        let (small, large) = a.high == 0 ? (a.low, b.high) : (b.low, a.high)
        let (cross, overflow) = small.multipliedReportingOverflow(by: UInt64(large))
        let (high, carry) = product.high.addingReportingOverflow(cross)
        guard !overflow, !carry, let signed = Int64(exactly: high) else { return nil }
        let magnitude = GoInteger(high: signed, low: product.low)
        return isNegative == other.isNegative ? magnitude : magnitude.negated
    }

    /// Go's division, which cuts off; nothing by 0.
    func divided(by other: GoInteger) -> (quotient: GoInteger, remainder: GoInteger)? {
        guard other != 0, var rest = magnitude, let divisor = other.magnitude else {
            return nil
        }
        var quotient: GoInteger = 0
        for shift in stride(from: divisor.leadingZeros - rest.leadingZeros, through: 0, by: -1) {
            guard let part = divisor.shiftedLeft(by: shift), part <= rest,
                let left = rest.subtracting(part), let bit = (1 as GoInteger).shiftedLeft(by: shift)
            else { continue }
            rest = left
            quotient = quotient | bit
        }
        guard
            let signed = isNegative == other.isNegative ? quotient : quotient.negated,
            let remainder = isNegative ? rest.negated : rest
        else { return nil }
        return (signed, remainder)
    }

    func shiftedLeft(by count: Int) -> GoInteger? {
        if self == 0 { return self }
        guard (0..<127).contains(count) else { return nil }
        let shifted =
            count >= 64
            ? GoInteger(high: Int64(bitPattern: low) << (count - 64), low: 0)
            : GoInteger(
                high: high << count | (count == 0 ? 0 : Int64(bitPattern: low >> (64 - count))),
                low: low << count)
        return shifted.shiftedRight(by: count) == self ? shifted : nil
    }

    func shiftedRight(by count: Int) -> GoInteger {
        if count >= 64 {
            return GoInteger(
                high: high >> 63, low: UInt64(bitPattern: high >> min(63, count - 64)))
        }
        let carried = count == 0 ? 0 : UInt64(bitPattern: high) << (64 - count)
        return GoInteger(high: high >> count, low: low >> count | carried)
    }

    static prefix func ~ (number: GoInteger) -> GoInteger {
        GoInteger(high: ~number.high, low: ~number.low)
    }

    static func & (a: GoInteger, b: GoInteger) -> GoInteger {
        GoInteger(high: a.high & b.high, low: a.low & b.low)
    }

    static func | (a: GoInteger, b: GoInteger) -> GoInteger {
        GoInteger(high: a.high | b.high, low: a.low | b.low)
    }

    static func ^ (a: GoInteger, b: GoInteger) -> GoInteger {
        GoInteger(high: a.high ^ b.high, low: a.low ^ b.low)
    }

    private var magnitude: GoInteger? { isNegative ? negated : self }

    private var leadingZeros: Int {
        high == 0 ? 64 + low.leadingZeroBitCount : high.leadingZeroBitCount
    }
}

extension GoInteger: Comparable {
    static func < (a: GoInteger, b: GoInteger) -> Bool {
        (a.high, a.low) < (b.high, b.low)
    }
}

extension GoInteger: ExpressibleByIntegerLiteral {
    init(integerLiteral number: Int) { self.init(number) }
}

extension GoInteger: CustomStringConvertible {
    /// In decimal.
    var description: String {
        if let int { return String(int) }
        guard let (quotient, remainder) = divided(by: 1_000_000_000_000_000_000),
            let digits = remainder.magnitude?.int
        else { return "-170141183460469231731687303715884105728" }
        let text = String(digits)
        return quotient.description + String(repeating: "0", count: 18 - text.utf8.count) + text
    }
}
