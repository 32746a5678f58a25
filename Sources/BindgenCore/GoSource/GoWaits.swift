/// Where a body waits for something, which may be the goroutines that it begins: `group.Wait()`, `<-done`,
/// `range` with a channel somewhere, or a function that has `&group`. Nothing is waited for in the goroutines
/// themselves, nor where a `select` has something else to do.
struct GoWaits {
    /// In order.
    private var places: [Int] = []
    /// Whether it waits as it returns, wherever that is.
    private var isDeferred = false
    /// Where its `return` statements end, in order.
    private var returns: [Int] = []

    init(_ reader: GoOriginReader) {
        let (parser, body) = (reader.parser, reader.body)
        guard body.contains(where: { reader.token(at: $0).is(.go) || Self.isGo(reader, $0) })
        else { return }
        let hasChannels = body.contains { reader.token(at: $0).is(.chan) }
        var groups: Set<String> = []
        var (goroutineEnd, deferEnd, selectEnd, literalEnd) = (0, 0, 0, 0)
        for position in body {
            let token = reader.token(at: position)
            let next = reader.token(at: position + 1)
            if token.is(.go) {
                goroutineEnd = max(goroutineEnd, parser.end(ofStatementAt: position))
            }
            if position < goroutineEnd {
                let isDone = token.is(.period) && parser.text(next) == "Done"
                if isDone { groups.insert(parser.text(reader.token(at: position - 1))) }
                continue
            }
            if token.is(.defer) { deferEnd = parser.end(ofStatementAt: position) }
            if token.is(.func), let literal = parser.literal(at: position) {
                literalEnd = max(literalEnd, literal.body.upperBound)
            }
            if token.is(.select), next.is(.leftBrace),
                let end = parser.brackets.end(of: position + 1),
                Self.hasChoice(in: position + 2..<end, reader)
            {
                selectEnd = max(selectEnd, end)
            }
            if token.is(.return), position >= literalEnd {
                returns.append(parser.end(ofStatementAt: position))
            }
            let waits =
                token.is(.arrow) && !reader.isSend(before: position + 1)
                && !reader.token(at: position - 1).is(.chan)
                || token.is(.range) && hasChannels
                || token.is(.period) && parser.text(next) == "Wait"
                || token.is(.ampersand) && groups.contains(parser.text(next))
            guard waits, position >= selectEnd else { continue }
            if position < deferEnd { isDeferred = true } else { places.append(position) }
        }
    }

    /// Whether what has begun before that place is waited for, whichever way the function returns.
    func areCertain(after place: Int) -> Bool {
        if isDeferred { return true }
        let firstReturn = returns.first { $0 > place } ?? .max
        return places.contains { $0 >= place && $0 <= firstReturn }
    }

    /// Whether a `select` has more than one case.
    private static func hasChoice(in clauses: Range<Int>, _ reader: GoOriginReader) -> Bool {
        var count = 0
        var position = clauses.lowerBound
        while position < clauses.upperBound, count < 2 {
            let token = reader.token(at: position)
            if token.is(.case) || token.is(.default) { count += 1 }
            // What is within others is another's.
            if token.is(.leftBrace), let end = reader.parser.brackets.end(of: position) {
                position = end
            }
            position += 1
        }
        return count > 1
    }

    /// `group.Go(f)`, `time.AfterFunc(d, f)`
    private static func isGo(_ reader: GoOriginReader, _ position: Int) -> Bool {
        guard reader.token(at: position - 1).is(.period) else { return false }
        let name = reader.parser.text(reader.token(at: position))
        return name == "Go" || name == "AfterFunc"
    }
}
