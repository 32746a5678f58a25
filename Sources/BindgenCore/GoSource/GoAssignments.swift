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
    /// Whether the values are the elements of the only one.
    var isRange = false
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
            let block = position..<(blocks.last ?? body).upperBound
            if token(at: position).is(.var) || token(at: position).is(.const) {
                found += variables(declaredAt: position, in: block)
            } else if beginsStatement(after: before) {
                let isHeader = before.is(.if) || before.is(.for) || before.is(.switch)
                let scope = isHeader ? position..<endOfBlock(after: position) : block
                if let assignment = assignment(at: position, scope) { found.append(assignment) }
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
    private func assignment(at start: Int, _ scope: Range<Int>) -> GoAssignment? {
        var rest = self
        rest.position = start
        let targets = rest.expressions { $0.is(.assign) || $0.is(.define) || $0.is(.colon) }
        let sign = rest.peek()
        guard sign.is(.assign) || sign.is(.define), !targets.isEmpty else { return nil }
        rest.position += 1
        let isRange = rest.next(is: .range)
        let values = rest.expressions { _ in false }
        return GoAssignment(
            targets: targets, values: values, isDefinition: sign.is(.define), scope: scope,
            isRange: isRange)
    }

    /// Constants are written alike.
    ///
    /// VarDecl = "var" ( VarSpec | "(" { VarSpec ";" } ")" ) .
    /// VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) .
    private func variables(declaredAt start: Int, in block: Range<Int>) -> [GoAssignment] {
        var rest = self
        rest.position = start + 1
        guard rest.next(is: .leftParenthesis) else {
            return [rest.variableSpecification(in: block)]
        }
        var found: [GoAssignment] = []
        while !rest.isAtEnd, !rest.peek().is(.rightParenthesis) {
            found.append(rest.variableSpecification(in: block))
            rest.skipStatement()
            if !rest.nextIsSemicolon() { break }
        }
        return found
    }

    private mutating func variableSpecification(in block: Range<Int>) -> GoAssignment {
        var targets: [Range<Int>] = []
        while identifier() != nil {
            targets.append(position - 1..<position)
            guard next(is: .comma) else { break }
        }
        while !isAtEnd, !peek().is(.assign), !endsExpressionList(peek()), !isAtUnclosed {
            skipOne()
        }
        let values = next(is: .assign) ? expressions { _ in false } : []
        return GoAssignment(targets: targets, values: values, isDefinition: true, scope: block)
    }

    /// In tokens: what is longer is nothing that matters here.
    private static let longestExpression = 4096

    /// The expressions of a list, to something that ends it.
    private mutating func expressions(until ends: (GoToken) -> Bool) -> [Range<Int>] {
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
