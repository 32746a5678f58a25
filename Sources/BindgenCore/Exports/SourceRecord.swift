/// A struct of C that is a value in Swift, as the author says above a type: with all that it points to.
struct SourceRecord: Equatable, Sendable {
    /// The name in Swift, or nothing where it is only an array, or a text.
    var name: String?
    /// The name in Go.
    var goName: String
    var type: CType
    var documentation: [String]
    /// Members that are elements, and their numbers.
    var buffers: [Conventions.Buffer] = []
    /// Members that are arrays of characters, with a text in them.
    var texts: [String] = []
    /// Elements that are the UTF-8 of a text, and lists that end with NULL.
    var lists: [String] = []
    /// A text that is NULL is an empty one.
    var isNonnull = false
    var range: SourceRange
}

/// The structs of C that directives above types make values of.
func sourceRecords(
    of package: GoPackage, _ header: CHeader, files: [SourceFile],
    _ diagnostics: inout DiagnosticList
) -> [SourceRecord] {
    package.files.flatMap(\.types).compactMap { declaration in
        let directives = declaration.doc.directives
        let said = directives.filter { DirectiveName(rawValue: $0.name.text)?.isOfRecord ?? false }
        if said.isEmpty { return nil }
        guard case .qualified("C", let name) = package.types.resolved(declaration.type) else {
            // A struct of Go's crosses otherwise.
            if said.contains(where: { $0.name.text != DirectiveName.struct.rawValue }) {
                diagnostics.append(.noRecord(declaration))
            }
            return nil
        }
        var record = SourceRecord(
            goName: declaration.name,
            type: CgoTypeTable.cType(named: name, in: header) ?? .named(name),
            documentation: goDocumentation(declaration.doc.comments, in: files),
            range: declaration.nameRange)
        for directive in said { record.read(directive, &diagnostics) }
        return record
    }
}

extension DirectiveName {
    /// Whether it says something of a struct of C where it stands above a type.
    fileprivate var isOfRecord: Bool {
        switch self {
        case .struct, .buffer, .list, .nonnull: true
        default: false
        }
    }
}

extension SourceRecord {
    fileprivate mutating func read(
        _ directive: GoDirective, _ diagnostics: inout DiagnosticList
    ) {
        let words = directive.arguments.map(\.text)
        switch (DirectiveName(rawValue: directive.name.text), words.count) {
        case (.struct, 0): name = SwiftNaming.type(goName)
        case (.struct, 1) where SwiftNaming.isModuleName(words[0]): name = words[0]
        case (.buffer, 2) where words[0] != words[1]:
            buffers.append(.init(data: words[0], count: words[1]))
        case (.buffer, 1): texts += words
        case (.list, 1...): lists += words
        case (.nonnull, 0): isNonnull = true
        // That is said already.
        case (.struct, _): break
        case (let name?, _): diagnostics.append(.misused(directive, name))
        case (nil, _): break
        }
    }
}

extension Conventions {
    /// What is said above the type of a struct holds for its members that are results.
    mutating func add(_ record: SourceRecord) {
        buffers += record.buffers.filter { !speaks(ofMember: $0.data) }
        // Beside a number, that is what makes a text of bytes.
        lists += record.lists.filter { name in
            !lists.contains(name) && !buffers.contains { $0.data == name }
        }
        isNonnull = isNonnull || record.isNonnull
    }
}

extension Diagnostic {
    fileprivate static func noRecord(_ declaration: GoTypeDeclaration) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(declaration.name)' is not a struct of C", range: declaration.nameRange,
            fix: "take the directive away, or declare the type so: 'type "
                + "\(declaration.name) C.name'")
    }
}
