/// What the variables of a function hold of what its parameters point to, in structs and lists of its own:
/// `e := &entry{key: p}`, `e.key = p`.
///
/// What becomes of those becomes of it: `cache[id] = e`, `keep(e)`, `entries <- entry{key: p}`.
extension GoOriginReader {
    /// Where something goes that a function has put a parameter into.
    private enum Destination {
        /// Something has it that is not the function's.
        case outside
        case variable(String)
        case handed(GoHandedParameter)
    }

    /// What is given a value.
    private struct Target {
        var tokens: Range<Int>
        /// Whether the variable is declared there, and the function's.
        var isDefined: Bool
    }

    /// Adds what becomes of what parameters are put into, and of what a method is of, to what becomes of those.
    func followHolders(of function: inout GoFunction) {
        let isExport = function.exportComment != nil
        let areHolders =
            !isExport
            && (function.receiver != nil || function.parameters.contains(where: \.type.mayHold))
        guard areHolders || function.hasPointers && body.contains(where: { isHolding($0) }) else {
            return
        }
        var names: [ArraySlice<UInt8>: [Int]] = [:]
        for position in body
        where token(at: position).kind == .identifier && !token(at: position - 1).is(.period) {
            names[parser.file.bytes[token(at: position).bytes], default: []].append(position)
        }
        let targets = targets
        for index in function.parameters.indices {
            let type = function.parameters[index].type
            guard type.mayPoint || !isExport && type.mayHold else { continue }
            follow(&function.parameters[index], isHolder: !type.mayPoint, names, targets)
        }
        if let receiver = function.receiver {
            var receiver = receiver
            follow(&receiver, isHolder: true, names, targets)
            function.receiver = receiver
        }
    }

    private var targets: [Range<Int>: Target] {
        var targets: [Range<Int>: Target] = [:]
        for assignment in assignments
        where assignment.targets.count == assignment.values.count && !assignment.isUnseen {
            for (target, value) in zip(assignment.targets, assignment.values) {
                targets[value] = Target(tokens: target, isDefined: assignment.isDefinition)
            }
        }
        return targets
    }

    /// - Parameters:
    ///   - isHolder: whether it holds what its caller has put into it.
    ///   - names: where each name stands.
    private func follow(
        _ parameter: inout GoFunction.Parameter, isHolder: Bool,
        _ names: [ArraySlice<UInt8>: [Int]], _ targets: [Range<Int>: Target]
    ) {
        guard let name = parameter.name else { return }
        var known: Set<String> = [name]
        var ahead = [name]
        while let holder = ahead.popLast(), known.count < Self.mostHolders, !parameter.isStored {
            let isHolder = isHolder || holder != name
            for position in names[ArraySlice(holder.utf8)] ?? [] {
                if isHolder, isLate(position) { parameter.isStored = true }
                switch destination(ofValueAt: position, isHolder: isHolder, targets) {
                case .outside: parameter.isStored = true
                case .handed(let handed): parameter.heldBy.insert(handed)
                case .variable(let other) where known.insert(other).inserted: ahead.append(other)
                case .variable, nil: break
                }
            }
        }
    }

    /// Whether what runs when the function has returned has the value of the variable that is named there.
    private func isLate(_ position: Int) -> Bool {
        lateCode.prefix(Self.mostLate).contains { code in
            code.fates.contains(.stored) && code.tokens.contains(position) && has(code, position)
        }
    }

    /// Nobody begins more goroutines in one function.
    private static let mostLate = 64
    /// Nobody puts a pointer into more.
    private static let mostHolders = 16

    /// Whether something may be put into something else there: in a literal, or as a member.
    private func isHolding(_ position: Int) -> Bool {
        let before = token(at: position - 1)
        if token(at: position).is(.leftBrace) {
            return before.kind == .identifier || before.is(.rightBrace)
        }
        return token(at: position).is(.assign)
            && (before.is(.rightBracket) || token(at: position - 2).is(.period))
    }

