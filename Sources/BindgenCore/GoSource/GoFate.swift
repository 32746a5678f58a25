/// What becomes of a value beyond the statement that it stands in.
enum GoFate: Hashable, Sendable {
    /// Something has it that outlives the call.
    case stored
    /// Something may have it that does.
    case kept
    /// It is in something of the function's, which something may have that does.
    case placed
    /// Something has the address of the variable, and may have put anything there.
    case addressed
    /// That function, or that method after a period, is given the address, and may put something there.
    case filled(GoHandedParameter)
    /// That function has it, or that method after a period, which may keep it.
    case handed(GoHandedParameter)
}

extension GoOriginReader {
    /// What becomes of the values that variables hold, and with them of those that hold the same: nothing for
    /// those that are only looked at, returned, or given to others.
    var fates: [String: Set<GoFate>] {
        var found: [String: Set<GoFate>] = [:]
        let names = variables
        var late = GoLateCodes(lateCode)
        for position in body {
            late.move(to: position)
            guard token(at: position).kind == .identifier, !token(at: position - 1).is(.period)
            else { continue }
            let name = parser.text(token(at: position))
            guard names.contains(name), isValue(at: position) else { continue }
            if token(at: position - 1).is(.ampersand) {
                found[name, default: []].insert(fate(ofAddressAt: position - 1))
                continue
            }
            for code in late.current where has(code, position) {
                found[name, default: []].formUnion(code.fates)
            }
            if let fate = fate(of: position) { add(fate, to: &found[name, default: []]) }
        }
        for name in givenAway.keys { found[name, default: []].insert(.stored) }
        for name in givenToOthers { add(.placed, to: &found[name, default: []]) }
        if !found.isEmpty { pass(&found) }
        return found
    }

    /// The names of what holds values: parameters, results, and what is assigned to.
    var variables: Set<String> {
        Set(parameters + results + assignments.flatMap(\.targets).compactMap(name))
    }

    /// What becomes of a variable whose address is there: `recovered(&text)`.
    private func fate(ofAddressAt ampersand: Int) -> GoFate {
        guard let call = parser.call(with: ampersand, to: ampersand + 1),
            !isOwn(call.function, at: call.start), let handed = parser.handing(call),
            !handed.function.hasPrefix("C.")
        else { return .addressed }
        return .filled(handed)
    }

    /// What is in two things has one of them that is not looked at.
    private func add(_ fate: GoFate, to fates: inout Set<GoFate>) {
        if !fates.insert(fate).inserted, fate == .placed { fates.insert(.kept) }
    }

    /// Whether a variable's value is asked for there, and not only whether it has one.
    private func isValue(at position: Int) -> Bool {
        let next = token(at: position + 1)
        return !next.assigns && !next.is(.define) && !next.is(.colon)
            && !parser.isComparedToNil(at: position) && !parser.isInAssignedList(position)
    }

    /// What becomes of `u` becomes of `t` after `u := t`.
    private func pass(_ fates: inout [String: Set<GoFate>]) {
        var sources: [String: [String]] = [:]
        for (target, value) in pairs {
            guard let name = name(target), let source = parser.pointer(in: value) else { continue }
            sources[name, default: []].append(parser.text(token(at: source)))
        }
        if sources.isEmpty { return }
        var ahead = Array(fates.keys)
        while let name = ahead.popLast() {
            for source in sources[name] ?? [] where source != name {
                let known = fates[source] ?? []
                // What is kept cannot be more than that, and one of many will keep it.
                if known.contains(.kept) { continue }
                let all = known.union(fates[name] ?? [])
                if all == known { continue }
                fates[source] = all.count > 16 ? [.kept] : all
                ahead.append(source)
            }
        }
    }

    // MARK: - Values

    /// What becomes of the value of the variable that is named there.
    func fate(of name: Int) -> GoFate? { fate(from: name, to: name) }

    /// What becomes of the value that is written from the token at `first` to the one at `last`: nothing where
    /// it is only looked at, returned or assigned, which says more than this.
    func fate(from first: Int, to last: Int) -> GoFate? {
        guard let value = converted(from: first, to: last) else { return .kept }
        let (first, last) = (value.lowerBound, value.upperBound)
        // `t.n`, `t[0]`, `t == u`, `if t {`
        guard isEnd(token(at: last + 1)) else { return nil }
        if token(at: first - 1).is(.arrow) { return isSend(before: first) ? .stored : nil }
        if token(at: first - 1).is(.return) { return isInLiteral(first) ? .kept : nil }
        guard beginsValue(behind: token(at: first - 1)) else { return nil }
        if let call = parser.call(with: first, to: last) { return fate(in: call) }
        return isKept(inListBefore: first) ? .placed : nil
    }

    /// Whether the value of a variable is an argument, in whatever conversions, in that parenthesis.
    func isArgument(_ name: Int, in parenthesis: Int) -> Bool {
        guard let value = converted(from: name, to: name),
            beginsValue(behind: token(at: value.lowerBound - 1))
        else { return false }
        return parser.argument(from: value.lowerBound, to: value.upperBound)?.parenthesis
            == parenthesis
    }

