/// What is given by its address, and need not be there.
extension BridgeRules {
    /// Whether the author says so of a text, and its type does not say otherwise.
    func canBeNull(_ parameter: Export.Parameter, of export: Export) -> Bool {
        guard isNullable(parameter, of: export),
            case .visible(.optional, _) = importer.verdict(parameter.type.cType)
        else { return false }
        return true
    }

    /// A number that Go reads through a pointer, unless that is NULL.
    func nullableNumber(
        behind parameter: Export.Parameter, of export: Export
    ) -> Crossing<ArgumentBridge>? {
        let scalar: GoScalar? =
            if case .pointer(to: .scalar(let scalar)) = parameter.type { scalar } else { nil }
        guard isNullable(parameter, of: export),
            !export.conventions.writable.contains(parameter.name),
            let pointee = header.pointee(of: parameter.type.cType),
            case .visible(let type, .safe) = importer.verdict(pointee),
            // Swift has another type for it than C.
            scalar.flatMap(Self.conversion) == nil
        else { return nil }
        switch header.resolved(pointee).unqualified {
        case .bool, .integer, .floating: break
        case .named(let name):
            guard SystemDeclarations.isNumber(name) || CgoTypeTable.isNumber(name) else {
                return nil
            }
        default: return nil
        }
        return lent(
            .pointer(to: .same, isConst: header.resolved(pointee).isConst),
            .optional(scalar.map(Self.swiftType) ?? type), parameter, isReference: false,
            in: export)
    }

    func isNullable(_ parameter: Export.Parameter, of export: Export) -> Bool {
        !export.isPlain && export.conventions.nullable.contains(parameter.name)
    }
}

extension Export {
    /// Whether an object can be left out: nothing else needs its handle.
    func canLack(_ parameter: Parameter) -> Bool {
        let said = conventions
        return said.until.isEmpty && said.cancel == nil && said.parent != parameter.name
            && !said.owned.contains(parameter.name) && said.free == nil
            && (said.errorText == nil || said.isErrorTextOfPackage) && !said.isDeinit
    }
}
