/// What functions put into the structs of a function whose addresses they are given: `initEntry(&entry)`,
/// `setText(&entry.text)`, `entry.reset()`.
extension GoOriginReader {
    /// By the names of the variables; what may be put into any member is put into `*`.
    var filledMembers: [String: Set<GoMemberOrigin>] {
        let names = variables
        var found: [String: Set<GoMemberOrigin>] = [:]
        for position in body where token(at: position).kind == .identifier {
            let isAddress = token(at: position - 1).is(.ampersand)
            let next = token(at: position + 1)
            guard isAddress || next.is(.period) || next.is(.rightParenthesis),
                !token(at: position - 1).is(.period)
            else { continue }
            let name = parser.text(token(at: position))
            guard names.contains(name) else { continue }
            if isAddress, let put = put(intoAddressAt: position - 1) {
                found[name, default: []].insert(put)
            } else if !isAddress, let method = method(calledOn: position) {
                found[name, default: []].insert(.init(member: "*", origin: .filled(method)))
            }
        }
        if found.isEmpty { return found }
        let aliases = aliasesOfVariables
        for (name, put) in found {
            for other in aliases[name] ?? [] { found[other, default: []].formUnion(put) }
        }
        return found
    }

    /// What is put there by the function that is given an address: `&entry`, `&entry.text`, `&list[i]`.
    private func put(intoAddressAt ampersand: Int) -> GoMemberOrigin? {
        var member = "*"
        var end = ampersand + 1
        while true {
            let next = token(at: end + 1)
            if next.is(.period), token(at: end + 2).kind == .identifier {
                end += 2
                member = parser.text(token(at: end))
            } else if next.is(.leftBracket), let close = parser.brackets.end(of: end + 1) {
                end = close
            } else {
                break
            }
        }
        // `e := &entry` is another name of it, and what is assigned with that is seen.
        let before = token(at: ampersand - 1)
        if before.is(.define) || before.is(.assign) || before.is(.return) { return nil }
        guard let value = converted(from: ampersand, to: end),
            let call = parser.call(with: value.lowerBound, to: value.upperBound),
            !isOwn(call.function, at: call.start)
        else { return .init(member: member, origin: .other) }
        guard let handed = parser.handing(call), !Self.isReader(call.function) else { return nil }
        return .init(member: member, origin: .filled(handed))
    }

    /// Functions of C that put no pointer anywhere.
    private static func isReader(_ function: String) -> Bool {
        ["C.free", "C.memset", "C.bzero", "C.memcmp"].contains(function)
    }

    /// The method that is called on the variable itself that is named there: `entry.reset()`,
    /// `(*Entry)(entry).reset()`.
    private func method(calledOn position: Int) -> GoHandedParameter? {
        guard let end = converted(from: position, to: position)?.upperBound,
            token(at: end + 1).is(.period), token(at: end + 2).kind == .identifier,
            token(at: end + 3).is(.leftParenthesis)
        else { return nil }
        return GoHandedParameter(
            function: "." + parser.text(token(at: end + 2)), index: GoHandedParameter.receiver)
    }
}
