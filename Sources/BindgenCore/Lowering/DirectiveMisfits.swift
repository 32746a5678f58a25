/// A name in a directive that is not what the directive takes it for.
typealias MisfittingName = (name: String, directive: DirectiveName, what: String)

extension BridgeRules {
    /// The names that a directive calls a list, a struct of elements or a function, and that are none.
    func misfits(of export: Export) -> [MisfittingName] {
        if export.isPlain { return [] }
        let conventions = export.conventions
        let functions =
            misfittingFunctions(of: export) + misfittingNumbers(of: export)
            + misfittingBuffers(of: export) + misfittingParents(of: export)
            + misfittingGifts(of: export) + misfittingObjects(of: export)
            + misfittingReadOnlys(of: export) + misfittingWritables(of: export)
            + misfittingArrays(of: export) + misfittingNulls(of: export)
            + misfittingOutputs(of: export) + constGifts(of: export) + shapelessGifts(of: export)
        if conventions.lists.isEmpty, conventions.bufferStructures.isEmpty { return functions }
        let lists = conventions.lists.filter { name in
            // What comes out may be called as what goes in.
            let type =
                value(called: name, isGiven: false, of: export)
                ?? value(called: name, isGiven: true, of: export)
            if conventions.arrays.contains(where: { $0.data == name }) { return false }
            if conventions.capacity(of: name) != nil, !isGiven(name, export) { return false }
            let isBytes = type.map { header.isCharacterPointer($0.cType) } ?? false
            if isBytes, !isGiven(name, export) || conventions.fill?.data == name { return false }
            if conventions.buffers.contains(where: { $0.data == name }),
                let parameter = export.parameters.first(where: { $0.name == name }),
                isTextOfLength(parameter, of: export)
            {
                return false
            }
            if case .pointer(to: .object) = type, !isGiven(name, export) { return false }
            return type.flatMap(cString) == nil
        }
        let structures = conventions.bufferStructures.filter { name in
            let index = export.parameters.firstIndex { $0.name == name }
            guard let index, let data = bufferStructure(index, of: export)?.data else {
                return true
            }
            return elements(behind: data) == nil
        }
        return lists.map { ($0, .list, "'char **'") }
            + structures.map { ($0, .buffer, "struct of a pointer and a number") } + functions
    }

    /// The names of elements that are no pointers, and of their numbers that are none.
    private func misfittingBuffers(of export: Export) -> [MisfittingName] {
        export.conventions.buffers.compactMap { buffer in
            if hasRoom(buffer, export) { return nil }
            let data = [true, false].filter { isGiven in
                value(called: buffer.data, isGiven: isGiven, of: export).map {
                    hasElements($0, isGiven: isGiven)
                } ?? false
            }
            if case .status(let kind, let status, isKept: false) = export.conventions.failure,
                !export.conventions.isFailureOfPackage,
                kind != .null, !kind.canCount,
                (status ?? export.results.last?.nameInDirectives) == buffer.count
            {
                let what = "number of elements of which only a negative one, or 0, is a failure"
                return (buffer.count, .throws, what)
            }
            if isMemory(buffer, export) { return nil }
            if buffer.capacity != nil {
                return (buffer.data, .buffer, "memory that is made for the call, without 'out'")
            }
            guard !data.isEmpty else { return (buffer.data, .buffer, "pointer to elements") }
            let types = data.compactMap {
                value(called: buffer.data, isGiven: $0, of: export)?.cType
            }
            if let count = types.lazy.compactMap(header.arrayCount).first,
                buffer.fixedCount != count
            {
                return (buffer.data, .buffer, "pointer to elements: one array has \(count)")
            }
            if let text = buffer.element?.text, !holds(buffer, data, export) {
                return (text, .buffer, "type of the elements of '\(buffer.data)'")
            }
            if buffer.fixedCount != nil { return nil }
            let isCounted = data.contains { isGiven in
                // There may be as many as were given.
                (isGiven ? [true] : [true, false]).contains {
                    value(called: buffer.count, isGiven: $0, of: export).flatMap(integer) != nil
                }
            }
            return isCounted
                ? nil : (buffer.count, .buffer, "number of what '\(buffer.data)' points to")
        }
    }

    /// Whether it says how much memory of the wrapper's the function fills.
    private func isMemory(_ buffer: Conventions.Buffer, _ export: Export) -> Bool {
        guard let output = export.parameters.firstIndex(where: { $0.name == buffer.data }),
            export.isOutput(output)
        else { return false }
        var room = export.conventions.capacity(of: buffer.data).map {
            BoundFunction.Capacity.number($0)
        }
        let giver = export.room(of: buffer.data, in: header)
        if room == nil, let giver { room = .given(SwiftIdentifier(validated: giver.count)) }
        // Another one says how much of it was written.
        let isRoom = buffer.fixedCount ?? buffer.capacity != nil || buffer.count == giver?.count
        let written = value(called: buffer.count, isGiven: false, of: export)
        guard isRoom || written.flatMap(integer) != nil else { return false }
        return room.flatMap { memory(export.parameters[output], $0, of: export, as: 0) } != nil
    }

