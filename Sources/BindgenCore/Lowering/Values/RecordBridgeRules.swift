/// How structs of C that are values in Swift cross, alone and in arrays.
extension BridgeRules {
    /// A parameter that is a struct, or a pointer to one.
    func record(
        _ parameter: Export.Parameter, of export: Export
    ) -> Crossing<ArgumentBridge>? {
        guard !records.isEmpty, !export.conventions.writable.contains(parameter.name),
            !free.takesStructure(export),
            let (value, type) = records.value(of: parameter.type.cType)
        else { return nil }
        // Go takes it for the first of many.
        if case .pointer = value, parameter.uses.contains(.many) { return nil }
        if case .pointer(let pointee, _) = value, case .optional(let type) = type,
            !isNullable(parameter, of: export)
        {
            return export.givesAwayWhole(parameter)
                ? lent(value, type, parameter, isReference: false, in: export)
                : lent(pointee, type, parameter, isReference: true, in: export)
        }
        return lent(value, type, parameter, isReference: false, in: export)
    }

    /// A parameter that is a pointer to structs, whose number is another one.
    func records(
        _ parameter: Export.Parameter, of export: Export
    ) -> Crossing<ArgumentBridge>? {
        guard !export.conventions.writable.contains(parameter.name),
            let elements = records.elements(behind: parameter.type.cType)
        else { return nil }
        return lent(
            .elements(elements), elements.arrayType, parameter, isReference: false, in: export)
    }

    func lent(
        _ value: RecordValue, _ type: SwiftType, _ parameter: Export.Parameter, isReference: Bool,
        in export: Export
    ) -> Crossing<ArgumentBridge> {
        .crosses(
            type,
            .record(
                value, variable: Self.name(parameter, "Value", in: export, isBeside: true),
                memory: records.isOfNumbers(value)
                    ? nil : Self.name(parameter, "Memory", in: export),
                isReference: isReference, hasRooms: records.haveRooms(in: value)),
            value.isUnsafe || isReference ? .unsafe : .safe)
    }

    /// A struct that comes out of Go, or a pointer to one.
    func record(
        called name: String, _ type: ExportType, of export: Export
    ) -> (SwiftType, ResultBridge)? {
        guard let (value, swift) = records.value(of: type.cType) else { return nil }
        return (swift, .record(value, count: nil, owner(of: value, called: name, type, of: export)))
    }

    /// A pointer to structs that comes out of Go. What their number is, is set later.
    func records(
        called name: String, _ type: ExportType, of export: Export
    ) -> (SwiftType, ResultBridge)? {
        guard let elements = records.elements(behind: type.cType) else { return nil }
        let isLibrarys = export.isBorrowed(name) || isBorrowedMember(name, of: export)
        let taker = free.takerOfMore(for: export).map {
            RecordValue.Owner.function(free.callee($0.name), takesValue: true)
        }
        return (
            elements.arrayType,
            .record(
                .elements(elements), count: fixedCount(of: name, export) ?? .toNull,
                isLibrarys || elements.isConst ? .library : taker ?? .caller)
        )
    }

    /// What becomes of the struct of an object once Go has taken it over, where callers have it.
    func end(of parameter: Export.Parameter) -> BoundFunction.Parameter.StructureEnd? {
        guard case .object(let name, let handle) = parameter.type, ownStructures.contains(name)
        else { return nil }
        return header.releaseMember(behind: handle).map { .released(member: $0) } ?? .freed
    }

    private func owner(
        of value: RecordValue, called name: String, _ type: ExportType, of export: Export
    ) -> RecordValue.Owner {
        if export.isBorrowed(name) || isBorrowedMember(name, of: export) { return .library }
        if case .pointer(_, isConst: true) = value { return .library }
        let pointee = header.pointee(of: type.cType)
        guard let tag = header.tag(of: pointee ?? type.cType) else { return .caller }
        if let function = free.function(for: tag, of: export) {
            return .function(function, takesValue: false)
        }
        if pointee == nil, let function = free.function(forValueOf: tag, of: export) {
            return .function(function, takesValue: true)
        }
        return .caller
    }

    private func isBorrowedMember(_ name: String, of export: Export) -> Bool {
        export.results.contains { $0.nameInDirectives == name && $0.isBorrowed }
    }
}

extension Export {
    /// Whether Go becomes the owner of a struct that it is given by its address, and not only of what is in it:
    /// where the body frees it, or hands it on.
    fileprivate func givesAwayWhole(_ parameter: Parameter) -> Bool {
        givesAway(parameter)
            && (sourceRange == nil || parameter.uses.isEmpty
                || !parameter.uses.isDisjoint(with: [.freed, .stored, .passed]))
    }
}

extension ResultBridge {
    /// Whether it is a struct, or several, that Swift has to be told of that it is safe to touch.
    var isOfUnsafeRecord: Bool {
        if case .record(let value, _, _) = self { value.isUnsafe } else { false }
    }
}
