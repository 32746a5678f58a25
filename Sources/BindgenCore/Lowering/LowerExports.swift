/// Takes every decision about what is generated: names, types, how each value crosses, how failure
/// is told, who owns what, and which support code that needs.
func lower(
    _ exports: [Export], of header: CHeader, _ options: Options,
    _ diagnostics: inout DiagnosticList
) -> BindingModule {
    let lowering = Lowering(exports: exports, header: header, options: options)
    return lowering.module(of: exports, &diagnostics)
}

private struct Lowering {
    private let options: Options
    private let header: CHeader
    private let bridges: BridgeRules
    private let declared: DeclaredNames
    private let shims: ShimRules
    /// What no parameter can be called in a body.
    private let namesInBodies: Set<String>

    init(exports: [Export], header: CHeader, options: Options) {
        self.options = options
        self.header = header
        bridges = BridgeRules(header: header, exports: exports)
        declared = DeclaredNames(header)
        shims = ShimRules(
            module: options.clangModule, declared: declared, importer: bridges.importer)
        namesInBodies = SupportRules.namesInBodies.union([options.clangModule])
    }

    func module(of exports: [Export], _ diagnostics: inout DiagnosticList) -> BindingModule {
        var members: [BindingModule.Member] = []
        var shimFunctions: [ShimHeader.Function] = []
        var complexTypes: Set<GoComplex> = []
        var taken: [String: Export] = [:]
        var firstLending: Export?
        for export in exports {
            switch bind(export, &taken, &diagnostics) {
            case .failure(let omission):
                members.append(.omission(name: export.name, reason: omission.reason))
            case .success(let function):
                members.append(.function(function))
                if firstLending == nil, function.lendsText { firstLending = export }
                if let shim = shims.function(for: export) { shimFunctions.append(shim) }
                complexTypes.formUnion(shims.complexTypes(of: export))
            }
        }
        let functions = members.compactMap(\.function)
        let free = FreeRules(
            header: header, exports: exports,
            hasOwnedTexts: functions.contains(where: \.ownsText), &diagnostics)
        if let firstLending { diagnostics.append(.lentMemory(firstLending)) }
        let support = SupportRules.features(for: functions)
        let generated = SupportRules.declaredNames(support)
            .union(functions.map(\.name.text)).union(options.namespace.map { [$0] } ?? [])
        let freesMemory = free.function == nil && support.contains(.takeCString)
        return BindingModule(
            headerName: options.headerName,
            clangModule: SwiftIdentifier(validated: options.clangModule),
            access: options.access,
            exposesClangModule: functions.contains(where: \.exposesClangModule),
            namespace: options.namespace.map(SwiftIdentifier.init(validated:)),
            members: members,
            support: support,
            shadowedNames: declared.shadowed(generated: generated),
            freeFunction: SwiftIdentifier(
                validated: free.function ?? shims.name(of: "free")),
            shim: ShimHeader(
                module: options.clangModule, freesMemory: freesMemory,
                complexTypes: GoComplex.allCases.filter(complexTypes.contains).map(\.shim),
                functions: shimFunctions),
            linkedLibrary: options.linkedLibrary)
    }

    /// Why a function is not in the wrapper; the diagnostic has been made.
    private struct Omission: Error {
        var reason: String
    }