    /// Whether it says how much room there is for a slice that Go changes.
    private func hasRoom(_ buffer: Conventions.Buffer, _ export: Export) -> Bool {
        export.parameters.indices.contains { index in
            let parameter = export.parameters[index]
            guard parameter.name == buffer.data, buffer.fixedCount != nil else { return false }
            let isWritten =
                export.isOutput(index) || export.conventions.writable.contains(buffer.data)
            return isWritten && lentElement(behind: parameter.type) != nil
        }
    }

    /// The type of what goes in, or comes out, under that name.
    private func value(called name: String, isGiven: Bool, of export: Export) -> ExportType? {
        let index = export.parameters.firstIndex { $0.name == name }
        let isOutput = index.map(export.isOutput) ?? false
        let parameter = index.map { export.parameters[$0].type }
        guard !isGiven else { return isOutput ? nil : parameter }
        return export.results.first { $0.nameInDirectives == name }?.type
            ?? (isOutput ? parameter?.pointee(in: header) : nil)
    }

    /// Whether a value of that name goes in only.
    private func isGiven(_ name: String, _ export: Export) -> Bool {
        value(called: name, isGiven: false, of: export) == nil
    }

    /// Whether the elements are what the directive says, of what goes in or of what comes out.
    private func holds(_ buffer: Conventions.Buffer, _ data: [Bool], _ export: Export) -> Bool {
        data.allSatisfy { isGiven in
            guard let type = value(called: buffer.data, isGiven: isGiven, of: export) else {
                return false
            }
            if isGiven, type == .scalar(.uintptr) {
                return buffer.element?.type.flatMap { element($0, isMutable: true) } != nil
            }
            return elements(behind: type, called: buffer.data, of: export) != nil
        }
    }

    private func hasElements(_ type: ExportType, isGiven: Bool) -> Bool {
        if isGiven, type == .scalar(.uintptr) { return true }
        if records.elements(behind: type.cType) != nil { return true }
        if case .pointer(to: .object) = type { return true }
        return elements(behind: type, isOneArray: true) != nil || cString(in: type) != nil
    }

    /// What gives no handle back, and the names of structs that are not the caller's alone.
    private func misfittingObjects(of export: Export) -> [MisfittingName] {
        let isRelease = !export.conventions.isDeinit || export.endedObject != nil
        let ends =
            "function that takes an object, and nothing else but what it returns through, or the "
            + "parent of the one that the directive names"
        return (isRelease ? [] : [(export.name, .deinit, ends)])
            + export.results.compactMap { result in
                guard case .object(let name, _) = result.type, ownStructures.contains(name) else {
                    return nil
                }
                return (
                    result.nameInDirectives, .out, "struct that callers have, as other objects are"
                )
            }
    }

    /// The names of parameters that Go cannot become the owner of.
    private func misfittingGifts(of export: Export) -> [MisfittingName] {
        if export.conventions.owned.isEmpty { return [] }
        let sites = callbackSites(of: export) ?? []
        return export.conventions.owned.filter { name in
            guard let index = export.parameters.firstIndex(where: { $0.name == name }),
                !sites.contains(where: { $0.isCalled(name) }),
                !export.results.contains(where: { $0.isCalled(name) })
            else { return false }
            let crossing = buffer(index, of: export) ?? parameter(at: index, of: export)
            guard !export.isOutput(index), case .crosses(_, let bridge, _) = crossing else {
                return true
            }
            return !bridge.canBeGiven
        }.map { ($0, .owned, "text, array that Go does not write to, object, or function of C") }
    }

    /// The names of results that nobody can own, by their type.
    private func constGifts(of export: Export) -> [MisfittingName] {
        let said = export.conventions
        if said.owned.isEmpty, !said.ownsResults { return [] }
        return export.results.map { (name: $0.nameInDirectives, type: $0.type.cType) }.filter {
            (said.owned.contains($0.name) || said.ownsResults)
                && header.resolved($0.type).pointsToConst(in: header)
        }.map { ($0.name, .owned, "pointer without 'const'") }
    }

    /// The names of memory in a struct that is given back, of which nothing says what is there.
    private func shapelessGifts(of export: Export) -> [MisfittingName] {
        if export.returnedPointer == nil { return [] }
        return export.results.indices.filter { index in
            let result = export.results[index]
            guard result.member != nil, export.conventions.owned.contains(result.nameInDirectives),
                header.pointee(of: result.type.cType) != nil,
                !export.conventions.lists.contains(result.nameInDirectives)
            else { return false }
            guard
                case .crosses(_, .same, _) = buffer(result: index, of: export)
                    ?? self.result(at: index, of: export)
            else { return false }
            return true
        }.map { index in
            let name = export.results[index].nameInDirectives
            return (name, .owned, "memory of which '//swift:buffer \(name) N' says how much it is")
        }
    }

