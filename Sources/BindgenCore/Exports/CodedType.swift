/// The type of a value that crosses as bytes.
indirect enum CodedType: Equatable, Hashable, Sendable {
    case bool, text, rune
    case scalar(GoScalar)
    /// A value of any of these types: Go's `any`.
    case anything
    /// What may be absent: Go's pointer.
    case optional(CodedType)
    case list(CodedType)
    case dictionary(key: CodedType, value: CodedType)
    /// A struct, by its name in Swift.
    case structure(String)
    case nanoseconds(NamedType.Nanoseconds)
}

/// A struct of the Go source that Swift has as one.
struct SourceStructure: Equatable, Sendable {
    struct Field: Equatable, Sendable {
        var name: String
        var type: CodedType
    }

    var documentation: [String]
    /// Nothing where it is none, or has fields that cannot cross as bytes.
    var fields: [Field]?
}

/// Finds out which types of the Go source are values.
struct CodedTypeReader {
    let types: GoTypeTable
    /// The named types that have a type of their own in Swift, by their names in Go.
    let named: [String: NamedType]
    /// The names that structs have in Swift, by those in Go.
    let structures: [String: String]
    /// How many names may stand for one another.
    private static let maximumDepth = 32

    func type(_ type: GoType, depth: Int = 0) -> CodedType? {
        guard depth < Self.maximumDepth else { return nil }
        func inner(_ type: GoType) -> CodedType? { self.type(type, depth: depth + 1) }
        switch type {
        case .name(let name): return self.type(named: name, depth: depth)
        case .parenthesized(let type): return inner(type)
        case .pointer(let target):
            // What is absent in something absent cannot be told from it.
            switch inner(target) {
            case nil, .optional, .anything: return nil
            case let type?: return .optional(type)
            }
        case .slice(let element), .array(_, let element): return inner(element).map { .list($0) }
        case .map(let key, let value):
            guard let key = inner(key), key.isKey, let value = inner(value) else { return nil }
            return .dictionary(key: key, value: value)
        case .interface([]): return .anything
        case .qualified, .channel, .function, .interface, .structure, .variadic, .generic:
            return nil
        }
    }

    private func type(named name: String, depth: Int) -> CodedType? {
        if case .nanoseconds(let kind) = named[name]?.kind { return .nanoseconds(kind) }
        if let structure = structures[name] { return .structure(structure) }
        if let declaration = types[name] {
            return declaration.isGeneric || named[name] != nil
                ? nil : type(declaration.type, depth: depth + 1)
        }
        switch name {
        case "bool": return .bool
        case "string": return .text
        case "rune": return .rune
        case "byte": return .scalar(.uint8)
        case "any": return .anything
        default: return GoScalar(rawValue: name).map { .scalar($0) }
        }
    }

    /// The fields of a struct, if all of them are values.
    func fields(of type: GoType) -> [SourceStructure.Field]? {
        guard case .structure(let groups) = type else { return nil }
        var fields: [SourceStructure.Field] = []
        for group in groups {
            guard !group.isEmbedded, let type = self.type(group.type) else { return nil }
            fields += group.names.map { .init(name: $0, type: type) }
        }
        return fields.isEmpty ? nil : fields
    }
}

extension CodedType {
    fileprivate var isKey: Bool {
        switch self {
        case .bool, .text, .rune, .scalar: true
        case .anything, .optional, .list, .dictionary, .structure, .nanoseconds: false
        }
    }

    /// The structs that are a part of it without anything between that can be empty, by their names.
    var containedStructures: [String] {
        switch self {
        case .structure(let name): [name]
        case .optional(let type): type.containedStructures
        case .bool, .text, .rune, .scalar, .anything, .list, .dictionary, .nanoseconds: []
        }
    }

    /// All structs that are in it, by their names.
    var structures: [String] {
        switch self {
        case .structure(let name): [name]
        case .optional(let type), .list(let type), .dictionary(_, let type): type.structures
        case .bool, .text, .rune, .scalar, .anything, .nanoseconds: []
        }
    }
}
