/// Which members have values of a struct that functions make.
extension GoOrigins {
    /// The members that have values, whatever way a function goes, of the struct whose address it returns first.
    ///
    /// - Returns: nothing where all have, as far as can be seen.
    func membersSet(by function: GoFunction) -> Set<String>? {
        var known: [SourceRange: Set<String>?] = [:]
        return membersSet(by: function, &known)
    }

    private func membersSet(
        by function: GoFunction, _ known: inout [SourceRange: Set<String>?]
    ) -> Set<String>? {
        if let members = known[function.nameRange] { return members }
        if known.count == Self.mostFollowed { return nil }
        known[function.nameRange] = .some(nil)
        var common: Set<String>?
        defer { known[function.nameRange] = .some(common) }
        for statement in function.returns {
            let result = function.results.first?.name.map(GoOrigin.local)
            guard let origin = statement.origins.first ?? result,
                let made = made(origin, in: function, &known)
            else { continue }
            if case .local = origin, statement.members == nil { continue }
            let members = made.union(statement.members ?? [])
            if members.contains("*") { continue }
            common = common?.intersection(members) ?? members
        }
        return common
    }

    /// The members that have values of what is made there, or nothing where all have, or it is NULL.
    private func made(
        _ origin: GoOrigin, in function: GoFunction, _ known: inout [SourceRange: Set<String>?]
    ) -> Set<String>? {
        switch origin {
        case .local(let name):
            // A variable of another name may be the same memory, as it was made.
            var names: Set = [name]
            var ahead = [name]
            var common: Set<String>?
            while let name = ahead.popLast() {
                for origin in function.variableOrigins.held[name] ?? [] {
                    if case .local(let other) = origin {
                        if names.insert(other).inserted { ahead.append(other) }
                    } else if let made = made(origin, in: function, &known) {
                        common = common?.intersection(made) ?? made
                    }
                }
            }
            return common
        case .call("C.malloc", _): return []
        case .call(let name, 0): return table.functions[name].flatMap { membersSet(by: $0, &known) }
        default: return nil
        }
    }
}
