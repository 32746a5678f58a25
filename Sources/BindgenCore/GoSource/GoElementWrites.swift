extension GoParser {
    /// The names in a body whose elements it writes to, as far as that can be seen without knowing types:
    /// `xs[i] = x`, `xs[i]++`, `copy(xs, ys)`, `sort.Ints(xs[1:])`.
    ///
    /// - Parameter body: the tokens between the braces.
    func elementWrites(in body: Range<Int>) -> [String] {
        var names: [String] = []
        var lists = AssignmentLists()
        for index in body where token(at: index).kind == .identifier {
            // `s.xs` is a member, and no name of the function's.
            guard !token(at: index - 1).is(.period) else { continue }
            let name =
                isAssignedElement(at: index, &lists)
                ? index
                : writesToItsArgument(at: index) ? argument(ofCallAt: index) : nil
            guard let name else { continue }
            let text = text(token(at: name))
            if !names.contains(text) { names.append(text) }
        }
        return names
    }

    /// Where the members and elements end that are asked for behind there: `.part[j]`.
    func endOfSelectors(after start: Int) -> Int {
        var end = start
        while true {
            if token(at: end + 1).is(.period), token(at: end + 2).kind == .identifier {
                end += 2
            } else if token(at: end + 1).is(.leftBracket), let next = brackets.end(of: end + 1) {
                end = next
            } else {
                return end
            }
        }
    }

    /// What was found of the list of expressions that was looked at last: a list of many elements is not
    /// read to its end for each of them.
    private struct AssignmentLists {
        var end = 0
        var isAssigned = false
    }

    /// IncDecStmt = Expression ( "++" | "--" ) .
    /// Assignment = ExpressionList assign_op ExpressionList .
    ///
    /// Something in an element counts too, which may be somewhere else.
    private func isAssignedElement(at index: Int, _ lists: inout AssignmentLists) -> Bool {
        guard token(at: index + 1).is(.leftBracket), let bracket = brackets.end(of: index + 1)
        else {
            return false
        }
        let end = endOfSelectors(after: bracket)
        if token(at: end + 1).assigns { return true }
        guard token(at: end + 1).is(.comma) else { return false }
        if end + 1 >= lists.end { lists = list(from: end + 1) }
        return lists.isAssigned
    }

    private func list(from start: Int) -> AssignmentLists {
        var rest = self
        rest.position = start
        while rest.peek().is(.comma) {
            rest.position += 1
            while !rest.isAtEnd, !rest.peek().is(.comma), !rest.peek().assigns {
                let before = rest.position
                if rest.endsExpressionList(rest.peek()) || rest.isAtUnclosed { break }
                rest.skipOne()
                if rest.position == before { break }
            }
        }
        return AssignmentLists(end: rest.position, isAssigned: rest.peek().assigns)
    }

    /// Whether a function is called here that writes to the elements of its first argument.
    private func writesToItsArgument(at index: Int) -> Bool {
        let name = text(token(at: index))
        guard token(at: index + 1).is(.period) else { return name == "copy" || name == "clear" }
        return Self.writers.contains("\(name).\(text(token(at: index + 2)))")
    }

    /// Of Go's own library.
    private static let writers = NameSet([
        "sort.Ints", "sort.Float64s", "sort.Strings", "sort.Slice", "sort.SliceStable",
        "slices.Sort", "slices.SortFunc", "slices.SortStableFunc", "slices.Reverse", "rand.Read",
    ])

    /// The name that is the first argument of a call, or of which a part is.
    private func argument(ofCallAt index: Int) -> Int? {
        let open = token(at: index + 1).is(.period) ? index + 3 : index + 1
        let argument = open + 1
        guard token(at: open).is(.leftParenthesis), token(at: argument).kind == .identifier else {
            return nil
        }
        switch token(at: argument + 1).kind {
        case .operator(.comma), .operator(.rightParenthesis), .operator(.leftBracket):
            return argument
        default: return nil
        }
    }
}
