extension GoParser {
    /// Type = TypeName [ TypeArgs ] | TypeLit | "(" Type ")"
    mutating func type() -> GoType? {
        nested { $0.typeRule() }
    }

    private mutating func typeRule() -> GoType? {
        switch peek().kind {
        case .identifier: return typeName()
        case .operator(.star):
            position += 1
            return type().map { .pointer($0) }
        case .operator(.leftParenthesis):
            position += 1
            guard let inner = type(), next(is: .rightParenthesis) else { return nil }
            return .parenthesized(inner)
        case .operator(.leftBracket): return arrayOrSlice()
        case .operator(.arrow), .keyword(.chan): return channel()
        case .keyword(.map):
            position += 1
            guard next(is: .leftBracket), let key = type(), next(is: .rightBracket),
                let value = type()
            else { return nil }
            return .map(key: key, value: value)
        case .keyword(.func):
            position += 1
            return signature().map { .function($0.type) }
        case .keyword(.struct): return structure()
        case .keyword(.interface): return interface()
        default: return nil
        }
    }

    /// Whether a type can begin with this token.
    func beginsType(_ token: GoToken) -> Bool {
        switch token.kind {
        case .identifier, .operator(.star), .operator(.leftParenthesis), .operator(.leftBracket),
            .operator(.arrow), .keyword(.chan), .keyword(.map), .keyword(.func), .keyword(.struct),
            .keyword(.interface):
            true
        default: false
        }
    }

    /// TypeName = identifier [ "." identifier ] .  TypeArgs = "[" TypeList [ "," ] "]" .
    private mutating func typeName() -> GoType? {
        guard let first = identifier() else { return nil }
        var type = GoType.name(text(first))
        if next(is: .period) {
            guard let member = identifier() else { return nil }
            type = .qualified(package: text(first), name: text(member))
        }
        guard next(is: .leftBracket) else { return type }
        var arguments: [GoType] = []
        repeat {
            if peek().is(.rightBracket) { break }
            guard let argument = self.type() else { return nil }
            arguments.append(argument)
        } while next(is: .comma)
        guard next(is: .rightBracket), !arguments.isEmpty else { return nil }
        return .generic(type, arguments)
    }

    /// ArrayType = "[" Expression "]" Type .  SliceType = "[" "]" Type .
    private mutating func arrayOrSlice() -> GoType? {
        guard let end = brackets.end(of: position) else { return nil }
        let start = position + 1
        position = end + 1
        guard let element = type() else { return nil }
        if start == end { return .slice(element) }
        return .array(length: source(from: start, to: end), element: element)
    }

    /// ChannelType = ( "chan" | "chan" "<-" | "<-" "chan" ) Type .
    private mutating func channel() -> GoType? {
        var direction = GoChannelDirection.both
        if next(is: .arrow) {
            guard next(is: .chan) else { return nil }
            direction = .receive
        } else {
            position += 1
            if next(is: .arrow) { direction = .send }
        }
        return type().map { .channel(direction, $0) }
    }

    /// StructType = "struct" "{" { FieldDecl ";" } "}" .
    private mutating func structure() -> GoType? {
        position += 1
        guard next(is: .leftBrace) else { return nil }
        var fields: [GoField] = []
        while !next(is: .rightBrace) {
            if nextIsSemicolon() { continue }
            guard var field = field() else { return nil }
            if peek().kind == .string || peek().kind == .rawString {
                field.tag = stringValue(peek())
                position += 1
            }
            fields.append(field)
            guard nextIsSemicolon() || peek().is(.rightBrace) else { return nil }
        }
        return .structure(fields)
    }

    /// FieldDecl = IdentifierList Type | [ "*" ] TypeName [ TypeArgs ] .
    private mutating func field() -> GoField? {
        guard peek().kind == .identifier, !isLoneType(endsAt: { self.endsField($0) }) else {
            return type().map { GoField(names: [], type: $0) }
        }
        var names: [String] = []
        repeat {
            guard let name = identifier() else { return nil }
            names.append(text(name))
        } while next(is: .comma)
        return type().map { GoField(names: names, type: $0) }
    }

    private func endsField(_ token: GoToken) -> Bool {
        switch token.kind {
        case .semicolon, .string, .rawString, .operator(.rightBrace): true
        default: false
        }
    }

    /// Whether the identifier at which reading stands is the whole type, or begins one: `T`, `p.T`,
    /// `T[int]`, and not the name of `a [3]int`.
    func isLoneType(endsAt isEnd: (GoToken) -> Bool) -> Bool {
        let following = peek(1)
        if following.is(.period) || isEnd(following) { return true }
        guard following.is(.leftBracket), let end = brackets.end(of: position + 1),
            end > position + 2
        else { return false }
        return isEnd(token(at: end + 1))
    }

    /// InterfaceType = "interface" "{" { InterfaceElem ";" } "}" .
    private mutating func interface() -> GoType? {
        position += 1
        guard peek().is(.leftBrace), let end = brackets.end(of: position) else { return nil }
        position += 1
        var elements: [String] = []
        while position < end {
            if nextIsSemicolon() { continue }
            let start = position
            while position < end, peek().kind != .semicolon { skipOne() }
            elements.append(source(from: start, to: position))
        }
        position = end + 1
        return .interface(elements)
    }
}
