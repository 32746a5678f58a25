/// A type as Go source writes it, before any name in it is looked up.
indirect enum GoType: Equatable, Hashable, Sendable {
    /// `int`, `Vault`: predeclared, of this package, or a type parameter.
    case name(String)
    /// `time.Duration`, `C.int`.
    case qualified(package: String, name: String)
    case pointer(GoType)
    case slice(GoType)
    /// The length is an expression of constants, as text.
    case array(length: String, element: GoType)
    case map(key: GoType, value: GoType)
    case channel(GoChannelDirection, GoType)
    case function(GoSignature)
    /// The elements, as text: methods, embedded interfaces, unions.
    case interface([String])
    case structure([GoField])
    /// `...T`, the type of a last parameter.
    case variadic(GoType)
    /// `List[int]`.
    case generic(GoType, [GoType])
    case parenthesized(GoType)
}

/// What a channel can be used for.
enum GoChannelDirection: Equatable, Hashable, Sendable {
    case both, send, receive
}

/// The parameters and results of a function type. Names that share a type stay together, as they are
/// written: taken apart, functions that take functions would grow with every level.
struct GoSignature: Equatable, Hashable, Sendable {
    struct Group: Equatable, Hashable, Sendable {
        /// Empty if this list has no names.
        var names: [String]
        var type: GoType
    }

    var parameters: [Group]
    var results: [Group]
}

/// One line of a struct type: some names and their type, or an embedded type.
struct GoField: Equatable, Hashable, Sendable {
    /// Empty for an embedded type.
    var names: [String]
    var type: GoType
    /// The value of the string after the type.
    var tag: String?

    var isEmbedded: Bool { names.isEmpty }
}
