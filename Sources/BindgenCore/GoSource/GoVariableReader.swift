/// Where the values come from that the variables of a function hold, and which parameters are kept.
extension GoOriginReader {
    /// The origins of all variables that are among some origins, or among theirs.
    func variables(from roots: [GoOrigin]) -> GoVariableOrigins {
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
        if ahead.isEmpty { return found }
        var held: [String: Set<GoOrigin>] = [:]
        for name in parameters { held[name] = [.parameter(name)] }
        for name in results { held[name] = [.null] }
        for assignment in assignments { add(assignment, to: &held) }
        addKept(to: &held)
        while let name = ahead.popLast() {
            let origins = held[name] ?? [.other]
            found.held[name] = origins
            look(at: origins)
        }
        return found
    }

    /// The variables that are put into something that is not the function's, each with whether that is what
    /// they point to: `current = *config`.
    var stored: [String: Set<Bool>] {
        var names: [String: Set<Bool>] = [:]
        var sources: [String: String] = [:]
        for assignment in assignments where assignment.targets.count == assignment.values.count {
            for (target, value) in zip(assignment.targets, assignment.values) {
                if let name = name(target), case .local(let source) = origin(of: value) {
                    if sources[name] == nil { sources[name] = source }
                }
                guard !assignment.isDefinition, isOutside(target) else { continue }
                for value in appended(value) {
                    guard case .local(let name) = origin(of: value) else { continue }
                    names[name, default: []].insert(isDereferenced(value))
                }
            }
        }
        for position in body where parser.token(at: position).is(.arrow) {
            let value = parser.token(at: position + 1)
            guard value.kind == .identifier, parser.token(at: position + 2).kind == .semicolon,
                parser.token(at: position - 1).kind == .identifier
            else { continue }
            names[parser.text(value), default: []].insert(false)
        }
        var stored: [String: Set<Bool>] = [:]
        // What is given another value may be kept after that.
        let changed = Set(assignments.flatMap(\.targets).compactMap(name))
        for (name, kinds) in names {
            var source = name
            for _ in 0..<8 where !parameters.contains(source) { source = sources[source] ?? source }
            if !changed.contains(source) { stored[source, default: []].formUnion(kinds) }
        }
        return stored
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

    private func add(_ assignment: GoAssignment, to held: inout [String: Set<GoOrigin>]) {
        for (index, target) in assignment.targets.enumerated() {
            guard let name = name(target) else {
                // `texts[key] = text`
                let isGiven = pointer(target) != nil
                if !isGiven, case .local(let kept) = value(at: index, of: assignment) {
                    held[kept, default: []].insert(.kept(variable: kept))
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

    /// What is among the elements of something, `append(texts, text)`, `entry{text: text}`, `c <- text`, what
    /// functions are handed, and what a function literal looks at that may be called later.
    private func addKept(to held: inout [String: Set<GoOrigin>]) {
        var literal: GoFunctionLiteral?
        for position in body {
            if token(at: position).is(.func), position >= literal?.body.upperBound ?? 0,
                let found = parser.literal(at: position), isCalledLater(found)
            {
                literal = found
            }
            guard token(at: position).kind == .identifier else { continue }
            let (before, next) = (token(at: position - 1), token(at: position + 1))
            let name = parser.text(token(at: position))
            guard !before.is(.period), held[name] != nil else { continue }
            let ends = next.is(.comma) || next.is(.rightBrace)
            let isKept =
                before.is(.arrow) && (next.kind == .semicolon || next.is(.rightBrace))
                || before.is(.leftBrace) && ends || before.is(.colon) && ends
                || parser.isWithin(literal, position) && isValue(position)
            let isGivenAway = before.is(.ampersand)
            if isKept || isGivenAway {
                if parser.isInAssignedList(position) { continue }
                // Whoever has its address may have put anything there.
                held[name]?.insert(isGivenAway ? .other : .kept(variable: name))
            } else if let handed = handing(of: position) {
                held[name]?.insert(
                    handed.function == "append"
                        ? .kept(variable: name) : .handed(handed, variable: name))
            }
        }
    }

    /// Whether a function literal is called after the body, or beside it.
    private func isCalledLater(_ literal: GoFunctionLiteral) -> Bool {
        !token(at: literal.body.upperBound + 1).is(.leftParenthesis)
            || token(at: literal.head.lowerBound - 1).is(.go)
    }

    /// Whether a variable's value is asked for there, and not only whether it has one.
    private func isValue(_ position: Int) -> Bool {
        let next = token(at: position + 1)
        return !next.assigns && !next.is(.define) && !next.is(.colon)
            && !parser.isComparedToNil(at: position) && !parser.isInAssignedList(position)
    }

    /// What is handed something by that name, in whatever conversions: a function, a method after a period, or
    /// nothing that would keep it.
    private func handing(of name: Int) -> GoHandedParameter? {
        var (first, end) = (name, name)
        for _ in 0..<4 {
            guard let call = parser.call(with: first, to: end) else { return nil }
            switch call.function {
            case "unsafe.Pointer", "uintptr":
                guard let close = parser.brackets.end(of: call.parenthesis) else { return nil }
                (first, end) = (call.start, close)
            case "append" where call.index == 0: return nil
            default:
                let handed = parser.handing(call)
                return handed?.function.hasPrefix("C.") == true ? nil : handed
            }
        }
        return nil
    }

    private func token(at index: Int) -> GoToken { parser.token(at: index) }

    /// Where the value comes from that an assignment gives to one of its targets.
    private func value(at index: Int, of assignment: GoAssignment) -> GoOrigin {
        if assignment.isUnseen { return .part }
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
    /// is of.
    private func isOutside(_ target: Range<Int>) -> Bool {
        guard let token = target.first.map(parser.token), token.kind == .identifier else {
            return false
        }
        let name = parser.text(token)
        if name == receiver, target.count > 1 { return true }
        return name != "_" && !isOwn(name, at: target.lowerBound)
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
