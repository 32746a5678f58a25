/// A struct of Swift's that stands for a struct of C, with all that it points to.
struct BoundRecord: Equatable, Sendable {
    struct Field: Equatable, Sendable {
        var name: SwiftIdentifier
        var type: SwiftType
        var value: RecordValue
        /// The member of the C struct.
        var member: String
        /// What it is for callers who leave it out, where the type alone does not say it.
        var initial: Initial?
    }

    enum Initial: Equatable, Sendable {
        /// The number 0, of a type of C's.
        case zero
        /// A struct of which everything is left out.
        case empty
    }

    /// A member of the C struct, in C's order.
    enum Member: Equatable, Sendable {
        /// That of the field of that number.
        case field(Int)
        /// The number of elements of each of the fields of these numbers, as that type.
        indirect case count(String, of: [Int], SwiftType)
    }

    var documentation: [String]
    /// What callers should use instead, if they should not use this.
    var deprecation: String?
    var name: SwiftIdentifier
    /// The C struct, as Swift imports it.
    var type: SwiftType
    var isUnsafe: Bool
    var isHashable: Bool
    var fields: [Field]
    var members: [Member]
    var uses: RecordUses = []
}

/// What becomes of a struct of C somewhere in a wrapper.
struct RecordUses: OptionSet, Equatable, Hashable, Sendable {
    let rawValue: UInt8

    static let copied = RecordUses(rawValue: 1)
    static let freed = RecordUses(rawValue: 2)
    static let lent = RecordUses(rawValue: 4)
    /// Lent without memory for what is in it, which is numbers.
    static let lentAlone = RecordUses(rawValue: 8)
}

/// What a value of C is, in a struct or behind a pointer, and with it all that belongs to it.
indirect enum RecordValue: Equatable, Sendable {
    /// The same value in Swift.
    case same
    /// A C string; one that is not optional is empty for NULL.
    case text(isOptional: Bool, isConst: Bool)
    /// An array of characters with a text in it, up to a NUL, or all of it.
    case characters
    /// An array in the struct itself, of elements of that type, as many as another member says, or all.
    case array(of: SwiftType)
    /// A struct that has a struct of its own in Swift.
    case structure(SwiftIdentifier, isUnsafe: Bool)
    /// A pointer to a value, which is nil for NULL.
    case pointer(to: RecordValue, isConst: Bool)
    case elements(Elements)
    /// A struct that is only elements and their number: its name, and those of its members.
    case counted(SwiftType, Elements, members: [BoundFunction.BufferStructure.Member])

    /// Elements behind a pointer, whose number is another value, or which end with NULL.
    struct Elements: Equatable, Sendable {
        var value: RecordValue
        /// The type of an element of an array in Swift.
        var type: SwiftType
        /// What the pointer is to in C, as Swift imports it.
        var pointee: SwiftType
        /// Whether they are the UTF-8 of a text.
        var isText: Bool
        /// Whether they stay the library's.
        var isConst: Bool
        /// Whether a NULL comes after the last one, and nothing says how many they are.
        var endWithNull = false

        var arrayType: SwiftType { isText ? .standard(.String) : .array(type) }

        fileprivate var namedTypes: [SwiftType] { [type, pointee] + value.namedTypes }
    }

    /// Who has the memory of what came out of Go.
    enum Owner: Equatable, Sendable {
        case library
        /// The caller frees all of it.
        case caller
        /// The caller gives the struct to this function, by its address or by its value.
        case function(SwiftIdentifier, takesValue: Bool)
    }
}

extension RecordValue {
    /// Whether it is a value that Swift has to be told of that it is safe to touch.
    var isUnsafe: Bool {
        switch self {
        case .same, .characters, .array: false
        case .structure(_, let isUnsafe): isUnsafe
        case .text, .pointer, .elements, .counted: true
        }
    }

    /// Whether a NUL in a text may cut it short.
    var canHaveCStrings: Bool {
        switch self {
        case .same, .array: false
        case .text, .characters, .structure: true
        case .pointer(let value, _): value.canHaveCStrings
        case .elements(let elements), .counted(_, let elements, _): elements.value.canHaveCStrings
        }
    }

    /// The types that conversions of it name.
    var namedTypes: [SwiftType] {
        switch self {
        case .same, .text, .characters: []
        case .array(let type): [type]
        case .structure(let name, _): [.generated(name.text)]
        case .pointer(let value, _): value.namedTypes
        case .elements(let elements): elements.namedTypes
        case .counted(let type, let elements, _): [type] + elements.namedTypes
        }
    }

    /// The structs that it is made of.
    var structures: [SwiftIdentifier] {
        switch self {
        case .same, .text, .characters, .array: []
        case .structure(let name, _): [name]
        case .pointer(let value, _): value.structures
        case .elements(let elements), .counted(_, let elements, _): elements.value.structures
        }
    }
}