    /// The names of what is no text, or one of a type that is never NULL.
    private func misfittingNulls(of export: Export) -> [MisfittingName] {
        export.conventions.nullable.filter { name in
            guard let index = export.parameters.firstIndex(where: { $0.name == name }) else {
                return false
            }
            let crossing = buffer(index, of: export) ?? parameter(at: index, of: export)
            guard !export.isOutput(index), export.conventions.fill?.data != name,
                case .crosses(_, let bridge, _) = crossing
            else { return true }
            switch bridge {
            case .lentCString(isNullable: true), .record(.pointer, _, _, isReference: false, _),
                .nullableHandle:
                return false
            default: return true
            }
        }.map { ($0, .nullable, "object, text, number or struct that Go is given by its address") }
    }

    /// The names of what cannot be Swift's for Go to write to.
    private func misfittingWritables(of export: Export) -> [MisfittingName] {
        let conventions = export.conventions
        return conventions.writable.filter { name in
            let isBuffer =
                conventions.buffers.contains { $0.data == name }
                || conventions.bufferStructures.contains(name)
            guard !isBuffer, let parameter = export.parameters.first(where: { $0.name == name })
            else { return false }
            switch parameter.type {
            case .slice: return false
            case .pointer: return parameter.uses.contains(.many)
            case .c: return writableValue(behind: parameter, of: export) == nil
            case .bool, .rune, .scalar, .complex, .string, .map, .channel, .interface, .object,
                .enumeration:
                return true
            }
        }.map {
            ($0, .inout, "slice, buffer, or pointer to one number or one struct without pointers")
        }
    }

    /// The names of outputs that have room for one, and of which the function takes more.
    private func misfittingOutputs(of export: Export) -> [MisfittingName] {
        let conventions = export.conventions
        return export.parameters.indices.filter { index in
            let parameter = export.parameters[index]
            guard export.isOutput(index), parameter.uses.contains(.many),
                conventions.fill?.data != parameter.name,
                conventions.buffers.allSatisfy({ $0.data != parameter.name })
            else { return false }
            switch parameter.type {
            case .pointer, .c: return header.arrayCount(behind: parameter.type.cType) == nil
            default: return false
            }
        }.map { index in
            let what =
                "pointer to one value, since Go takes it for the first of many, without 'buffer'"
            return (export.parameters[index].name, .out, what)
        } + endlessOutputs(of: export)
    }

    /// The names of bytes that would be read up to a NUL.
    private func endlessOutputs(of export: Export) -> [MisfittingName] {
        let conventions = export.conventions
        return conventions.endlessOutputs.filter { name in
            let pointee = export.parameters.first { $0.name == name }?.type.pointee(in: header)
            return pointee.map { header.isCharacterPointer($0.cType) } ?? false
                && conventions.fill?.data != name && !conventions.lists.contains(name)
                && conventions.buffers.allSatisfy { $0.data != name }
                && conventions.arrays.allSatisfy { $0.data != name }
        }.map { name in
            let count = export.parameters.first { $0.type.isPointerToInteger(in: header) }
            let what =
                "text that ends with a NUL, which 'C.CBytes' does not add, unless "
                + "'//swift:buffer \(name) \(count?.name ?? "n")' says how long it is"
            return (name, .out, what)
        }
    }

    /// The names of what Go cannot only read: it is no slice and no buffer, or said to be written to.
    private func misfittingReadOnlys(of export: Export) -> [MisfittingName] {
        export.conventions.readOnly.filter { name in
            let parameter = export.parameters.first { $0.name == name }
            let isBuffer = export.conventions.buffers.contains { $0.data == name }
            if case .slice = parameter?.type { return export.conventions.writable.contains(name) }
            return parameter != nil
                && (!isBuffer || export.conventions.writable.contains(name))
        }.map { ($0, .in, "slice, or buffer, that Go only reads") }
    }

    /// The name of a parent that is no object.
    private func misfittingParents(of export: Export) -> [MisfittingName] {
        guard let parent = export.conventions.parent else { return [] }
        let isObject = export.parameters.contains { parameter in
            if case .object = parameter.type { parameter.name == parent } else { false }
        }
        return isObject ? [] : [(parent, .parent, "object")]
    }

    /// The names of durations that are no numbers of nanoseconds, and of bools that are no integers.
    private func misfittingNumbers(of export: Export) -> [MisfittingName] {
        let types = { (name: String) in
            export.parameters.filter { $0.name == name }.map(\.type)
                + export.results.filter { $0.isCalled(name) }.map(\.type)
        }
        let durations = export.conventions.durations.filter {
            !types($0).contains(where: \.isDuration)
        }
        let bools = export.conventions.bools.filter { !types($0).contains(.bool) }
        return durations.map { ($0, .duration, "number of 64 bits") }
            + bools.map { ($0, .bool, "integer") }
    }
}

extension ExportType {
    fileprivate var isDuration: Bool {
        if case .enumeration(NamedType.durationName, _) = self { true } else { false }
    }
}
