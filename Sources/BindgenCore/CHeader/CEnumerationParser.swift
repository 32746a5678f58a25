extension CParser {
    /// enum-specifier = "enum" [ tag ] [ ":" type ] [ "{" constants "}" ]
    mutating func enumSpecifier() -> CType? {
        position += 1
        var attributes = CAttributes()
        readAttributes(into: &attributes)
        let tagToken = peek()
        let tag = tag(.enum)
        if next(is: .colon), nested({ $0.specifiers() }) == nil { return nil }
        let constants = enumConstants()
        readAttributes(into: &attributes)
        let enumeration = CEnumeration(tag: tag, constants: constants, attributes: attributes)
        header.append(
            CDeclaration(
                kind: .enumeration(enumeration), name: tag.text, range: tagToken.range))
        return .tagged(tag)
    }

    /// constants = "{" [ name [ "=" expression ] { "," … } [ "," ] ] "}"
    private mutating func enumConstants() -> [CEnumerator]? {
        guard peek().is(.leftBrace) else { return nil }
        let start = position
        skipBalanced()
        let end = position
        position = start + 1
        var constants: [CEnumerator] = []
        var value: Int64? = 0
        while position < end, peek().kind == .identifier {
            let name = peek()
            position += 1
            skipAttributes()
            if next(is: .assign) {
                let start = position
                skipExpression()
                value = number(in: start..<position)
            }
            constants.append(CEnumerator(name: text(name), value: value))
            constantValues[name.name] = value
            value = value.flatMap { $0 < .max ? $0 + 1 : nil }
            guard next(is: .comma) else { break }
        }
        position = end
        return constants
    }

    /// The number that an expression of constants is, if that is known.
    func number(in expression: Range<Int>) -> Int64? {
        let tokens = expression.map(token)
        if tokens.count == 1, tokens[0].kind == .number {
            return CNumber.value(of: text(tokens[0]))
        }
        var evaluator = CExpressionEvaluator(tokens, names: names) { token in
            token.kind == .character
                ? CNumber.value(ofCharacter: source(token)) : constantValues[token.name]
        }
        return evaluator.number()
    }
}
