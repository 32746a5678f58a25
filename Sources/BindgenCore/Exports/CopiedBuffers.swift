extension Export {
    /// Memory of which the body copies as much as another parameter says, and with which it does nothing
    /// else, is an array or a text, unless the author says what it is.
    mutating func inferBuffers(from values: [GoExport.Value], in header: CHeader) {
        guard values.contains(where: { !$0.copies.isEmpty }) else { return }
        let said = conventions
        for (index, value) in values.enumerated()
        where value.uses.copiesOnly && value.uses.isDisjoint(with: [.written, .freed]) {
            guard let name = value.name, let copy = value.copies.first ?? nil,
                value.copies.allSatisfy({ $0 == copy }), value.handedTo.isEmpty,
                !value.uses.contains(.text), header.isBytes(behind: parameters[index].type.cType),
                let number = parameters.first(where: { $0.name == copy.count }),
                number.type.isInteger(in: header), !said.speaks(of: name),
                !said.speaks(of: copy.count)
            else { continue }
            conventions.buffers.append(.init(data: name, count: copy.count))
            if copy.isText { conventions.lists.append(name) }
        }
    }
}

extension Export {
    /// Of a parameter and a result of one name, a directive means the one beside which the number is.
    mutating func tellBuffersApart() {
        let outputs = Set(parameters.indices.filter(isOutput).map { parameters[$0].name })
        let given = Set(parameters.map(\.name)).subtracting(outputs)
        let returned = outputs.union(results.map(\.nameInDirectives))
        for (index, buffer) in conventions.buffers.enumerated()
        where given.contains(buffer.data) && returned.contains(buffer.data) {
            let counts = [given, returned].map { $0.contains(buffer.count) }
            if counts[0] != counts[1] { conventions.buffers[index].isOfResult = counts[1] }
        }
    }

    /// What the body writes to is the caller's memory, and no copy.
    mutating func writeToBuffers(in header: CHeader) {
        let said = conventions
        for (index, parameter) in parameters.enumerated()
        where parameter.uses.contains(.written) && !isOutput(index) {
            let isBuffer = said.buffers.contains {
                $0.data == parameter.name && $0.isOfResult != true
            }
            guard isBuffer, !(said.writable + said.readOnly).contains(parameter.name),
                case .c(let type) = parameter.type,
                header.pointee(of: type) != nil, !header.resolved(type).pointsToConst(in: header)
            else { continue }
            conventions.writable.append(parameter.name)
        }
    }

    /// What says through a pointer how much is returned, or is written to memory, is an output.
    mutating func returnCounts(in header: CHeader) {
        let outputs = parameters.indices.filter(isOutput).map { parameters[$0].name }
        for buffer in conventions.buffers
        where results.contains(where: { $0.nameInDirectives == buffer.data })
            || outputs.contains(buffer.data)
        {
            let isPointer = parameters.contains {
                $0.name == buffer.count && $0.type.isPointerToInteger(in: header)
            }
            let isSaid = conventions.outputs + conventions.writable
            if isPointer, !isSaid.contains(buffer.count) {
                conventions.outputs.append(buffer.count)
            }
        }
    }
}

extension Conventions {
    /// Whether they name a parameter at all.
    fileprivate func speaks(of name: String) -> Bool {
        if isRaw || callbacks[name] != nil || [token, parent, ended].contains(name) { return true }
        let lists = [
            borrowed, nullable, outputs, writable, readOnly, noescape, once, failing, durations,
            bools, bufferStructures, lists, owned, Array(releases.values),
        ]
        if lists.contains(where: { $0.contains(name) }) { return true }
        return coded.contains { $0.name == name }
            || buffers.contains {
                $0.isOfResult != true && [$0.data, $0.count].contains(name)
            }
            || fill.map { [$0.data, $0.count, $0.needed].contains(name) } ?? false
            || arrays.contains { [$0.data, $0.lengths, $0.count].contains(name) }
            || pairs.contains { [$0.first, $0.second].contains(name) }
            || structures.contains { name.hasPrefix($0.value + "_") }
    }
}

extension CHeader {
    /// Whether a pointer is to bytes, or to anything.
    fileprivate func isBytes(behind type: CType) -> Bool {
        guard let pointee = pointee(of: type) else { return false }
        switch resolved(pointee).unqualified {
        case .void, .integer(.char), .integer(.signedChar), .integer(.unsignedChar): return true
        case .named(let name): return ["uint8_t", "int8_t", "GoUint8", "GoInt8"].contains(name)
        default: return false
        }
    }
}
