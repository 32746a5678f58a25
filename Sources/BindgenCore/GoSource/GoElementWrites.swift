extension GoParser {
    /// The names in a body whose elements it writes to, as far as that can be seen without knowing types:
    /// `xs[i] = x`, `xs[i]++`, `copy(xs, ys)`, `sort.Ints(xs[1:])`, `r.Read(unsafe.Slice(p, n))`.
    ///
    /// - Parameter body: the tokens between the braces.
    func elementWrites(in body: Range<Int>) -> [String] {
        var names: [String] = []
        var lists = AssignmentLists()
        for index in body where token(at: index).kind == .identifier {
            // `s.xs` is a member, and no name of the function's; `f().Read(xs)` is a call.
            let isMember = token(at: index - 1).is(.period)
            if isMember, !token(at: index - 2).is(.rightParenthesis) { continue }
            let name =
                !isMember && isAssignedElement(at: index, &lists)
                ? index
                : writtenArgument(ofCallAt: index).flatMap { argument($0, ofCallAt: index) }
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

    /// Which argument it is to whose elements a function writes that is called there.
    private func writtenArgument(ofCallAt index: Int) -> Int? {
        let name = text(token(at: index))
        let last = endOfName(at: index)
        if token(at: index - 1).is(.period) {
            return Self.methods.contains(text(token(at: last))) ? 0 : nil
        }
        if last == index { return name == "copy" || name == "clear" ? 0 : nil }
        let method = text(token(at: last))
        if Self.fillers.contains("\(name).\(method)") { return 1 }
        if Self.writers.contains("\(name).\(method)") { return 0 }
        return Self.methods.contains(method) && name != "C" && "\(name).\(method)" != "binary.Read"
            ? 0 : nil
    }

    /// The last of the names that are put together there: `binary.BigEndian.PutUint32`.
    func endOfName(at index: Int) -> Int {
        var end = index
        while token(at: end + 1).is(.period), token(at: end + 2).kind == .identifier { end += 2 }
        return end
    }

    /// Of Go's own library.
    private static let writers = NameSet([
        "sort.Ints", "sort.Float64s", "sort.Strings", "sort.Slice", "sort.SliceStable",
        "slices.Sort", "slices.SortFunc", "slices.SortStableFunc", "slices.Reverse",
        "subtle.XORBytes", "utf8.EncodeRune",
    ])

    /// Those that write to their second argument.
    private static let fillers = NameSet(["io.ReadFull", "io.ReadAtLeast"])

    /// Methods, and functions of packages, that write to what they are given, as they do in Go's own library.
    private static let methods = NameSet([
        "CryptBlocks", "Decode", "Decrypt", "Encode", "Encrypt", "FillBytes", "PutUint16",
        "PutUint32", "PutUint64", "PutUvarint", "PutVarint", "Read", "ReadAt", "ReadFrom",
        "ReadFromUDP", "ReadFull", "XORKeyStream",
    ])

    /// The name of what is that argument of a call, or of which that is a part.
    private func argument(_ number: Int, ofCallAt index: Int) -> Int? {
        let open = endOfName(at: index) + 1
        guard token(at: open).is(.leftParenthesis) else { return nil }
        var rest = self
        rest.position = open + 1
        // What stands in front of it is short.
        for _ in 0..<number {
            rest.skipExpression()
            guard rest.next(is: .comma) else { return nil }
        }
        let argument = rest.position
        if token(at: argument).kind == .identifier {
            switch token(at: argument + 1).kind {
            case .operator(.comma), .operator(.rightParenthesis), .operator(.leftBracket):
                return argument
            default: break
            }
        }
        rest.skipExpression()
        guard rest.position < argument + 64 else { return nil }
        return pointer(in: argument..<rest.position)
    }
}
