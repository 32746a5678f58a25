/// Functions of C that Go calls back: with the context that they are given, they are closures.
extension BridgeRules {
    /// The index of the context of each parameter that is a function with one, by the index of the
    /// function. A context beside which there are two functions is nobody's.
    func callbackContexts(of export: Export) -> [Int: Int] {
        var contexts: [Int: Int] = [:]
        for (index, parameter) in export.parameters.enumerated() {
            guard callbackType(parameter.type) != nil else { continue }
            let neighbours = [index + 1, index - 1].filter { neighbour in
                export.parameters.indices.contains(neighbour)
                    && isContext(export.parameters[neighbour].type)
            }
            guard let context = neighbours.first else { return [:] }
            if contexts.values.contains(context) { return [:] }
            contexts[index] = context
        }
        return contexts
    }

    /// The closure that a parameter stands for.
    func closure(_ index: Int, of export: Export) -> Crossing<ArgumentBridge>? {
        let parameter = export.parameters[index]
        guard let function = callbackType(parameter.type),
            case .visible(let imported, _) = importer.verdict(parameter.type.cType)
        else { return nil }
        guard let contextIndex = contextIndex(of: function) else { return nil }
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
        let conventions = export.conventions
        let isLent = conventions.noescape.contains(parameter.name)
        let isOnce = conventions.once.contains(parameter.name)
        let isStream = conventions.stream?.data == parameter.name
        let closure = BoundClosure(
            parameters: parameters, isUnsafe: isUnsafe, result: result, resultBridge: resultBridge,
            functionType: imported, contextIndex: contextIndex,
            lifetime: isStream ? .stream : isLent ? .call : isOnce ? .once : .forever,
            isSent: isLent && conventions.isAsync,
            function: Self.name(parameter, "Function", in: export),
            context: Self.name(parameter, "Context", in: export))
        return .crosses(closure.parameterType, .closure(closure), .unsafe)
    }

    /// The function that a parameter points to, if that has a context.
    private func callbackType(_ type: ExportType) -> CFunctionType? {
        guard case .c(let type) = type, let function = header.functionBehind(type),
            !function.isVariadic, function.hasPrototype, contextIndex(of: function) != nil
        else { return nil }
        return function
    }

    /// Where the context is: first or last, and nowhere else.
    private func contextIndex(of function: CFunctionType) -> Int? {
        let contexts = function.parameters.indices.filter { index in
            header.resolved(function.parameters[index]).isVoidPointer
        }
        guard contexts.count == 1, let index = contexts.first else { return nil }
        return index == 0 || index == function.parameters.count - 1 ? index : nil
    }

    private func isContext(_ type: ExportType) -> Bool {
        guard case .c(let type) = type else { return false }
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
