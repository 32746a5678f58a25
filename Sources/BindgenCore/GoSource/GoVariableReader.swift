/// Where the values come from that the variables of a function hold, and which parameters are kept.
extension GoOriginReader {
    /// The origins of all variables that are among some origins, or among theirs.
    ///
    /// - Parameter fates: what becomes of them, if that is known.
    func variables(
        from roots: [GoOrigin], _ fates: [String: Set<GoFate>]?
    ) -> GoVariableOrigins {
        var found = GoVariableOrigins()
        var ahead: [String] = []
        func look(at origins: some Sequence<GoOrigin>) {
            for case .local(let name) in origins where found.held[name] == nil {
                found.held[name] = []
                ahead.append(name)
            }
        }
        look(at: roots)
        for assignment in assignments {
            for (index, target) in assignment.targets.enumerated() {
                guard let name = pointer(target) else { continue }
                let origin = value(at: index, of: assignment)
                found.given[name, default: []].insert(origin)
                look(at: [origin])
            }
        }
        var members = self.members
        members.merge(filledMembers) { $0.union($1) }
        for name in parameters {
            found.members[name] = members[name]
            look(at: members[name, default: []].map(\.origin))
        }
        if ahead.isEmpty { return found }
        var held: [String: Set<GoOrigin>] = [:]
        for name in parameters { held[name] = [.parameter(name)] }
        for name in results { held[name] = [.null] }
        for assignment in assignments { add(assignment, to: &held) }
        for (name, fates) in fates ?? self.fates where held[name] != nil {
            held[name]?.formUnion(fates.map { origin(of: name, $0) })
        }
        while let name = ahead.popLast() {
            let origins = held[name] ?? [.other]
            found.held[name] = origins
            look(at: origins)
            let put = members[name] ?? self.members(ofLiteral: name)
            if put.isEmpty { continue }
            found.members[name] = put
            look(at: put.map(\.origin))
        }
        return found
    }

    /// The parameters that are put into something that is not the function's, each with whether that is what
    /// they point to: `current = *config`.
    var stored: [String: Set<Bool>] {
        let given = givenAway
        return given.isEmpty ? [:] : ofParameters(given)
    }

    /// The members of parameters that are put into something that is not the function's.
    var storedMembers: [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for value in givenOutside where value.count == 3 {
            let name = parser.text(token(at: value.lowerBound))
            guard token(at: value.lowerBound + 1).is(.period), parameters.contains(name)
            else { continue }
            found[name, default: []].insert(parser.text(token(at: value.lowerBound + 2)))
        }
        return found
    }

    /// The parameters that are put into what functions return, and which those are.
    var storedBehind: [String: Set<String>] {
        var given: [String: Set<String>] = [:]
        if owners.isEmpty { return given }
        for (target, value) in pairs where target.count > 1 {
            let owner = parser.text(token(at: target.lowerBound))
            guard let name = parser.pointer(in: value) else { continue }
            for case .call(let function, 0) in owners[owner] ?? []
            where isOwn(owner, at: target.lowerBound) {
                given[parser.text(token(at: name)), default: []].insert(function)
            }
        }
        return given.isEmpty ? given : ofParameters(given)
    }

    /// What is known of variables, by the parameters that they hold.
    private func ofParameters<Fact>(_ given: [String: Set<Fact>]) -> [String: Set<Fact>] {
        var sources: [String: String] = [:]
        // What is given another value may be kept after that: `b = bytes.Clone(b)`.
        var values: [String: Int] = [:]
        for assignment in assignments where !assignment.values.isEmpty {
            for name in assignment.targets.compactMap(name) { values[name, default: 0] += 1 }
        }
        for (target, value) in pairs {
            guard let name = name(target), let source = parser.pointer(in: value),
                sources[name] == nil
            else { continue }
            sources[name] = parser.text(token(at: source))
        }
        var found: [String: Set<Fact>] = [:]
        for (name, facts) in given {
            var source = name
            var isChanged = false
            for _ in 0..<8 where !parameters.contains(source) {
                isChanged = isChanged || values[source] ?? 0 > 1
                source = sources[source] ?? source
            }
            if !isChanged, values[source] == nil { found[source, default: []].formUnion(facts) }
        }
        return found
    }

    /// The variables that are assigned to something that is not the function's, or sent, each with whether that
    /// is what they point to.
    var givenAway: [String: Set<Bool>] {
        var names: [String: Set<Bool>] = [:]
        for value in givenOutside {
            if case .local(let name) = origin(of: value) {
                names[name, default: []].insert(isDereferenced(value))
            } else if let view = parser.pointer(in: value) {
                names[parser.text(token(at: view)), default: []].insert(false)
            }
        }
        for position in body where parser.token(at: position).is(.arrow) {
            let value = parser.token(at: position + 1)
            let next = parser.token(at: position + 2)
            guard value.kind == .identifier,
                next.kind == .semicolon || next.is(.rightBrace) || next.is(.colon),
                parser.token(at: position - 1).kind == .identifier
            else { continue }
            names[parser.text(value), default: []].insert(false)
        }
        return names
    }

    /// What is assigned to something that is not the function's, or appended to a list there.
    private var givenOutside: [Range<Int>] {
        assignments.flatMap { assignment -> [Range<Int>] in
            guard assignment.targets.count == assignment.values.count, !assignment.isDefinition
            else { return [] }
            return zip(assignment.targets, assignment.values).flatMap { target, value in
                isOutside(target) ? appended(value) : []
            }
        }
    }

