/// A type declared at the top level of a file.
struct GoTypeDeclaration: Equatable, Sendable {
    var name: String
    var nameRange: SourceRange
    /// Whether it is declared with `=`.
    var isAlias = false
    var isGeneric = false
    /// As written; for a generic type, its parameters are names in it.
    var type: GoType
    var doc: GoDoc
}
