/// Takes every decision about one function.
struct FunctionLowering {
    /// Why a function is not in the wrapper; its diagnostic has been made.
    struct Omission: Error {
        var reason: String
    }

    let bridges: BridgeRules
    private let failures: FailureRules
    let coded: CodedRules
    private let prefix: String
    private let retained: RetainedPolicy
    /// The classes whose objects are given back with those of others, and these.
    let parents: [String: String]
    /// Whether one of the functions is called so already.
    private let hasInitialize: Bool
    /// What no parameter can be called in a body.
    let namesInBodies: NameSet

    init(
        bridges: BridgeRules, failures: FailureRules, parents: [String: String],
        coded: CodedRules, declared: DeclaredNames, exports: [Export], options: Options
    ) {
        self.bridges = bridges
        self.coded = coded
        self.failures = failures
        self.parents = parents
        prefix = options.stripPrefix
        hasInitialize = exports.contains {
            $0.name.hasSuffix("nitialize")
                && SwiftNaming.function($0.name, strippingPrefix: options.stripPrefix).text
                    == "initialize"
        }
        retained = options.retained
        namesInBodies = SupportRules.namesInBodies.union([options.clangModule])
            .union(declared.renamedHelpers.values)
    }

    /// The name of a function that belongs to no class. `init(…)` is something else in Swift.
    private func freeName(of export: Export) -> SwiftIdentifier {
        let name = SwiftNaming.function(export.name, strippingPrefix: prefix)
        return hasInitialize ? name : SwiftNaming.withoutInit(name)
    }

    /// - Parameters:
    ///   - place: where callers find it, and under which name.
    ///   - callee: the function of the C module that is called: the export, or its shim.
    func lower(
        _ export: Export, as place: FunctionPlace, callee: String,
        _ diagnostics: inout DiagnosticList
    ) throws(Omission) -> BoundFunction {
        var function = BoundFunction(
            documentation: export.documentation, isUnsafe: false, role: place.role,
            name: place.name ?? freeName(of: export),
            parameters: [], results: [], callee: SwiftIdentifier(validated: callee),
            callSafety: .safe, resultSafety: .safe)
        function.returnsTuple =
            export.results.count > 1 && callee == export.name
            && bridges.header.records[export.returnTag] != nil
        function.parameters.reserveCapacity(export.parameters.count)
        function.arguments.reserveCapacity(export.parameters.count)
        function.results.reserveCapacity(export.results.count)
        for misfit in bridges.misfits(of: export) {
            diagnostics.append(
                .misfit(export, misfit.name, misfit.directive, isNo: misfit.what))
        }
        try lowerParameters(of: export, as: place, into: &function, &diagnostics)
        if !export.isPlain {
            for buffer in bridges.mistakenBytes(of: export) {
                diagnostics.append(.mistakenBytes(export, buffer))
            }
            do throws(Misfit) {
                try ProtocolRules.conform(&function, export)
            } catch {
                diagnostics.append(.misfit(export, error, of: .protocol))
            }
            for misfit in coded.gatherParameters(in: &function, export) {
                diagnostics.append(.noValue(export, misfit))
            }
            for misfit in PairRules.pairParameters(in: &function, export) {
                diagnostics.append(.noPair(export, misfit))
            }
            for misfit in StructRules.gatherParameters(
                in: &function, export, besides: namesInBodies)
            {
                diagnostics.append(.noStructure(export, misfit))
            }
        }
        if place.role == .release { end(&function, of: place.owner, export) }
        if export.isPlain {
            try finish(&function, export, as: place, &diagnostics)
        } else {
            var export = export
            takeStructure(from: &export, to: &function)
            try finish(&function, export, as: place, &diagnostics)
        }
        return function
    }

    /// Everything that comes after the parameters.
    private func finish(
        _ function: inout BoundFunction, _ export: Export, as place: FunctionPlace,
        _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        try lowerResults(of: export, into: &function, &diagnostics)
        try lowerOutputs(of: export, into: &function, &diagnostics)
        if export.conventions.free != nil {
            function.freeing = bridges.freeing(
                by: export, &function, besides: namesInBodies, &diagnostics)
        }
        try lowerFill(of: export, into: &function, &diagnostics)
        function.callSafety = function.callSafety.joined(with: function.resultSafety)
        failures.separate(from: &function, export, &diagnostics)
        // Nobody is there to take what comes back from giving a handle back.
        if place.role == .release { function.results.removeAll { !$0.bridge.isText } }
        finishResults(of: export, in: &function, &diagnostics)
        if !function.outputs.isEmpty { releaseLostStructures(of: export, in: &function) }
        let unclaimed = bridges.unclaimedTexts(of: export, function)
        if !unclaimed.isEmpty { diagnostics.append(.unclaimedTexts(export, unclaimed)) }
        function.isUnsafe = function.isUnsafe || function.results.contains(where: \.isUnsafe)
        relabel(&function, export, &diagnostics)
        document(&function, export)
    }

