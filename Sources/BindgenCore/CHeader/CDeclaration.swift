/// One thing that the header declares.
struct CDeclaration: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case typedef(CType)
        /// A struct or union, with its fields or without.
        indirect case record(CRecord)
        case enumeration(CEnumeration)
        indirect case function(CFunction)
        case variable(CType)
    }

    var kind: Kind
    /// The declared name; empty for an anonymous struct, union or enum.
    var name: String
    /// The name where it stands in the source.
    var range: SourceRange
    /// The comments directly above, in order.
    var comments: [SourceRange] = []
}

/// A struct or a union.
struct CRecord: Equatable, Sendable {
    var tag: CTag
    /// Nothing if this is a forward declaration.
    var fields: [CField]?
    /// The attributes that change what Swift can do with it.
    var attributes = CAttributes()
}

/// A member of a struct or a union.
struct CField: Equatable, Sendable {
    /// Empty for an anonymous member.
    var name: String
    var type: CType
    /// The comment that follows on the same line.
    var comment: SourceRange?
    /// What to use instead, if it should not be used any more.
    var deprecation: String?
}

/// An enum.
struct CEnumeration: Equatable, Sendable {
    var tag: CTag
    /// Its constants; nothing if this is a forward declaration.
    var constants: [CEnumerator]?
    var attributes = CAttributes()
}

/// A constant of an enumeration.
struct CEnumerator: Equatable, Sendable {
    var name: String
    /// Nothing where it is computed of something unknown.
    var value: Int64?
}

/// What a typedef says beside its type.
struct CTypedefNote: Equatable, Sendable {
    var attributes = CAttributes()
    /// Whether it is a pointer that is never null.
    var isNonnull = false
    /// Whether it is a function's type with attributes, or with pointers that are never null.
    var isAnnotatedFunction = false
}

/// A function, declared or defined.
struct CFunction: Equatable, Sendable {
    struct Parameter: Equatable, Sendable {
        /// Empty if it has none.
        var name: String
        var type: CType
        var range: SourceRange
    }

    var result: CType
    var parameters: [Parameter]
    var isVariadic = false
    var hasPrototype = true
    /// Whether it has attributes that say how to call it, or pointers that may or may not be null.
    var isAnnotated = false
    /// What to call instead, if it should not be called any more.
    var deprecation: String?
}
