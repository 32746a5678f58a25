/// An expression of constants; everything that Go cannot evaluate beforehand is `other`.
indirect enum GoExpression: Equatable, Sendable {
    case integer(String)
    case float(String)
    /// A rune literal with its quotes.
    case rune(String)
    /// The value of a string literal.
    case string(String)
    case name(String)
    case unary(GoOperator, GoExpression)
    case binary(GoExpression, GoOperator, GoExpression)
    /// `T(x)`: a conversion, if `T` is a type.
    case call(String, GoExpression)
    case other
}
