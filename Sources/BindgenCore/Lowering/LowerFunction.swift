/// Takes every decision about one function.
struct FunctionLowering {
    /// Why a function is not in the wrapper; its diagnostic has been made.
    struct Omission: Error {
        var reason: String
    }

    private let bridges: BridgeRules
    private let failures: FailureRules
    private let prefix: String
    /// What no parameter can be called in a body.
    private let namesInBodies: Set<String>
    private let namesInMembers: Set<String>

    init(
        bridges: BridgeRules, failures: FailureRules, declared: DeclaredNames, options: Options
    ) {
        self.bridges = bridges
        self.failures = failures
        prefix = options.stripPrefix
        namesInBodies = SupportRules.namesInBodies.union([options.clangModule])
            .union(declared.renamedHelpers.values)
        namesInMembers = namesInBodies.union(["handle"])
    }

    /// - Parameters:
    ///   - place: where callers find it, and under which name.
    ///   - callee: the function of the C module that is called: the export, or its shim.
    func lower(
        _ export: Export, as place: FunctionPlace, callee: String,
        _ diagnostics: inout DiagnosticList
    ) -> Result<BoundFunction, Omission> {
        var function = BoundFunction(
            documentation: export.documentation, isUnsafe: false, role: place.role,
            name: place.name
                ?? SwiftNaming.function(export.name, strippingPrefix: prefix),
            parameters: [], results: [], callee: SwiftIdentifier(validated: callee),
            callSafety: .safe, resultSafety: .safe)
        for misfit in bridges.misfits(of: export) {
            diagnostics.append(
                .misfit(export, misfit.name, misfit.directive, isNo: misfit.what))
        }
        do throws(Omission) {
            try lowerParameters(of: export, as: place, into: &function, &diagnostics)
            try lowerResults(of: export, into: &function, &diagnostics)
            try lowerOutputs(of: export, into: &function, &diagnostics)
        } catch {
            return .failure(error)
        }
        function.callSafety = function.callSafety.joined(with: function.resultSafety)
        failures.separate(from: &function, export, &diagnostics)
        // Nobody is there to take what comes back from giving a handle back.
        if place.role == .release { function.results.removeAll { !$0.bridge.isText } }
        finishResults(of: export, in: &function)
        function.isUnsafe = function.isUnsafe || function.results.contains(where: \.isUnsafe)
        relabel(&function, export, &diagnostics)
        function.documentation = documentation(of: function, export)
        return .success(function)
    }

    // MARK: - Parameters

    private func lowerParameters(
        of export: Export, as place: FunctionPlace, into function: inout BoundFunction,
        _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        let plan = ParameterPlan(export, hasReceiver: place.hasReceiver)
        // Where each parameter of Go's is among those of Swift, if it is one.
        var indices = Array(repeating: 0, count: plan.roles.count)
        for index in export.parameters.indices where plan.roles[index] == .value {
            indices[index] = function.parameters.count
            try add(index, of: export, to: &function, &diagnostics)
        }
        for (index, role) in plan.roles.enumerated() {
            switch role {
            case .receiver:
                function.arguments.append(.receiver)
                if case .method(_, let safety) = function.role {
                    function.callSafety = function.callSafety.joined(with: safety)
                }
            case .value:
                let structure = bridges.bufferStructure(index, of: export)
                function.arguments.append(
                    structure.map { .structure(of: indices[index], $0.structure) }
                        ?? .parameter(indices[index]))
            case .count(let data):
                let type = bridges.cType(export.parameters[index].type.cType, bridge: 0)
                guard case .crosses(let type, _, _) = type else { continue }
                function.arguments.append(.count(of: indices[data], type))
            case .output(let output):
                function.arguments.append(.output(output))
                function.callSafety = .unsafe
            }
        }
    }

