/// A function of C that Go calls back, as a closure.
struct Callback {
    /// What callers call it, as C spells names.
    var name: String
    /// What directives call it.
    var nameInDirectives: String
    var crossing: Crossing<ArgumentBridge>
}

/// What becomes of a parameter that is a function of C, or a struct of some.
struct Callbacks {
    var all: [Callback] = []
    /// The index of the parameter that is the context, if no other function before has it too.
    var context: Int?
    /// What C is given, if that is a struct.
    var structure: BoundFunction.ClosureStructure?
}

/// Functions of C that Go calls back: with the context that they are given, they are closures. Those
/// that have none are, where the author says when they are called.
extension BridgeRules {
    /// The closures that parameters stand for, by the parameters' indices: one for a function, and as many
    /// as there are functions for a struct of them.
    func callbacks(of export: Export) -> [Int: Callbacks] {
        // Nearly every function has no type of C among its parameters.
        if export.isPlain, !export.parameters.contains(where: \.type.isOfC) { return [:] }
        guard let sites = callbackSites(of: export) else { return [:] }
        var callbacks: [Int: Callbacks] = [:]
        for site in sites {
            let group = sites.filter { $0.context != nil && $0.context == site.context }
            if group.count > 1, group.contains(where: \.isForgetting) { return [:] }
            guard let crossing = closure(site, among: group, of: export) else {
                if group.count > 1 { return [:] }
                continue
            }
            let callback = Callback(
                name: site.name, nameInDirectives: site.nameInDirectives, crossing: crossing)
            callbacks[site.parameter, default: Callbacks()].all.append(callback)
            guard site.name == group.first?.name else { continue }
            switch site.context {
            case .parameter(let index): callbacks[site.parameter]?.context = index
            case .member(let index):
                let variable = Self.name(export.parameters[index], "Structure", in: export)
                callbacks[index]?.structure =
                    callbackStructure(index, of: export)?.structure(variable: variable)
            case nil: break
            }
        }
        return callbacks
    }

    /// The closure that a function stands for.
    ///
    /// - Parameter group: the functions that find their closures by the same context, itself among them.
    private func closure(
        _ site: CallbackSite, among group: [CallbackSite], of export: Export
    ) -> Crossing<ArgumentBridge>? {
        guard case .visible(let imported, let functionSafety) = importer.verdict(site.type),
            let outputs = callbackOutputs(of: site, export.conventions),
            let given = given(to: site, besides: outputs.positions, export.conventions),
            let result = callbackResult(of: site, export)
        else { return nil }
        let lifetime = lifetime(of: site, among: group, export.conventions)
        let names = export.parameters.lazy.map(\.name)
        let owner = owner(of: group) ?? site.name
        var contextType: SwiftType?
        if case .parameter(let index) = site.context {
            contextType = numberType(of: export.parameters[index])
        }
        let closure = BoundClosure(
            parameters: given.parameters, isUnsafe: given.isUnsafe,
            result: outputs.outputs.isEmpty ? result.type : type(of: outputs.outputs),
            resultBridge: result.bridge, outputs: outputs.outputs, givesText: result.isGiven,
            canThrow: result.isGiven && result.type == .void,
            functionType: imported, place: site.place,
            lifetime: lifetime, carrier: site.carrier, contextType: contextType,
            holder: holder(of: site, among: group, lifetime),
            isSent: lifetime == .call && export.conventions.isAsync,
            function: SwiftNaming.derived(from: site.name, "Function", besides: names),
            context: SwiftNaming.derived(from: owner, "Context", besides: names),
            pointer: SwiftNaming.derived(from: site.name, "Pointer", besides: names))
        // Numbers are safe, whatever they stand for.
        let isPointer = closure.carrier == .pointer || site.context != nil && contextType == nil
        let isNumber = if case .number = closure.carrier { true } else { false }
        let safety = isPointer ? .unsafe : isNumber ? .safe : functionSafety
        return .crosses(closure.parameterType, .closure(closure), safety)
    }

    /// What a closure returns that has outputs.
    private func type(of outputs: [BoundClosure.Output]) -> SwiftType {
        if outputs.count == 1 { return outputs[0].type }
        return .tuple(
            outputs.enumerated().map { index, output in
                // A result that has no name in Go has this one in C.
                let name = output.name == "r\(index)" ? nil : output.name
                return .init(label: name.flatMap { SwiftNaming.label($0) }, type: output.type)
            })
    }

