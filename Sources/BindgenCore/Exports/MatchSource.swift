/// Adds to the exports of a header what the Go source says of them, symbol by symbol and type by type.
///
/// The header is the contract: where both disagree it wins, and the user is told at both places that
/// one of them is out of date.
///
/// - Returns: what the source says of the library as a whole.
func matchSource(
    _ exports: inout [Export], _ package: GoPackage, _ header: CHeader, files: [SourceFile],
    _ diagnostics: inout DiagnosticList
) -> SourceFindings {
    let types = namedTypes(of: package, header, files: files, &diagnostics)
    let named = Dictionary(types.map { ($0.goName, $0) }) { first, _ in first }
    let (structures, codedTypes) = structures(of: package, named, files: files)
    let records = sourceRecords(of: package, header, files: files, &diagnostics)
    let origins = GoOrigins(package.files)
    let matcher = SourceMatcher(
        package: package, header: header, files: files, records: records,
        agreement: GoTypeAgreement(named: named, header: header),
        writers: CWriters(header, for: package), origins: origins,
        held: HeldResults(package, header, origins, records: records),
        codedTypes: codedTypes,
        defaults: DirectiveReader.package(package.directives, &diagnostics))
    for file in package.files {
        for directive in file.strayDirectives { diagnostics.append(.stray(directive)) }
    }
    let sources = Dictionary(package.exports.map { ($0.name, $0) }) { first, _ in first }
    for index in exports.indices {
        guard let source = sources[exports[index].name] else {
            diagnostics.append(.notInSource(exports[index]))
            continue
        }
        matcher.match(&exports[index], source, &diagnostics)
    }
    let names = Set(exports.map(\.name))
    for source in package.exports where !names.contains(source.name) {
        diagnostics.append(.notInHeader(source))
    }
    return SourceFindings(
        types: types, structures: structures, records: records,
        free: matcher.defaults.free, errorKinds: matcher.defaults.errorKinds)
}

/// What a Go package says of the library as a whole.
struct SourceFindings: Equatable, Sendable {
    /// The named types that have a type of their own in Swift.
    var types: [NamedType] = []
    /// The types that are structs in Swift, by their names there.
    var structures: [String: SourceStructure] = [:]
    /// The structs of C that are values in Swift.
    var records: [SourceRecord] = []
    /// The function that frees what the library's functions return.
    var free: String?
    /// The errors that have codes.
    var errorKinds: [Conventions.ErrorKind] = []
}

private struct SourceMatcher {
    let package: GoPackage
    let header: CHeader
    let files: [SourceFile]
    /// The structs of C of which directives say what is in them.
    let records: [SourceRecord]
    let agreement: GoTypeAgreement
    let writers: CWriters
    let origins: GoOrigins
    let held: HeldResults
    let codedTypes: CodedTypeReader
    /// What the directives of the package say of all functions.
    let defaults: Conventions