    private func add(
        _ index: Int, of export: Export, to function: inout BoundFunction,
        _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        let parameter = export.parameters[index]
        let crossing: Crossing<ArgumentBridge> =
            if function.role == .release, let (type, safety) = bridges.handle(parameter.type) {
                .crosses(type, .same, safety)
            } else {
                bridges.buffer(index, of: export) ?? bridges.parameter(at: index, of: export)
            }
        switch crossing {
        case .refused(let refusal):
            let reason = "its parameter '\(parameter.name)' is \(refusal.what)"
            diagnostics.append(.refused(export, reason, refusal, at: parameter.range))
            throw Omission(reason: reason)
        case .crosses(let type, let bridge, let safety):
            if parameter.mayBeKept, bridge.lendsMemory {
                diagnostics.append(.retained(export, parameter))
            }
            let isRelease = function.role == .release
            let label = isRelease ? nil : SwiftNaming.label(parameter.name, position: index)
            let isMember = function.role != .function
            let name = SwiftNaming.local(
                label ?? SwiftNaming.label(parameter.name, position: index), position: index,
                taken: isMember ? namesInMembers : namesInBodies,
                and: function.parameters.map(\.name))
            function.parameters.append(
                BoundFunction.Parameter(label: label, name: name, type: type, bridge: bridge))
            function.callSafety = function.callSafety.joined(with: safety)
            if bridge == .same, safety == .unsafe, !isRelease { function.isUnsafe = true }
        }
    }

    // MARK: - Results

    private func lowerResults(
        of export: Export, into function: inout BoundFunction, _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        if let what = export.results.lazy.compactMap(\.type.abortsWhenReturned).first {
            diagnostics.append(.abortingResult(export, what))
        }
        for index in export.results.indices {
            let result = export.results[index]
            let source = result.member.map { BoundFunction.Source.member($0) } ?? .returned
            switch bridges.buffer(result: index, of: export)
                ?? bridges.result(at: index, of: export)
            {
            case .refused(let refusal):
                let reason =
                    result.name.map { "its result '\($0)' is \(refusal.what)" }
                    ?? "it returns \(refusal.what)"
                diagnostics.append(.refused(export, reason, refusal, at: export.range))
                throw Omission(reason: reason)
            case .crosses(let type, let bridge, let safety):
                function.resultSafety = function.resultSafety.joined(with: safety)
                add(result.name, source, type, bridge, safety, of: export, to: &function)
            }
        }
    }

    private func add(
        _ name: String?, _ source: BoundFunction.Source, _ type: SwiftType, _ bridge: ResultBridge,
        _ safety: MemorySafety, of export: Export, to function: inout BoundFunction
    ) {
        var label = name.flatMap { SwiftNaming.label($0) }
        let local = SwiftNaming.local(
            label, position: function.results.count, taken: namesInBodies,
            and: function.results.map(\.local) + function.parameters.map(\.name), orElse: "value")
        // `user_id` and `userId` are one in Swift, and a tuple takes no label twice.
        if function.results.contains(where: { $0.label == label }) { label = nil }
        function.results.append(
            BoundFunction.Result(
                source: source, label: label, local: local, type: type, bridge: bridge,
                safety: safety))
    }

    private func lowerOutputs(
        of export: Export, into function: inout BoundFunction, _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        for index in export.parameters.indices where export.isOutput(index) {
            let parameter = export.parameters[index]
            let number = function.outputs.count
            guard
                let (output, source, type, bridge) = bridges.output(index, of: export, as: number)
            else {
                diagnostics.append(.noOutput(export, parameter))
                throw Omission(reason: "'\(parameter.name)' cannot be an output")
            }
            function.outputs.append(output)
            add(parameter.name, source, type, bridge, output.safety, of: export, to: &function)
        }
    }

    /// What the author, or the Go source, says of results that could be missing.
    private func finishResults(of export: Export, in function: inout BoundFunction) {
        ResultRules.pairBuffers(in: &function, export)
        ResultRules.keepParent(in: &function, export)
        ResultRules.separatePresence(from: &function, export)
        ResultRules.unwrapPresent(in: &function, export)
    }

    // MARK: - Names and documentation

    private func relabel(
        _ function: inout BoundFunction, _ export: Export, _ diagnostics: inout DiagnosticList
    ) {
        guard let labels = export.conventions.name?.labels else { return }
        guard labels.count == function.parameters.count else {
            diagnostics.append(.labelCount(export, function.parameters.count, labels.count))
            return
        }
        for (index, label) in labels.enumerated() {
            function.parameters[index].label =
                label == "_" ? nil : SwiftIdentifier(validated: label)
        }
    }

    private func documentation(of function: BoundFunction, _ export: Export) -> [String] {
        let lines = GoDocumentation.markdown(export.documentation)
        guard function.isThrowing, !lines.isEmpty else { return lines }
        return lines + ["", "- Throws: `GoError`, as Go reported it."]
    }
}