    private func bind(
        _ export: Export, _ taken: inout [String: Export], _ diagnostics: inout DiagnosticList
    ) -> Result<BoundFunction, Omission> {
        var safety = MemorySafety.safe
        var parameters: [BoundFunction.Parameter] = []
        var isUnsafe = false
        for (index, parameter) in export.parameters.enumerated() {
            switch bridges.parameter(at: index, of: export) {
            case .refused(let refusal):
                let role = "its parameter '\(parameter.name)' is \(refusal.what)"
                diagnostics.append(.refused(export, role, refusal, at: parameter.range))
                return .failure(Omission(reason: role))
            case .crosses(let type, let bridge, let valueSafety):
                let label = SwiftNaming.label(parameter.name, position: index)
                parameters.append(
                    BoundFunction.Parameter(
                        label: label,
                        name: SwiftNaming.local(label, position: index, taken: namesInBodies),
                        type: type, bridge: bridge))
                safety = safety.joined(with: valueSafety)
                if bridge == .same, valueSafety == .unsafe { isUnsafe = true }
            }
        }
        var results: [BoundFunction.Result] = []
        var resultSafety = MemorySafety.safe
        for (index, result) in export.results.enumerated() {
            switch bridges.result(at: index, of: export) {
            case .refused(let refusal):
                let role =
                    result.name.map { "its result '\($0)' is \(refusal.what)" }
                    ?? "it returns \(refusal.what)"
                diagnostics.append(.refused(export, role, refusal, at: export.range))
                return .failure(Omission(reason: role))
            case .crosses(let type, let bridge, let valueSafety):
                results.append(
                    BoundFunction.Result(
                        member: result.member, label: result.name.flatMap { SwiftNaming.label($0) },
                        type: type, bridge: bridge))
                resultSafety = resultSafety.joined(with: valueSafety)
                if bridge == .same, valueSafety == .unsafe { isUnsafe = true }
            }
            if let what = result.type.abortsWhenReturned {
                diagnostics.append(.abortingResult(export, what))
            }
        }
        let errorIndex = FailureRules.errorResult(of: export, texts: bridges.texts)
        let error = errorIndex.map { results.remove(at: $0) }
        if error != nil {
            // Beside an error that is nil there is a value; that it is there is checked.
            for index in results.indices where results[index].bridge.isCText {
                results[index].type = .standard(.String)
            }
        }
        let name = SwiftNaming.function(export.name, strippingPrefix: options.stripPrefix)
        let shim = shims.function(for: export)
        let function = BoundFunction(
            documentation: export.documentation, isUnsafe: isUnsafe, name: name,
            parameters: parameters, results: results, error: error,
            callee: SwiftIdentifier(validated: shim?.name ?? export.name),
            callSafety: safety.joined(with: resultSafety), resultSafety: resultSafety)
        if let other = taken.updateValue(export, forKey: function.fullName) {
            taken[function.fullName] = other
            diagnostics.append(.collision(export, with: other, name: function.fullName))
            return .failure(
                Omission(reason: "'\(other.name)' is '\(function.fullName)' already"))
        }
        return .success(function)
    }
}

extension BindingModule.Member {
    /// The function, unless it is left out.
    var function: BoundFunction? {
        if case .function(let function) = self { return function }
        return nil
    }
}

extension BoundFunction {
    /// The name with its labels, by which Swift tells functions apart: `divide(a:b:)`.
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
        (results + (error.map { [$0] } ?? [])).contains { $0.bridge == .ownedCString }
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

extension ResultBridge {
    /// Whether it makes a text of a C string, which may be NULL.
    var isCText: Bool {
        switch self {
        case .ownedCString, .borrowedCString: true
        case .same, .integer, .borrowedString, .complex: false
        }
    }
}

extension ExportType {
    /// What Go refuses to return, by aborting the process, where it lives in Go's own memory.
    fileprivate var abortsWhenReturned: String? {
        switch self {
        case .string: "string"
        case .slice: "slice"
        case .scalar, .complex, .map, .channel, .interface, .c: nil
        }
    }
}

extension Diagnostic {
    fileprivate static func refused(
        _ export: Export, _ role: String, _ refusal: Refusal, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            code: refusal.code, severity: .warning,
            message: "'\(export.name)' is left out: \(role)", range: range, fix: refusal.fix)
    }

    fileprivate static func abortingResult(_ export: Export, _ what: String) -> Diagnostic {
        let rewrite =
            what == "string"
            ? "return *C.char, made with C.CString"
            : "return a pointer and a length of memory from C.malloc, made with C.CBytes"
        return Diagnostic(
            code: .abortingResult, severity: .warning,
            message: "'\(export.name)' returns a Go \(what): Go aborts the process when that lives "
                + "in Go's memory",
            range: export.range, fix: rewrite)
    }

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
