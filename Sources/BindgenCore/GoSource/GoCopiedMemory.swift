/// How much a body copies of what a parameter points to.
extension GoParser {
    /// What `C.GoBytes(unsafe.Pointer(p), C.int(n))` and `C.GoStringN(p, n)` copy, if what is called as a
    /// parameter says how much.
    ///
    /// - Parameter position: that of the pointer's name.
    func copy(of position: Int, _ function: GoFunction) -> GoCopy? {
        guard let (call, isText) = callOfCopy(around: position),
            let end = brackets.end(of: call)
        else { return nil }
        var name = end - 1
        if token(at: name).is(.rightParenthesis) {
            // `C.int(n)`
            name -= 1
            guard token(at: name - 1).is(.leftParenthesis), isConversion(before: name - 1) else {
                return nil
            }
        } else if !token(at: name - 1).is(.comma) {
            return nil
        }
        guard token(at: name).kind == .identifier else { return nil }
        let text = text(token(at: name))
        guard function.parameters.contains(where: { $0.name == text }) else { return nil }
        return GoCopy(count: text, isText: isText)
    }

    /// Forgets how much is copied where the body may have made another number of it.
    func forgetChangedCounts(in body: Range<Int>, of function: inout GoFunction) {
        let counts = Set(function.parameters.flatMap(\.copies).compactMap { $0?.count })
        if counts.isEmpty { return }
        var changed: Set<String> = []
        for position in body where token(at: position).kind == .identifier {
            let name = text(token(at: position))
            if counts.contains(name), mayChange(at: position) { changed.insert(name) }
        }
        for index in function.parameters.indices {
            function.parameters[index].copies = function.parameters[index].copies.map { copy in
                copy.flatMap { changed.contains($0.count) ? nil : $0 }
            }
        }
    }

    /// The bracket of the call that copies what has that name in its first argument.
    private func callOfCopy(around name: Int) -> (bracket: Int, isText: Bool)? {
        var bracket = name - 1
        for _ in 0..<2 where token(at: bracket).is(.leftParenthesis) {
            guard token(at: bracket - 2).is(.period) else { return nil }
            switch text(token(at: bracket - 1)) {
            case "GoBytes": return (bracket, isText: false)
            case "GoStringN": return (bracket, isText: true)
            case "Pointer": bracket -= 4
            default: return nil
            }
        }
        return nil
    }

    /// Whether `, C.int` or `, int` stands before a bracket.
    private func isConversion(before bracket: Int) -> Bool {
        guard token(at: bracket - 1).kind == .identifier else { return false }
        if token(at: bracket - 2).is(.comma) {
            return GoScalar(rawValue: text(token(at: bracket - 1))) != nil
        }
        return token(at: bracket - 2).is(.period) && text(token(at: bracket - 3)) == "C"
            && text(token(at: bracket - 1)) == "int" && token(at: bracket - 4).is(.comma)
    }

    /// Whether the value that has that name may be another one from there on, or the name another
    /// value's: it is assigned to, or declared again, or its address is taken.
    private func mayChange(at position: Int) -> Bool {
        let (before, next) = (token(at: position - 1), token(at: position + 1))
        if before.is(.period) { return false }
        return next.assigns || next.is(.define) || next.kind == .identifier
            || before.is(.ampersand) || before.kind == .semicolon || before.is(.leftBrace)
            || before.is(.for) || before.is(.var) || isInAssignedList(position)
    }

    /// Whether it is one of `a, b, c = …`, and not the last.
    func isInAssignedList(_ position: Int) -> Bool {
        var place = position + 1
        guard token(at: place).is(.comma) else { return false }
        // What is longer is taken for one.
        while place < position + 64 {
            let token = token(at: place)
            if token.is(.assign) || token.is(.define) { return true }
            if token.kind == .semicolon || token.is(.colon) || token.is(.leftBrace)
                || token.is(.rightBrace) || token.is(.rightParenthesis) || token.is(.rightBracket)
            {
                return false
            }
            place = (brackets.end(of: place) ?? place) + 1
        }
        return true
    }
}