/// What becomes of each parameter of the C function.
private struct ParameterPlan {
    enum Role: Equatable {
        case receiver
        case value
        /// The number of elements of the parameter at that index.
        case count(of: Int)
        /// The output of that number.
        case output(Int)
    }

    var roles: [Role]

    init(_ export: Export, hasReceiver: Bool) {
        roles = Array(repeating: .value, count: export.parameters.count)
        var outputs = 0
        for index in export.parameters.indices where export.isOutput(index) {
            roles[index] = .output(outputs)
            outputs += 1
        }
        for buffer in export.conventions.buffers {
            guard let data = export.parameters.firstIndex(where: { $0.name == buffer.data }),
                let count = export.parameters.firstIndex(where: { $0.name == buffer.count }),
                roles[data] == .value, roles[count] == .value
            else { continue }
            roles[count] = .count(of: data)
        }
        if hasReceiver { roles[0] = .receiver }
    }
}

extension Export {
    /// Whether the function returns through that parameter, be it what tells of failure.
    func isOutput(_ index: Int) -> Bool {
        let parameter = parameters[index]
        if conventions.outputs.contains(parameter.name) { return true }
        guard conventions.failure != nil, parameter.type.isTypedPointer else { return false }
        return switch conventions.failure {
        case .output(parameter.name), .status(_, result: parameter.name, isKept: _): true
        default: conventions.errorText == parameter.name
        }
    }
}

extension ArgumentBridge {
    /// Whether it lends memory of Swift's for the call, and no longer.
    fileprivate var lendsMemory: Bool {
        switch self {
        case .lentString, .lentCString, .lentStrings, .lentSlice, .lentBuffer, .lentCStrings,
            .lentHandles, .reference, .copiedReference:
            true
        case .same, .integer, .flag, .unicodeScalar, .complex, .rawValue, .handle: false
        }
    }
}

extension ExportType {
    /// Whether it is a pointer, and not memory with a length.
    fileprivate var isTypedPointer: Bool {
        switch self {
        case .pointer, .c(.pointer), .c(.named): true
        default: false
        }
    }

    /// What Go refuses to return, by aborting the process, where it lives in Go's own memory.
    fileprivate var abortsWhenReturned: String? {
        switch self {
        case .string: "string"
        case .slice: "slice"
        case .bool, .rune, .scalar, .complex, .map, .channel, .interface, .pointer, .object,
            .enumeration, .c:
            nil
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

    fileprivate static func retained(
        _ export: Export, _ parameter: Export.Parameter
    ) -> Diagnostic {
        let name = parameter.name
        let fix =
            switch parameter.type {
            case .string:
                "keep a copy in a variable of its own, 'c := strings.Clone(\(name))', or write "
                    + "'//swift:borrowed \(name)' if it is not kept"
            case .slice:
                "keep a copy in a variable of its own, 'c := slices.Clone(\(name))', or write "
                    + "'//swift:borrowed \(name)' if it is not kept"
            default:
                "keep a copy, 'C.GoString(\(name))', or write '//swift:borrowed \(name)' if it is "
                    + "not kept"
            }
        return Diagnostic(
            code: .retainedArgument, severity: .error,
            message:
                "'\(export.name)' may keep '\(name)' after the call, and Swift lends it for the "
                + "call only",
            range: parameter.sourceRange ?? parameter.range, fix: fix)
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

    fileprivate static func misfit(
        _ export: Export, _ name: String, _ directive: DirectiveName, isNo what: String
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(name)' of '\(export.name)' is no \(what)",
            range: export.conventions.ranges[directive.rawValue] ?? export.range,
            fix: "take the directive away, or name a \(what)")
    }

    fileprivate static func noOutput(
        _ export: Export, _ parameter: Export.Parameter
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .warning,
            message:
                "'\(export.name)' is left out: '\(parameter.name)' is no pointer to a number, a "
                + "text, a struct or a handle, and so no output",
            range: export.conventions.ranges["out"] ?? parameter.range,
            fix: "take the directive away, or take a pointer to such a value")
    }

    fileprivate static func labelCount(
        _ export: Export, _ expected: Int, _ found: Int
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(export.name)' has \(expected) parameters in Swift, and its name \(found) "
                + "labels",
            range: export.conventions.ranges["name"] ?? export.range,
            fix: "write one label, or '_', for each parameter")
    }
}
