/// A named type of the Go source that Swift has a type of its own for.
struct NamedType: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case object
        case enumeration(BoundKind)
        /// A number of nanoseconds.
        case nanoseconds(Nanoseconds)
    }

    enum BoundKind: Equatable, Sendable {
        case open, closed, options
    }

    enum Nanoseconds: Equatable, Sendable {
        /// Between two moments.
        case duration
        /// Since the year 1970 began; the least number is for the time of which nothing is known.
        case time
    }

    /// What Swift has for all types of a kind.
    static let durationName = "Swift.Duration"
    static let timeName = "GoTime"

    struct Constant: Equatable, Sendable {
        var name: String
        /// The number, in decimal.
        var value: String
        var documentation: [String]
    }

    /// The name in Swift.
    var name: String
    /// The name in Go.
    var goName: String
    var kind: Kind
    /// What it is in Go.
    var underlying: ExportType
    /// The type of C that it is another name of, `type Tree = *C.tree`.
    var alias: GoType?
    var documentation: [String]
    var constants: [Constant]
    var range: SourceRange

    /// What the names of functions call it: that of Swift, or that of Go.
    var names: [String] { name == goName ? [name] : [name, goName] }
}

extension NamedType.Kind {
    var isEnumeration: Bool {
        if case .enumeration = self { true } else { false }
    }

    /// Whether it cannot stand for an enum of C, which is one already.
    var needsNumber: Bool {
        switch self {
        case .enumeration(.closed), .enumeration(.options), .nanoseconds: true
        case .enumeration(.open), .object: false
        }
    }

    var isNanoseconds: Bool {
        if case .nanoseconds = self { true } else { false }
    }
}

/// The types that directives make classes and enumerations of, with their constants.
func namedTypes(
    of package: GoPackage, _ header: CHeader, files: [SourceFile],
    _ diagnostics: inout DiagnosticList
) -> [NamedType] {
    var types: [NamedType] = []
    for declaration in package.files.flatMap(\.types) {
        guard let (kind, name) = DirectiveReader.kind(declaration.doc.directives, &diagnostics),
            !types.contains(where: { $0.goName == declaration.name })
        else { continue }
        let resolved = package.types.resolved(declaration.type)
        guard let underlying = underlying(resolved, kind, in: header) else {
            diagnostics.append(.unfitType(declaration, kind))
            continue
        }
        let derived = SwiftNaming.type(declaration.name)
        let chosen = name ?? (package.declares(derived) ? declaration.name : derived)
        guard kind.isNanoseconds || !types.contains(where: { $0.name == chosen }) else {
            diagnostics.append(.takenTypeName(chosen, at: declaration.nameRange))
            continue
        }
        types.append(
            NamedType(
                name: chosen, goName: declaration.name, kind: kind,
                underlying: underlying,
                alias: declaration.isAlias && declaration.type.isOfC ? declaration.type : nil,
                documentation: goDocumentation(declaration.doc.comments, in: files),
                constants: kind.isEnumeration
                    ? constants(of: declaration.name, package, files, &diagnostics) : [],
                range: declaration.nameRange))
    }
    return types
}

extension GoType {
    /// Whether it is a type of the preamble, or a pointer to one.
    fileprivate var isOfC: Bool {
        switch self {
        case .qualified("C", _), .pointer(.qualified("C", _)): true
        default: false
        }
    }
}

extension GoPackage {
    /// Whether it has a type of that name that is one in Swift too.
    fileprivate func declares(_ type: String) -> Bool {
        files.contains { file in
            file.types.contains { $0.name == type && !$0.doc.directives.isEmpty }
        }
    }
}

