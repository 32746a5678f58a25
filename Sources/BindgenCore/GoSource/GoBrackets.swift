/// Which bracket closes which, for all tokens of a file at once: finding an end by scanning would cost
/// a scan for every level of nesting.
struct GoBrackets: Sendable {
    /// For an opening bracket that is closed, the index of the token that closes it; else -1.
    private var closing: [Int32]

    init(_ tokens: [GoToken]) {
        closing = Array(repeating: -1, count: tokens.count)
        var open: [(index: Int, closer: GoOperator)] = []
        for index in tokens.indices {
            switch tokens[index].kind {
            case .operator(.leftParenthesis): open.append((index, .rightParenthesis))
            case .operator(.leftBracket): open.append((index, .rightBracket))
            case .operator(.leftBrace): open.append((index, .rightBrace))
            case .operator(.rightParenthesis), .operator(.rightBracket):
                guard let last = open.last, tokens[index].is(last.closer) else { continue }
                closing[last.index] = Int32(truncatingIfNeeded: index)
                open.removeLast()
            case .operator(.rightBrace):
                // Only braces hold statements: what is open inside of them was never closed.
                while let last = open.popLast() {
                    guard last.closer == .rightBrace else { continue }
                    closing[last.index] = Int32(truncatingIfNeeded: index)
                    break
                }
            case .keyword(.func) where !open.isEmpty:
                // A function with a name stands at the top of a file: a brace above was forgotten.
                if Self.declaresFunction(at: index, in: tokens) { open.removeAll() }
            default: break
            }
        }
    }

    func end(of index: Int) -> Int? {
        closing[index] < 0 ? nil : Int(closing[index])
    }

    /// `func Name(` or `func Name[` or `func (t *T) Name(`, at the beginning of a line.
    private static func declaresFunction(at index: Int, in tokens: [GoToken]) -> Bool {
        let token = { (index: Int) -> GoToken.Kind in
            index < tokens.count ? tokens[index].kind : .end
        }
        guard index > 0, tokens[index - 1].line < tokens[index].line else { return false }
        var name = index + 1
        if token(name) == .operator(.leftParenthesis) {
            // A receiver is short; what is longer is not looked at.
            let last = min(tokens.count, name + 16)
            guard
                let end = tokens[name..<last].firstIndex(where: { $0.is(.rightParenthesis) })
            else { return false }
            name = end + 1
        }
        guard token(name) == .identifier else { return false }
        return token(name + 1) == .operator(.leftParenthesis)
            || token(name + 1) == .operator(.leftBracket) && name == index + 1
    }
}
