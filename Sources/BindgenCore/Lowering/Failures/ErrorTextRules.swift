/// Where the text of an error is that something else tells of: behind a function, behind a parameter,
/// or in a struct.
struct ErrorTextRules {
    let header: CHeader
    let free: FreeRules
    let bridges: BridgeRules
    let shims: ShimRules
    /// The functions that are said to have the text of the last error, by name.
    private let functions: [String: Export]
    /// What else is said to have it: the names of parameters.
    private let parameters: Set<String>

    init(bridges: BridgeRules, free: FreeRules, shims: ShimRules, exports: [Export]) {
        self.bridges = bridges
        self.shims = shims
        header = bridges.header
        self.free = free
        let names = Set(
            exports.annotated.flatMap { export in
                export.conventions.errorFunctions
                    + (export.conventions.errorText.map { [$0] } ?? [])
            })
        let named = names.isEmpty ? [] : exports.filter { names.contains($0.name) }
        parameters = names.filter { name in
            exports.contains { $0.parameters.contains { $0.name == name } }
        }
        functions = Dictionary(named.map { ($0.name, $0) }) { first, _ in first }
    }

    /// What `//swift:errortext` names: an exported function, or a parameter through which the text,
    /// or a struct that has it, comes.
    func errorText(
        of function: inout BoundFunction, _ export: Export, status: ExportType,
        _ diagnostics: inout DiagnosticList
    ) -> BoundFunction.ErrorText? {
        guard let name = export.conventions.errorText else { return nil }
        if let function = errorFunction(knowing: status, called: name, of: function, export) {
            return .function(function)
        }
        if let index = ResultRules.index(of: name, in: function, export) {
            if let counted = countedText(at: index, in: &function, export) {
                return .structure(counted)
            }
            let result = function.results[index]
            let text: BoundFunction.ErrorText? =
                result.bridge.isText
                ? .text(result)
                : structure(in: result, of: function, export).map { .structure($0) }
            if let text {
                if case .structure(let structure) = text {
                    giveBack(structure, in: &function, export)
                }
                let isKept = export.conventions.isErrorTextKept && result.bridge.isText
                if !isKept {
                    function.results.remove(at: index)
                    removeLength(of: name, from: &function, export)
                }
                return text
            }
        } else if let source = functions[name],
            let function = ErrorFunctionRules(function, export, status, bridges)
                .call(of: source, free: free, shims: shims)
        {
            return .function(function)
        }
        if export.conventions.isErrorTextOfPackage,
            functions[name] != nil || parameters.contains(name)
        {
            return nil
        }
        diagnostics.append(
            misfit(of: function, export) ?? .noErrorTextFunction(export, name))
        return nil
    }

    /// Takes the number out of the results that says how long the text of an error is.
    private func removeLength(
        of name: String, from function: inout BoundFunction, _ export: Export
    ) {
        for buffer in export.conventions.buffers
        where buffer.data == name && buffer.isOfResult != false {
            guard let index = ResultRules.index(of: buffer.count, in: function, export) else {
                continue
            }
            function.results.remove(at: index)
        }
    }

    /// An exported function that a directive names for the text of errors.
    func function(named name: String) -> Export? { functions[name] }
}

extension Export {
    /// The type in C of what stands at that place after the call.
    func type(of source: BoundFunction.Source, in header: CHeader) -> CType? {
        exportType(of: source, in: header)?.cType
    }

    /// The type of what stands at that place after the call.
    func exportType(of source: BoundFunction.Source, in header: CHeader) -> ExportType? {
        switch source {
        case .returned: return results.first?.type
        case .member(let name): return results.first { $0.member == name }?.type
        case .memberOfOutput, .filled, .given: return nil
        case .output(let number):
            let outputs = parameters.indices.filter(isOutput)
            guard outputs.indices.contains(number) else { return nil }
            return parameters[outputs[number]].type.pointee(in: header)
        }
    }

    /// What a directive calls the parameter that is that one of the outputs.
    func nameOfOutput(_ number: Int) -> String? {
        parameters.indices.filter(isOutput).dropFirst(number).first.map { parameters[$0].name }
    }

    /// Whether what comes out under that name stays the library's.
    func isBorrowed(_ name: String) -> Bool {
        conventions.isBorrowed || conventions.borrowed.contains(name)
    }

    /// Whether what stands at that place after the call stays the library's.
    func isBorrowed(_ source: BoundFunction.Source) -> Bool {
        let name: String? =
            switch source {
            case .returned: results.first?.nameInDirectives
            case .member(let member): results.first { $0.member == member }?.nameInDirectives
            case .output(let number): nameOfOutput(number)
            case .memberOfOutput, .filled, .given: nil
            }
        return isBorrowed(name ?? "")
    }
}

extension Diagnostic {
    fileprivate static func noErrorTextFunction(_ export: Export, _ name: String) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(name)' is no exported function that returns the text of an error",
            range: export.conventions.ranges["errortext"] ?? export.range,
            fix:
                "name a function that takes nothing, the code, or what '\(export.name)' takes, and "
                + "returns a '*C.char' or fills a buffer, or name a parameter that receives the text"
        )
    }
}