    func match(
        _ export: inout Export, _ source: GoExport, _ diagnostics: inout DiagnosticList
    ) {
        let values = (source.receiver.map { [$0] } ?? []) + source.parameters
        export.sourceRange = source.function.nameRange
        let documentation = goDocumentation(source.doc.comments, in: files)
        if !documentation.isEmpty { export.documentation = documentation }
        guard values.count == export.parameters.count, source.results.count == export.results.count
        else {
            diagnostics.append(.counts(export, source))
            return
        }
        var reader = DirectiveReader()
        reader.parameters = values.enumerated().map { $1.name ?? "p\($0)" }
        let members = export.membersOfResult(in: header)
        let returned = export.results.count == 1 ? export.results[0].type.cType : nil
        reader.results = source.results.compactMap(\.name) + export.results.compactMap(\.member)
        reader.results += members.map(\.name)
        if export.results.count == 1 { reader.results.append("r0") }
        export.conventions = reader.conventions(
            source.doc.directives, package: defaults, &diagnostics)
        if !export.isPlain { export.conventions.readTypes(coded: codedTypes, agreement, values) }
        let isUnpacked = members.contains { export.conventions.speaks(ofMember: $0.name) }
        if isUnpacked { unpackResult(of: &export, into: members) }
        if !export.conventions.isRaw {
            addTypes(values, isUnpacked ? [] : source.results, to: &export, source, &diagnostics)
        }
        for (index, value) in values.enumerated() {
            if let name = value.name { export.parameters[index].name = name }
            export.parameters[index].sourceRange = value.range
            export.parameters[index].isVouched = export.conventions.borrowed.contains(
                export.parameters[index].name)
            export.parameters[index].isProven =
                export.parameters[index].isVouched || value.uses.copiesOnly
                || value.uses.contains(.lookedAt)
            export.parameters[index].uses = value.uses
            if value.isStored { export.parameters[index].uses.insert(.stored) }
            if !value.copies.isEmpty {
                // A text would end before where something else says.
                export.parameters[index].uses.remove(.text)
            }
            export.parameters[index].isLookedInto =
                !value.elements.isEmpty || value.uses.contains(.written)
                || value.uses.contains(.text)
            if case .c = export.parameters[index].type {
                // Of pointers of C the compiler says nothing that helps.
                export.parameters[index].mayBeKept =
                    (value.isStored && held.hasAddress(in: export.parameters[index])
                        || value.isPointeeStored
                            && held.hasMemory(behind: export.parameters[index])
                        || held.hasPointer(in: value.storedMembers, of: export.parameters[index]))
                    && !export.parameters[index].isVouched
            }
            let isElements = export.conventions.buffers.contains { $0.data == value.name }
            let writes = isElements ? writers.writeToElements : writers.writeToText
            if value.handedTo.contains(where: writes) {
                export.parameters[index].uses.insert(.written)
            }
        }
        if !export.conventions.buffers.isEmpty {
            export.tellBuffersApart()
            export.returnCounts(in: header)
            export.writeToBuffers(in: header)
        }
        export.inferBuffers(from: values, in: header)
        if !export.isPlain { export.readNumbers(in: header) }
        lendMutably(source.function.writes, in: &export)
        let origins = source.results.indices.map { index in
            self.origins.origins(ofResult: index, of: source.function)
        }
        for result in held.mark(in: &export, source, origins, isUnpacked: isUnpacked) {
            if let note = Diagnostic.held(result, export) { diagnostics.append(note) }
        }
        if export.returnedPointer != nil {
            export.conventions.membersSet = self.origins.membersSet(by: source.function)
        }
        if !export.conventions.isRaw, let returned {
            for name in held.leakedMembers(of: source, returning: returned) {
                diagnostics.append(.leakedText(name, export))
            }
        }
        for index in export.results.indices where index < origins.count && !isUnpacked {
            // What `C.CString` makes is never null.
            let isMade = origins[index] == [.call("C.CString", result: 0)]
            export.results[index].isNeverNull = isMade
            let type = export.results[index].type.cType
            if isMade, header.resolved(type).pointsToConst(in: header),
                !export.conventions.isRaw
            {
                diagnostics.append(.leakedText(export.results[index].nameInDirectives, export))
            }
        }
    }

    /// Makes results of the members of the struct that is returned, or whose address is.
    private func unpackResult(of export: inout Export, into members: [CField]) {
        let type = export.results[0].type.cType
        let pointee = header.pointee(of: type)
        if pointee != nil {
            export.returnedPointer = type
        } else {
            export.unpackedStructure = type
        }
        let tag = header.tag(of: pointee ?? type)
        if let record = records.first(where: { header.tag(of: $0.type) == tag }) {
            export.conventions.add(record)
        }
        // Nobody gets what nobody should read.
        let results = members.filter {
            $0.deprecation == nil || export.conventions.speaks(ofMember: $0.name)
        }
        export.results = results.map { field in
            let isOwned = export.conventions.owned.contains(field.name)
            return Export.Result(
                name: field.name,
                type: (isOwned ? object(of: field.type) : nil)
                    ?? CgoTypeTable.exportType(of: field.type),
                member: field.name, isBorrowed: !isOwned, deprecation: field.deprecation)
        }
    }

