/// A parameter that is a function of C, as a closure.
struct Callback {
    var crossing: Crossing<ArgumentBridge>
    /// The index of the parameter that is its context, if it has one.
    var context: Int?
}

/// Functions of C that Go calls back: with the context that they are given, they are closures. Those
/// that have none are, where the author says when they are called.
extension BridgeRules {
    /// The closures among the parameters, by their indices. A context beside which there are two
    /// functions is nobody's.
    func callbacks(of export: Export) -> [Int: Callback] {
        // Nearly every function has no type of C among its parameters.
        if export.isPlain, !export.parameters.contains(where: \.type.isOfC) { return [:] }
        var callbacks: [Int: Callback] = [:]
        var contexts: Set<Int> = []
        let releasers = export.isPlain ? [] : Set(export.conventions.releases.values)
        for index in export.parameters.indices
        where !releasers.contains(export.parameters[index].name) {
            guard let function = callbackType(index, of: export) else { continue }
            if contextIndex(of: function) == nil {
                guard let slot = slots[Slot(export, index)] else { continue }
                callbacks[index] = closure(index, of: export, function, .slot(slot))
                    .map { Callback(crossing: $0) }
                continue
            }
            let neighbours = [index + 1, index - 1].filter { neighbour in
                export.parameters.indices.contains(neighbour)
                    && isContext(export.parameters[neighbour], of: export)
            }
            guard let context = neighbours.first, contexts.insert(context).inserted else {
                return [:]
            }
            callbacks[index] = closure(index, of: export, function, nil, context)
                .map { Callback(crossing: $0, context: context) }
        }
        return callbacks
    }

    /// The closure that a parameter stands for.
    private func closure(
        _ index: Int, of export: Export, _ function: CFunctionType, _ slot: BoundClosure.Place?,
        _ context: Int? = nil
    ) -> Crossing<ArgumentBridge>? {
        let parameter = export.parameters[index]
        let contextIndex = contextIndex(of: function)
        guard
            case .visible(let imported, let functionSafety) = importer.verdict(
                spelled(index, of: export)),
            let place = slot ?? contextIndex.map({ .context(parameter: $0) }),
            let carrier = carrier(of: parameter)
        else { return nil }
        var parameters: [BoundClosure.Parameter] = []
        var isUnsafe = false
        for (position, type) in function.parameters.enumerated() where position != contextIndex {
            if parameters.last?.bridge == .borrowedCString, position > 0,
                header.isCString(function.parameters[position - 1]), header.isLength(type)
            {
                parameters[parameters.count - 1].type = .standard(.String)
                parameters[parameters.count - 1].hasLength = true
                continue
            }
            guard case (var parameter, let safety)? = callbackParameter(type) else {
                return nil
            }
            parameter.name = function.names[position].isEmpty ? nil : function.names[position]
            isUnsafe = isUnsafe || safety == .unsafe && parameter.bridge == .same
            parameters.append(parameter)
        }
        guard let (result, resultBridge) = callbackResult(function.result) else { return nil }
        let lifetime = lifetime(of: parameter.name, export.conventions)
        let closure = BoundClosure(
            parameters: parameters, isUnsafe: isUnsafe, result: result, resultBridge: resultBridge,
            functionType: imported, place: place, lifetime: lifetime, carrier: carrier,
            contextType: context.flatMap { numberType(of: export.parameters[$0]) },
            isSent: lifetime == .call && export.conventions.isAsync,
            function: Self.name(parameter, "Function", in: export),
            context: Self.name(parameter, "Context", in: export),
            pointer: Self.name(parameter, "Pointer", in: export))
        // Numbers are safe, whatever they stand for.
        let isPointer = closure.carrier == .pointer || context != nil && closure.contextType == nil
        let isNumber = if case .number = closure.carrier { true } else { false }
        let safety = isPointer ? .unsafe : isNumber ? .safe : functionSafety
        return .crosses(closure.parameterType, .closure(closure), safety)
    }

    private func lifetime(
        of parameter: String, _ conventions: Conventions
    ) -> BoundClosure.Lifetime {
        if conventions.stream?.data == parameter { return .stream }
        if conventions.noescape.contains(parameter) { return .call }
        if conventions.once.contains(parameter) { return .once }
        if conventions.releases[parameter] != nil { return .released }
        return conventions.until.isEmpty ? .forever : .held
    }
}

extension BridgeRules {
    /// A parameter that is a function without a context.
    struct Slot: Hashable {
        var export: String
        var parameter: String

        init(_ export: Export, _ index: Int) {
            self.export = export.name
            parameter = export.parameters[index].name
        }
    }

    /// The numbers of the functions without a context that are closures: each has room for one.
    func slots(_ exports: [Export]) -> [Slot: Int] {
        var slots: [Slot: Int] = [:]
        for export in exports where !export.isPlain {
            let conventions = export.conventions
            for (index, parameter) in export.parameters.enumerated()
            where !conventions.until.isEmpty || conventions.noescape.contains(parameter.name)
                || conventions.once.contains(parameter.name)
                || conventions.callbacks[parameter.name] != nil
            {
                guard let function = callbackType(index, of: export),
                    contextIndex(of: function) == nil
                else { continue }
                slots[Slot(export, index)] = slots.count + 1
            }
        }
        return slots
    }
}

extension ExportType {
    fileprivate var isOfC: Bool { if case .c = self { true } else { false } }
}
