/// Reads the declarations of a Go file (Go specification, Source file organization).
///
/// It never fails. What no rule takes costs its own declaration: reading goes on at the next one.
func parseGoFile(_ file: SourceFile, index: Int) -> GoFile {
    var parser = GoParser(file: file, index: index)
    parser.sourceFile()
    parser.collectComments()
    return parser.result
}

/// The state of reading: where in the tokens, and what was declared so far. The rules are in the
/// extensions, in files of their own.
struct GoParser {
    let file: SourceFile
    let tokens: [GoToken]
    let brackets: GoBrackets
    let comments: GoCommentGroups
    var position = 0
    var result: GoFile
    /// Which comments are the doc of something that can have directives, by index.
    var attachedComments: Set<Int> = []
    /// Which comments are the doc of a function, by index.
    var functionComments: Set<Int> = []
    /// How deep the rule that is being read is nested: broken input may nest without end.
    private var depth = 0
    private static let maximumDepth = 100
    /// How much of the expression that is being read is read.
    var expressionNodes = 0

    init(file: SourceFile, index: Int) {
        let lexed = lexGo(file.bytes)
        self.file = file
        tokens = lexed.tokens
        brackets = GoBrackets(lexed.tokens)
        comments = GoCommentGroups(lexed)
        result = GoFile(
            index: index, fileName: file.lastPathComponent,
            packageRange: SourceRange(file: index, bytes: 0..<0))
    }

    // MARK: - Cursor

    private static let endToken = GoToken(.end, bytes: 0..<0, line: 0)

    func token(at index: Int) -> GoToken {
        tokens.indices.contains(index) ? tokens[index] : Self.endToken
    }

    func peek(_ distance: Int = 0) -> GoToken { token(at: position + distance) }

    var isAtEnd: Bool { position >= tokens.count }

    func text(_ token: GoToken) -> String { file.text(token.bytes) }

    func range(_ token: GoToken) -> SourceRange {
        SourceRange(file: result.index, bytes: token.bytes)
    }

    /// From the token at `start` to the end of the one before `end`.
    func range(from start: Int, to end: Int) -> SourceRange {
        let first = token(at: start).bytes
        let last = token(at: max(start, end - 1)).bytes
        let bytes = first.lowerBound..<max(first.lowerBound, last.upperBound)
        return SourceRange(file: result.index, bytes: bytes)
    }

    /// The source of some tokens, with each stretch of white space as one space.
    func source(from start: Int, to end: Int) -> String {
        guard start < end else { return "" }
        let words = file.bytes[range(from: start, to: end).bytes].split { byte in
            byte == UInt8(ascii: " ") || 0x09...0x0D ~= byte
        }
        return String(decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
    }

    mutating func next(is operator: GoOperator) -> Bool {
        guard peek().is(`operator`) else { return false }
        position += 1
        return true
    }

    mutating func next(is keyword: GoKeyword) -> Bool {
        guard peek().is(keyword) else { return false }
        position += 1
        return true
    }

    mutating func nextIsSemicolon() -> Bool {
        guard peek().kind == .semicolon else { return false }
        position += 1
        return true
    }

    /// An identifier, and past it.
    mutating func identifier() -> GoToken? {
        guard peek().kind == .identifier else { return nil }
        position += 1
        return token(at: position - 1)
    }

    /// Runs a rule that may hold itself, unless it is nested too deeply to be real.
    mutating func nested<Result>(_ rule: (inout GoParser) -> Result?) -> Result? {
        guard depth < Self.maximumDepth else { return nil }
        depth += 1
        defer { depth -= 1 }
        return rule(&self)
    }

    /// From an opening bracket to past the one that closes it, or past the opening one alone if it is
    /// never closed.
    mutating func skipBracketed() {
        position = (brackets.end(of: position) ?? position) + 1
    }

    private func opensBracket(_ token: GoToken) -> Bool {
        switch token.kind {
        case .operator(.leftParenthesis), .operator(.leftBracket), .operator(.leftBrace): true
        default: false
        }
    }

    /// Past one token, or past all that it opens.
    mutating func skipOne() {
        if opensBracket(peek()) {
            skipBracketed()
        } else {
            position += 1
        }
    }

    /// Whether reading stands at a bracket that is never closed: nothing can be skipped there.
    var isAtUnclosed: Bool {
        opensBracket(peek()) && brackets.end(of: position) == nil
    }

    /// To the next semicolon, or closing bracket, of the level at which reading stands.
    mutating func skipStatement() {
        while !isAtEnd, !endsExpressionList(peek()), !isAtUnclosed { skipOne() }
    }

    /// To the next comma too.
    mutating func skipExpression() {
        while !isAtEnd, !peek().is(.comma), !endsExpressionList(peek()), !isAtUnclosed { skipOne() }
    }

    func endsExpressionList(_ token: GoToken) -> Bool {
        switch token.kind {
        case .semicolon, .operator(.rightParenthesis), .operator(.rightBracket),
            .operator(.rightBrace):
            true
        default: false
        }
    }

    // MARK: - Doc comments

    /// The comments directly above the token at `index`.
    mutating func doc(above index: Int) -> GoDoc {
        var doc = GoDoc()
        guard let group = comments.group(above: index) else { return doc }
        for number in group {
            let comment = comments.all[number]
            attachedComments.insert(number)
            doc.comments.append(SourceRange(file: result.index, bytes: comment.bytes))
            if let directive = GoDirective(comment, in: file, fileIndex: result.index) {
                doc.directives.append(directive)
            }
        }
        return doc
    }
}

extension SourceFile {
    /// What follows the last slash of the path.
    var lastPathComponent: String {
        let isSeparator = { (byte: UInt8) in
            byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
        }
        let bytes = Array(path.utf8)
        let start = bytes.lastIndex(where: isSeparator).map { $0 + 1 } ?? 0
        return String(decoding: bytes[start...], as: UTF8.self)
    }
}