    /// What its comment says, and what it throws.
    func document(_ function: inout BoundFunction, _ export: Export) {
        if export.documentation.isEmpty { return }
        // What gives a handle back is called by the wrapper, and there is nothing else to use.
        let (deprecation, documentation) =
            function.role == .release
            ? (nil, export.documentation)
            : GoDocumentation.deprecation(in: export.documentation)
        function.documentation = self.documentation(
            documentation, isThrowing: function.isThrowing,
            isCancelled: export.conventions.cancel != nil)
        function.deprecation = deprecation
    }

    // MARK: - Parameters

    private func lowerParameters(
        of export: Export, as place: FunctionPlace, into function: inout BoundFunction,
        _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        let callbacks = bridges.callbacks(of: export)
        if callbacks.isEmpty, export.isPlain, !place.hasReceiver {
            for index in export.parameters.indices {
                function.arguments.append(.parameter(index))
                try add(index, nil, of: export, to: &function, &diagnostics)
            }
            return
        }
        let plan = ParameterPlan(
            export, hasReceiver: place.hasReceiver,
            contexts: callbacks.compactMapValues(\.context))
        // Where each parameter of Go's is among those of Swift, if it is one.
        var indices = Array(repeating: 0, count: plan.roles.count)
        for index in export.parameters.indices where plan.roles[index] == .value {
            indices[index] = function.parameters.count
            guard let closures = callbacks[index] else {
                try add(index, nil, of: export, to: &function, &diagnostics)
                continue
            }
            let parameter = export.parameters[index]
            // It is on the stack, unless it is given by value.
            let isLent =
                closures.structure != nil
                && bridges.header.pointee(of: parameter.type.cType) != nil
            if isLent, parameter.uses.contains(.stored), !parameter.isVouched {
                diagnostics.append(.retained(export, parameter))
            }
            for closure in closures.all {
                try add(index, closure, of: export, to: &function, &diagnostics)
            }
        }
        for (index, role) in plan.roles.enumerated() {
            switch role {
            case .receiver:
                function.arguments.append(.receiver)
                if case .method(_, let safety) = function.role {
                    function.callSafety = function.callSafety.joined(with: safety)
                }
            case .value:
                let closures = callbacks[index]?.structure
                let buffer = bridges.bufferStructure(index, of: export)?.structure
                function.arguments.append(
                    closures.map { .closures(from: indices[index], $0) }
                        ?? buffer.map { .structure(of: indices[index], $0) }
                        ?? .parameter(indices[index]))
            case .count(let data):
                let type = bridges.cType(export.parameters[index].type.cType, bridge: 0)
                guard case .crosses(let type, _, _) = type else { continue }
                function.arguments.append(.count(of: indices[data], type))
            case .lengths(let data): function.arguments.append(.lengths(of: indices[data]))
            case .number(let number): function.arguments.append(.number(number))
            case .output(let output):
                if let (lent, _) = bridges.lentOutput(index, of: export) {
                    function.arguments.append(.parameter(function.parameters.count))
                    function.parameters.append(lent)
                } else {
                    function.arguments.append(.output(output))
                }
                function.callSafety = .unsafe
            case .context(let callback): function.arguments.append(.context(of: indices[callback]))
            case .release:
                function.arguments.append(.release)
                function.callSafety = .unsafe
            case .token:
                function.arguments.append(.parameter(function.parameters.count))
                addToken(export.parameters[index], to: &function)
            case .memory: function.arguments.append(.memory)
            case .capacity: function.arguments.append(.capacity)
            case .needed: function.arguments.append(.needed)
            }
        }
        requireCounts(of: export, in: &function)
    }

    /// What is lent without a number of its own has as many elements as the number says.
    private func requireCounts(of export: Export, in function: inout BoundFunction) {
        var owners: [String: SwiftIdentifier] = [:]
        for buffer in export.conventions.buffers where buffer.isOfResult != true {
            guard let number = function.parameter(called: buffer.data, of: export) else { continue }
            // What comes out may be called as what goes in.
            switch function.parameters[number].bridge {
            case .lentReference, .same: continue
            default: break
            }
            if let count = buffer.fixedCount {
                function.parameters[number].requiredCount = .number(count)
            } else if let owner = owners[buffer.count] {
                function.parameters[number].requiredCount = .sameAs(owner)
            } else {
                owners[buffer.count] = function.parameters[number].name
            }
        }
    }

    /// A parameter that the wrapper makes: a number that no other call is given.
    private func addToken(_ parameter: Export.Parameter, to function: inout BoundFunction) {
        let name = SwiftNaming.local(
            SwiftNaming.label(parameter.name), position: function.parameters.count
        ) { namesInBodies.contains($0) || function.names($0) }
        function.parameters.append(
            BoundFunction.Parameter(
                name: name, type: .standard(.Int), bridge: .same, isHidden: true))
        function.token = name
    }