    /// Where the value of the variable goes that is named there: if it is a parameter's, only with what it is
    /// put into, since what becomes of itself is known.
    private func destination(
        ofValueAt position: Int, isHolder: Bool, _ targets: [Range<Int>: Target]
    ) -> Destination? {
        var value = position...position
        var isHolder = isHolder
        if isHolder, token(at: position + 1).is(.period),
            token(at: position + 2).kind == .identifier,
            token(at: position + 3).is(.leftParenthesis)
        {
            let method = parser.text(token(at: position + 2))
            return .handed(
                GoHandedParameter(function: "." + method, index: GoHandedParameter.receiver))
        }
        for _ in 0..<8 {
            value = converted(from: value.lowerBound, to: value.upperBound) ?? value
            let (first, last) = (value.lowerBound, value.upperBound)
            let before = token(at: first - 1)
            if before.is(.ampersand), isHolder {
                value = first - 1...last
            } else if let literal = literal(around: first, last) {
                value = literal
                isHolder = true
            } else if before.is(.assign) || before.is(.define) {
                return targets[first..<last + 1].flatMap { assigned(to: $0, isHolder: isHolder) }
            } else if !isHolder {
                return nil
            } else if before.is(.arrow) {
                return isSend(before: first) ? .outside : nil
            } else if let call = parser.call(with: first, to: last) {
                if call.function == "append", call.index > 0,
                    let end = parser.brackets.end(of: call.parenthesis)
                {
                    value = call.start...end
                } else if isOwn(call.function, at: call.start) {
                    return nil
                } else {
                    return parser.handing(call).map { .handed($0) }
                }
            } else {
                return nil
            }
        }
        return nil
    }

    /// What is given the value of an assignment.
    private func assigned(to given: Target, isHolder: Bool) -> Destination? {
        let target = given.tokens
        if target.count == 1 {
            guard isHolder, let name = name(target) else { return nil }
            return !given.isDefined && isOutside(target) ? .outside : .variable(name)
        }
        if isHolder, isOutside(target) { return .outside }
        // `e.key = p`, `(*e).key = p`, and not `*q = p`
        var first = target.lowerBound
        let isPointee = token(at: first).is(.star)
        while token(at: first).is(.leftParenthesis) || token(at: first).is(.star) { first += 1 }
        let owner = parser.text(token(at: first))
        guard isHolder || !isPointee, !parameters.contains(owner) else { return nil }
        return isOwn(owner, at: first) ? .variable(owner) : .outside
    }

    /// The tokens of the composite literal in which a value is an element: `T{p}`, `[]T{{p}}`.
    private func literal(around first: Int, _ last: Int) -> ClosedRange<Int>? {
        let (before, next) = (token(at: first - 1), token(at: last + 1))
        guard before.is(.leftBrace) || before.is(.comma) || before.is(.colon),
            next.is(.comma) || next.is(.rightBrace) || next.kind == .semicolon
        else { return nil }
        var position = first - 1
        // What is longer is not looked at.
        let end = max(0, first - 64)
        while position > end, !token(at: position).is(.leftBrace) {
            let token = token(at: position)
            if token.is(.leftParenthesis) || token.is(.assign) || token.is(.define)
                || token.is(.case)
            {
                return nil
            }
            if token.is(.rightParenthesis) || token.is(.rightBracket) || token.is(.rightBrace) {
                guard let open = parser.opening(of: position, from: end) else { return nil }
                position = open
            }
            position -= 1
        }
        guard token(at: position).is(.leftBrace), let close = parser.brackets.end(of: position),
            close > last
        else { return nil }
        let behind = token(at: position - 1)
        let isElement =
            behind.is(.leftBrace) || behind.is(.comma) || behind.is(.colon)
        guard isElement || behind.kind == .identifier || behind.is(.rightBrace) else { return nil }
        return isElement ? position...close : startOfType(before: position)...close
    }

    /// Where the type begins of a literal whose brace that is: `pkg.T`, `[]*C.char`, `map[int]T`.
    private func startOfType(before brace: Int) -> Int {
        var first = brace - 1
        if token(at: first).is(.rightBrace) {
            // `struct{ p *C.char }{p}`
            first = (parser.opening(of: first, from: max(0, first - 64)) ?? first) - 1
        }
        while true {
            let before = token(at: first - 1)
            if before.is(.period) {
                first -= 2
            } else if before.is(.star), token(at: first - 2).is(.rightBracket) {
                first -= 1
            } else if before.is(.rightBracket),
                let open = parser.opening(of: first - 1, from: max(0, first - 16))
            {
                first = open
                if token(at: first - 1).is(.map) { first -= 1 }
            } else {
                return first
            }
        }
    }
}
