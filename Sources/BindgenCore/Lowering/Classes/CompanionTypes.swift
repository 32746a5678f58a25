/// The protocols and structs that functions are given, and return. Several functions may share one.
struct CompanionTypes {
    private var protocols: [(type: BoundProtocol, user: ExportedName)] = []
    private var structures: [(type: BoundStructure, user: ExportedName)] = []
    /// The names that other types of the wrapper have.
    private let taken: Set<String>
    /// What the Go source says of structs, by their names in Swift.
    private let sources: [String: SourceStructure]

    private let deprecations: Deprecations

    init(_ findings: SourceFindings, _ deprecations: Deprecations) {
        self.deprecations = deprecations
        taken = Set(findings.types.map(\.name)).union(findings.records.compactMap(\.name))
            .union(SupportRules.helperNames)
        sources = findings.structures
    }

    var names: [String] { protocols.map(\.type.name.text) + structures.map(\.type.name.text) }

    var members: [BindingModule.Member] {
        protocols.map { .protocol($0.type) } + structures.map { .structure($0.type) }
    }

    /// Takes up what a function brings.
    ///
    /// - Parameter name: what callers call the function.
    /// - Returns: why it cannot be there beside what others bring, if it cannot.
    mutating func take(
        _ function: BoundFunction, called name: @autoclosure () -> String, _ export: Export,
        _ diagnostics: inout DiagnosticList
    ) -> String? {
        do throws(Misfit) {
            if var conformance = function.conformance {
                conformance.deprecation = deprecations.message(of: conformance)
                conformance.documentation = ["What `\(name())` is given for Go to call."]
                try take(conformance, export)
            }
            for structure in function.structures { try take(structure, export) }
            return nil
        } catch {
            diagnostics.append(
                Diagnostic(
                    code: .nameCollision, severity: .warning,
                    message: "'\(export.name)' is left out: \(error.message)",
                    range: export.range, fix: error.fix))
            return error.message
        }
    }

    private mutating func take(_ conformance: BoundProtocol, _ export: Export) throws(Misfit) {
        let name = conformance.name.text
        if let (first, user) = protocols.first(where: { $0.type.name == conformance.name }) {
            if first.isSame(as: conformance) { return }
            throw Misfit(
                message: "'\(name)' has other requirements for '\(user.name)'",
                fix: "give one of the protocols another name")
        }
        try check(name)
        protocols.append((conformance, ExportedName(export)))
    }

    private mutating func take(_ structure: BoundStructure, _ export: Export) throws(Misfit) {
        let name = structure.name.text
        guard let index = structures.firstIndex(where: { $0.type.name == structure.name }) else {
            try check(name)
            var documented = structure
            let lines = GoDocumentation.deprecation(in: sources[name]?.documentation ?? []).others
            documented.documentation = GoDocumentation.markdown(lines)
            documented.deprecation = deprecations.message(ofType: name)
            structures.append((documented, ExportedName(export)))
            return
        }
        guard structures[index].type.fields == structure.fields else {
            throw Misfit(
                message: "'\(name)' has other fields for '\(structures[index].user.name)'",
                fix: "give both the same fields, in one order, or one of the structs another name")
        }
        if structure.comesInArrays { structures[index].type.comesInArrays = true }
        if structure.isCoded { structures[index].type.isCoded = true }
    }

    private func check(_ name: String) throws(Misfit) {
        guard !taken.contains(name), !names.contains(name) else {
            throw Misfit(
                message: "there is a type '\(name)' already", fix: "give this one another name")
        }
    }
}
