extension [GoFile] {
    /// Adds what the functions of the package do with the parameters that others hand them to what those
    /// do.
    func followingParameters() -> [GoFile] {
        let table = GoFunctionTable(self)
        lazy var origins = GoOrigins(self)
        lazy var writers = GoWriters(table)
        return map { file in
            var file = file
            for index in file.functions.indices where file.functions[index].exportComment != nil {
                for position in file.functions[index].parameters.indices {
                    let parameter = file.functions[index].parameters[position]
                    if !parameter.handedTo.isEmpty || !parameter.heldBy.isEmpty {
                        file.functions[index].parameters[position].follow(through: table)
                        if parameter.handedTo.contains(where: { writers.write(to: $0) }) {
                            file.functions[index].parameters[position].uses.insert(.written)
                        }
                    }
                    let owners = file.functions[index].parameters[position].storedBehind
                    if owners.contains(where: { origins.returnsBorrowed($0) }) {
                        file.functions[index].parameters[position].isStored = true
                    }
                }
            }
            return file
        }
    }
}

extension GoFunction.Parameter {
    fileprivate mutating func follow(through table: GoFunctionTable) {
        followHolders(through: table)
        var ahead = Array(handedTo)
        while let handed = ahead.popLast() {
            guard let next = table.functions[handed.function]?.parameter(at: handed.index) else {
                uses.insert(.other)
                let callees = table.methods[handed.function] ?? []
                // `sync.Map` and its like.
                if callees.isEmpty, GoKeepers.isCalledKeeper(handed.function) { isStored = true }
                let isKept = callees.allSatisfy {
                    $0.parameter(at: handed.index)?.isStored ?? false
                }
                isStored = isStored || isKept && !callees.isEmpty
                continue
            }
            // What others become, `any` or a type parameter, was not looked for.
            if !next.type.mayPoint, !next.uses.contains(.lookedAt) { uses.insert(.other) }
            uses.formUnion(next.uses)
            isStored = isStored || next.isStored
            isPointeeStored = isPointeeStored || next.isPointeeStored
            storedMembers.formUnion(next.storedMembers)
            storedBehind += next.storedBehind
            elements += next.elements
            for further in next.handedTo where handedTo.insert(further).inserted {
                ahead.append(further)
            }
        }
    }

    /// Whether one of those stores it that are given something which holds it, or something in that.
    private mutating func followHolders(through table: GoFunctionTable) {
        var ahead = Array(heldBy)
        while let handed = ahead.popLast(), !isStored {
            let callees = table.callees(of: handed.function)
            if callees.isEmpty { isStored = GoKeepers.isCalledKeeper(handed.function) }
            for taker in callees.compactMap({ $0.parameter(at: handed.index) }) {
                isStored =
                    isStored || taker.isStored || taker.isPointeeStored
                    || !taker.storedMembers.isEmpty
                let further = taker.handedTo.union(taker.heldBy).subtracting(heldBy)
                heldBy.formUnion(further)
                ahead += further
            }
        }
    }
}
