/// The comments of a file in groups, as Go's own parser forms them: a group ends at an empty line or
/// at a token.
struct GoCommentGroups: Sendable {
    let all: [GoComment]
    /// For the index of a token with a group directly above it, that group's comments.
    private var leading: [Int: Range<Int>] = [:]
    /// For the index of a token behind a `//` comment on the line of the token before, that comment.
    private var trailing: [Int: Int] = [:]

    init(_ lexed: GoTokens) {
        all = lexed.comments
        var start = 0
        while start < all.count {
            let tokenIndex = all[start].tokensBefore
            var end = start + 1
            while end < all.count, all[end].tokensBefore == tokenIndex { end += 1 }
            if tokenIndex > 0, all[start].isLine,
                all[start].lines.lowerBound == lexed.tokens[tokenIndex - 1].line
            {
                trailing[tokenIndex] = start
            }
            if tokenIndex < lexed.tokens.count {
                let previous = tokenIndex > 0 ? lexed.tokens[tokenIndex - 1] : nil
                let next = lexed.tokens[tokenIndex]
                leading[tokenIndex] = Self.group(
                    in: start..<end, of: all, after: previous, before: next)
            }
            start = end
        }
    }

    /// The last group among the comments between two tokens, if it ends on the line above the second.
    private static func group(
        in range: Range<Int>, of all: [GoComment], after previous: GoToken?, before next: GoToken
    ) -> Range<Int>? {
        guard all[range.upperBound - 1].lines.upperBound + 1 == next.line else { return nil }
        var first = range.lowerBound
        // What begins on the line of the token before it is that line's comment, and not a doc.
        if let previous, all[first].lines.lowerBound == previous.line {
            var endLine = previous.line
            while first < range.upperBound, all[first].lines.lowerBound <= endLine {
                endLine = all[first].lines.upperBound
                first += 1
            }
        }
        var start = range.upperBound
        while start > first {
            let isJoined =
                start == range.upperBound
                || all[start].lines.lowerBound <= all[start - 1].lines.upperBound + 1
            guard isJoined else { break }
            start -= 1
        }
        return start < range.upperBound ? start..<range.upperBound : nil
    }

    /// The index in `all` of the comment at the end of the line that ends before the token at `index`,
    /// or with it, if that is a semicolon.
    func comment(endingLineBefore index: Int) -> Int? { trailing[index] ?? trailing[index + 1] }

    /// The indices in `all` of the comments directly above the token at `index`.
    func group(above index: Int) -> Range<Int>? { leading[index] }
}
