/// What crosses as bytes becomes the value that is in them.
struct CodedRules {
    /// The structs of the Go source, by their names in Swift.
    let structures: [String: SourceStructure]

    /// Parameters that are bytes become one of a value's type; the bytes have names of their own then.
    ///
    /// - Returns: those that are no values.
    func gatherParameters(
        in function: inout BoundFunction, _ export: Export
    ) -> [Conventions.Coded] {
        var misfits: [Conventions.Coded] = []
        for coded in export.conventions.coded {
            guard let index = function.parameter(called: coded.name, of: export) else {
                if export.parameters.contains(where: { $0.name == coded.name }) {
                    misfits.append(coded)
                }
                continue
            }
            guard case .lentSlice(isMutable: false) = function.parameters[index].bridge,
                function.parameters[index].type == .bytes, let type = type(coded, &function)
            else {
                misfits.append(coded)
                continue
            }
            var whole = function.parameters[index]
            let bytes = SwiftNaming.derived(
                from: whole.name.text, "Bytes", besides: export.parameters.lazy.map(\.name))
            function.parameters[index].name = bytes
            function.parameters[index].isHidden = true
            whole.type = type
            whole.bridge = .coded(bytes: bytes)
            function.insert(whole, at: index)
        }
        return misfits
    }

    /// Results likewise.
    func gatherResults(
        in function: inout BoundFunction, _ export: Export
    ) -> [Conventions.Coded] {
        var misfits: [Conventions.Coded] = []
        for coded in export.conventions.coded
        where !export.parameters.contains(where: { $0.name == coded.name }) {
            guard let index = ResultRules.index(of: coded.name, in: function, export),
                function.results[index].type == .bytes, let type = type(coded, &function)
            else {
                misfits.append(coded)
                continue
            }
            let bridge = function.results[index].bridge
            function.results[index].type = type
            function.results[index].bridge = .coded(type, in: bridge)
            if coded.name.isUnnamedResult { function.results[index].label = nil }
        }
        return misfits
    }

    /// The type in Swift, whose structs the function then brings.
    private func type(
        _ coded: Conventions.Coded, _ function: inout BoundFunction
    ) -> SwiftType? {
        guard let type = coded.type, let found = bound(type) else { return nil }
        function.structures += found
        return type.swiftType
    }

    /// All structs that are in a value, those first that are in others; nothing where one is none, or has
    /// itself inside.
    private func bound(_ type: CodedType) -> [BoundStructure]? {
        var found: [BoundStructure] = []
        var open: Set<String> = []
        func visit(_ name: String) -> Bool {
            if found.contains(where: { $0.name.text == name }) { return true }
            guard let fields = structures[name]?.fields, open.insert(name).inserted else {
                return structures[name]?.fields != nil
            }
            var structure = BoundStructure(name: SwiftIdentifier(validated: name), fields: [])
            structure.isCoded = true
            for field in fields {
                guard let label = SwiftNaming.label(field.name),
                    !structure.fields.contains(where: { $0.name == label }),
                    !contains(name, field.type), field.type.structures.allSatisfy(visit)
                else { return false }
                structure.fields.append(.init(name: label, type: field.type.swiftType))
            }
            found.append(structure)
            return true
        }
        return type.structures.allSatisfy(visit) ? found : nil
    }

    /// Whether a struct has such a value, or one of it, without anything between that can be empty.
    private func contains(_ name: String, _ type: CodedType) -> Bool {
        var pending = type.containedStructures
        var seen: Set<String> = []
        while let next = pending.popLast() {
            if next == name { return true }
            guard seen.insert(next).inserted else { continue }
            pending += structures[next]?.fields?.flatMap(\.type.containedStructures) ?? []
        }
        return false
    }
}

extension String {
    /// Whether it is what a result without a name is called in C: `r0`.
    var isUnnamedResult: Bool { first == "r" && Int(dropFirst()) != nil }
}

extension SwiftType {
    fileprivate static let bytes = SwiftType.array(.standard(.UInt8))
}

extension CodedType {
    var swiftType: SwiftType {
        switch self {
        case .bool: .standard(.Bool)
        case .text: .standard(.String)
        case .rune: .unicodeScalar
        case .scalar(let scalar): BridgeRules.swiftType(of: scalar)
        case .anything: .generated("GoValue")
        case .optional(let type): .optional(type.swiftType)
        case .list(let element): .array(element.swiftType)
        case .dictionary(let key, let value): .dictionary(key.swiftType, value.swiftType)
        case .structure(let name): .generated(name)
        case .nanoseconds(.duration): .standard(.Duration)
        case .nanoseconds(.time): .generated(NamedType.timeName)
        }
    }
}

extension Diagnostic {
    static func noValue(_ export: Export, _ coded: Conventions.Coded) -> Diagnostic {
        let reason =
            coded.type == nil
            ? "'\(coded.text)', which '\(coded.name)' of '\(export.name)' is said to be, is no type "
                + "whose values cross as bytes"
            : "'\(coded.name)' of '\(export.name)' is not the bytes of a value of type "
                + "'\(coded.text)'"
        return Diagnostic(
            code: .misfittingDirective, severity: .error, message: reason,
            range: export.conventions.ranges["value"] ?? export.range,
            fix: "name a '[]byte' and a type that is made of numbers, bools, texts, 'any', and of "
                + "slices, maps, pointers and structs of these")
    }
}
