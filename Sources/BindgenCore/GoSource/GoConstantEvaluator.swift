/// Computes the constants of a package where that is simple (Go specification, Constant expressions).
/// It gives up where a number does not fit, and where a name is not of this package.
struct GoConstantEvaluator {
    private let constants: [String: GoConstant]
    private let types: GoTypeTable
    /// Those of C, by their names there.
    private let constantsOfC: [String: Int64]
    private var known: [String: GoTypedValue?] = [:]
    /// How deep expressions and the constants in them are nested: names may lead in a circle.
    private var depth = 0
    private static let maximumDepth = 100
    /// The least and the greatest numbers of types, where those are as wide everywhere.
    private static let limits = Dictionary(
        uniqueKeysWithValues: [8, 16, 32, 64].flatMap { bits in
            [
                ("math.MaxInt\(bits)", .ones(bits - 1)), ("math.MinInt\(bits)", ~.ones(bits - 1)),
                ("math.MaxUint\(bits)", GoInteger.ones(bits)),
            ]
        })

    init(_ constants: [GoConstant], types: GoTypeTable, constantsOfC: [String: Int64]) {
        self.constants = Dictionary(
            constants.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        self.types = types
        self.constantsOfC = constantsOfC
    }

    /// The value of a constant, in the type that it is declared with.
    mutating func value(of constant: GoConstant) -> GoTypedValue? {
        guard let expression = constant.expression,
            let value = evaluate(expression, iota: constant.iota)
        else { return nil }
        guard let type = constant.type else { return value }
        let kind = types.constantKind(of: type)
        guard let held = kind.holding(value.value) else { return nil }
        return GoTypedValue(value: held, type: type, kind: kind)
    }

    /// The type that a constant is converted to, be its value known or not.
    func convertedType(of constant: GoConstant) -> GoType? {
        guard case .call(let name, _)? = constant.expression else { return nil }
        return types.isType(.name(name)) ? .name(name) : nil
    }

    private mutating func evaluate(_ expression: GoExpression, iota: Int) -> GoTypedValue? {
        guard depth < Self.maximumDepth else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch expression {
        case .integer(let text): return integer(text).map { untyped(.integer($0)) }
        case .float(let text): return float(text).map { untyped(.float($0)) }
        case .rune(let text): return rune(text).map { untyped(.integer(GoInteger($0))) }
        case .string(let text): return untyped(.string(text))
        case .name(let name): return named(name, iota: iota)
        case .unary(let symbol, let operand):
            return evaluate(operand, iota: iota).flatMap { unary(symbol, $0) }
        case .binary(let left, let symbol, let right):
            guard let left = evaluate(left, iota: iota), let right = evaluate(right, iota: iota)
            else { return nil }
            return binary(left, symbol, right)
        case .call(let name, let argument):
            return evaluate(argument, iota: iota).flatMap { conversion($0, to: name) }
        case .other: return nil
        }
    }

    private func untyped(_ value: GoConstantValue) -> GoTypedValue {
        GoTypedValue(value: value, type: nil, kind: .untyped)
    }

    private mutating func named(_ name: String, iota: Int) -> GoTypedValue? {
        guard let constant = constants[name] else {
            switch name {
            case "iota": return untyped(.integer(GoInteger(iota)))
            case "true": return untyped(.bool(true))
            case "false": return untyped(.bool(false))
            case _ where name.hasPrefix("C."):
                let value = constantsOfC[String(name.dropFirst(2))]
                return value.map { untyped(.integer(GoInteger(Int($0)))) }
            case _ where name.hasPrefix("math."):
                return Self.limits[name].map { untyped(.integer($0)) }
            default: return nil
            }
        }
        if let value = known[name] { return value }
        // Whoever asks again before it is known asks in a circle.
        known[name] = .some(nil)
        let value = value(of: constant)
        known[name] = .some(value)
        return value
    }

    // MARK: - Literals

    private func integer(_ text: String) -> GoInteger? {
        let digits = text.lowercased().filter { $0 != "_" }
        for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] where digits.hasPrefix(prefix) {
            return GoInteger(digits.dropFirst(2), radix: radix)
        }
        let isOctal = digits.hasPrefix("0") && digits.utf8.count > 1
        return GoInteger(digits, radix: isOctal ? 8 : 10)
    }