    /// The only class whose handles are such pointers, or numbers of that name: a struct of C does not say of
    /// which it is one.
    private func object(of type: CType) -> ExportType? {
        let isPointer = header.pointee(of: type) != nil
        guard isPointer || header.hasOwnName(type) else { return nil }
        let classes = agreement.named.values.filter { named in
            guard named.kind == .object else { return false }
            let handle = named.underlying.cType
            return isPointer
                ? header.resolved(handle) == header.resolved(type)
                : handle.unqualified == type.unqualified
        }
        return classes.count == 1 ? .object(classes[0].name, classes[0].underlying) : nil
    }

    private func addTypes(
        _ parameters: [GoExport.Value], _ results: [GoExport.Value], to export: inout Export,
        _ source: GoExport, _ diagnostics: inout DiagnosticList
    ) {
        // What takes memory back cannot have Swift's.
        let takesBack = export.isNamedAsDeallocator
        for (index, value) in parameters.enumerated() {
            guard let type = agreement.type(export.parameters[index].type, value) else {
                let place = export.parameters[index].range
                diagnostics.append(.disagreement(export, value, headerPlace: place))
                continue
            }
            if case .pointer = type, takesBack || value.uses.contains(.freed) { continue }
            export.parameters[index].type = type
        }
        guard results.count == export.results.count else { return }
        for (index, value) in results.enumerated() {
            if export.results[index].name == nil, value.name != "_" {
                export.results[index].name = value.name
            }
            guard let type = agreement.type(export.results[index].type, value) else {
                diagnostics.append(.disagreement(export, value, headerPlace: export.range))
                continue
            }
            export.results[index].type = type
        }
    }

    /// What the function writes to is the caller's to change.
    private func lendMutably(_ names: [String], in export: inout Export) {
        for index in export.parameters.indices
        where names.contains(export.parameters[index].name) {
            export.lendMutably(index)
        }
    }
}

extension CHeader {
    /// Whether a type is one that the header itself gives a name.
    fileprivate func hasOwnName(_ type: CType) -> Bool {
        if case .named(let name) = type.unqualified { typedefs[name] != nil } else { false }
    }
}

extension Export {
    /// Whether it takes one thing, gives nothing, and is called Free or alike.
    var isNamedAsDeallocator: Bool {
        parameters.count == 1 && results.isEmpty && name.words.contains { $0.hasSuffix("free") }
    }

    /// The members of the struct that is returned, if it is one of C's.
    fileprivate func membersOfResult(in header: CHeader) -> [CField] {
        guard results.count == 1, results[0].member == nil, case .c(let type) = results[0].type
        else { return [] }
        return header.tag(of: header.pointee(of: type) ?? type)
            .flatMap { header.records[$0]?.fields } ?? []
    }
}

extension Diagnostic {
    fileprivate static func stray(_ directive: GoDirective) -> Diagnostic {
        Diagnostic(
            code: .misplacedDirective, severity: .error,
            message: "'//swift:\(directive.name.text)' stands above nothing that it could be about",
            range: directive.range,
            fix: "write it directly above an exported function, a type or the package clause, with "
                + "no empty line between")
    }

    fileprivate static func notInSource(_ export: Export) -> Diagnostic {
        Diagnostic(
            code: .staleSource, severity: .warning,
            message: "the Go source does not export '\(export.name)'", range: export.range,
            fix: "build the library again, or give the source that it was built of")
    }

    fileprivate static func notInHeader(_ source: GoExport) -> Diagnostic {
        Diagnostic(
            code: .staleSource, severity: .warning,
            message: "the header does not declare '\(source.name)'",
            range: source.function.nameRange,
            fix: "build the library again: the header is older than this function")
    }

    fileprivate static func counts(_ export: Export, _ source: GoExport) -> Diagnostic {
        Diagnostic(
            code: .staleSource, severity: .warning,
            message:
                "'\(export.name)' has other parameters or results in the header than in the Go "
                + "source; it is bound as the header has it",
            range: source.function.nameRange,
            notes: [Note(message: "the header's declaration", range: export.range)],
            fix: "build the library again, or give the source that it was built of")
    }

    fileprivate static func disagreement(
        _ export: Export, _ value: GoExport.Value, headerPlace: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            code: .staleSource, severity: .warning,
            message: "'\(value.written.text)' is another type than '\(export.name)' has in the "
                + "header, which is taken",
            range: value.range, notes: [Note(message: "the header's type", range: headerPlace)],
            fix: "build the library again, or give the source that it was built of")
    }
}
