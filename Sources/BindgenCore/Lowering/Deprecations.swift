/// The types that nobody should use any more: those of C and, as their documentation says, of Go.
struct Deprecations {
    /// What to use instead of types of the wrapper's own, by their names.
    private var generated: [String: String] = [:]
    /// The same of types of the C module.
    private let imported: [String: String]

    init(_ findings: SourceFindings, _ bridges: BridgeRules) {
        imported = bridges.importer.deprecations
        for type in findings.types {
            let said = GoDocumentation.deprecation(in: type.documentation).message
            let handle = type.kind == .object ? bridges.handle(type.underlying)?.0 : nil
            generated[type.name] = said ?? handle.flatMap(message)
        }
        for (name, structure) in findings.structures {
            generated[name] = GoDocumentation.deprecation(in: structure.documentation).message
        }
        // Structs of C are among the others, which have fields of Go's.
        var types = findings.structures.mapValues { structure in
            structure.fields?.map(\.type.swiftType) ?? []
        }
        for record in bridges.records.records {
            generated[record.name.text] = record.deprecation ?? message(record.type)
            types[record.name.text] = record.namedTypes
        }
        spread(among: types)
    }

    /// A struct with a field of such a type is one too.
    private mutating func spread(among structures: [String: [SwiftType]]) {
        if generated.isEmpty, imported.isEmpty { return }
        var others = structures.sorted { $0.key < $1.key }.filter { generated[$0.key] == nil }
        var isChanged = true
        while isChanged {
            isChanged = false
            others.removeAll { name, types in
                generated[name] = types.lazy.compactMap(message).first
                isChanged = isChanged || generated[name] != nil
                return generated[name] != nil
            }
        }
    }

    /// What to use instead of a type of the wrapper's own.
    func message(ofType name: String) -> String? { generated[name] }

    /// What to use instead of a function: who cannot but use such a type should not use it.
    ///
    /// - Parameter owner: the class that it is in. Within one that nobody should use, everything may be.
    func message(of function: BoundFunction, in owner: String?, _ export: Export) -> String? {
        if let said = export.deprecation ?? export.results.lazy.compactMap(\.deprecation).first {
            return said
        }
        if generated.isEmpty, imported.isEmpty { return nil }
        if owner.flatMap({ generated[$0] }) != nil { return nil }
        return function.namedTypes.lazy.compactMap(message).first
    }

    /// The same of a protocol: what is given to one of its methods, or comes back.
    func message(of conformance: BoundProtocol) -> String? {
        conformance.requirements.lazy
            .flatMap { $0.parameters.map(\.type) + [$0.result] }.compactMap(message).first
    }

    private func message(_ type: SwiftType) -> String? {
        switch type {
        case .generated(let name), .conforming(let name): generated[name]
        case .imported(let name): imported[name]
        case .optional(let type), .array(let type), .pointer(let type, _): message(type)
        case .dictionary(let key, let value): message(key) ?? message(value)
        case .tuple(let elements): elements.lazy.compactMap { message($0.type) }.first
        case .cFunction(let parameters, let result), .closure(let parameters, let result, _, _):
            (parameters + [result]).lazy.compactMap(message).first
        case .void, .standard, .unicodeScalar, .shim, .rawPointer: nil
        }
    }
}

extension BoundRecord {
    /// The types that it and its conversions name.
    fileprivate var namedTypes: [SwiftType] {
        [type] + fields.flatMap { [$0.type] + $0.value.namedTypes }
    }
}

extension BoundFunction {
    /// The types that its signature and its body name.
    fileprivate var namedTypes: [SwiftType] {
        var types = parameters.map(\.type) + results.map(\.type) + outputs.map(\.type)
        types.append(resultType)
        for parameter in parameters {
            switch parameter.bridge {
            case .closure(let closure): types += [closure.type, closure.functionType]
            case .lentBuffer(.typed(let pointee), _, _): types.append(pointee)
            case .lentCStrings(let pointee?, _): types.append(pointee)
            case .record(let value, _, _, _, _): types += value.namedTypes
            default: break
            }
        }
        for result in results {
            if case .record(let value, _, _) = result.bridge { types += value.namedTypes }
        }
        for argument in arguments {
            switch argument {
            case .structure(_, let structure): types.append(structure.type)
            case .closures(_, let structure): types.append(structure.type)
            default: break
            }
        }
        if let fill { types += [fill.element] + [fill.pointee, fill.returned].compactMap(\.self) }
        if case .status(_, _, _, .function(let text)?)? = failure {
            for case .status(let type?) in text.arguments { types.append(type) }
        }
        for function in step?.all ?? [] { types += function.namedTypes }
        return types
    }
}
