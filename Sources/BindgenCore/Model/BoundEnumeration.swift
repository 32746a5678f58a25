/// A Swift type that stands for a named number of Go and its constants.
struct BoundEnumeration: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// A struct, for other values may come.
        case open
        /// An enum; another value traps.
        case closed
        /// An option set.
        case options
    }

    struct Constant: Equatable, Sendable {
        var documentation: [String]
        /// What callers should use instead, if they should not use this.
        var deprecation: String?
        var name: SwiftIdentifier
        /// The value, as a literal.
        var value: String
    }

    var documentation: [String]
    /// What callers should use instead, if they should not use this.
    var deprecation: String?
    var name: SwiftIdentifier
    var kind: Kind
    var rawType: SwiftType
    /// Whether that is an imported enum, and no number.
    var isRawEnumeration = false
    /// In the order of the source.
    var constants: [Constant]
}