    /// The variables that are put into something else of the function's, which may be somebody else's too:
    /// `entry.text = text`, `texts[key] = text`.
    var givenToOthers: [String] {
        pairs.compactMap { target, value in
            guard target.count > 1, pointer(target) == nil, let name = parser.pointer(in: value)
            else { return nil }
            return parser.text(token(at: name))
        }
    }

    /// The variables that callers get: they are returned, or put where a parameter points to, `*out = text`.
    func givenToCallers(_ returns: [GoReturn]) -> [String] {
        let returned = returns.flatMap(\.origins).compactMap { origin -> String? in
            if case .local(let name) = origin { name } else { nil }
        }
        return returned
            + pairs.compactMap { target, value in
                guard pointer(target) != nil, let name = parser.pointer(in: value) else {
                    return nil
                }
                return parser.text(token(at: name))
            }
    }

    /// What is assigned to, and what it is given.
    var pairs: [(target: Range<Int>, value: Range<Int>)] {
        assignments.flatMap { assignment in
            assignment.targets.count == assignment.values.count && !assignment.isUnseen
                ? Array(zip(assignment.targets, assignment.values)) : []
        }
    }

    /// Where the values of the variables come from in which something is put: `object.text = text`.
    var originsOfOwners: [String: Set<GoOrigin>] {
        let owners = Set(
            assignments.flatMap(\.targets).filter { $0.count > 1 }.map {
                parser.text(token(at: $0.lowerBound))
            })
        if owners.isEmpty { return [:] }
        var found: [String: Set<GoOrigin>] = [:]
        // What function literals are given is not known.
        for assignment in assignments where !assignment.isUnseen || !assignment.values.isEmpty {
            for (index, target) in assignment.targets.enumerated() {
                guard let name = name(target), owners.contains(name) else { continue }
                found[name, default: []].insert(value(at: index, of: assignment))
            }
        }
        return found
    }

    /// Whether it is what a pointer points to: `*p`, `(*p)`.
    private func isDereferenced(_ value: Range<Int>) -> Bool {
        var value = value
        while let inner = parser.converted(value) { value = inner }
        return parser.token(at: value.lowerBound).is(.star)
    }

    /// What `append(list, x, y)` puts behind a list, and of anything else that itself.
    private func appended(_ value: Range<Int>) -> [Range<Int>] {
        let open = value.lowerBound + 1
        guard value.count > 3, parser.text(parser.token(at: value.lowerBound)) == "append",
            parser.token(at: open).is(.leftParenthesis)
        else { return [value] }
        var rest = parser
        rest.position = open + 1
        return Array(rest.expressions { _ in false }.dropFirst())
    }

    /// What there is to know of a variable whose value becomes that.
    private func origin(of name: String, _ fate: GoFate) -> GoOrigin {
        switch fate {
        case .stored, .kept: .kept(variable: name)
        case .placed: .placed(variable: name)
        case .addressed: .other
        case .filled(let handed): .filled(handed)
        case .handed(let handed): .handed(handed, variable: name)
        }
    }

    private func add(_ assignment: GoAssignment, to held: inout [String: Set<GoOrigin>]) {
        for (index, target) in assignment.targets.enumerated() {
            guard let name = name(target) else {
                // `texts[key] = text`
                let isGiven = pointer(target) != nil
                if !isGiven, case .local(let kept) = value(at: index, of: assignment) {
                    held[kept, default: []].insert(.placed(variable: kept))
                }
                continue
            }
            if assignment.isDefinition || isOwn(name, at: target.lowerBound) {
                held[name, default: []].insert(value(at: index, of: assignment))
            } else if name != "_", case .local(let kept) = value(at: index, of: assignment) {
                held[kept, default: []].insert(.kept(variable: kept))
            }
        }
    }

    /// Where the value comes from that an assignment gives to one of its targets.
    func value(at index: Int, of assignment: GoAssignment) -> GoOrigin {
        if assignment.isUnseen {
            // The first of two is where it is, as a rule.
            guard index == 1, assignment.values.count == 1,
                case .shared(let name, _) = origin(of: assignment.values[0])
            else { return .part }
            return .shared(variable: name, isElement: true)
        }
        if assignment.values.isEmpty { return .null }
        if assignment.values.count == assignment.targets.count {
            return origin(of: assignment.values[index])
        }
        guard assignment.values.count == 1 else { return .other }
        switch origin(of: assignment.values[0]) {
        case .call(let function, _): return .call(function, result: index)
        case let origin: return index == 0 ? origin : .other
        }
    }

    /// Whether it is a variable that the function does not declare, or something in one, or in what a method
    /// is of, or in what a variable points to that is somebody else's.
    func isOutside(_ target: Range<Int>) -> Bool {
        guard let token = target.first.map(parser.token), token.kind == .identifier else {
            return false
        }
        let name = parser.text(token)
        if name == receiver, target.count > 1 { return true }
        if !isOwn(name, at: target.lowerBound) { return name != "_" }
        if target.count == 1 { return false }
        return (owners[name] ?? []).contains(where: \.isBorrowed)
    }

    func name(_ target: Range<Int>) -> String? {
        guard target.count == 1, let token = target.first.map(parser.token),
            token.kind == .identifier
        else { return nil }
        return parser.text(token)
    }

    /// The parameter that points to what is assigned to: `*text`.
    private func pointer(_ target: Range<Int>) -> String? {
        guard target.count == 2, parser.token(at: target.lowerBound).is(.star) else { return nil }
        let name = parser.text(parser.token(at: target.lowerBound + 1))
        return parameters.contains(name) ? name : nil
    }
}
