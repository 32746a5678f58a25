/// Finds where the values come from that a function gives to its caller.
extension GoParser {
    /// Reads the origins of what a function returns, and of what it puts where its parameters point to.
    ///
    /// - Parameters:
    ///   - returned: the tokens of the values of each `return`, in their order.
    ///   - body: the tokens from its opening brace to before the closing one.
    func readOrigins(
        of returned: [[Range<Int>]], _ assignments: [GoAssignment], in body: Range<Int>,
        _ function: inout GoFunction
    ) {
        let reader = GoOriginReader(self, function, assignments, in: body)
        for (statement, values) in returned.enumerated() {
            function.returns[statement].origins = values.map(reader.origin)
        }
        if function.hasPointers {
            let stored = reader.stored
            for index in function.parameters.indices {
                guard let kinds = function.parameters[index].name.flatMap({ stored[$0] }) else {
                    continue
                }
                function.parameters[index].isStored = kinds.contains(false)
                function.parameters[index].isPointeeStored = kinds.contains(true)
            }
        }
        // What is neither assigned nor handed on needs no more.
        let isPlain = function.returns.allSatisfy { statement in
            !statement.origins.isEmpty && statement.origins.allSatisfy(\.isLast)
        }
        if assignments.isEmpty, isPlain, !function.defersCalls { return }
        let roots =
            function.returns.flatMap(\.origins)
            + function.results.compactMap { result in
                result.name.map { .local(variable: $0) }
            }
        function.variableOrigins = reader.variables(from: roots)
    }

    /// What is within `(x)`, `unsafe.Pointer(x)`, `(*C.char)(x)`.
    func converted(_ expression: Range<Int>) -> Range<Int>? {
        guard let start = expression.first else { return nil }
        var open = start
        if token(at: start).kind == .identifier {
            guard text(token(at: start)) == "unsafe",
                text(token(at: start + 2)) == "Pointer"
            else { return nil }
            open = start + 3
        } else if token(at: start).is(.leftParenthesis),
            token(at: start + 1).is(.star), let end = brackets.end(of: start),
            end + 1 < expression.upperBound
        {
            open = end + 1
        }
        guard token(at: open).is(.leftParenthesis),
            brackets.end(of: open) == expression.upperBound - 1
        else { return nil }
        return open + 1..<expression.upperBound - 1
    }
}

private struct GoOriginReader {
    private let parser: GoParser
    private let assignments: [GoAssignment]
    // So few that a search is faster than a hash.
    private let parameters: [String]
    private let results: [String]
    /// What the packages are called that the file imports.
    private let imports: Set<String>
    /// Where names that are declared in the body stand for what is declared there, in order and apart.
    private var scopes: [String: [Range<Int>]] = [:]
    private let body: Range<Int>

    init(
        _ parser: GoParser, _ function: GoFunction, _ assignments: [GoAssignment],
        in body: Range<Int>
    ) {
        self.parser = parser
        self.body = body
        var names = function.receiver?.name.map { [$0] } ?? []
        for index in function.parameters.indices {
            if let name = function.parameters[index].name { names.append(name) }
        }
        parameters = names
        results = function.results.isEmpty ? [] : function.results.compactMap(\.name)
        self.assignments = assignments
        imports = Set(
            parser.result.imports.map { found in
                found.alias ?? found.path.split(separator: "/").last.map(String.init) ?? ""
            })
        let definitions = assignments.filter(\.isDefinition)
        for assignment in definitions.sorted(by: { $0.scope.lowerBound < $1.scope.lowerBound }) {
            for target in assignment.targets {
                if let name = name(target) { add(assignment.scope, of: name) }
            }
        }
    }

    /// They come in order.
    private mutating func add(_ scope: Range<Int>, of name: String) {
        var known = scopes.removeValue(forKey: name) ?? []
        if let last = known.last, scope.lowerBound <= last.upperBound {
            known[known.count - 1] =
                last.lowerBound..<max(last.upperBound, scope.upperBound)
        } else {
            known.append(scope)
        }
        scopes[name] = known
    }

    // MARK: - Expressions

    /// Where the value of an expression comes from.
    func origin(of expression: Range<Int>) -> GoOrigin {
        var expression = expression
        var isAddress = false
        while let first = expression.first.map(parser.token) {
            // Conversions and parentheses change nothing.
            if let inner = parser.converted(expression) {
                expression = inner
            } else if first.is(.ampersand) || first.is(.star) {
                isAddress = isAddress || first.is(.ampersand)
                expression = expression.dropFirst()
            } else if first.is(.arrow) {
                return .part
            } else if first.kind == .identifier || first.is(.leftParenthesis) {
                let origin = primary(expression)
                if case .shared = origin { return origin }
                return isAddress ? .part : origin
            } else {
                break
            }
        }
        return .other
    }

