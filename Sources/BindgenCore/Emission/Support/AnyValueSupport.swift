func anyValueSupport(_ names: SupportNames) -> String {
    """
    /// A value of any type, as Go's `any` holds it.
    \(names.access)enum GoValue: Hashable, Sendable {
        case null
        case bool(Bool)
        case int(Int)
        /// A number that is too great for `int`.
        case uint(UInt)
        case double(Double)
        case string(String)
        case bytes([UInt8])
        case array([GoValue])
        case dictionary([String: GoValue])
        /// A value of another type of Go's, as Go prints it. Back in Go it is that text.
        case other(type: String, description: String)
    }

    extension GoValue: \(names.isolation)ExpressibleByNilLiteral,
        \(names.isolation)ExpressibleByBooleanLiteral, \(names.isolation)ExpressibleByIntegerLiteral,
        \(names.isolation)ExpressibleByFloatLiteral, \(names.isolation)ExpressibleByStringLiteral,
        \(names.isolation)ExpressibleByStringInterpolation,
        \(names.isolation)ExpressibleByArrayLiteral, \(names.isolation)ExpressibleByDictionaryLiteral
    {
        \(names.access)init(nilLiteral: ()) { self = .null }
        \(names.access)init(booleanLiteral value: Bool) { self = .bool(value) }
        \(names.access)init(integerLiteral value: Int) { self = .int(value) }
        \(names.access)init(floatLiteral value: Double) { self = .double(value) }
        \(names.access)init(stringLiteral value: String) { self = .string(value) }
        \(names.access)init(arrayLiteral elements: GoValue...) { self = .array(elements) }
        \(names.access)init(dictionaryLiteral elements: (String, GoValue)...) {
            self = .dictionary(Dictionary(elements) { $1 })
        }
    }

    extension GoValue: \(names.isolation)GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            switch decoder.kind {
            case 0x00..<0x20:
                let number = UInt(from: &decoder)
                self = Int(exactly: number).map { .int($0) } ?? .uint(number)
            case 0x20..<0x40: self = .int(Int(from: &decoder))
            case 0x40..<0x60: self = .bytes([UInt8](from: &decoder))
            case 0x60..<0x80: self = .string(String(from: &decoder))
            case 0x80..<0xA0: self = .array([GoValue](from: &decoder))
            case 0xA0..<0xC0: self = .dictionary([String: GoValue](from: &decoder))
            case 0xC0..<0xE0:
                // A type and what stands for its value, which are one item.
                guard decoder.begin(6) == 27 else { decoder.fail() }
                decoder.beginStructure(2)
                let type = String(from: &decoder)
                self = .other(type: type, description: String(from: &decoder))
            case 0xFB: self = .double(Double(from: &decoder))
            default: self = decoder.takeNothing() ? .null : .bool(Bool(from: &decoder))
            }
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            switch self {
            case .null: encoder.bytes.append(0xF6)
            case .bool(let value): value.encode(to: &encoder)
            case .int(let value): value.encode(to: &encoder)
            case .uint(let value): value.encode(to: &encoder)
            case .double(let value): value.encode(to: &encoder)
            case .string(let value): value.encode(to: &encoder)
            case .bytes(let value): value.encode(to: &encoder)
            case .array(let value): value.encode(to: &encoder)
            case .dictionary(let value): value.encode(to: &encoder)
            case .other(_, let description): description.encode(to: &encoder)
            }
        }
    }
    """
}
