/// A Go package, as far as cgo's own reading of it goes.
struct GoPackage: Equatable, Sendable {
    /// Empty if no file takes part.
    var name = ""
    /// The files that take part, by name.
    var files: [GoFile]
    /// In the order in which cgo writes them into its header.
    var exports: [GoExport]
    /// The named types.
    var types: GoTypeTable
    /// In the order of the files, with their values.
    var constants: [Constant]

    struct Constant: Equatable, Sendable {
        var declaration: GoConstant
        /// Nothing where the expression is not simple enough.
        var value: GoConstantValue?
        /// The type that is written, or that the expression has.
        var type: GoType?
    }

    /// The constants of a named type, in the order of the files.
    func constants(of typeName: String) -> [Constant] {
        constants.filter { $0.type == .name(typeName) && $0.declaration.name != "_" }
    }

    /// The directives of the package as a whole, in the order of the files.
    var directives: [GoDirective] { files.flatMap(\.packageDoc.directives) }
}