    private func float(_ text: String) -> Double? {
        let digits = text.filter { $0 != "_" }
        // Go writes `1.` and `.5`, Swift does not read the first.
        let number = Double(digits) ?? Double(digits.replacingPointBeforeExponent)
        return number.flatMap { $0.isFinite ? $0 : nil }
    }

    private func rune(_ text: String) -> Int? {
        // `'\xff'` is the number 255, which is no text.
        if text.utf8.count == 6, text.hasPrefix("'\\x") {
            return Int(text.dropFirst(3).dropLast(), radix: 16)
        }
        if text.utf8.count == 6, text.hasPrefix("'\\"),
            let octal = Int(text.dropFirst(2).dropLast(), radix: 8)
        {
            return octal
        }
        let scalars = goStringValue(Array(text.utf8)[...]).unicodeScalars
        return scalars.count == 1 ? scalars.first.map { Int($0.value) } : nil
    }

    // MARK: - Operations

    private func conversion(_ operand: GoTypedValue, to name: String) -> GoTypedValue? {
        let parts = name.split(separator: ".")
        let type: GoType =
            parts.count == 2
            ? .qualified(package: String(parts[0]), name: String(parts[1])) : .name(name)
        guard types.isType(type) else { return nil }
        let kind = types.constantKind(of: type)
        if kind == .string, case .integer(let number) = operand.value {
            let scalar =
                number.int.flatMap(UInt32.init(exactly:)).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
            return GoTypedValue(value: .string(String(Character(scalar))), type: type, kind: kind)
        }
        return kind.holding(operand.value).map { GoTypedValue(value: $0, type: type, kind: kind) }
    }

    private func unary(_ symbol: GoOperator, _ operand: GoTypedValue) -> GoTypedValue? {
        let value: GoConstantValue? =
            switch (symbol, operand.value) {
            case (.plus, .integer), (.plus, .float): operand.value
            case (.minus, .integer(let number)): GoArithmetic.integers(0, .minus, number)
            case (.minus, .float(let number)): .float(-number)
            case (.not, .bool(let flag)): .bool(!flag)
            case (.caret, .integer(let number)): complement(number, operand.kind)
            default: nil
            }
        guard let value, let held = operand.kind.holding(value) else { return nil }
        return GoTypedValue(value: held, type: operand.type, kind: operand.kind)
    }

    private func complement(_ number: GoInteger, _ kind: GoConstantKind) -> GoConstantValue? {
        switch kind {
        case .unknown: nil
        case .unsigned(let bits): .integer(~number & .ones(bits))
        default: .integer(~number)
        }
    }

    private func binary(
        _ left: GoTypedValue, _ symbol: GoOperator, _ right: GoTypedValue
    ) -> GoTypedValue? {
        let isShift = symbol == .shiftLeft || symbol == .shiftRight
        let typed = left.kind != .untyped || isShift ? left : right
        let value: GoConstantValue? =
            switch (left.value, right.value) {
            case (.integer(let a), .integer(let b)):
                typed.kind == .float
                    ? GoArithmetic.floats(a.double, symbol, b.double)
                    : GoArithmetic.integers(a, symbol, b)
            case (.float(let a), .integer(let b)):
                isShift
                    ? GoArithmetic.integer(a).flatMap { GoArithmetic.integers($0, symbol, b) }
                    : GoArithmetic.floats(a, symbol, b.double)
            case (.integer(let a), .float(let b)):
                isShift
                    ? GoArithmetic.integer(b).flatMap { GoArithmetic.integers(a, symbol, $0) }
                    : GoArithmetic.floats(a.double, symbol, b)
            case (.float(let a), .float(let b)): GoArithmetic.floats(a, symbol, b)
            case (.string(let a), .string(let b)): GoArithmetic.strings(a, symbol, b)
            case (.bool(let a), .bool(let b)): GoArithmetic.booleans(a, symbol, b)
            default: nil
            }
        guard let value else { return nil }
        if symbol.isComparison { return untyped(value) }
        return typed.kind.holding(value).map {
            GoTypedValue(value: $0, type: typed.type, kind: typed.kind)
        }
    }
}

extension String {
    /// `1.e5` as `1.0e5`, and `1.` as `1.0`.
    fileprivate var replacingPointBeforeExponent: String {
        var text = ""
        var previous: Character = " "
        for character in self + " " {
            if previous == ".", !character.isHexDigit || character == "e" || character == "E" {
                text.append("0")
            }
            text.append(character)
            previous = character
        }
        text.removeLast()
        return text
    }
}
