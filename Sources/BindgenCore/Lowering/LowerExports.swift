/// Takes every decision about what is generated: names, types, how each value crosses, how failure
/// is told, who owns what, and which support code that needs.
func lower(
    _ exports: [Export], of header: CHeader, _ options: Options,
    _ diagnostics: inout DiagnosticList
) -> BindingModule {
    var lowering = ModuleLowering(exports: exports, header: header, options: options)
    for export in exports { lowering.add(export, &diagnostics) }
    return lowering.module(exports, &diagnostics)
}

/// What has been decided so far, function by function.
private struct ModuleLowering {
    private let options: Options
    private let header: CHeader
    private let declared: DeclaredNames
    private let shims: ShimRules
    private let functions: FunctionLowering

    private var members: [BindingModule.Member] = []
    private var support = SupportRules()
    private var shimFunctions: [ShimHeader.Function] = []
    private var exposesClangModule = false
    private var ownsText = false
    /// The first function that is lent a text.
    private var lender: Export?
    /// The bound functions by their full names, by which Swift tells them apart.
    private var bound: [String: Export] = [:]

    init(exports: [Export], header: CHeader, options: Options) {
        self.options = options
        self.header = header
        let bridges = BridgeRules(header: header, exports: exports)
        declared = DeclaredNames(header)
        shims = ShimRules(
            module: options.clangModule, declared: declared, importer: bridges.importer)
        functions = FunctionLowering(bridges: bridges, options: options)
        members.reserveCapacity(exports.count)
        bound.reserveCapacity(exports.count)
    }

    mutating func add(_ export: Export, _ diagnostics: inout DiagnosticList) {
        let shim = shims.function(for: export)
        switch functions.lower(export, callee: shim?.name ?? export.name, &diagnostics) {
        case .failure(let omission):
            members.append(.omission(name: export.name, reason: omission.reason))
        case .success(let function):
            let fullName = function.fullName
            if hidesHelper(function) {
                diagnostics.append(.helperCollision(export, name: fullName))
                members.append(
                    .omission(
                        name: export.name,
                        reason: "'\(fullName)' would hide a function of this file"))
                return
            }
            if let other = bound[fullName] {
                diagnostics.append(.collision(export, with: other, name: fullName))
                let reason = "'\(other.name)' is '\(fullName)' already"
                members.append(.omission(name: export.name, reason: reason))
                return
            }
            bound[fullName] = export
            members.append(.function(function))
            if let shim { shimFunctions.append(shim) }
            support.add(function, complexTypes: shims.complexTypes(of: export))
            exposesClangModule = exposesClangModule || function.exposesClangModule
            ownsText = ownsText || function.ownsText
            if lender == nil, function.lendsText { lender = export }
        }
    }

    /// Whether the body of another function could call this one for a helper: in a namespace by its
    /// name alone, elsewhere only if no label tells them apart.
    private func hidesHelper(_ function: BoundFunction) -> Bool {
        if function.name.text == options.clangModule { return true }
        return SupportRules.helperNames.contains(function.name.text)
            && (options.namespace != nil || function.parameters.allSatisfy { $0.label == nil })
    }

    func module(_ exports: [Export], _ diagnostics: inout DiagnosticList) -> BindingModule {
        let free = FreeRules(
            header: header, exports: exports, hasOwnedTexts: ownsText, &diagnostics)
        if let lender { diagnostics.append(.lentMemory(lender)) }
        let features = support.features
        let namespace = options.namespace.map(SwiftIdentifier.init(validated:))
        return BindingModule(
            headerName: options.headerName,
            clangModule: SwiftIdentifier(validated: options.clangModule),
            access: options.access, exposesClangModule: exposesClangModule,
            namespace: namespace, members: members, support: features,
            shadowedNames: declared.shadowed(
                generated: support.generatedNames, namespace: namespace),
            renamedHelpers: declared.helpers,
            freeFunction: SwiftIdentifier(validated: free.function ?? shims.name(of: "free")),
            shim: ShimHeader(
                module: options.clangModule,
                freesMemory: free.function == nil && features.contains(.takeCString),
                complexTypes: support.complexTypes, functions: shimFunctions),
            linkedLibrary: options.linkedLibrary)
    }
}

extension BoundFunction {
    /// The name with its labels: `divide(a:b:)`.
    fileprivate var fullName: String {
        var name = name.text
        name += "("
        for parameter in parameters {
            name += parameter.label?.text ?? "_"
            name += ":"
        }
        name += ")"
        return name
    }

    fileprivate var ownsText: Bool {
        error?.bridge == .ownedCString || results.contains { $0.bridge == .ownedCString }
    }

    fileprivate var lendsText: Bool {
        parameters.contains { $0.bridge == .lentString || $0.bridge == .lentCString }
    }

    fileprivate var exposesClangModule: Bool {
        parameters.contains { $0.type.isOfClangModule }
            || results.contains { $0.type.isOfClangModule }
    }
}

extension SwiftType {
    /// Whether a type of the C module is part of it.
    fileprivate var isOfClangModule: Bool {
        switch self {
        case .imported, .shim: true
        case .void, .standard, .generated, .rawPointer: false
        case .optional(let type), .pointer(let type, _): type.isOfClangModule
        case .tuple(let elements): elements.contains { $0.type.isOfClangModule }
        case .cFunction(let parameters, let result):
            result.isOfClangModule || parameters.contains { $0.isOfClangModule }
        }
    }
}

extension Diagnostic {
    fileprivate static func collision(
        _ export: Export, with other: Export, name: String
    ) -> Diagnostic {
        Diagnostic(
            code: .nameCollision, severity: .warning,
            message: "'\(export.name)' is left out: in Swift it would be '\(name)', which is "
                + "'\(other.name)' already",
            range: export.range,
            notes: [Note(message: "'\(other.name)' is here", range: other.range)],
            fix: "export one of them under another name")
    }

    fileprivate static func helperCollision(_ export: Export, name: String) -> Diagnostic {
        Diagnostic(
            code: .nameCollision, severity: .warning,
            message:
                "'\(export.name)' is left out: in Swift it would be '\(name)', which would hide "
                + "a function that the wrapper itself needs",
            range: export.range, fix: "export it under another name, or with named parameters")
    }

    fileprivate static func lentMemory(_ export: Export) -> Diagnostic {
        Diagnostic(
            code: .lentMemory, severity: .note,
            message: "strings are lent to Go for the call only, and nothing here shows whether Go "
                + "keeps one",
            range: export.range,
            fix: "where Go keeps a string parameter after the call, keep strings.Clone of it; "
                + "where it keeps a *C.char, keep C.GoString of it")
    }
}
