/// Finds where the values come from that a function gives to its caller.
extension GoParser {
    /// Reads the origins of what a function returns, and of what it puts where its parameters point to, and
    /// which of those it keeps.
    ///
    /// - Parameter returned: each `return`, in their order.
    func readOrigins(
        of returned: [GoReturnTokens], with reader: GoOriginReader, _ function: inout GoFunction
    ) {
        for (statement, tokens) in returned.enumerated() {
            function.returns[statement].origins = tokens.values.map(reader.origin)
        }
        readMembers(of: returned, with: reader, &function)
        var fates: [String: Set<GoFate>]?
        var kept: [String: Set<GoFate>] = [:]
        followHolders(reader, of: &function)
        if function.parameters.contains(where: {
            $0.type.mayPoint
                || function.exportComment == nil && ($0.type.isView || $0.type.mayHold)
        }) {
            let (stored, behind) = (reader.stored, reader.storedBehind)
            let members = reader.storedMembers
            let found = reader.fates
            let callers = reader.givenToCallers(function.returns)
            fates = found
            for index in function.parameters.indices {
                guard let name = function.parameters[index].name else { continue }
                let kinds = stored[name] ?? []
                if kinds.contains(false) { function.parameters[index].isStored = true }
                if let members = members[name] {
                    function.parameters[index].storedMembers = members
                }
                if let owners = behind[name] {
                    function.parameters[index].storedBehind = Array(owners)
                }
                function.parameters[index].isPointeeStored = kinds.contains(true)
                if let fates = found[name] { kept[name] = fates }
                // Who calls the function may keep it then.
                if callers.contains(name) { kept[name, default: []].insert(.kept) }
            }
        }
        function.variableOrigins.fates = kept
        // What is neither assigned nor handed on needs no more.
        let isPlain = function.returns.allSatisfy { statement in
            !statement.origins.isEmpty && statement.origins.allSatisfy(\.isLast)
        }
        if reader.assignments.isEmpty, isPlain, !function.defersCalls { return }
        let roots =
            function.returns.flatMap(\.origins)
            + function.results.compactMap { result in
                result.name.map { .local(variable: $0) }
            }
        function.variableOrigins = reader.variables(from: roots, fates)
        function.variableOrigins.fates = kept
    }

    /// Reads what becomes of what parameters are put into, and of what a method is of.
    private func followHolders(_ reader: GoOriginReader, of function: inout GoFunction) {
        reader.followHolders(of: &function)
        guard let receiver = function.receiver?.name else { return }
        if reader.stored[receiver] != nil || reader.storedMembers[receiver] != nil {
            function.receiver?.isStored = true
        }
    }

    /// Reads which members of the struct have values whose address is returned.
    private func readMembers(
        of returned: [GoReturnTokens], with reader: GoOriginReader, _ function: inout GoFunction
    ) {
        guard function.results.first?.type.mayPoint ?? false, !reader.assignments.isEmpty
        else { return }
        let results = reader.results
        let variables = Set(function.returns.compactMap { $0.variable(results) })
        if variables.isEmpty { return }
        let members = GoMemberReader(reader, variables: variables)
        for (statement, tokens) in returned.enumerated() {
            guard let known = members.returned[tokens.start] else { continue }
            function.returns[statement].note(known, results)
        }
    }
}

/// Sees where the values of expressions come from in the body of one function.
struct GoOriginReader {
    let parser: GoParser
    let assignments: [GoAssignment]
    // So few that a search is faster than a hash.
    let parameters: [String]
    let receiver: String?
    let results: [String]
    private let scopes: GoScopes
    let body: Range<Int>
    /// The lists out of which something is taken: `all = all[1:]`.
    private var shortened: Set<String> = []
    /// The variables that are how long something is: `n := len(b)`.
    private var lengths: Set<String> = []
    /// Where the values of the variables come from in which something is put: `object := objects[id]`.
    private(set) var owners: [String: Set<GoOrigin>] = [:]
    /// Between the braces of function literals, in their order.
    private(set) var literals: [Range<Int>] = []
    /// In the order in which it begins.
    private(set) var lateCode: [GoLateCode] = []

