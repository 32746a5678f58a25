extension GoParser {
    /// A parameter list or a result list, in both of its forms: as part of a type, where names that
    /// share a type stay together, and one by one.
    struct ParameterList {
        var groups: [GoSignature.Group] = []
        var parameters: [GoFunction.Parameter] = []
    }

    /// Signature = Parameters [ Result ] .  Result = Parameters | Type .
    mutating func signature() -> (
        type: GoSignature, parameters: ParameterList, results: ParameterList
    )? {
        guard let parameters = parameterList() else { return nil }
        var results = ParameterList()
        if peek().is(.leftParenthesis) {
            guard let list = parameterList() else { return nil }
            results = list
        } else if beginsType(peek()) {
            let start = position
            guard let type = type() else { return nil }
            results.groups = [.init(names: [], type: type)]
            results.parameters = [.init(type: type, typeRange: range(from: start, to: position))]
        }
        let type = GoSignature(parameters: parameters.groups, results: results.groups)
        return (type, parameters, results)
    }

    /// One entry of a list, before it is known whether the list has names.
    private struct Entry {
        var name: GoToken?
        /// Nothing for a name that shares the type of the next one, or a type that is a name only.
        var type: GoType?
        var typeRange: SourceRange
    }

    /// Parameters = "(" [ ParameterDecl { "," ParameterDecl } [ "," ] ] ")" .
    mutating func parameterList() -> ParameterList? {
        guard next(is: .leftParenthesis) else { return nil }
        var entries: [Entry] = []
        while !next(is: .rightParenthesis) {
            guard let entry = parameter() else { return nil }
            entries.append(entry)
            guard next(is: .comma) || peek().is(.rightParenthesis) else { return nil }
        }
        let hasNames = entries.contains { $0.name != nil && $0.type != nil }
        return hasNames ? named(entries) : unnamed(entries)
    }

    /// ParameterDecl = [ IdentifierList ] [ "..." ] Type .
    private mutating func parameter() -> Entry? {
        let isEnd = { (token: GoToken) in token.is(.comma) || token.is(.rightParenthesis) }
        var name: GoToken?
        if peek().kind == .identifier {
            if isEnd(peek(1)) {
                let name = peek()
                position += 1
                return Entry(name: name, typeRange: range(name))
            }
            if !isLoneType(endsAt: isEnd) { name = identifier() }
        }
        let start = position
        let isVariadic = next(is: .ellipsis)
        guard let type = type() else { return nil }
        return Entry(
            name: name, type: isVariadic ? .variadic(type) : type,
            typeRange: range(from: start, to: position))
    }

    private func unnamed(_ entries: [Entry]) -> ParameterList {
        var list = ParameterList()
        for entry in entries {
            let type = entry.type ?? .name(entry.name.map(text) ?? "")
            list.groups.append(.init(names: [], type: type))
            list.parameters.append(.init(type: type, typeRange: entry.typeRange))
        }
        return list
    }

    /// Names without a type have that of the next entry.
    private func named(_ entries: [Entry]) -> ParameterList? {
        var list = ParameterList()
        var waiting: [GoToken] = []
        for entry in entries {
            guard let name = entry.name else { return nil }
            waiting.append(name)
            guard let type = entry.type else { continue }
            list.groups.append(.init(names: waiting.map(text), type: type))
            for name in waiting {
                list.parameters.append(
                    .init(
                        name: text(name), nameRange: range(name), type: type,
                        typeRange: entry.typeRange))
            }
            waiting = []
        }
        return waiting.isEmpty ? list : nil
    }
}
