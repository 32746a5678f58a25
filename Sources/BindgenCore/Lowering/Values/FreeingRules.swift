/// How a function is called that frees more than memory, or is told how much there is.
extension BridgeRules {
    /// How the function is called that frees what this one returns, where it takes more than that; its results
    /// and outputs are known.
    ///
    /// - Parameter taken: the names that the body has for something else.
    func freeing(
        by export: Export, _ function: inout BoundFunction, besides taken: NameSet,
        _ diagnostics: inout DiagnosticList
    ) -> BoundFunction.Freeing? {
        guard let taker = free.takerOfMore(for: export) else { return nil }
        var freeing = BoundFunction.Freeing(callee: free.callee(taker.name), arguments: [])
        for parameter in taker.parameters {
            if case .object = parameter.type {
                guard let handle = function.handle(of: parameter, export) else {
                    diagnostics.append(.noFreeObject(export, taker, parameter))
                    return nil
                }
                freeing.arguments.append(.handle(handle))
            } else if parameter.type.isMemory {
                freeing.isTyped =
                    !header.isMemory(parameter.type.cType)
                    && !header.isBytePointer(parameter.type.cType)
                freeing.arguments.append(.memory)
            } else {
                freeing.arguments.append(
                    count(for: parameter, of: taker, by: export, &function, besides: taken))
            }
        }
        if freeing.isTyped, !takes(taker, whatReturns: export) {
            diagnostics.append(.noFreeType(export, taker))
            return nil
        }
        return freeing
    }

    /// The number of elements, if the function takes no other number, and returns nothing as `realloc` does.
    private func count(
        for parameter: Export.Parameter, of taker: Export, by export: Export,
        _ function: inout BoundFunction, besides taken: NameSet
    ) -> BoundFunction.Freeing.Argument {
        let numbers = taker.parameters.count { $0.type.isInteger(in: header) }
        guard taker.results.isEmpty, numbers == 1,
            let buffer = export.conventions.buffers.first(where: { buffer in
                buffer.isOfResult != false
                    && ResultRules.index(of: buffer.data, in: function, export) != nil
            })
        else { return .zero }
        if let count = buffer.fixedCount { return .fixedCount(count) }
        guard
            let source = ResultRules.count(of: buffer, in: &function, export, besides: taken),
            let swift = integer(parameter.type)
        else { return .zero }
        return .count(source, type(of: source, in: function, export) == swift ? nil : swift)
    }

    /// What a number of elements is to the body.
    private func type(
        of source: BoundFunction.Source, in function: BoundFunction, _ export: Export
    ) -> SwiftType? {
        if case .given(let name) = source {
            return function.givenCounts.contains { $0.name == name }
                ? .int : function.parameters.first { $0.name == name }?.type
        }
        return export.exportType(of: source, in: header).flatMap(integer)
    }

    /// Whether a function takes a pointer of the type of one that another returns.
    private func takes(_ taker: Export, whatReturns export: Export) -> Bool {
        let outputs = export.parameters.indices.filter(export.isOutput).compactMap {
            export.parameters[$0].type.pointee(in: header)
        }
        let given = (export.results.map(\.type) + outputs).map {
            header.resolved($0.cType).unqualified
        }
        return taker.parameters.contains { parameter in
            parameter.type.isMemory
                && given.contains(header.resolved(parameter.type.cType).unqualified)
        }
    }
}

extension BoundFunction {
    /// The handle that it has in use of the object that another function takes too.
    func handle(of parameter: Export.Parameter, _ export: Export) -> SwiftIdentifier? {
        guard role != .release, let index = export.index(of: parameter),
            arguments.indices.contains(index)
        else { return nil }
        switch arguments[index] {
        case .receiver: return receiver
        case .parameter(let number):
            guard case .handle(let local, _) = parameters[number].bridge else { return nil }
            return local
        default: return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func noFreeType(_ export: Export, _ taker: Export) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(taker.name)' takes nothing of the type that '\(export.name)' returns",
            range: export.conventions.ranges["free"] ?? export.range,
            fix:
                "name a function that takes such a pointer, and the number of elements if it has to"
        )
    }

    fileprivate static func noFreeObject(
        _ export: Export, _ taker: Export, _ parameter: Export.Parameter
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message:
                "'\(taker.name)' frees memory by '\(parameter.name)', and '\(export.name)' has none",
            range: export.conventions.ranges["free"] ?? export.range,
            fix: "name a function that takes no more than '\(export.name)' does")
    }
}