    /// What the closure is given, if all of it crosses.
    private func given(
        to site: CallbackSite, besides outputs: Set<Int>, _ conventions: Conventions
    ) -> (parameters: [BoundClosure.Parameter], isUnsafe: Bool)? {
        var parameters: [BoundClosure.Parameter] = []
        var isUnsafe = false
        let function = site.function
        let counted = countedParameters(of: site, besides: outputs, conventions)
        // The lengths of what stands beside them are no parameters of the closure's.
        let lengths = Set(counted.values.map(\.length))
        for (position, type) in function.parameters.enumerated()
        where position != site.position && !lengths.contains(position)
            && !outputs.contains(position)
        {
            let name = function.names[position].isEmpty ? nil : function.names[position]
            if let (length, counted) = counted[position] {
                var counted = counted
                counted.name = name
                counted.length = length > position ? .behind : .before
                counted.convertsLength = !header.isLength(function.parameters[length])
                parameters.append(counted)
                continue
            }
            // A text whose length is somewhere else ends there, and not at a NUL.
            let hasLength = function.parameters.indices.contains {
                $0 != position && $0 != site.position && !lengths.contains($0)
                    && mayBeLength($0, of: position, in: function)
            }
            let isRaw = hasLength || isRoom(position, in: function)
            let given = isRaw ? rawParameter(type) : callbackParameter(type)
            guard case (var parameter, let safety)? = given else { return nil }
            parameter.name = name
            isUnsafe = isUnsafe || safety == .unsafe && parameter.bridge == .same
            parameters.append(parameter)
        }
        if parameters.contains(where: \.isErrorText) {
            // Beside an error there is no object.
            for index in parameters.indices {
                guard case .object = parameters[index].bridge else { continue }
                if case .optional = parameters[index].type { continue }
                parameters[index].type = .optional(parameters[index].type)
            }
        }
        return (parameters, isUnsafe)
    }

    // MARK: - Lifetimes

    /// When the function is called. One context is let go of once for all that are found by it.
    private func lifetime(
        of site: CallbackSite, among group: [CallbackSite], _ conventions: Conventions
    ) -> BoundClosure.Lifetime {
        let own = lifetime(of: site, conventions)
        let all = group.map { lifetime(of: $0, conventions) }
        let isEndedByOther = all.contains(.stream) || all.contains(.once)
        if isEndedByOther { return own == .stream || own == .once ? own : .accompanying }
        if all.contains(.released) { return .released }
        return all.first { $0 != .call } ?? own
    }

    private func lifetime(
        of site: CallbackSite, _ conventions: Conventions
    ) -> BoundClosure.Lifetime {
        if let stream = conventions.stream?.data, site.isCalled(stream) { return .stream }
        if conventions.noescape.contains(where: site.isCalled) { return .call }
        if conventions.once.contains(where: site.isCalled) { return .once }
        if conventions.releases.keys.contains(where: site.isCalled) { return .released }
        return conventions.until.isEmpty ? .forever : .held
    }

    /// What holds the closure where its context is not the closure itself: a closure as a value of any
    /// type is allocated once more, and it takes long to find out again of which type it is.
    private func holder(
        of site: CallbackSite, among group: [CallbackSite], _ lifetime: BoundClosure.Lifetime
    ) -> BoundClosure.Holder? {
        // What there need not be has none.
        let prefix: String? =
            switch lifetime {
            case .call: "Lent"
            case .once, .released, .stream, .accompanying: "Kept"
            case .forever, .held: nil
            }
        guard let owner = owner(of: group), group.count > 1 || prefix != nil else { return nil }
        let name = SwiftNaming.lowerCamelCase(owner)
        let type = name.prefix(1).uppercased() + name.dropFirst()
        if group.count == 1, let prefix {
            return .init(
                type: prefix + type, member: SwiftIdentifier(validated: "call"), isFirst: true)
        }
        return .init(
            type: type + "Closures",
            member: SwiftIdentifier(validated: SwiftNaming.lowerCamelCase(site.name)),
            isFirst: site.name == group[0].name)
    }

    /// What names what functions with the same context share: their struct, or the first of them.
    private func owner(of group: [CallbackSite]) -> String? {
        guard let first = group.first else { return nil }
        return group.count > 1 ? first.structure ?? first.name : first.name
    }
}

extension ExportType {
    var isOfC: Bool { if case .c = self { true } else { false } }
}
