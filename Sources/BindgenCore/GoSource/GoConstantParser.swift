extension GoParser {
    /// ConstDecl = "const" ( ConstSpec | "(" { ConstSpec ";" } ")" ) .
    mutating func constantDeclaration() -> Bool {
        let start = position
        position += 1
        let isGroup = peek().is(.leftParenthesis)
        let blockDirectives = isGroup ? doc(above: start).directives : []
        var line = ConstantLine(block: range(token(at: start)), blockDirectives: blockDirectives)
        return group { parser in
            let doc = parser.doc(above: isGroup ? parser.position : start)
            guard parser.constantSpec(&line, doc) else { return false }
            line.iota += 1
            return true
        }
    }

    /// What a line of a block repeats, if it has no expressions of its own.
    private struct ConstantLine {
        var block: SourceRange
        var blockDirectives: [GoDirective]
        var iota = 0
        var type: GoType?
        var expressions: [GoExpression] = []
    }

    /// ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ] .
    private mutating func constantSpec(_ line: inout ConstantLine, _ doc: GoDoc) -> Bool {
        var names: [GoToken] = []
        repeat {
            guard let name = identifier() else { return false }
            names.append(name)
        } while next(is: .comma)
        let hasType = !peek().is(.assign) && beginsType(peek())
        let written: GoType? = hasType ? type() : nil
        if hasType, written == nil { return false }
        if next(is: .assign) {
            line.type = written
            line.expressions = []
            repeat { line.expressions.append(constantExpression()) } while next(is: .comma)
        } else if hasType {
            return false
        }
        let trailing = comments.comment(endingLineBefore: position).map { number in
            SourceRange(file: result.index, bytes: comments.all[number].bytes)
        }
        for (index, name) in names.enumerated() {
            let expression =
                line.expressions.indices.contains(index) ? line.expressions[index] : nil
            result.constants.append(
                GoConstant(
                    name: text(name), nameRange: range(name), type: line.type,
                    expression: expression, iota: line.iota, doc: doc,
                    trailingComment: trailing,
                    blockDirectives: line.blockDirectives, block: line.block))
        }
        return true
    }
}