    /// PrimaryExpr = Operand | PrimaryExpr ( Selector | Index | Slice | TypeAssertion | Arguments ) .
    private func primary(_ expression: Range<Int>) -> GoOrigin {
        let start = expression.lowerBound
        let isNamed = parser.token(at: start).kind == .identifier
        let variable = isNamed ? parser.text(parser.token(at: start)) : ""
        // `(*T)(x).member` is something in what there is.
        let isOwn = !isNamed || isOwn(variable, at: start)
        if expression.count == 1 {
            if variable == "nil" { return .null }
            return isOwn ? .local(variable: variable) : .shared(variable: variable)
        }
        var members: [String] = []
        var isPlain = true
        var hasCall = false
        var next = isNamed ? start + 1 : start
        while next < expression.upperBound {
            let token = parser.token(at: next)
            let isAssertion = token.is(.period) && parser.token(at: next + 1).is(.leftParenthesis)
            if token.is(.period), parser.token(at: next + 1).kind == .identifier {
                members.append(parser.text(parser.token(at: next + 1)))
                next += 2
            } else if isAssertion || token.is(.leftParenthesis) || token.is(.leftBracket),
                let end = parser.brackets.end(of: isAssertion ? next + 1 : next)
            {
                let isCall = token.is(.leftParenthesis)
                let calls = isCall && end == expression.upperBound - 1
                if calls, variable == "C", members == ["CBytes"], endsWithNul(expression) {
                    return .call("C.CString", result: 0)
                } else if calls, parser.token(at: next - 1).kind == .identifier {
                    return isPlain && !isOwn
                        ? call(of: variable, members) : members.last.map(method) ?? .other
                } else if calls {
                    return .other
                }
                isPlain = false
                hasCall = hasCall || isCall
                next = end + 1
            } else {
                return .other
            }
        }
        // `C.version` is a variable of C.
        return isOwn || hasCall || variable == "C" ? .part : .shared(variable: variable)
    }

    /// `f(…)`, `C.f(…)`, `x.y.f(…)`.
    private func call(of name: String, _ members: [String]) -> GoOrigin {
        guard let last = members.last else { return .call(name, result: 0) }
        guard name == "C" else { return imports.contains(name) ? .other : method(last) }
        return members.count == 1 ? .call("C." + last, result: 0) : .other
    }

    /// Whether bytes that end with a NUL are copied: `C.CBytes(append(bytes, 0))`.
    private func endsWithNul(_ expression: Range<Int>) -> Bool {
        let last = expression.upperBound - 1
        guard expression.count > 8,
            parser.text(parser.token(at: expression.lowerBound + 4)) == "append",
            parser.token(at: last - 1).is(.rightParenthesis),
            parser.token(at: last - 3).is(.comma)
        else { return false }
        return parser.text(parser.token(at: last - 2)) == "0"
    }

    private func method(_ name: String) -> GoOrigin { .call("." + name, result: 0) }

    /// Whether a name stands for something that the function declares.
    private func isOwn(_ name: String, at position: Int) -> Bool {
        if parameters.contains(name) || results.contains(name) { return true }
        guard let scopes = scopes[name] else { return false }
        var (low, high) = (0, scopes.count)
        while low < high {
            let middle = (low + high) / 2
            if scopes[middle].upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return low < scopes.count && scopes[low].contains(position)
    }

    // MARK: - Variables

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

    /// What is among the elements of something: `append(texts, text)`, `entry{text: text}`, `c <- text`.
    private func addKept(to held: inout [String: Set<GoOrigin>]) {
        for position in body where parser.token(at: position).kind == .identifier {
            let (before, next) = (parser.token(at: position - 1), parser.token(at: position + 1))
            let ends = next.is(.comma) || next.is(.rightBrace)
            let isKept =
                before.is(.arrow) && next.kind == .semicolon || before.is(.leftBrace) && ends
                || before.is(.colon) && ends || before.is(.comma) && isAppended(position)
            let isGivenAway = before.is(.ampersand)
            guard isKept || isGivenAway, !parser.isInAssignedList(position) else { continue }
            let name = parser.text(parser.token(at: position))
            // Whoever has its address may have put anything there.
            if held[name] != nil {
                held[name]?.insert(isGivenAway ? .other : .kept(variable: name))
            }
        }
    }

    /// Whether it is behind the comma of `append(texts, text)`.
    private func isAppended(_ position: Int) -> Bool {
        parser.token(at: position + 1).is(.rightParenthesis)
            && parser.token(at: position - 3).is(.leftParenthesis)
            && parser.text(parser.token(at: position - 4)) == "append"
    }

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

    /// Whether it is a variable that the function does not declare, or something in one.
    private func isOutside(_ target: Range<Int>) -> Bool {
        guard let token = target.first.map(parser.token), token.kind == .identifier else {
            return false
        }
        let name = parser.text(token)
        return name != "_" && !isOwn(name, at: target.lowerBound)
    }

    private func name(_ target: Range<Int>) -> String? {
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
