/// A C type as it is written: typedef names are not resolved. Of the qualifiers only those are kept
/// that a caller can see, `const` and `_Atomic`.
enum CType: Equatable, Hashable, Sendable {
    case void
    case bool
    case integer(CInteger)
    case floating(CFloating)
    case complex(CFloating)
    /// A typedef's name, or a name that nothing in sight declares.
    case named(String)
    case tagged(CTag)
    indirect case pointer(to: CType)
    /// An array, with the number of its elements where that is a plain number.
    indirect case array(of: CType, count: Int?)
    indirect case function(CFunctionType)
    indirect case const(CType)
    indirect case atomic(CType)
    /// A vector of numbers, with its length in bytes where that is known.
    indirect case vector(of: CType, bytes: Int?)
    /// Something that no rule here describes: `typeof`, `_BitInt`. The text says what.
    case other(String)
}

/// C's integers, each with the words that name it, shortest form.
enum CInteger: String, Equatable, Hashable, Sendable {
    case char = "char"
    case signedChar = "signed char"
    case unsignedChar = "unsigned char"
    case short = "short"
    case unsignedShort = "unsigned short"
    case int = "int"
    case unsignedInt = "unsigned int"
    case long = "long"
    case unsignedLong = "unsigned long"
    case longLong = "long long"
    case unsignedLongLong = "unsigned long long"
    case int128 = "__int128"
    case unsignedInt128 = "unsigned __int128"

    var isUnsigned: Bool {
        switch self {
        case .unsignedChar, .unsignedShort, .unsignedInt, .unsignedLong, .unsignedLongLong,
            .unsignedInt128:
            true
        case .char, .signedChar, .short, .int, .long, .longLong, .int128: false
        }
    }
}

/// C's floating types.
enum CFloating: String, Equatable, Hashable, Sendable {
    case float16 = "_Float16"
    case bfloat16 = "__bf16"
    case float = "float"
    case double = "double"
    case longDouble = "long double"
    case float128 = "__float128"
}

/// The name of a struct, union or enum: its tag, or a number where it has none.
struct CTag: Equatable, Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
        case `struct`, union, `enum`
    }

    enum Name: Hashable, Sendable {
        case tag(String)
        /// Counted over the header.
        case anonymous(Int)
    }

    var kind: Kind
    var name: Name

    /// By name alone: a struct, a union and an enum of one name are hardly ever in one header.
    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}

/// The type of a function: what a function pointer points to.
struct CFunctionType: Equatable, Hashable, Sendable {
    var result: CType
    var parameters: [CType]
    var isVariadic = false
    /// `()`, which says nothing about the parameters.
    var hasPrototype = true
    /// What the declaration calls the parameters, empty where it has no name: no part of the type.
    var names: [String] = []

    static func == (left: CFunctionType, right: CFunctionType) -> Bool {
        left.result == right.result && left.parameters == right.parameters
            && left.isVariadic == right.isVariadic && left.hasPrototype == right.hasPrototype
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(result)
        hasher.combine(parameters)
    }
}

extension CType {
    /// The type without the qualifiers at its top.
    var unqualified: CType {
        switch self {
        case .const(let type): type.unqualified
        default: self
        }
    }

    var isConst: Bool {
        if case .const = self { return true }
        return false
    }
}

extension CType {
    /// Hands on each typedef's name that the type is written with.
    func forEachName(_ body: (String) -> Void) {
        switch self {
        case .named(let name): body(name)
        case .pointer(let type), .const(let type), .atomic(let type), .array(let type, _),
            .vector(let type, _):
            type.forEachName(body)
        case .function(let function):
            function.result.forEachName(body)
            for parameter in function.parameters { parameter.forEachName(body) }
        case .void, .bool, .integer, .floating, .complex, .tagged, .other: break
        }
    }
}
