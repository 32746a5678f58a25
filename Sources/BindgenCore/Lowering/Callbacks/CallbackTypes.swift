/// What functions of C that Go calls back are of: which parameters are such, what their closures are given
/// and return, and where their contexts are.
extension BridgeRules {
    /// The function that a parameter points to, by its type or by what the author says.
    func callbackType(_ index: Int, of export: Export) -> CFunctionType? {
        guard let function = header.functionBehind(spelled(index, of: export)),
            !function.isVariadic
        else { return nil }
        return function
    }

    /// The type of a parameter that is a function, or of any other one.
    func spelled(_ index: Int, of export: Export) -> CType {
        let parameter = export.parameters[index]
        if !export.isPlain, let type = export.conventions.callbacks[parameter.name] { return type }
        if case .c(let type) = parameter.type { return type }
        return .void
    }

    /// As what the parameter takes a function, if it can.
    func carrier(of parameter: Export.Parameter) -> BoundClosure.Carrier? {
        if let type = numberType(of: parameter) { return .number(type) }
        guard case .c(let type) = parameter.type else { return nil }
        return header.resolved(type).isVoidPointer ? .pointer : .function
    }

    /// The type of a number that has room for a pointer.
    func numberType(of parameter: Export.Parameter) -> SwiftType? {
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

    /// Where the context is: first or last, and nowhere else, unless one is called so.
    func contextIndex(of function: CFunctionType) -> Int? {
        let contexts = function.parameters.indices.filter { index in
            header.resolved(function.parameters[index]).isVoidPointer
        }
        let named = contexts.filter {
            function.names.indices.contains($0) && Self.namesContext(function.names[$0])
        }
        if named.count == 1 { return named[0] }
        guard contexts.count == 1, let index = contexts.first else { return nil }
        return index == 0 || index == function.parameters.count - 1 ? index : nil
    }

    /// Whether a pointer that is called so is what a function of C finds its own things by.
    static func namesContext(_ name: String) -> Bool {
        let word = name.plainWord
        return word.hasSuffix("ctx") || word.hasSuffix("context") || namesUserData(name)
    }

    /// The same, where nothing of the library's could be called so.
    static func namesUserData(_ name: String) -> Bool {
        let word = name.plainWord
        return ["userdata", "userinfo", "opaque", "cookie"].contains { word.hasSuffix($0) }
    }

    /// Whether a parameter can be the context of the function beside it.
    func isContext(_ parameter: Export.Parameter, of export: Export) -> Bool {
        if !export.isPlain, export.conventions.callbacks[parameter.name] != nil { return false }
        if numberType(of: parameter) != nil { return !export.conventions.callbacks.isEmpty }
        guard case .c(let type) = parameter.type, !parameter.isLookedInto else { return false }
        return header.resolved(type).isVoidPointer
    }

    /// What the closure is given. A text is copied; a pointer to anything else stays one.
    func callbackParameter(
        _ type: CType
    ) -> (BoundClosure.Parameter, MemorySafety)? {
        if header.isCString(type) {
            let text = SwiftType.optional(.standard(.String))
            return (.init(type: text, bridge: .borrowedCString), .unsafe)
        }
        if importer.verdict(type) == .pointerOutOfSight
            || CgoTypeTable.complexPointee(of: type) != nil
        {
            let isMutable = !(header.pointee(of: type).map(header.resolved)?.isConst ?? false)
            let memory = SwiftType.optional(.rawPointer(isMutable: isMutable))
            return (.init(type: memory, bridge: .same, isOutOfSight: true), .unsafe)
        }
        var known: ExportType?
        if case .named(let name) = type.unqualified, header.isNumber(type) {
            known = object(typedef: name)
        }
        let crossing = value(of: known ?? CgoTypeTable.exportType(of: type))
        guard case .crosses(let type, let bridge, let safety) = crossing, !safety.isOpen else {
            return nil
        }
        return (.init(type: type, bridge: bridge), safety)
    }

    /// A pointer of which nothing is known but that.
    func rawParameter(_ type: CType) -> (BoundClosure.Parameter, MemorySafety)? {
        guard case .visible(let pointer, let safety) = importer.verdict(type), !safety.isOpen
        else { return nil }
        return (.init(type: pointer, bridge: .same), safety)
    }

    /// What the closure returns: nothing, a number, or a text that its author says Go frees. One that
    /// throws returns nothing.
    func callbackResult(
        of site: CallbackSite, _ export: Export
    ) -> (type: SwiftType, bridge: ArgumentBridge, isGiven: Bool)? {
        let type = site.function.result
        if header.isWritableCString(type) {
            let conventions = export.conventions
            if conventions.failing.contains(where: site.isCalled) { return (.void, .same, true) }
            if conventions.owned.contains(where: site.isCalled) {
                return (.optional(.standard(.String)), .same, true)
            }
        }
        return callbackNumber(type).map { ($0, $1, false) }
    }

    func callbackNumber(_ type: CType) -> (SwiftType, ArgumentBridge)? {
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

extension Export {
    /// What would be the context of a function of C, if the body did not look at what it points to.
    func objectLikeContext(in header: CHeader) -> Parameter? {
        parameters.first { $0.isLookedInto && header.resolved($0.type.cType).isVoidPointer }
    }
}

extension CHeader {
    /// The type of the function that a pointer points to, or that a typedef is.
    func functionBehind(_ type: CType) -> CFunctionType? {
        var found = resolved(type).unqualified
        if case .pointer(let pointee) = found { found = resolved(pointee).unqualified }
        guard case .function(var function) = found else { return nil }
        for index in function.parameters.indices {
            function.parameters[index] = asParameter(function.parameters[index])
        }
        return function
    }

    /// Whether it is a type for sizes, which behind a text can only be its length.
    func isLength(_ type: CType) -> Bool {
        [.named("size_t"), .named("ssize_t"), .named("GoInt")].contains(type.unqualified)
    }

    /// Whether it is a number, which a `char` is not meant as.
    func isNumber(_ type: CType) -> Bool {
        switch resolved(type).unqualified {
        case .floating: true
        case .named(let name): SystemDeclarations.isNumber(name)
        case let resolved: isInteger(resolved)
        }
    }

    /// Whether it is a whole number, which a `char` is not meant as.
    func isInteger(_ type: CType) -> Bool {
        switch resolved(type).unqualified {
        case .integer(let integer): integer != .char
        case .named(let name): SystemDeclarations.numbers[name] != nil
        default: false
        }
    }

    /// Whether it is a `char *`, const or not.
    func isCString(_ type: CType) -> Bool {
        pointee(of: type).map { resolved($0).unqualified == .integer(.char) } ?? false
    }

    /// Whether it is a `char *` that is not const: what it points to can be somebody else's to free.
    func isWritableCString(_ type: CType) -> Bool {
        isCString(type) && !resolved(type).pointsToConst(in: self)
    }
}

extension CType {
    var isVoidPointer: Bool {
        if case .pointer(.void) = unqualified { true } else { false }
    }
}

extension Export {
    /// Whether a function of C takes a context, and nothing is given that could be that.
    func lacksContext(for parameter: Parameter, in header: CHeader) -> Bool {
        guard let function = header.functionBehind(parameter.type.cType) else { return false }
        let isTaken = function.parameters.contains { header.resolved($0).isVoidPointer }
        return isTaken
            && !parameters.contains { other in
                other.type == .scalar(.uintptr) || header.resolved(other.type.cType).isVoidPointer
            }
    }
}
