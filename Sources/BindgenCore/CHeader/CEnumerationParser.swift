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
    private mutating func enumConstants() -> [String]? {
        guard peek().is(.leftBrace) else { return nil }
        let start = position
        skipBalanced()
        let end = position
        position = start + 1
        var constants: [String] = []
        while position < end, peek().kind == .identifier {
            constants.append(text(peek()))
            position += 1
            skipAttributes()
            if next(is: .assign) { skipExpression() }
            guard next(is: .comma) else { break }
        }
        position = end
        return constants
    }
}