    init(
        _ parser: GoParser, _ function: GoFunction, _ assignments: [GoAssignment],
        in body: Range<Int>
    ) {
        self.parser = parser
        self.body = body
        receiver = function.receiver?.name
        var names = receiver.map { [$0] } ?? []
        for index in function.parameters.indices {
            if let name = function.parameters[index].name { names.append(name) }
        }
        parameters = names
        results = function.results.isEmpty ? [] : function.results.compactMap(\.name)
        self.assignments = assignments
        scopes = GoScopes(parser.definitions(in: assignments))
        for (target, value) in pairs {
            guard let name = name(target) else { continue }
            if isLength(value) { lengths.insert(name) }
            if isShortened(name, value) { shortened.insert(name) }
        }
        owners = originsOfOwners
        let hasLateCode =
            function.isFollowed
            && body.contains { index in
                parser.token(at: index).is(.func) || parser.token(at: index).is(.go)
            }
        if hasLateCode {
            literals = body.filter { parser.token(at: $0).is(.func) }
                .compactMap { parser.literal(at: $0)?.body }
            var reader = GoLateCodeReader(self)
            lateCode = reader.read()
        }
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
                switch origin {
                case .shared, .taken: return origin
                default: break
                }
                // `&T{}` is new.
                if case .local(let name) = origin, name.hasPrefix("{") { return origin }
                return isAddress && origin != .other ? .part : origin
            } else {
                // A handle is none then.
                return expression.count == 1 && parser.text(first) == "0" ? .null : .other
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
                } else if calls, variable == "C", members == ["malloc"] || members == ["calloc"],
                    hasNoRoomForNul(expression)
                {
                    return .call("C.CBytes", result: 0)
                } else if calls, parser.token(at: next - 1).kind == .identifier {
                    return isPlain && !isOwn
                        ? call(of: variable, members) : members.last.map(method) ?? .other
                } else if calls {
                    return .other
                }
                isPlain = false
                hasCall = hasCall || isCall
                next = end + 1
            } else if token.is(.leftBrace), isNamed, isPlain,
                parser.brackets.end(of: next) == expression.upperBound - 1
            {
                return .local(variable: Self.name(ofLiteralAt: next))
            } else {
                return .other
            }
        }
        // `C.version` is a variable of C.
        if isOwn || hasCall || variable == "C" { return .part }
        let isElement = parser.token(at: expression.upperBound - 1).is(.rightBracket)
        if isElement, shortened.contains(variable) { return .taken(variable: variable) }
        return .shared(variable: variable, isElement: isElement)
    }

    /// `f(…)`, `C.f(…)`, `x.y.f(…)`.
    private func call(of name: String, _ members: [String]) -> GoOrigin {
        guard let last = members.last else { return .call(name, result: 0) }
        // What is somewhere in memory is part of that.
        if name == "unsafe", last == "Add" { return .part }
        guard name == "C" else { return parser.isImported(name) ? .other : method(last) }
        return members.count == 1 ? .call("C." + last, result: 0) : .other
    }

    /// Whether bytes that end with a NUL are copied: `C.CBytes(append(bytes, 0))`,
    /// `C.CBytes([]byte(text + "\x00"))`.
    private func endsWithNul(_ expression: Range<Int>) -> Bool {
        let last = expression.upperBound - 1
        guard expression.count > 8, parser.token(at: last - 1).is(.rightParenthesis) else {
            return false
        }
        let end = parser.text(parser.token(at: last - 2))
        if parser.token(at: last - 3).is(.plus) { return ["\"\\x00\"", "\"\\000\""].contains(end) }
        return parser.text(parser.token(at: expression.lowerBound + 4)) == "append"
            && parser.token(at: last - 3).is(.comma) && end == "0"
    }

    /// Whether memory is asked for that has the size of something, and no more: `C.malloc(C.size_t(len(b)))`.
    private func hasNoRoomForNul(_ call: Range<Int>) -> Bool {
        isLength(call)
            || !call.contains { parser.token(at: $0).is(.plus) }
                && call.contains { lengths.contains(parser.text(parser.token(at: $0))) }
    }

    /// Whether a list is part of what it was: `all[1:]`, `append(all[:i], all[i+1:]...)`.
    private func isShortened(_ variable: String, _ value: Range<Int>) -> Bool {
        let isAppended =
            parser.text(parser.token(at: value.lowerBound)) == "append"
            && parser.token(at: value.upperBound - 2).is(.ellipsis)
        let start = value.lowerBound + (isAppended ? 2 : 0)
        return value.count > 3 && parser.text(parser.token(at: start)) == variable
            && parser.token(at: start + 1).is(.leftBracket)
    }

    private func isLength(_ expression: Range<Int>) -> Bool {
        expression.contains { parser.text(parser.token(at: $0)) == "len" }
            && !expression.contains { parser.token(at: $0).is(.plus) }
    }

    private func method(_ name: String) -> GoOrigin { .call("." + name, result: 0) }

    /// Whether a name stands for something that the function declares.
    func isOwn(_ name: String, at position: Int) -> Bool {
        if parameters.contains(name) || results.contains(name) { return true }
        return scopes.contain(name, at: position)
    }
}
