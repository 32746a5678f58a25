/// Takes every decision about one function.
struct FunctionLowering {
    /// Why a function is not in the wrapper; its diagnostic has been made.
    struct Omission: Error {
        var reason: String
    }

    private let bridges: BridgeRules
    private let prefix: String
    /// What no parameter can be called in a body.
    private let namesInBodies: Set<String>

    init(bridges: BridgeRules, options: Options) {
        self.bridges = bridges
        prefix = options.stripPrefix
        namesInBodies = SupportRules.namesInBodies.union([options.clangModule])
    }

    /// - Parameter callee: the function of the C module that is called: the export, or its shim.
    func lower(
        _ export: Export, callee: String, _ diagnostics: inout DiagnosticList
    ) -> Result<BoundFunction, Omission> {
        var function = BoundFunction(
            documentation: export.documentation, isUnsafe: false,
            name: SwiftNaming.function(export.name, strippingPrefix: prefix),
            parameters: [], results: [], error: nil, callee: SwiftIdentifier(validated: callee),
            callSafety: .safe, resultSafety: .safe)
        for index in export.parameters.indices {
            if let omission = addParameter(index, of: export, to: &function, &diagnostics) {
                return .failure(omission)
            }
        }
        for index in export.results.indices {
            if let omission = addResult(index, of: export, to: &function, &diagnostics) {
                return .failure(omission)
            }
        }
        function.callSafety = function.callSafety.joined(with: function.resultSafety)
        separateError(of: export, in: &function)
        return .success(function)
    }

    private func addParameter(
        _ index: Int, of export: Export, to function: inout BoundFunction,
        _ diagnostics: inout DiagnosticList
    ) -> Omission? {
        let parameter = export.parameters[index]
        switch bridges.parameter(at: index, of: export) {
        case .refused(let refusal):
            let reason = "its parameter '\(parameter.name)' is \(refusal.what)"
            diagnostics.append(.refused(export, reason, refusal, at: parameter.range))
            return Omission(reason: reason)
        case .crosses(let type, let bridge, let safety):
            let label = SwiftNaming.label(parameter.name, position: index)
            let name = SwiftNaming.local(
                label, position: index, taken: namesInBodies, and: function.parameters.map(\.name))
            function.parameters.append(
                BoundFunction.Parameter(label: label, name: name, type: type, bridge: bridge))
            function.callSafety = function.callSafety.joined(with: safety)
            if bridge == .same, safety == .unsafe { function.isUnsafe = true }
            return nil
        }
    }

    private func addResult(
        _ index: Int, of export: Export, to function: inout BoundFunction,
        _ diagnostics: inout DiagnosticList
    ) -> Omission? {
        let result = export.results[index]
        switch bridges.result(at: index, of: export) {
        case .refused(let refusal):
            let reason =
                result.name.map { "its result '\($0)' is \(refusal.what)" }
                ?? "it returns \(refusal.what)"
            diagnostics.append(.refused(export, reason, refusal, at: export.range))
            return Omission(reason: reason)
        case .crosses(let type, let bridge, let safety):
            var label = result.name.flatMap { SwiftNaming.label($0) }
            let local = SwiftNaming.local(
                label, position: index, taken: namesInBodies, and: function.results.map(\.local))
            // `user_id` and `userId` are one in Swift, and a tuple takes no label twice.
            if function.results.contains(where: { $0.label == label }) { label = nil }
            function.results.append(
                BoundFunction.Result(
                    member: result.member, label: label, local: local, type: type, bridge: bridge))
            function.resultSafety = function.resultSafety.joined(with: safety)
            if bridge == .same, safety == .unsafe { function.isUnsafe = true }
        }
        if let what = result.type.abortsWhenReturned {
            diagnostics.append(.abortingResult(export, what))
        }
        return nil
    }

    /// Takes the result that tells of failure out of the others.
    private func separateError(of export: Export, in function: inout BoundFunction) {
        guard let index = FailureRules.errorResult(of: export, texts: bridges.texts) else { return }
        function.error = function.results.remove(at: index)
        // Beside an error that is nil there is a value; that it is there is checked.
        for index in function.results.indices where function.results[index].bridge.isCText {
            function.results[index].type = .standard(.String)
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
}
