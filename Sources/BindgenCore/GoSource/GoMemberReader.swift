/// Finds which members of a struct behind a variable have been given values, on every way to a `return`.
///
/// Memory of `C.malloc` holds anything until then.
struct GoMemberReader {
    private let parser: GoParser
    /// The variables that the function returns.
    private let variables: Set<String>
    /// The names of what is assigned to, `v.member` or `v.*`, by the tokens at which that begins.
    private var targets: [Int: String] = [:]
    /// By the tokens of the `return` statements.
    private(set) var returned: [Int: Set<String>] = [:]

    /// Nobody nests blocks deeper, or has more members.
    private static let (deepest, mostMembers) = (32, 256)

    init(_ reader: GoOriginReader, variables: Set<String>) {
        parser = reader.parser
        self.variables = variables
        for target in reader.assignments.flatMap(\.targets) {
            if let name = member(target) { targets[target.lowerBound] = name }
        }
        if reader.body.contains(where: { parser.token(at: $0).is(.goto) }) { return }
        _ = read(reader.body.dropFirst(), knowing: [], depth: 0)
    }

    /// `v.member`, `*v`
    private func member(_ target: Range<Int>) -> String? {
        let tokens = target.prefix(4).map(parser.token)
        let isMember = tokens.count == 3 && tokens[1].is(.period)
        guard isMember || tokens.count == 2 && tokens[0].is(.star) else { return nil }
        let variable = parser.text(tokens[isMember ? 0 : 1])
        guard variables.contains(variable) else { return nil }
        return variable + "." + (isMember ? parser.text(tokens[2]) : "*")
    }

    /// Reads the statements of a block.
    ///
    /// - Returns: what has values behind it, or nothing where nothing comes behind it.
    private mutating func read(
        _ block: Range<Int>, knowing before: Set<String>, depth: Int
    ) -> Set<String>? {
        if depth > Self.deepest { return before }
        var known: Set<String>? = before
        var position = block.lowerBound
        while position < block.upperBound {
            let token = parser.token(at: position)
            if token.is(.func), let literal = parser.literal(at: position) {
                position = literal.body.upperBound
            } else if token.is(.if) {
                position = branches(at: position, to: block.upperBound, &known, depth)
                continue
            } else if token.is(.leftBrace), let end = parser.brackets.end(of: position) {
                // A loop may not be run, and of the cases of a switch one is, or none.
                _ = read(position + 1..<end, knowing: known ?? [], depth: depth + 1)
                position = end
            } else if token.is(.case) || token.is(.default) {
                known = before
            } else if token.is(.return) {
                returned[position] = known ?? []
                known = nil
            } else if token.is(.break) || token.is(.continue) {
                known = nil
            } else if let name = targets[position] ?? handed(at: position),
                known?.count ?? 0 < Self.mostMembers
            {
                known?.insert(name)
            }
            position += 1
        }
        return known
    }

    /// Reads an `if` with all that is its `else`.
    ///
    /// - Returns: the token behind it.
    private mutating func branches(
        at start: Int, to end: Int, _ known: inout Set<String>?, _ depth: Int
    ) -> Int {
        var position = start
        var outcomes: [Set<String>?] = []
        var isComplete = false
        while !isComplete {
            isComplete = !parser.token(at: position).is(.if)
            while position < end, !parser.token(at: position).is(.leftBrace) {
                // What a function literal does there, it may do later.
                position =
                    parser.literal(at: position)?.body.upperBound
                    ?? parser.brackets.end(of: position) ?? position
                position += 1
            }
            guard position < end, let close = parser.brackets.end(of: position) else { return end }
            outcomes.append(
                read(position + 1..<close, knowing: known ?? [], depth: depth + 1))
            position = close + 1
            guard parser.token(at: position).is(.else) else { break }
            position += 1
        }
        if isComplete, known != nil {
            let ways = outcomes.compactMap(\.self)
            known = ways.dropFirst().reduce(ways.first) { $0?.intersection($1) }
        }
        return position
    }

    /// Who is handed the struct may give values to all of it.
    private func handed(at position: Int) -> String? {
        let token = parser.token(at: position)
        guard token.kind == .identifier, !parser.token(at: position - 1).is(.period) else {
            return nil
        }
        let next = parser.token(at: position + 1)
        guard next.is(.rightParenthesis) || next.is(.comma) else { return nil }
        let name = parser.text(token)
        return variables.contains(name) ? name + ".*" : nil
    }
}

extension GoReturn {
    /// The variable that it returns first, and nothing of anything else.
    ///
    /// - Parameter results: the names of the function's results.
    func variable(_ results: [String]) -> String? {
        guard let first = origins.first else { return results.first }
        return if case .local(let name) = first { name } else { nil }
    }

    /// Keeps what is known of the members of what it returns.
    mutating func note(_ known: Set<String>, _ results: [String]) {
        guard let variable = variable(results) else { return }
        let names = known.filter { $0.hasPrefix(variable + ".") }
        members = Set(names.map { String($0.dropFirst(variable.count + 1)) })
    }
}
