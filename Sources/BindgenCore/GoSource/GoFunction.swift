/// A function or method at the top level of a file.
struct GoFunction: Equatable, Sendable {
    struct Parameter: Equatable, Sendable {
        /// Nothing in a list without names; `_` is a name.
        var name: String?
        var nameRange: SourceRange?
        var type: GoType
        var typeRange: SourceRange
        /// What the body of the function does with what it points to, where that can be seen.
        var uses: GoParameterUse = []
        /// What its body takes the memory for that it points to, as Go writes it, but for bytes:
        /// `(*float64)(p)`.
        var elements: [String] = []
        /// How much of it the body copies, each time, or nothing where that is no parameter.
        var copies: [GoCopy?] = []
        /// The functions of the package, and of C, that its body hands it to as it is.
        var handedTo: Set<GoHandedParameter> = []
        /// The functions of the package that it is handed to, where its body only looks at it else.
        var lookers: Set<GoHandedParameter>?
        /// The functions, and methods, that are given something in which its body has put it: `keep(entry{text})`.
        var heldBy: Set<GoHandedParameter> = []
        /// Whether its body puts it into something that is not the function's: `last = text`.
        var isStored = false
        /// The functions into whose results its body puts it: `find(id).text = text`.
        var storedBehind: [String] = []
        /// The members of it that its body puts there: `last = entry.text`.
        var storedMembers: Set<String> = []
        /// Whether its body puts there what it points to: `current = *config`.
        var isPointeeStored = false
    }

    var name: String
    var nameRange: SourceRange
    var receiver: Parameter?
    /// Whether it has type parameters of its own.
    var isGeneric = false
    var signature: GoSignature
    var parameters: [Parameter]
    var results: [Parameter]
    var doc: GoDoc
    /// A declaration without a body is defined in assembly, or stands for a library that is not here.
    var hasBody = false
    /// The `//export` comment of its doc, if there is one: the first counts.
    var exportComment: GoExportComment?
    /// Whether one of its parameters may point to something.
    var hasPointers: Bool { parameters.contains(where: \.type.mayPoint) }
    /// Whether callers get something of it, or it may keep something of theirs: its body is looked into then.
    var isFollowed: Bool {
        !results.isEmpty || receiver != nil
            || parameters.contains {
                $0.type.mayPoint || $0.type.isView || exportComment == nil && $0.type.mayHold
            }
    }
    /// What its own `return` statements return, in their order: not those of functions inside of it.
    var returns: [GoReturn] = []
    /// Where the values come from that its variables hold.
    var variableOrigins = GoVariableOrigins()
    /// The parameters whose elements its body can be seen to write to: a variable in it may have the name of
    /// one, too.
    var writes: [String] = []
    /// The variables that its body counts with, as far as their names say which those are.
    var counted: Set<String> = []
    /// Those that its body gives a value that is no such number.
    var assigned: Set<String> = []
    /// Those that its body gives a new value whatever way it goes, or none.
    var renewed: Set<String> = []
    /// Whether it defers a call of its own: that may replace what a `return` says.
    var defersCalls = false
}

/// What a body copies of what a parameter points to: `C.GoBytes(p, n)`, `C.GoStringN(p, n)`.
struct GoCopy: Equatable, Hashable, Sendable {
    /// The parameter that says how much, which is what callers gave.
    var count: String
    var isText: Bool
}

/// Where a parameter is handed on: which argument it is of which function.
struct GoHandedParameter: Equatable, Hashable, Sendable {
    var function: String
    var index: Int

    /// The index of what a method is of.
    static let receiver = -1
}

/// `//export Name`, as cgo reads it.
struct GoExportComment: Equatable, Sendable {
    /// All that follows, without white space around it.
    var name: String
    /// The whole comment.
    var range: SourceRange
}

/// The comments directly above a declaration.
struct GoDoc: Equatable, Sendable {
    /// Every comment of the group, in order, directives among them.
    var comments: [SourceRange] = []
    var directives: [GoDirective] = []
}

/// A `return` statement.
struct GoReturn: Equatable, Sendable {
    /// Where the values come from. Empty for a `return` alone, which returns what the named results hold.
    var origins: [GoOrigin] = []
    /// The members that have been given values, whatever way led there, of the struct whose address it
    /// returns: `*` where all have, and nothing where that is not seen.
    var members: Set<String>?
    /// From the keyword to the end of the last value.
    var range: SourceRange
}