    /// Whether the value of a variable is given to a method there, or to another package's function, that is
    /// called as one which only reads it.
    func isSent(_ name: Int) -> Bool {
        guard let value = converted(from: name, to: name),
            let call = parser.call(with: value.lowerBound, to: value.upperBound),
            token(at: call.parenthesis - 2).is(.period)
        else { return false }
        let method = parser.text(token(at: call.parenthesis - 1))
        return method.hasPrefix("Write") || method.hasPrefix("Send")
    }

    /// The tokens of a value with all its conversions, if it has no more than anybody writes.
    func converted(from first: Int, to last: Int) -> ClosedRange<Int>? {
        var value = first...last
        for _ in 0..<8 {
            let (open, close) = (value.lowerBound - 1, value.upperBound + 1)
            if token(at: close).is(.ellipsis) {
                value = value.lowerBound...close
            } else if token(at: close).is(.leftBracket) {
                guard let end = endOfSlice(at: close) else { return value }
                value = value.lowerBound...end
            } else if token(at: open).is(.leftParenthesis),
                let outer = token(at: close).is(.comma)
                    ? view(in: open)
                    : token(at: close).is(.rightParenthesis) ? conversion(in: open, close) : nil
            {
                value = outer
            } else {
                return value
            }
        }
        return nil
    }

    /// The end of `[:n]`, and nothing of `[n]`.
    private func endOfSlice(at open: Int) -> Int? {
        guard let end = parser.brackets.end(of: open), end < open + 64,
            (open..<end).contains(where: { token(at: $0).is(.colon) })
        else { return nil }
        return end
    }

    /// The tokens of `unsafe.Slice(p, n)`, `unsafe.String(p, n)`, which are what is behind the first
    /// argument.
    private func view(in open: Int) -> ClosedRange<Int>? {
        guard let (name, start) = parser.function(before: open),
            GoParser.views.contains(name),
            let end = parser.brackets.end(of: open)
        else { return nil }
        return start...end
    }

    /// An operator in front of a value makes another of it, and after `=` or `return` something else is known.
    private func beginsValue(behind token: GoToken) -> Bool {
        token.is(.comma) || token.is(.colon) || token.is(.leftBrace) || token.is(.leftParenthesis)
    }

    /// Whether a token stands in a function literal; where there are many, it is taken for that.
    private func isInLiteral(_ position: Int) -> Bool {
        literals.count > 64 || literals.contains { $0.contains(position) }
    }

    private func isEnd(_ token: GoToken) -> Bool {
        token.is(.comma) || token.is(.rightParenthesis) || token.is(.rightBrace)
            || token.kind == .semicolon
    }

    /// `c <- t`, and not `<-t`.
    func isSend(before value: Int) -> Bool {
        let channel = token(at: value - 2)
        return channel.kind == .identifier || channel.is(.rightBracket)
            || channel.is(.rightParenthesis)
    }

    /// The tokens of a conversion whose parentheses those are, `unsafe.Pointer(t)`, `uintptr(t)`,
    /// `(*T)(t)`, or of the parentheses alone.
    private func conversion(in open: Int, _ close: Int) -> ClosedRange<Int>? {
        let before = token(at: open - 1)
        if before.kind == .identifier {
            guard let (name, start) = parser.function(before: open) else { return nil }
            let parts = name.split(separator: ".")
            let isConversion =
                parts.count == 2
                ? parser.isConversion(callee: String(parts[0]), String(parts[1]))
                : name == "uintptr"
            return isConversion ? start...close : nil
        }
        if before.is(.rightParenthesis) {
            guard let type = parser.opening(of: open - 1, from: max(0, open - 16)),
                token(at: type + 1).is(.star)
            else { return nil }
            return type...close
        }
        return before.is(.rightBracket) || before.is(.rightBrace) || before.is(.func)
            ? nil : open...close
    }

    func fate(in call: GoCallSite) -> GoFate? {
        if call.function == "append" { return call.index == 0 ? nil : .kept }
        if isOwn(call.function, at: call.start) { return .kept }
        guard let handed = parser.handing(call) else { return nil }
        return handed.function.hasPrefix("C.") ? nil : .handed(handed)
    }

    /// Whether a value is among others of something that may be kept: `entry{n, t}`, `{text: t}`,
    /// `[]*C.char{t}`, and not `return n, t` or `x, y = n, t`.
    private func isKept(inListBefore value: Int) -> Bool {
        var position = value - 1
        // What is longer is not looked at.
        let last = max(0, value - 64)
        while position > last {
            let token = token(at: position)
            // What a literal returns is not what the function does.
            if token.is(.return) { return isInLiteral(position) }
            if token.is(.case) || token.is(.assign) || token.is(.define)
                || token.kind == .semicolon
            {
                return false
            }
            if token.is(.colon) || token.is(.leftBrace) || token.is(.leftParenthesis) {
                return true
            }
            if token.is(.rightParenthesis) || token.is(.rightBracket) || token.is(.rightBrace) {
                guard let open = parser.opening(of: position, from: last) else { return true }
                position = open
            }
            position -= 1
        }
        return true
    }

    func token(at index: Int) -> GoToken { parser.token(at: index) }
}
