/// A statement, or a part of one, that gives values to variables.
struct GoAssignment {
    /// The tokens of what is assigned to.
    var targets: [Range<Int>]
    /// The tokens of what they are given: as many, or one for all of them, or none.
    var values: [Range<Int>]
    /// Whether the variables are declared here.
    var isDefinition: Bool
    /// The tokens in which names that are declared here stand for these variables.
    var scope: Range<Int>
    /// Whether what is given is not written there: elements of a range, or what a function literal is given.
    var isUnseen = false
}

extension GoParser {
    /// The assignments of a body, those in function literals too.
    ///
    /// - Parameter body: the tokens from its opening brace to before the closing one.
    func assignments(in body: Range<Int>) -> [GoAssignment] {
        var found: [GoAssignment] = []
        var blocks: [Range<Int>] = []
        for position in body {
            while let last = blocks.last, last.upperBound <= position { blocks.removeLast() }
            let before = token(at: position - 1)
            if token(at: position).is(.leftBrace), let end = brackets.end(of: position) {
                blocks.append(position..<end)
            }
            let end = (blocks.last ?? body).upperBound
            if token(at: position).is(.var) || token(at: position).is(.const) {
                found += variables(declaredAt: position, to: end)
            } else if token(at: position).is(.func) {
                if let parameters = parametersOfLiteral(at: position) { found.append(parameters) }
            } else if beginsStatement(after: before) {
                let isHeader = before.is(.if) || before.is(.for) || before.is(.switch)
                let end = isHeader ? endOfBlock(after: position) : end
                if let assignment = assignment(at: position, to: end, isHeader: isHeader) {
                    found.append(assignment)
                }
            }
        }
        return found
    }

    private func beginsStatement(after token: GoToken) -> Bool {
        token.kind == .semicolon || token.is(.leftBrace) || token.is(.colon) || token.is(.if)
            || token.is(.for) || token.is(.switch) || token.is(.case)
    }

    /// Where a statement ends whose header begins there, with its blocks.
    private func endOfBlock(after start: Int) -> Int {
        var rest = self
        rest.position = start
        // A chain of `else if` is not read to its end for each of them.
        for _ in 0..<64 where !rest.isAtEnd && !rest.isAtUnclosed {
            let isBlock = rest.peek().is(.leftBrace)
            rest.skipOne()
            if isBlock, rest.endsExpressionList(rest.peek()) { break }
        }
        return rest.position
    }

    /// Assignment = ExpressionList assign_op ExpressionList .
    /// ShortVarDecl = IdentifierList ":=" ExpressionList .
    /// RangeClause = [ ExpressionList "=" | IdentifierList ":=" ] "range" Expression .
    private func assignment(at start: Int, to end: Int, isHeader: Bool) -> GoAssignment? {
        var rest = self
        rest.position = start
        let targets = rest.expressions { $0.is(.assign) || $0.is(.define) || $0.is(.colon) }
        let sign = rest.peek()
        guard sign.is(.assign) || sign.is(.define), !targets.isEmpty else { return nil }
        rest.position += 1
        let isRange = rest.next(is: .range)
        // A brace in a header begins the block, and a colon is that of `case x := <-c:`.
        let values = rest.expressions { $0.is(.colon) || isHeader && $0.is(.leftBrace) }
        // What stands on its right side is not yet what it defines.
        let first = values.last?.upperBound ?? rest.position
        return GoAssignment(
            targets: targets, values: values, isDefinition: sign.is(.define),
            scope: (isRange ? start : first)..<max(first, end), isUnseen: isRange)
    }

    /// Constants are written alike.
    ///
    /// VarDecl = "var" ( VarSpec | "(" { VarSpec ";" } ")" ) .
    /// VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) .
    private func variables(declaredAt start: Int, to end: Int) -> [GoAssignment] {
        var rest = self
        rest.position = start + 1
        guard rest.next(is: .leftParenthesis) else {
            return [rest.variableSpecification(to: end)]
        }
        var found: [GoAssignment] = []
        while !rest.isAtEnd, !rest.peek().is(.rightParenthesis) {
            found.append(rest.variableSpecification(to: end))
            rest.skipStatement()
            if !rest.nextIsSemicolon() { break }
        }
        return found
    }

    private mutating func variableSpecification(to end: Int) -> GoAssignment {
        var targets: [Range<Int>] = []
        while identifier() != nil {
            targets.append(position - 1..<position)
            guard next(is: .comma) else { break }
        }
        while !isAtEnd, !peek().is(.assign), !endsExpressionList(peek()), !isAtUnclosed {
            skipOne()
        }
        let values = next(is: .assign) ? expressions { _ in false } : []
        return GoAssignment(
            targets: targets, values: values, isDefinition: true,
            scope: position..<max(position, end))
    }

    /// FunctionLit = "func" Signature FunctionBody .
    private func parametersOfLiteral(at start: Int) -> GoAssignment? {
        guard let literal = literal(at: start) else { return nil }
        let places = Set(literal.names.map(\.bytes.lowerBound))
        let targets = literal.head.filter {
            places.contains(token(at: $0).bytes.lowerBound)
        }.map { $0..<$0 + 1 }
        if targets.isEmpty { return nil }
        return GoAssignment(
            targets: targets, values: [], isDefinition: true,
            scope: literal.head.upperBound..<literal.body.upperBound,
            isUnseen: true)
    }

    /// In tokens: what is longer is nothing that matters here.
    private static let longestExpression = 4096

    /// The expressions of a list, to something that ends it.
    mutating func expressions(until ends: (GoToken) -> Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        // Nobody assigns to more.
        while found.count < 64 {
            let start = position
            while !isAtEnd, !peek().is(.comma), !ends(peek()), !endsExpressionList(peek()),
                !peek().is(.else), !isAtUnclosed, position < start + Self.longestExpression
            {
                skipOne()
            }
            if position > start { found.append(start..<position) }
            guard next(is: .comma) else { break }
        }
        return found
    }
}
