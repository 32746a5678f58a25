/// A function that cgo exports, with its types at cgo's resolution.
struct GoExport: Equatable, Sendable {
    struct Value: Equatable, Sendable {
        var name: String?
        /// Where the name is, or the type if there is no name.
        var range: SourceRange
        /// The type as the source has it: a named type is to be seen here.
        var written: GoType
        /// The type once the package's names are looked up.
        var resolved: GoType
        /// What the body of the function does with it, where that can be seen.
        var uses: GoParameterUse = []
        /// What its body takes the memory for that it points to.
        var elements: [String] = []
        /// How much of it the body copies.
        var copies: [GoCopy?] = []
        /// The functions of C that it is handed to, as far as the package was followed.
        var handedTo: Set<GoHandedParameter> = []
        /// Whether its body, or what it is handed to, keeps it after the call.
        var isStored = false
        /// Whether they keep what it points to.
        var isPointeeStored = false
        /// The members of it that they keep.
        var storedMembers: Set<String> = []
    }

    /// The exported name, which is the function's own.
    var name: String
    /// As declared. With a trap of cgo's, its last namesake in the file, of which cgo exports the
    /// signature.
    var function: GoFunction
    /// The comments and directives above the `//export` comment's function.
    var doc: GoDoc
    /// For a method, what is passed first.
    var receiver: Value?
    var parameters: [Value]
    var results: [Value]
}

extension GoExport {
    init(_ function: GoFunction, name: String, doc: GoDoc, types: GoTypeTable) {
        let value = { (parameter: GoFunction.Parameter) in
            Value(
                name: parameter.name, range: parameter.nameRange ?? parameter.typeRange,
                written: parameter.type, resolved: types.resolved(parameter.type),
                uses: parameter.uses, elements: parameter.elements,
                copies: parameter.copies,
                handedTo: parameter.handedTo.filter { $0.function.hasPrefix("C.") },
                isStored: parameter.isStored, isPointeeStored: parameter.isPointeeStored,
                storedMembers: parameter.storedMembers)
        }
        self.name = name
        self.function = function
        self.doc = doc
        receiver = function.receiver.map(value)
        parameters = function.parameters.map(value)
        results = function.results.map(value)
    }
}
