/// Arrays in parallel: pointers to elements, how many each has, and how many there are.
extension BridgeRules {
    /// The parameter at `index`, where a directive says that it is such pointers.
    func arrays(_ index: Int, of export: Export) -> Crossing<ArgumentBridge>? {
        let parameter = export.parameters[index]
        guard let arrays = parallelArrays(called: parameter.name, parameter.type, of: export) else {
            return nil
        }
        let bridge = ArgumentBridge.lentArrays(
            arrays, lengths: Self.name(parameter, "Lengths", in: export),
            count: Self.name(parameter, "Count", in: export))
        return .crosses(arrays.type, bridge, .unsafe)
    }

    /// The same for what comes out of Go. Where the numbers are is set later.
    func arrays(
        called name: String, _ type: ExportType, of export: Export
    ) -> (SwiftType, ResultBridge)? {
        guard let arrays = parallelArrays(called: name, type, of: export) else { return nil }
        let pointers = header.pointee(of: type.cType)
        let isConst =
            header.resolved(type.cType).pointsToConst(in: header)
            || pointers.map { header.resolved($0).pointsToConst(in: header) } ?? false
        let owner: ResultBridge.StringsOwner =
            export.isBorrowed(name) || isConst ? .library : .caller(free: ownFree(of: export))
        return (arrays.type, .arrays(arrays, lengths: .returned, count: .returned, owner))
    }

    private func parallelArrays(
        called name: String, _ type: ExportType, of export: Export
    ) -> ParallelArrays? {
        guard let names = export.conventions.arrays.first(where: { $0.data == name }),
            let pointer = header.pointee(of: type.cType),
            let (element, _) = elements(behind: .pointer(toGo: pointer, in: header)),
            case .visible(let imported, _) = importer.verdict(pointer),
            let length = length(called: names.lengths, of: export)
        else { return nil }
        return ParallelArrays(
            element: element, pointer: imported, length: length,
            isText: export.conventions.lists.contains(name) && element == .standard(.UInt8))
    }

    /// What the numbers of elements are behind the pointer of that name.
    private func length(called name: String, of export: Export) -> SwiftType? {
        type(called: name, of: export)?.pointee(in: header).flatMap(integer)
    }

    /// The names of what are no arrays in parallel: of which some go in, and others come out, or whose
    /// types are others.
    func misfittingArrays(of export: Export) -> [MisfittingName] {
        export.conventions.arrays.compactMap { arrays in
            let names = [arrays.data, arrays.lengths, arrays.count]
            let given = names.map { name in
                export.parameters.indices.contains { index in
                    export.parameters[index].name == name && !export.isOutput(index)
                }
            }
            guard Set(given).count == 1 else {
                return (
                    names[given.firstIndex(of: !given[0]) ?? 0], .buffer, "part of '\(names[0])'"
                )
            }
            let type = self.type(called: arrays.data, of: export)
            let pointer = type.flatMap { header.pointee(of: $0.cType) }
            guard let pointer, elements(behind: .pointer(toGo: pointer, in: header)) != nil else {
                return (arrays.data, .buffer, "pointer to pointers to elements")
            }
            guard length(called: arrays.lengths, of: export) != nil else {
                return (arrays.lengths, .buffer, "pointer to numbers of elements")
            }
            guard self.type(called: arrays.count, of: export).flatMap(integer) != nil else {
                return (arrays.count, .buffer, "number of what '\(arrays.data)' points to")
            }
            guard !export.conventions.writable.contains(arrays.data) else {
                return (arrays.data, .inout, "array that Go could write to: it gets a copy")
            }
            return nil
        }
    }

    /// The type of what has that name, behind the pointer that a parameter returns it through.
    private func type(called name: String, of export: Export) -> ExportType? {
        if let result = export.results.first(where: { $0.nameInDirectives == name }) {
            return result.type
        }
        guard let index = export.parameters.firstIndex(where: { $0.name == name }) else {
            return nil
        }
        let type = export.parameters[index].type
        return export.isOutput(index) ? type.pointee(in: header) : type
    }
}

extension ExportType {
    /// A pointer of C's, to a number of Go's if it has such a name.
    fileprivate static func pointer(toGo pointer: CType, in header: CHeader) -> ExportType {
        let pointee = header.pointee(of: pointer).map(CgoTypeTable.exportType)
        if let pointee, case .scalar = pointee { return .pointer(to: pointee) }
        return CgoTypeTable.exportType(of: pointer)
    }
}
