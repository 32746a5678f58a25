/// The value of a constant, as far as it fits.
enum GoConstantValue: Equatable, Hashable, Sendable {
    case integer(GoInteger)
    case float(Double)
    case string(String)
    case bool(Bool)
}

/// What is known of an expression's value: Go computes untyped constants exactly, and typed ones in
/// their type.
struct GoTypedValue: Equatable, Sendable {
    var value: GoConstantValue
    /// The type as written, or nothing for an untyped constant.
    var type: GoType?
    /// What kind of predeclared type that is in the end.
    var kind: GoConstantKind
}

/// What a constant can be in memory.
enum GoConstantKind: Equatable, Sendable {
    case untyped
    case signed(bits: Int)
    case unsigned(bits: Int)
    case float
    case string
    case bool
    /// A type of another package: its values are taken as they are.
    case unknown

    /// The kind of a predeclared type.
    init(predeclared name: String) {
        switch name {
        case "int", "int64": self = .signed(bits: 64)
        case "int32", "rune": self = .signed(bits: 32)
        case "int16": self = .signed(bits: 16)
        case "int8": self = .signed(bits: 8)
        case "uint", "uint64", "uintptr": self = .unsigned(bits: 64)
        case "uint32": self = .unsigned(bits: 32)
        case "uint16": self = .unsigned(bits: 16)
        case "uint8", "byte": self = .unsigned(bits: 8)
        case "float32", "float64": self = .float
        case "string": self = .string
        case "bool": self = .bool
        default: self = .unknown
        }
    }

    /// The value in this kind, if it can be there.
    func holding(_ value: GoConstantValue) -> GoConstantValue? {
        switch (self, value) {
        case (.untyped, _), (.unknown, _): return value
        case (.signed(let bits), .integer(let number)):
            let limit = GoInteger.ones(bits - 1)
            return (~limit...limit).contains(number) ? value : nil
        case (.unsigned(let bits), .integer(let number)):
            return (0...GoInteger.ones(bits)).contains(number) ? value : nil
        case (.signed, .float(let number)), (.unsigned, .float(let number)):
            return GoArithmetic.integer(number).flatMap { holding(.integer($0)) }
        case (.float, .integer(let number)): return .float(number.double)
        case (.float, .float), (.string, .string), (.bool, .bool): return value
        default: return nil
        }
    }
}
