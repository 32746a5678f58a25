/// A name in Swift code, kept as the user thinks of it; `description` has the backticks that the
/// place asks for. Only the naming room makes these from text.
struct SwiftIdentifier: Equatable, Hashable, Sendable, CustomStringConvertible {
    /// The name without backticks.
    let text: String
    /// Whether the name is a word of the language.
    let isReserved: Bool

    /// What a type calls itself, which C may have a function for.
    static let typeItself = "Self"

    /// - Parameter text: a valid Swift identifier or a reserved word.
    init(validated text: String) {
        self.text = text
        isReserved = Self.reserved.contains(text)
    }

    /// The name for an expression or a declaration: reserved words are in backticks.
    var description: String { isReserved ? "`\(text)`" : text }

    /// The name as the label of a parameter or of an element of a tuple, which nearly every reserved word may be
    /// as it is.
    var label: String {
        isReserved && Self.reservedLabels.contains(text) ? description : text
    }

    /// The name, in backticks or not, as the label of an argument: Swift warns of backticks there, but for one word.
    static func argumentLabel(_ name: String) -> String {
        let plain =
            name.utf8.first == UInt8(ascii: "`") ? String(name.dropFirst().dropLast()) : name
        return plain == "inout" ? "`inout`" : plain
    }

    /// Words that no declaration or expression can use as a plain name.
    private static let reserved = NameSet([
        // declarations
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import",
        "init", "inout", "internal", "let", "operator", "precedencegroup", "private",
        "protocol", "public", "rethrows", "static", "struct", "subscript", "typealias", "var",
        // statements
        "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough",
        "for", "guard", "if", "in", "repeat", "return", "switch", "throw", "where", "while",
        // expressions and types
        "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true",
        "try", "_",
        // words that mean something else where a member or a type's name may stand
        "Protocol", "Type",
        // words that mean something else where a closure may begin
        "didSet", "willSet",
    ])

    private static let reservedLabels: Set<String> = ["inout", "let", "var", "_"]
}
