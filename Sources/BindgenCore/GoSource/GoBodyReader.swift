extension GoParser {
    /// Finds the `return` statements between the brace at which reading stands and the one at `end`.
    mutating func readBody(to end: Int, of function: inout GoFunction) {
        let start = position
        var variables: [[Int: Int]] = []
        position += 1
        while position < end {
            switch peek().kind {
            case .keyword(.func): skipFunctionLiteral(to: end)
            case .keyword(.defer):
                function.defersCalls = true
                position += 1
            case .keyword(.return):
                let statement = returnStatement(to: end)
                function.returns.append(statement.statement)
                variables.append(statement.variables)
            default: position += 1
            }
        }
        if function.returns.allSatisfy(\.values.isEmpty) { return }
        let own = ownNames(of: function, in: start..<end)
        forget(own, of: &function)
        readReturnedCalls(of: variables, own: own, in: start..<end, &function)
    }

    /// The names of all that a function declares.
    private func ownNames(of function: GoFunction, in body: Range<Int>) -> Set<String> {
        let all = [function.receiver].compactMap(\.self) + function.parameters + function.results
        return variables(in: body).union(all.compactMap(\.name))
    }

    /// Of what is returned, variables of the function itself may hold anything.
    private func forget(_ own: Set<String>, of function: inout GoFunction) {
        for statement in function.returns.indices {
            for (index, value) in function.returns[statement].values.enumerated() {
                guard case .held(let name) = value, own.contains(name) else { continue }
                function.returns[statement].values[index] = .other
            }
        }
    }

    /// The variables that are declared anywhere there: `a, b := …`, `var a, b = …`, `var ( … )`.
    private func variables(in body: Range<Int>) -> Set<String> {
        var names: Set<String> = []
        for place in body {
            if token(at: place).is(.define) {
                var first = place - 1
                while token(at: first - 1).is(.comma) { first -= 2 }
                names.formUnion(nameList(at: first))
            } else if token(at: place).is(.var), token(at: place + 1).is(.leftParenthesis) {
                var spec = place + 2
                let end = brackets.end(of: place + 1) ?? spec
                while spec < end {
                    names.formUnion(nameList(at: spec))
                    while spec < end, token(at: spec).kind != .semicolon {
                        spec = (brackets.end(of: spec) ?? spec) + 1
                    }
                    spec += 1
                }
            } else if token(at: place).is(.var) {
                names.formUnion(nameList(at: place + 1))
            }
        }
        return names
    }

    private func nameList(at start: Int) -> [String] {
        var names: [String] = []
        var place = start
        while token(at: place).kind == .identifier {
            names.append(text(token(at: place)))
            guard token(at: place + 1).is(.comma) else { break }
            place += 2
        }
        return names
    }

    /// Past a function literal with its body, whose statements are its own, or past a function type.
    private mutating func skipFunctionLiteral(to end: Int) {
        let start = position
        position += 1
        guard signature() != nil, position <= end else {
            position = start + 1
            return
        }
        if peek().is(.leftBrace) { skipBracketed() }
    }

    /// ReturnStmt = "return" [ ExpressionList ] .
    ///
    /// - Returns: it, and the positions of what is one name, by the index of the value.
    private mutating func returnStatement(
        to end: Int
    ) -> (statement: GoReturn, variables: [Int: Int]) {
        let start = position
        position += 1
        var values: [GoReturnedValue] = []
        var variables: [Int: Int] = [:]
        while position < end, peek().kind != .semicolon, !peek().is(.rightBrace) {
            let first = position
            skipExpression()
            let value = returnedValue(from: first, to: position)
            if case .held = value, position == first + 1 { variables[values.count] = first }
            values.append(value)
            guard next(is: .comma) else { break }
        }
        return (GoReturn(values: values, range: range(from: start, to: position)), variables)
    }

    private func returnedValue(from start: Int, to end: Int) -> GoReturnedValue {
        let first = token(at: start)
        switch first.kind {
        case .string where end == start + 1, .rawString where end == start + 1:
            return .stringLiteral(stringValue(first))
        case .identifier:
            break
        default:
            return .other
        }
        let variable = text(first)
        var name = variable
        var next = start + 1
        while token(at: next).is(.period), token(at: next + 1).kind == .identifier, next < end {
            name += "." + text(token(at: next + 1))
            next += 2
        }
        if next == start + 1, next == end, name == "nil" { return .nil }
        let isCall = token(at: next).is(.leftParenthesis) && brackets.end(of: next) == end - 1
        if isCall { return .call(function: name) }
        while next < end {
            if token(at: next).is(.period), token(at: next + 1).kind == .identifier {
                next += 2
            } else if token(at: next).is(.leftBracket), let closing = brackets.end(of: next) {
                next = closing + 1
            } else {
                return .other
            }
        }
        return .held(by: variable)
    }
}
