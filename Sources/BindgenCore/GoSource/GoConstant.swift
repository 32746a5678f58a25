/// A constant declared at the top level of a file.
struct GoConstant: Equatable, Sendable {
    var name: String
    var nameRange: SourceRange
    /// The type that is written, here or in the line that this one repeats.
    var type: GoType?
    /// Nothing where Go demands an expression and there is none.
    var expression: GoExpression?
    /// The value of `iota` in the expression: how many lines of the block are above.
    var iota: Int
    /// The comments above the constant; for one that stands alone, those above `const`.
    var doc: GoDoc
    /// The `//` comment behind it.
    var trailingComment: SourceRange?
    /// The directives above the block that the constant is in.
    var blockDirectives: [GoDirective] = []
    /// Where the block begins, which tells constants of one block from those of another.
    var block: SourceRange
}
