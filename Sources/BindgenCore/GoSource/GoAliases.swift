/// Variables of a body that hold what a parameter is.
extension GoParser {
    /// Adds the variables that hold the same pointer: `q := p`, `bytes := unsafe.Slice((*byte)(p), n)`.
    func addAliases(
        of indices: inout [ArraySlice<UInt8>: Int], _ assignments: [GoAssignment]
    ) {
        let defined = assignments.filter(\.isDefinition).flatMap(\.targets).map(source)
        let own = Set(defined)
        for assignment in assignments where assignment.targets.count == assignment.values.count {
            for (target, value) in zip(assignment.targets, assignment.values) {
                guard target.count == 1, token(at: target.lowerBound).kind == .identifier,
                    let name = pointer(in: value),
                    let index = indices[file.bytes[token(at: name).bytes]]
                else { continue }
                let alias = source(target)
                if indices[alias] == nil, own.contains(alias) { indices[alias] = index }
            }
        }
    }

    private func source(_ name: Range<Int>) -> ArraySlice<UInt8> {
        file.bytes[token(at: name.lowerBound).bytes]
    }

    /// Whether it is all that is given to a variable which is followed: `q := p`.
    func isAlias(
        assignedBefore position: Int, of index: Int, _ indices: [ArraySlice<UInt8>: Int]
    ) -> Bool {
        let (sign, next) = (token(at: position - 1), token(at: position + 1))
        guard sign.is(.assign) || sign.is(.define),
            next.kind == .semicolon || next.is(.rightBrace),
            !token(at: position - 3).is(.period)
        else { return false }
        return indices[file.bytes[token(at: position - 2).bytes]] == index
    }

    /// The functions whose result is what is behind their first argument.
    static let views = NameSet(["unsafe.Add", "unsafe.Slice", "unsafe.String"])

    /// The name of the pointer that an expression is, in whatever conversions.
    func pointer(in expression: Range<Int>) -> Int? {
        var expression = expression
        while let start = expression.first {
            let last = expression.upperBound - 1
            if let inner = converted(expression) {
                expression = inner
            } else if token(at: last).is(.rightBracket), last - start < 64,
                let bracket = opening(of: last, from: start), bracket > start,
                (bracket..<last).contains(where: { token(at: $0).is(.colon) })
            {
                // `(*[8]byte)(p)[:n]`
                expression = start..<bracket
            } else if expression.count == 1, token(at: start).kind == .identifier {
                return start
            } else if let (function, first) = function(before: start + 3), first == start,
                Self.views.contains(function),
                token(at: start + 3).is(.leftParenthesis), brackets.end(of: start + 3) == last
            {
                var rest = self
                rest.position = start + 4
                rest.skipExpression()
                expression = start + 4..<rest.position
            } else {
                return nil
            }
        }
        return nil
    }

    /// Whether it converts to a pointer: `unsafe.Pointer`, or `C.error_t`, as types of C are called.
    func isConversion(callee package: String, _ name: String) -> Bool {
        package == "unsafe" && name == "Pointer" || package == "C" && name.hasSuffix("_t")
    }

    /// What is within `(x)`, `unsafe.Pointer(x)`, `(*C.char)(x)`, `C.error_t(x)`.
    func converted(_ expression: Range<Int>) -> Range<Int>? {
        guard let start = expression.first else { return nil }
        var open = start
        if token(at: start).kind == .identifier {
            let name = text(token(at: start))
            let isConversion = isConversion(callee: name, text(token(at: start + 2)))
            guard isConversion || name == "uintptr" else { return nil }
            open = start + (isConversion ? 3 : 1)
        } else if token(at: start).is(.leftParenthesis),
            token(at: start + 1).is(.star), let end = brackets.end(of: start),
            end + 1 < expression.upperBound
        {
            open = end + 1
        }
        guard token(at: open).is(.leftParenthesis),
            brackets.end(of: open) == expression.upperBound - 1
        else { return nil }
        return open + 1..<expression.upperBound - 1
    }
}
