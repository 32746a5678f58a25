extension CParser {
    /// record-specifier = ( "struct" | "union" ) [ tag ] [ "{" { field-declaration } "}" ]
    mutating func recordSpecifier(_ declarationAttributes: inout CAttributes) -> CType? {
        let kind: CTag.Kind = peek().is(.union) ? .union : .struct
        position += 1
        var attributes = CAttributes()
        readAttributes(into: &attributes)
        let tagToken = peek()
        let tag = tag(kind)
        let name = peek(-1).name
        readAttributes(into: &attributes)
        var fields: [CField]?
        if next(is: .leftBrace) {
            var found: [CField] = []
            found.reserveCapacity(2)
            while !isAtEnd, !next(is: .rightBrace) {
                let start = position
                if !fieldDeclaration(&found, &attributes) { recover() }
                if position == start { position += 1 }
            }
            fields = found
            // These belong to the type: `} __attribute__((packed)) name;`
            readAttributes(into: &attributes)
        } else if case .anonymous = tag.name {
            return nil
        }
        // Nearly everywhere a record is only named, and has been declared before.
        let isKnown = fields == nil && declaredTags[name] ?? false
        if !isKnown || attributes != CAttributes() {
            declaredTags[name] = true
            let record = CRecord(tag: tag, fields: fields, attributes: attributes)
            header.append(
                CDeclaration(kind: .record(record), name: tag.text, range: tagToken.range))
        }
        return .tagged(tag)
    }

    /// field-declaration = static-assert | ";"
    ///                   | specifiers [ field-declarator { "," field-declarator } ] ";"
    private mutating func fieldDeclaration(
        _ fields: inout [CField], _ attributes: inout CAttributes
    ) -> Bool {
        if next(is: .semicolon) { return true }
        if peek().is(._Static_assert) || peek().is(.static_assert) { return false }
        guard let specifiers = specifiers() else { return false }
        let start = fields.count
        defer {
            if let deprecation = specifiers.attributes.deprecation {
                for index in start..<fields.count { fields[index].deprecation = deprecation }
            }
        }
        // A field that is aligned makes its record so.
        attributes.alignment = max(attributes.alignment, specifiers.attributes.alignment)
        if next(is: .semicolon) {
            // Of what declares no name only an anonymous struct or union is a member.
            if case .tagged(let tag) = specifiers.type.unqualified, case .anonymous = tag.name,
                tag.kind != .enum
            {
                fields.append(CField(name: "", type: specifiers.type, comment: trailingComment))
            }
            return true
        }
        let first = fields.count
        while true {
            guard let field = fieldDeclarator(specifiers.type, &attributes) else { return false }
            if let field { fields.append(field) }
            if next(is: .semicolon) { break }
            guard next(is: .comma) else { return false }
        }
        if let comment = trailingComment {
            for index in first..<fields.count { fields[index].comment = comment }
        }
        return true
    }

    /// field-declarator = declarator | [ declarator ] ":" width
    ///
    /// Unnamed bit-fields are padding, and give nothing.
    private mutating func fieldDeclarator(
        _ base: CType, _ attributes: inout CAttributes
    ) -> CField?? {
        if next(is: .colon) {
            skipExpression()
            return .some(nil)
        }
        var declarator = CDeclarator(type: base)
        guard read(&declarator), let name = declarator.name else { return nil }
        var field = CField(name: text(name), type: declarator.wholeType)
        if next(is: .colon) { skipExpression() }
        readAttributes(into: &declarator.attributes)
        field.deprecation = declarator.attributes.deprecation
        attributes.alignment = max(attributes.alignment, declarator.attributes.alignment)
        return field
    }
}
