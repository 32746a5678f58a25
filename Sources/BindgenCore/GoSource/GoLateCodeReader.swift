/// Finds late code in the body of one function.
struct GoLateCodeReader {
    private let reader: GoOriginReader
    private var parser: GoParser { reader.parser }
    /// Those that name something, in the order of their targets.
    private let assignments: [GoAssignment]
    private let waits: GoWaits
    /// Where the variables are named that hold function literals.
    private var named: [String: [Int]] = [:]
    /// What becomes of the functions that they hold.
    private var known: [String: Set<GoFate>] = [:]
    /// Those of them that are put into something that is not the function's.
    private var stored: Set<String> = []

    /// What is deeper within others runs when they do.
    private static let deepest = 4

    /// Packages that call a function before they return.
    private static let immediate = NameSet([
        "sort", "slices", "maps", "strings", "bytes", "unicode", "filepath", "fs", "binary",
    ])

    init(_ reader: GoOriginReader) {
        self.reader = reader
        assignments = reader.assignments.filter { !$0.targets.isEmpty }
        waits = GoWaits(reader)
        let literals = reader.body.filter { reader.token(at: $0).is(.func) }
        var names: Set<String> = []
        for position in literals {
            if let name = reader.variable(givenValueAt: position) {
                names.insert(name)
            }
        }
        if names.isEmpty { return }
        stored = Set(reader.givenAway.keys).intersection(names)
        for position in reader.body where reader.token(at: position).kind == .identifier {
            let name = parser.text(reader.token(at: position))
            if names.contains(name), !reader.token(at: position - 1).is(.period) {
                named[name, default: []].append(position)
            }
        }
    }

    /// In the order in which it begins.
    mutating func read() -> [GoLateCode] {
        var found: [GoLateCode] = []
        var ends: [Int] = []
        var goroutine: Int?
        for position in reader.body {
            while let last = ends.last, last <= position { ends.removeLast() }
            if ends.count >= Self.deepest { continue }
            var code: GoLateCode?
            if reader.token(at: position).is(.go) {
                let end = parser.end(ofStatementAt: position)
                let literal = parser.literal(at: position + 1)
                if literal != nil { goroutine = position + 1 }
                code = late(position..<end, literal, [goroutineFate(endingAt: end)])
                code?.arguments = arguments(ofGoroutineAt: position, to: end, literal)
            } else if reader.token(at: position).is(.func), position != goroutine,
                let literal = parser.literal(at: position)
            {
                let fates = fates(of: literal)
                let tokens = position..<literal.body.upperBound + 1
                if !fates.isEmpty { code = late(tokens, literal, fates) }
            }
            if let code {
                found.append(code)
                ends.append(code.tokens.upperBound)
            }
        }
        return found
    }

    private func late(
        _ tokens: Range<Int>, _ literal: GoFunctionLiteral?, _ fates: Set<GoFate>
    ) -> GoLateCode {
        var inner: ArraySlice<GoAssignment> = []
        if let literal {
            let first = assignments.partitionPoint {
                $0.targets[0].lowerBound <= literal.head.lowerBound
            }
            inner = assignments[first...].prefix {
                $0.targets[0].lowerBound <= literal.body.upperBound
            }
        }
        return GoLateCode(
            tokens: tokens, literal: literal?.body,
            scopes: GoScopes(parser.definitions(in: inner)), fates: fates)
    }

    private func arguments(
        ofGoroutineAt start: Int, to end: Int, _ literal: GoFunctionLiteral?
    ) -> Int? {
        if let literal { return literal.body.upperBound + 1 }
        return (start..<end).first { reader.token(at: $0).is(.leftParenthesis) }
    }

    /// What a goroutine has may be looked at later, unless it is waited for.
    private func goroutineFate(endingAt end: Int) -> GoFate {
        waits.areCertain(after: end) ? .kept : .stored
    }

    private mutating func fates(of literal: GoFunctionLiteral) -> Set<GoFate> {
        let (first, last) = (literal.head.lowerBound, literal.body.upperBound)
        if reader.token(at: last + 1).is(.leftParenthesis) { return [] }
        if let call = parser.call(with: first, to: last) { return fates(in: call, endingAt: last) }
        if let name = reader.variable(givenValueAt: first) {
            if let known = known[name] { return known }
            let fates = fates(ofFunctionIn: name)
            known[name] = fates
            return fates
        }
        return [reader.isGivenAway(first) ? .stored : reader.fate(from: first, to: last) ?? .kept]
    }

    /// What becomes of a function literal that is an argument.
    private func fates(in call: GoCallSite, endingAt end: Int) -> Set<GoFate> {
        if call.function == "append" {
            return [reader.isGivenAway(call.start) ? .stored : .kept]
        }
        if reader.token(at: call.start - 1).is(.go) {
            return [goroutineFate(endingAt: parser.end(ofStatementAt: call.start - 1))]
        }
        let parts = call.function.split(separator: ".")
        if parts.count == 2, parser.isImported(String(parts[0])) {
            if call.function == "time.AfterFunc" { return [goroutineFate(endingAt: end)] }
            return Self.immediate.contains(String(parts[0])) ? [] : [.kept]
        }
        // Those of `sync.WaitGroup` and `errgroup.Group`.
        if parts.last == "Go", parts.count > 1 { return [goroutineFate(endingAt: end)] }
        return reader.fate(in: call).map { [$0] } ?? []
    }

    /// What becomes of a function that a variable holds.
    private func fates(ofFunctionIn name: String) -> Set<GoFate> {
        var found: Set<GoFate> = stored.contains(name) ? [.stored] : []
        for position in named[name] ?? [] {
            if reader.token(at: position + 1).is(.leftParenthesis) {
                guard reader.token(at: position - 1).is(.go) else { continue }
                found.insert(goroutineFate(endingAt: parser.end(ofStatementAt: position - 1)))
            } else if !reader.token(at: position + 1).assigns,
                !reader.token(at: position + 1).is(.define),
                let fate = reader.fate(of: position)
            {
                found.insert(fate)
            }
        }
        return found
    }
}

extension GoOriginReader {
    /// The variable of the function that is given a value which begins there, alone: `f := func() {}`.
    fileprivate func variable(givenValueAt value: Int) -> String? {
        guard let first = target(ofValueAt: value) else { return nil }
        let name = parser.text(token(at: first))
        if token(at: first - 1).is(.var) { return name }
        guard first + 2 == value else { return nil }
        return token(at: value - 1).is(.define) || isOwn(name, at: first) ? name : nil
    }

    /// Whether a value that begins there is given to something that is not the function's.
    fileprivate func isGivenAway(_ value: Int) -> Bool {
        guard let first = target(ofValueAt: value), token(at: value - 1).is(.assign),
            !token(at: first - 1).is(.var)
        else { return false }
        return isOutside(first..<value - 1)
    }

    /// Where what is given a value begins that begins there, if it is given that alone.
    private func target(ofValueAt value: Int) -> Int? {
        let sign = value - 1
        guard token(at: sign).is(.assign) || token(at: sign).is(.define) else { return nil }
        var first = sign
        // What is longer is not looked at.
        while first > max(0, sign - 32) {
            let before = token(at: first - 1)
            if before.is(.comma) { return nil }
            let begins =
                before.kind == .semicolon || before.is(.leftBrace) || before.is(.colon)
                || before.is(.if) || before.is(.for) || before.is(.switch) || before.is(.var)
            if begins { return first }
            first -= 1
        }
        return nil
    }
}
