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

    /// The names that a directive calls a function, and that cannot be closures.
    func misfittingFunctions(
        of export: Export
    ) -> [(name: String, directive: DirectiveName, what: String)] {
        if export.isPlain { return [] }
        let conventions = export.conventions
        let named: [(String, DirectiveName)] =
            conventions.noescape.map { ($0, .noescape) } + conventions.once.map { ($0, .once) }
            + conventions.callbacks.keys.sorted().map { ($0, .callback) }
            + conventions.releases.keys.sorted().map { ($0, .release) }
        let token = export.parameters.filter { parameter in
            parameter.name == conventions.token && parameter.type != .scalar(.uintptr)
        }.map { ($0.name, DirectiveName.token, "uintptr") }
        if named.isEmpty, conventions.until.isEmpty { return token }
        let callbacks = callbacks(of: export)
        let closures = Set(callbacks.keys.map { export.parameters[$0].name })
        let what =
            "function of C that takes and returns numbers and texts, with a context beside it"
        let releasers = export.parameters.indices.filter { index in
            conventions.releases.values.contains(export.parameters[index].name)
                && !isReleaser(index, of: export)
        }.map { (export.parameters[$0].name, DirectiveName.release, "void (*)(void *)") }
        let misfits =
            named.filter { !closures.contains($0.0) }.map { ($0.0, $0.1, what) } + releasers + token
        guard callbacks.isEmpty, misfits.isEmpty else { return misfits }
        return [(export.name, .until, "function that is given a closure")]
    }

    /// Whether a parameter is a function that takes a context, and nothing else.
    private func isReleaser(_ index: Int, of export: Export) -> Bool {
        guard case .c(let type) = export.parameters[index].type,
            let function = header.functionBehind(type)
        else { return false }
        return function.result == .void && function.parameters.count == 1
            && header.resolved(function.parameters[0]).isVoidPointer
    }

    // MARK: - Types

    /// The function that a parameter points to, by its type or by what the author says.
    private func callbackType(_ index: Int, of export: Export) -> CFunctionType? {
        guard let function = header.functionBehind(spelled(index, of: export)),
            !function.isVariadic, function.hasPrototype
        else { return nil }
        return function
    }

    /// The type of a parameter that is a function, or of any other one.
    private func spelled(_ index: Int, of export: Export) -> CType {
        let parameter = export.parameters[index]
        if !export.isPlain, let type = export.conventions.callbacks[parameter.name] { return type }
        if case .c(let type) = parameter.type { return type }
        return .void
    }

    /// As what the parameter takes a function, if it can.
    private func carrier(of parameter: Export.Parameter) -> BoundClosure.Carrier? {
        if let type = numberType(of: parameter) { return .number(type) }
        guard case .c(let type) = parameter.type else { return nil }
        return header.resolved(type).isVoidPointer ? .pointer : .function
    }

    /// The type of a number that has room for a pointer.
    private func numberType(of parameter: Export.Parameter) -> SwiftType? {
        switch parameter.type {
        case .scalar(.uintptr): return .imported(CgoTypeTable.name(of: .uintptr))
        case .c(let type):
            guard [.named("uintptr_t"), .named("intptr_t")].contains(type.unqualified),
                case .visible(let swift, _) = importer.verdict(type)
            else { return nil }
            return swift
        default: return nil
        }
    }

    /// Where the context is: first or last, and nowhere else.
    private func contextIndex(of function: CFunctionType) -> Int? {
        let contexts = function.parameters.indices.filter { index in
            header.resolved(function.parameters[index]).isVoidPointer
        }
        guard contexts.count == 1, let index = contexts.first else { return nil }
        return index == 0 || index == function.parameters.count - 1 ? index : nil
    }

    /// Whether a parameter can be the context of the function beside it.
    private func isContext(_ parameter: Export.Parameter, of export: Export) -> Bool {
        if !export.isPlain, export.conventions.callbacks[parameter.name] != nil { return false }
        if numberType(of: parameter) != nil { return !export.conventions.callbacks.isEmpty }
        guard case .c(let type) = parameter.type else { return false }
        return header.resolved(type).isVoidPointer
    }

    /// What the closure is given. A text is copied; a pointer to anything else stays one.
    private func callbackParameter(
        _ type: CType
    ) -> (BoundClosure.Parameter, MemorySafety)? {
        if header.isCString(type) {
            let text = SwiftType.optional(.standard(.String))
            return (.init(type: text, bridge: .borrowedCString), .unsafe)
        }
        let crossing = value(of: CgoTypeTable.exportType(of: type))
        guard case .crosses(let type, let bridge, let safety) = crossing, safety != .unknown else {
            return nil
        }
        return (.init(type: type, bridge: bridge), safety)
    }

    /// What the closure returns: nothing, or a number.
    private func callbackResult(_ type: CType) -> (SwiftType, ArgumentBridge)? {
        switch CgoTypeTable.exportType(of: type) {
        case .scalar(let scalar):
            let conversion = Self.conversion(to: scalar)
            return (Self.swiftType(of: scalar), conversion.map { .integer($0) } ?? .same)
        case .c(let type):
            guard case .visible(let swift, .safe) = importer.verdict(type) else { return nil }
            return (swift, .same)
        default: return nil
        }
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

extension CHeader {
    /// The type of the function that a pointer points to, or that a typedef is.
    fileprivate func functionBehind(_ type: CType) -> CFunctionType? {
        switch resolved(type).unqualified {
        case .function(let function): function
        case .pointer(let pointee):
            if case .function(let function) = resolved(pointee).unqualified {
                function
            } else {
                nil
            }
        default: nil
        }
    }

    /// Whether it is a type for sizes, which behind a text can only be its length.
    fileprivate func isLength(_ type: CType) -> Bool {
        [.named("size_t"), .named("ssize_t"), .named("GoInt")].contains(type.unqualified)
    }

    /// Whether it is a `char *`, const or not.
    fileprivate func isCString(_ type: CType) -> Bool {
        guard case .pointer(let pointee) = resolved(type).unqualified else { return false }
        return resolved(pointee).unqualified == .integer(.char)
    }
}

extension CType {
    fileprivate var isVoidPointer: Bool {
        if case .pointer(.void) = unqualified { true } else { false }
    }
}
