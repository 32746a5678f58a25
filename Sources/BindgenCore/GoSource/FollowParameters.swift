extension [GoFile] {
    /// Adds what the functions of the package do with the parameters that others hand them to what those
    /// do.
    func followingParameters() -> [GoFile] {
        var functions: [String: GoFunction] = [:]
        var methods: [String: [GoFunction]] = [:]
        for function in lazy.flatMap(\.functions) {
            if function.receiver == nil {
                functions[function.name] = function
            } else {
                methods["." + function.name, default: []].append(function)
            }
        }
        lazy var origins = GoOrigins(self)
        lazy var writers = GoWriters(self)
        return map { file in
            var file = file
            for index in file.functions.indices where file.functions[index].exportComment != nil {
                for position in file.functions[index].parameters.indices {
                    let parameter = file.functions[index].parameters[position]
                    if !parameter.handedTo.isEmpty || !parameter.heldBy.isEmpty {
                        file.functions[index].parameters[position].follow(
                            through: functions, methods)
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
    /// - Parameter methods: by their names after a period.
    fileprivate mutating func follow(
        through functions: [String: GoFunction], _ methods: [String: [GoFunction]]
    ) {
        followHolders(through: functions, methods)
        var ahead = Array(handedTo)
        while let handed = ahead.popLast() {
            guard let function = functions[handed.function],
                function.parameters.indices.contains(handed.index)
            else {
                uses.insert(.other)
                let callees = methods[handed.function] ?? []
                // `sync.Map` and its like.
                if callees.isEmpty, GoKeepers.isCalledKeeper(handed.function) { isStored = true }
                let isKept = callees.allSatisfy { callee in
                    callee.parameters.indices.contains(handed.index)
                        && callee.parameters[handed.index].isStored
                }
                isStored = isStored || isKept && !callees.isEmpty
                continue
            }
            let next = function.parameters[handed.index]
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
    private mutating func followHolders(
        through functions: [String: GoFunction], _ methods: [String: [GoFunction]]
    ) {
        var ahead = Array(heldBy)
        while let handed = ahead.popLast(), !isStored {
            let callees = functions[handed.function].map { [$0] } ?? methods[handed.function] ?? []
            if callees.isEmpty { isStored = GoKeepers.isCalledKeeper(handed.function) }
            for callee in callees {
                let taker =
                    callee.parameters.indices.contains(handed.index)
                    ? callee.parameters[handed.index]
                    : handed.index == GoHandedParameter.receiver ? callee.receiver : nil
                guard let taker else { continue }
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
