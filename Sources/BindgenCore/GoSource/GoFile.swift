/// What a Go file declares, in its order.
struct GoFile: Equatable, Sendable {
    struct Import: Equatable, Sendable {
        var path: String
        /// The name that is written before the path: a name, `.` or `_`.
        var alias: String?
        var range: SourceRange
    }

    /// The index of the file in the run's list of files.
    var index: Int
    /// The name without folders.
    var fileName: String
    /// Empty if the file has no package clause.
    var packageName = ""
    var packageRange: SourceRange
    /// The comments directly above the package clause, with the directives of those and of all other
    /// comments above it.
    var packageDoc = GoDoc()
    var imports: [Import] = []
    var functions: [GoFunction] = []
    var types: [GoTypeDeclaration] = []
    var constants: [GoConstant] = []
    /// The names of the variables.
    var variables: Set<String> = []
    /// The directives that belong to nothing that can have one.
    var strayDirectives: [GoDirective] = []
    /// The `//export` comments that cgo passes over in silence, each with the reason.
    var ignoredExports: [GoIgnoredExport] = []
    /// What could not be read; nothing of it is among the declarations.
    var unreadable: [SourceRange] = []

    /// Whether this is a file of cgo, of which alone cgo reads exports.
    var importsC: Bool { imports.contains { $0.path == "C" } }
}

/// A comment that looks like an export and is none.
struct GoIgnoredExport: Equatable, Sendable {
    enum Reason: Equatable, Sendable {
        /// `// export F`, or a tab after `//export`.
        case spelling(function: String)
        /// A line of a comment between `/*` and `*/`.
        case blockComment(function: String)
        /// Another export is above it in the same comment.
        case secondExport
        /// It is not directly above a function.
        case position
    }

    var reason: Reason
    var range: SourceRange
}