    private func add(
        _ index: Int, _ closure: Callback?, of export: Export,
        to function: inout BoundFunction, _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        let parameter = export.parameters[index]
        let parameterName = closure?.name ?? parameter.name
        let crossing: Crossing<ArgumentBridge> =
            if function.role == .release, let (type, safety) = bridges.handle(parameter.type) {
                .crosses(type, .same, safety)
            } else {
                closure?.crossing ?? bridges.buffer(index, of: export)
                    ?? bridges.parameter(at: index, of: export)
            }
        switch crossing {
        case .refused(let refusal):
            let reason = "its parameter '\(parameter.name)' is \(refusal.what)"
            diagnostics.append(.refused(export, reason, refusal, at: parameter.range))
            throw Omission(reason: reason)
        case .crosses(let type, let bridge, let safety):
            let isImmortal =
                parameter.mayBeKept && retained == .copy && bridge.immortalSupport != nil
            if parameter.mayBeKept, bridge.lendsMemory, !export.givesAway(parameter) {
                diagnostics.append(
                    isImmortal
                        ? .immortal(export, parameter) : .retained(export, parameter))
            } else if parameter.mayLeak, bridge.lendsMemory, !export.givesAway(parameter) {
                diagnostics.append(.mayLeak(export, parameter))
            }
            let isPartFreed = bridge.lendsParts && parameter.uses.contains(.partFreed)
            if isPartFreed || parameter.uses.contains(.freed), bridge.lendsMemory,
                !export.givesAway(parameter)
            {
                diagnostics.append(.freed(export, parameter))
            }
            if case .record = bridge, parameter.uses.contains(.written),
                bridges.header.pointee(of: parameter.type.cType) != nil
            {
                diagnostics.append(.lostWrite(export, parameter))
            }
            var isHidden = false
            if case .closure(let bound) = bridge {
                function.isUnsafe = function.isUnsafe || bound.isUnsafe
                if let closure, bound.lifetime == .forever, case .context = bound.place {
                    diagnostics.append(
                        .keptClosure(
                            export, closure.nameInDirectives,
                            at: parameter.sourceRange ?? parameter.range))
                }
                // The wrapper makes it, for callers who wait.
                isHidden =
                    bound.lifetime == .stream
                    || bound.lifetime == .once && export.conventions.isAsync
            }
            let isGiven = !export.isPlain && export.givesAway(parameter) && bridge.canBeGiven
            let isRelease = function.role == .release
            let label = isRelease ? nil : SwiftNaming.label(parameterName, position: index)
            let isMember = function.role != .function
            let isAwaited = !export.isPlain && export.conventions.isAwaited
            let name = SwiftNaming.local(
                label ?? SwiftNaming.label(parameterName, position: index), position: index
            ) { text in
                namesInBodies.contains(text) || isMember && text == ClassRules.handleName
                    || isAwaited && AsyncRules.namesInBodies.contains(text)
                    || function.names(text)
            }
            function.parameters.append(
                BoundFunction.Parameter(
                    label: label, name: name, type: type, bridge: bridge.lent(from: name),
                    isImmortal: isImmortal,
                    isGiven: isGiven, structureEnd: isGiven ? bridges.end(of: parameter) : nil,
                    isHidden: isHidden))
            function.callSafety = function.callSafety.joined(with: safety)
            if bridge == .same, safety.isCallers, !isRelease { function.isUnsafe = true }
            if parameter.isAddress, bridge.isNumber, parameter.type.isInteger(in: bridges.header) {
                function.isUnsafe = true
            }
            if bridge == .same, parameter.type.pointsToGoMemory {
                diagnostics.append(.storedMemory(export, parameter))
            }
        }
    }

    /// What gives a handle back, and the parent's with it.
    private func end(_ function: inout BoundFunction, of owner: String?, _ export: Export) {
        function.endsStructure = owner.map(bridges.ownStructures.contains) ?? false
        function.endedParameter = export.endedObject.flatMap(function.parameter) ?? 0
        function.parentParameter = export.parentOfEnded.flatMap(function.parameter)
        function.safetyOfEnded = function.callSafety
    }

    // MARK: - Names and documentation

    private func relabel(
        _ function: inout BoundFunction, _ export: Export, _ diagnostics: inout DiagnosticList
    ) {
        guard let labels = export.conventions.name?.labels else { return }
        let visible = function.parameters.indices.filter { !function.parameters[$0].isHidden }
        guard labels.count == visible.count else {
            diagnostics.append(.labelCount(export, visible.count, labels.count))
            return
        }
        for (index, label) in zip(visible, labels) {
            function.parameters[index].label =
                label == "_" ? nil : SwiftIdentifier(validated: label)
        }
    }

    private func documentation(
        _ text: [String], isThrowing: Bool, isCancelled: Bool
    ) -> [String] {
        let lines = GoDocumentation.markdown(text)
        let error = isThrowing ? ["`GoError`, as Go reported it"] : []
        let errors = error + (isCancelled ? ["`CancellationError` in a cancelled task"] : [])
        if errors.isEmpty || lines.isEmpty { return lines }
        return lines + ["", "- Throws: \(errors.joined(separator: ", or "))."]
    }
}

extension Export {
    /// Whether the author says that Go becomes the owner of that parameter. A member of the returned
    /// struct that is called so is the caller's.
    func givesAway(_ parameter: Parameter) -> Bool {
        conventions.owned.contains(parameter.name)
            && !results.contains { $0.isCalled(parameter.name) }
    }
}