/// The structs that directives name, by the names that they have in Swift, and what reads the types of
/// values.
func structures(
    of package: GoPackage, _ named: [String: NamedType], files: [SourceFile]
) -> ([String: SourceStructure], CodedTypeReader) {
    var declarations: [(name: String, declaration: GoTypeDeclaration)] = []
    for declaration in package.files.flatMap(\.types) {
        for directive in declaration.doc.directives where directive.name.text == "struct" {
            let name = directive.arguments.first?.text ?? SwiftNaming.type(declaration.name)
            declarations.append((name, declaration))
        }
    }
    let reader = CodedTypeReader(
        types: package.types, named: named,
        structures: Dictionary(declarations.map { ($0.declaration.name, $0.name) }) { $1 })
    var structures: [String: SourceStructure] = [:]
    for (name, declaration) in declarations {
        structures[name] = SourceStructure(
            documentation: goDocumentation(declaration.doc.comments, in: files),
            fields: reader.fields(of: declaration.type))
    }
    return (structures, reader)
}

private func underlying(
    _ type: GoType, _ kind: NamedType.Kind, in header: CHeader
) -> ExportType? {
    switch (type, kind) {
    case (.name(let name), .nanoseconds):
        return name == "int64" ? .scalar(.int64) : name == "int" ? .scalar(.int) : nil
    case (.qualified, .nanoseconds): return nil
    case (.name("byte"), _): return .scalar(.uint8)
    case (.name("rune"), _): return .scalar(.int32)
    case (.name(let name), _):
        guard let scalar = GoScalar(rawValue: name), scalar != .float32, scalar != .float64 else {
            return nil
        }
        return .scalar(scalar)
    case (.qualified("C", let name), _):
        let type = CgoTypeTable.cType(named: name, in: header) ?? .named(name)
        // Swift has a type of its own for it, and no number.
        if kind.needsNumber, header.isEnumeration(type) { return nil }
        return .c(type)
    case (.pointer(.qualified("C", let name)), .object):
        return .c(
            .pointer(to: CgoTypeTable.cType(named: name, in: header) ?? .named(name)))
    case (.qualified("unsafe", "Pointer"), .object): return .c(.pointer(to: .void))
    default: return nil
    }
}

private func constants(
    of type: String, _ package: GoPackage, _ files: [SourceFile],
    _ diagnostics: inout DiagnosticList
) -> [NamedType.Constant] {
    var found: [NamedType.Constant] = []
    for constant in package.constants(of: type) {
        guard case .integer(let value) = constant.value else {
            diagnostics.append(.unknownConstant(constant.declaration, type))
            continue
        }
        found.append(
            NamedType.Constant(
                name: constant.declaration.name, value: value.description,
                documentation: goDocumentation(constant.declaration.comments, in: files)))
    }
    return found
}

extension GoConstant {
    /// The comments that say what it is: those above it, or else the one behind it.
    fileprivate var comments: [SourceRange] {
        doc.comments.isEmpty ? trailingComment.map { [$0] } ?? [] : doc.comments
    }
}

extension Diagnostic {
    fileprivate static func unknownConstant(_ constant: GoConstant, _ type: String) -> Diagnostic {
        Diagnostic(
            code: .unknownConstant, severity: .warning,
            message:
                "the value of '\(constant.name)' cannot be computed here, and so '\(type)' has "
                + "no such constant in Swift",
            range: constant.nameRange,
            fix: "write the number itself")
    }

    /// - Parameter name: that in Swift.
    static func takenTypeName(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "there is a type '\(name)' already", range: range,
            fix: "give this one another name: '//swift:class Name', '//swift:struct Name', or in Go"
        )
    }

    fileprivate static func unfitType(
        _ declaration: GoTypeDeclaration, _ kind: NamedType.Kind
    ) -> Diagnostic {
        let what =
            switch kind {
            case .object: "an integer, a C type or a pointer to one"
            case .enumeration(.open): "an integer"
            case .enumeration: "an integer, and no enum of C"
            case .nanoseconds: "an 'int64' of nanoseconds"
            }
        return Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(declaration.name)' is not \(what)", range: declaration.nameRange,
            fix: "take the directive away, or declare the type so")
    }
}
