/// Where the value of a member of a struct comes from, or of an element of a list.
struct GoMemberOrigin: Hashable, Sendable {
    /// The name of the member, or its place where none is said, `#0`, or `[]` for an element.
    var member: String
    var origin: GoOrigin
}

extension GoOriginReader {
    /// What composite literals are called among the variables: by the tokens of their braces.
    static func name(ofLiteralAt brace: Int) -> String { "{\(brace)" }

    /// Where the values come from that are given to members of the function's variables, or behind pointers in
    /// them: `s.text = t`, `texts[i] = t`.
    var members: [String: Set<GoMemberOrigin>] {
        var found: [String: Set<GoMemberOrigin>] = [:]
        var aliases: [String: Set<String>] = [:]
        for assignment in assignments {
            for (index, target) in assignment.targets.enumerated() where target.count > 1 {
                guard let (variable, member) = member(target) else { continue }
                let origin = value(at: index, of: assignment)
                if origin == .other || origin == .null { continue }
                if found.isEmpty { aliases = aliasesOfVariables }
                for name in aliases[variable, default: []].union([variable]) {
                    found[name, default: []].insert(.init(member: member, origin: origin))
                }
            }
        }
        return found
    }

    /// What is in a composite literal: `C.entry{text: t, number: 1}`, `C.entry{t, 1}`.
    func members(ofLiteral name: String) -> Set<GoMemberOrigin> {
        guard name.hasPrefix("{"), let open = Int(name.dropFirst()),
            let end = parser.brackets.end(of: open)
        else { return [] }
        var found: Set<GoMemberOrigin> = []
        var rest = parser
        rest.position = open + 1
        var index = 0
        while rest.position < end {
            let first = rest.position
            while rest.position < end, !rest.peek().is(.comma), !rest.peek().is(.colon) {
                rest.skipOne()
            }
            var member = "#\(index)"
            var value = first..<rest.position
            if rest.next(is: .colon) {
                member = parser.text(token(at: first))
                let first = rest.position
                while rest.position < end, !rest.peek().is(.comma) { rest.skipOne() }
                value = first..<rest.position
            }
            rest.position += 1
            index += 1
            let origin = origin(of: value)
            if origin != .other, origin != .null {
                found.insert(.init(member: member, origin: origin))
            }
        }
        return found
    }

    /// `s.text`, `s.texts[i]`, `texts[i]`, `*text`, where the variable is the function's.
    private func member(_ target: Range<Int>) -> (variable: String, member: String)? {
        var (start, last) = (target.lowerBound, target.upperBound - 1)
        if token(at: start).is(.star) { start += 1 }
        // `(*s).text`
        while token(at: start).is(.leftParenthesis) || token(at: start).is(.star) { start += 1 }
        let variable = parser.text(token(at: start))
        guard token(at: start).kind == .identifier, isOwn(variable, at: start) else { return nil }
        if token(at: last).is(.rightBracket) {
            guard let open = parser.opening(of: last, from: max(start, last - 64)) else {
                return nil
            }
            last = open - 1
        }
        let isMember = token(at: last - 1).is(.period) && token(at: last).kind == .identifier
        return (variable, isMember ? parser.text(token(at: last)) : "[]")
    }

    /// The variables that are behind others: `p := &s`, `p := &list[i]`, `list := unsafe.Slice(p, n)`.
    var aliasesOfVariables: [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for (target, value) in pairs {
            guard let name = name(target) else { continue }
            let isAddress =
                token(at: value.lowerBound).is(.ampersand)
                && token(at: value.lowerBound + 1).kind == .identifier
            guard let source = isAddress ? value.lowerBound + 1 : parser.pointer(in: value)
            else { continue }
            let variable = parser.text(token(at: source))
            if variable != name { found[name, default: []].insert(variable) }
        }
        return found.mapValues { direct in
            var all = direct
            var ahead = Array(direct)
            while let next = ahead.popLast(), all.count < Self.mostAliases {
                ahead += (found[next] ?? []).filter { all.insert($0).inserted }
            }
            return all
        }
    }

    /// Nobody goes through more to what a variable is behind.
    private static let mostAliases = 16
}
