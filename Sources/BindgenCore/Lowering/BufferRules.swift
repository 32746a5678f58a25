/// Memory whose number of elements is another value, and what a function writes to through a pointer:
/// only the author can say so.
extension BridgeRules {
    /// The parameter at `index`, where a directive names it as a buffer.
    func buffer(_ index: Int, of export: Export) -> Crossing<ArgumentBridge>? {
        let parameter = export.parameters[index]
        guard export.conventions.buffers.contains(where: { $0.data == parameter.name }),
            let (element, pointee) = elements(behind: parameter.type)
        else { return nil }
        let isMutable = export.conventions.writable.contains(parameter.name)
        let count = Self.name(parameter, "Count", in: export)
        return .crosses(
            .array(element), .lentBuffer(pointee: pointee, count: count, isMutable: isMutable),
            .unsafe)
    }

    /// The result at `index`, where a directive names it as a buffer. Which result is the number of
    /// its elements is set later.
    func buffer(result index: Int, of export: Export) -> Crossing<ResultBridge>? {
        let result = export.results[index]
        let name = result.name ?? result.member
        guard export.conventions.buffers.contains(where: { $0.data == name }),
            let (element, _) = elements(behind: result.type)
        else { return nil }
        return .crosses(
            .array(element),
            .ownedBuffer(
                element: element, count: .returned, free: ownFree(of: export)),
            .unsafe)
    }

    /// What the elements behind a pointer are in Swift, and what the C function takes a pointer to,
    /// or nothing for `void`.
    private func elements(behind type: ExportType) -> (element: SwiftType, pointee: SwiftType?)? {
        guard case .pointer(let pointee) = header.resolved(type.cType).unqualified else {
            return nil
        }
        switch header.resolved(pointee).unqualified {
        case .void: return (.standard(.UInt8), nil)
        case .integer(.char): return (.standard(.UInt8), .standard(.CChar))
        default:
            guard case .pointer(let known) = type, let element = element(known, isMutable: true)
            else {
                guard case .visible(let swift, .safe) = importer.verdict(pointee) else {
                    return nil
                }
                return (swift, swift)
            }
            guard case .visible(let swift, _) = importer.verdict(known.cType) else { return nil }
            return (element, swift)
        }
    }

    /// The parameter at `index`, as a variable that the function writes to, and what becomes of it.
    func output(
        _ index: Int, of export: Export
    ) -> (BoundFunction.Output, SwiftType, ResultBridge)? {
        let parameter = export.parameters[index]
        guard let pointee = parameter.type.pointee(in: header) else { return nil }
        if export.conventions.buffers.contains(where: { $0.data == parameter.name }) {
            return bufferOutput(parameter, pointee, of: export)
        }
        let name = Self.name(parameter, "Value", in: export)
        if case .c(let type) = pointee, header.isCharacterPointer(type) {
            let text = SwiftType.optional(.pointer(to: .standard(.CChar), isMutable: true))
            let isOwned = !export.conventions.isBorrowed
            return (
                .init(name: name, type: text, safety: .unsafe), .optional(.standard(.String)),
                isOwned ? .ownedCString(free: ownFree(of: export)) : .borrowedCString
            )
        }
        guard let variable = variable(of: pointee.cType),
            case .crosses(let type, let bridge, let safety) = value(of: pointee)
        else { return nil }
        return (.init(name: name, type: variable, safety: safety), type, bridge)
    }

    /// The parameter as a variable that receives a pointer to elements. Which other output is the
    /// number of them is set later.
    private func bufferOutput(
        _ parameter: Export.Parameter, _ pointee: ExportType, of export: Export
    ) -> (BoundFunction.Output, SwiftType, ResultBridge)? {
        guard let (element, _) = elements(behind: pointee),
            case .visible(let variable, _) = importer.verdict(pointee.cType)
        else { return nil }
        let output = BoundFunction.Output(
            name: Self.name(parameter, "Value", in: export), type: variable, safety: .unsafe)
        let bridge = ResultBridge.ownedBuffer(
            element: element, count: .returned, free: ownFree(of: export))
        return (output, .array(element), bridge)
    }

    /// The type of a variable of a C type that `T()`, or nil, makes empty.
    private func variable(of type: CType) -> SwiftType? {
        guard case .visible(let swift, _) = importer.verdict(type) else { return nil }
        switch header.resolved(type).unqualified {
        case .bool, .integer, .floating, .pointer: return swift
        case .named(let name):
            return SystemDeclarations.isNumber(name) || CgoTypeTable.isNumber(name) ? swift : nil
        case .tagged(let tag):
            return tag.kind != .enum && header.records[tag]?.fields != nil ? swift : nil
        default: return nil
        }
    }
}
