/// What closures return through pointers that their functions of C are given.
extension BridgeRules {
    /// The outputs of a closure, and where its function has the pointers for them; nothing where one of
    /// them can be none.
    func callbackOutputs(
        of site: CallbackSite, _ conventions: Conventions
    ) -> (outputs: [BoundClosure.Output], positions: Set<Int>)? {
        let names = conventions.outputs.compactMap(site.parameter)
        var outputs: [BoundClosure.Output] = []
        var positions: Set<Int> = []
        if names.isEmpty { return (outputs, positions) }
        let function = site.function
        for (position, name) in function.names.enumerated()
        where names.contains(name) && !positions.contains(position) {
            let next = position + 1
            let length =
                next < function.parameters.count && isLengthOutput(function, next)
            guard
                var output = callbackOutput(function.parameters[position], hasLength: length)
            else { return nil }
            output.name = name
            outputs.append(output)
            positions.insert(position)
            if output.hasLength { positions.insert(next) }
        }
        // What it is given comes first, and nothing is returned in two ways.
        let rest = function.parameters.indices.filter { !positions.contains($0) }
        let isLast = rest.allSatisfy { index in
            index == site.position || positions.allSatisfy { $0 > index }
        }
        let isFailing = conventions.failing.contains(where: site.isCalled)
        guard outputs.count == names.count, isLast, function.result == .void || isFailing else {
            return nil
        }
        return (outputs, positions)
    }

    /// Whether the parameter at `index` receives the length of what is before it.
    private func isLengthOutput(_ function: CFunctionType, _ index: Int) -> Bool {
        header.pointee(of: function.parameters[index]) == .named("size_t")
    }

    /// What is returned through a pointer: a number, a text, or elements whose length is behind it.
    private func callbackOutput(
        _ type: CType, hasLength: Bool
    ) -> BoundClosure.Output? {
        guard let pointee = header.pointee(of: type), !header.resolved(pointee).isConst else {
            return nil
        }
        if header.isWritableCString(pointee) {
            let text = SwiftType.standard(.String)
            return hasLength
                ? .init(type: text, form: .text) : .init(type: .optional(text), form: .cString)
        }
        if let element = header.pointee(of: pointee) {
            guard hasLength, !header.resolved(element).isConst,
                let type = callbackElement(element)
            else { return nil }
            let isRaw = header.resolved(element).unqualified == .void
            return .init(type: .array(type), form: .elements(isRaw ? nil : type))
        }
        let isFlag = header.resolved(pointee).unqualified == .bool
        guard isFlag || header.isNumber(pointee),
            let (type, bridge) = callbackNumber(pointee)
        else { return nil }
        return .init(type: type, form: .number(bridge))
    }
}

extension CallbackSite {
    /// The index of the parameter of the function that a directive names.
    func index(_ name: String) -> Int? { parameter(name).flatMap(function.names.firstIndex) }

    /// The parameter of the function that a directive names: `value` of `get.value`.
    fileprivate func parameter(_ name: String) -> String? {
        guard let dot = name.lastIndex(of: "."), isCalled(String(name[..<dot])) else { return nil }
        return String(name[name.index(after: dot)...])
    }

    /// Whether a directive names a parameter of the function.
    func hasParameter(_ name: String) -> Bool {
        parameter(name).map(function.names.contains) ?? false
    }
}
