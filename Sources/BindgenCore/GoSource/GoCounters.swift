/// Variables that a body counts with, or gives a value of their own: what they held before is nobody's, or
/// whoever's who has got it.
extension GoParser {
    /// Finds the variables, or those in which something is, that are counted with: `next++`,
    /// `all.next += 2`, `next = id + 1`; and those that have a new value whatever way the body goes, or none:
    /// `current = f()`, `free = nil`.
    ///
    /// - Parameter body: the tokens between the braces.
    func readCounters(in body: Range<Int>, of function: inout GoFunction) {
        var end = body.lowerBound
        for position in body {
            let token = token(at: position)
            // What stands in a block may not happen.
            let isAlways = position >= end
            if token.is(.leftBrace), isAlways { end = brackets.end(of: position) ?? end }
            guard token.assigns else { continue }
            let names = variables(endingAt: position - 1)
            guard token.is(.assign) else {
                function.counted.formUnion(names)
                continue
            }
            guard !names.isEmpty, let value = value(after: position) else { continue }
            let isNothing = value.count == 1 && isNothing(at: value.lowerBound)
            if names.count == 1, value.contains(where: { isArithmetic(at: $0) }) {
                function.counted.formUnion(names)
                continue
            }
            if !isNothing { function.assigned.formUnion(names) }
            if isAlways || isNothing { function.renewed.formUnion(names) }
        }
    }

    /// The first names of what is assigned to: `next`, `all.next`, `current, err`.
    private func variables(endingAt last: Int) -> [String] {
        var names: [String] = []
        var last = last
        while names.count < Self.mostTargets {
            var first = last
            while token(at: first).kind == .identifier, token(at: first - 1).is(.period) {
                first -= 2
            }
            let before = token(at: first - 1)
            guard token(at: first).kind == .identifier else { return [] }
            names.append(text(token(at: first)))
            if before.kind == .semicolon || before.is(.leftBrace) || before.is(.colon) {
                return names
            }
            guard before.is(.comma) else { return [] }
            last = first - 2
        }
        return []
    }

    /// Nobody assigns to more at once.
    private static let mostTargets = 8

    /// The tokens of a short value that is assigned there.
    private func value(after sign: Int) -> Range<Int>? {
        var end = sign + 1
        while token(at: end).kind != .semicolon, !token(at: end).is(.rightBrace) {
            // What is longer is no number.
            if end > sign + 64 { return sign + 1..<end }
            end += 1
        }
        return end > sign + 1 ? sign + 1..<end : nil
    }

    private func isArithmetic(at position: Int) -> Bool {
        let token = token(at: position)
        return token.is(.plus) || token.is(.minus) || token.is(.percent)
    }

    private func isNothing(at position: Int) -> Bool {
        let text = text(token(at: position))
        return text == "nil" || text == "0"
    }
}
