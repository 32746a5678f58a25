/// Reads the declarations of a preprocessed header (C11, 6.7 and 6.9), with what gcc, clang and MSVC
/// add to them.
///
/// It never fails. What no rule takes costs its own declaration: reading goes on after the next
/// semicolon or closing brace of the same level.
///
/// - Parameter boundary: an offset in the first file at which no declaration is open: what is broken
///   before it costs nothing behind it.
func parseDeclarations(
    _ tokens: consuming [CToken], files: [SourceFile], names: CNameTable, boundary: Int? = nil
) -> CHeader {
    var parser = CParser(tokens: tokens, files: files, names: names)
    if let boundary { parser.translationUnit(upTo: boundary) }
    parser.translationUnit()
    return parser.header
}

/// The state of reading: where in the tokens, and what was declared so far. The rules are in the
/// extensions: declarations here, specifiers, records and declarators in files of their own.
struct CParser {
    let names: CNameTable
    private let files: [SourceFile]
    /// Without comments.
    private let tokens: [CToken]
    private let comments: [CToken]
    /// For each token, how many comments come before it.
    private let commentsBefore: [Int32]
    var position = 0
    /// Where reading ends, as an index of `tokens`.
    private var end: Int
    var header = CHeader()
    var anonymousCount = 0
    /// Which names are typedefs so far: asking by number is quicker than by text.
    private var typedefNames = CNameMap<Bool>()
    /// The values of the constants of enumerations so far.
    var constantValues = CNameMap<Int64>()
    /// The tags of structs and unions that were declared so far.
    var declaredTags = CNameMap<Bool>()
    /// How many attributes for callers and how many words on null were read.
    var annotationCount = 0
    /// Whether reading stands between `#pragma clang assume_nonnull begin` and `end`.
    private var assumesNonnull = false
    /// How deep the rule that is being read is nested: broken input may nest without end.
    private var depth = 0
    private static let maximumDepth = 128

    init(tokens: consuming [CToken], files: [SourceFile], names: CNameTable) {
        self.names = names
        self.files = files
        var comments: [CToken] = []
        var commentsBefore: [Int32] = []
        commentsBefore.reserveCapacity(tokens.count)
        var count = 0
        for index in tokens.indices {
            let token = tokens[index]
            if token.kind == .comment {
                comments.append(token)
            } else {
                tokens[count] = token
                count += 1
                commentsBefore.append(Int32(truncatingIfNeeded: comments.count))
            }
        }
        tokens.removeLast(tokens.count - count)
        self.tokens = tokens
        end = count
        self.comments = comments
        self.commentsBefore = commentsBefore
        header.comments = comments.map(\.range)
        header.reserveCapacity(forTokens: count)
    }

    // MARK: - Cursor

    private static let endToken = CToken(.end, file: 0, bytes: 0..<0)

    func peek(_ distance: Int = 0) -> CToken {
        position + distance < end ? tokens[position + distance] : Self.endToken
    }

    var isAtEnd: Bool { position >= end }

    func token(at index: Int) -> CToken { tokens[index] }

    func text(_ token: CToken) -> String { names[token.name] }

    /// What it is in its file.
    func source(_ token: CToken) -> ArraySlice<UInt8> {
        files[Int(token.file)].bytes[token.bytes]
    }

    mutating func next(is punctuator: CPunctuator) -> Bool {
        guard peek().is(punctuator) else { return false }
        position += 1
        return true
    }

    mutating func next(is keyword: CKeyword) -> Bool {
        guard peek().is(keyword) else { return false }
        position += 1
        return true
    }

    func isTypedef(_ token: CToken) -> Bool { typedefNames[token.name] ?? false }

    /// An identifier that is no keyword.
    func isPlainIdentifier(_ token: CToken) -> Bool {
        token.kind == .identifier && token.name.keyword == nil
    }

    /// Runs a rule that may hold itself, unless it is nested too deeply to be real.
    mutating func nested<Result>(_ rule: (inout CParser) -> Result?) -> Result? {
        guard depth < Self.maximumDepth else { return nil }
        depth += 1
        defer { depth -= 1 }
        return rule(&self)
    }

    /// From an opening bracket to past the one that closes it. Only braces hold semicolons: one that
    /// stands anywhere else ends what was never closed, and so does a closing brace.
    mutating func skipBalanced() {
        var parentheses = 0
        var braces = 0
        while !isAtEnd {
            switch peek().punctuator {
            case .leftBrace: braces += 1
            case .rightBrace where braces > 0: braces -= 1
            case .leftParenthesis where braces == 0, .leftBracket where braces == 0:
                parentheses += 1
            case .rightParenthesis where braces == 0, .rightBracket where braces == 0:
                parentheses -= 1
            case .semicolon where braces == 0, .rightBrace: return
            default: break
            }
            position += 1
            if braces == 0, parentheses <= 0 { return }
        }
    }

    /// To a comma, semicolon or closing bracket of the level at which reading stands.
    mutating func skipExpression() {
        while !isAtEnd {
            switch peek().punctuator {
            case .comma, .semicolon, .rightParenthesis, .rightBracket, .rightBrace: return
            case .leftParenthesis, .leftBracket, .leftBrace: skipBalanced()
            default: position += 1
            }
        }
    }

    /// Past the next semicolon, or past the next group in braces, of the level at which reading
    /// stands: where a declaration that was not understood ends.
    mutating func recover() {
        while !isAtEnd {
            switch peek().punctuator {
            case .semicolon:
                position += 1
                return
            case .leftBrace:
                skipBalanced()
                // `} name;` ends a record, and anything else begins the next declaration.
                if peek().is(.semicolon) || peek(1).is(.semicolon) { continue }
                return
            case .rightBrace:
                return
            case .leftParenthesis, .leftBracket: skipBalanced()
            default: position += 1
            }
        }
    }

    // MARK: - Comments

    /// The comment after the token just read, if it begins on the same line.
    var trailingComment: SourceRange? {
        let index = position < tokens.count ? Int(commentsBefore[position]) : comments.count
        let first = position > 0 ? Int(commentsBefore[position - 1]) : 0
        guard first < index, !comments[first].startsLine else { return nil }
        return comments[first].range
    }

    /// The comments that end on the line above the token at `index`, or above one another.
    private func commentsAbove(_ index: Int) -> [SourceRange] {
        let last = index < tokens.count ? Int(commentsBefore[index]) : comments.count
        let first = index > 0 ? Int(commentsBefore[index - 1]) : 0
        guard first < last, index < tokens.count else { return [] }
        var above: [SourceRange] = []
        var next = tokens[index]
        for comment in comments[first..<last].reversed() {
            // What a macro made stands where the macro was defined, which may be anywhere.
            guard comment.startsLine, comment.file == next.file,
                comment.bytes.upperBound <= next.bytes.lowerBound,
                files[Int(next.file)].isLineBreak(comment.bytes.upperBound..<next.bytes.lowerBound)
            else { break }
            above.append(comment.range)
            next = comment
        }
        return above.reversed()
    }

    // MARK: - Declarations

    /// Reads the declarations before an offset in the first file as if nothing followed them.
    fileprivate mutating func translationUnit(upTo boundary: Int) {
        // What a macro made bears the offsets of its definition, which stands before its use.
        let first = tokens.firstIndex { $0.file == 0 && $0.bytes.lowerBound >= boundary }
        end = first ?? tokens.count
        translationUnit()
        assumesNonnull = false
        position = end
        end = tokens.count
    }

    /// translation-unit = { external-declaration }
    mutating func translationUnit() {
        while !isAtEnd {
            let start = position
            if !externalDeclaration() {
                recover()
                header.unreadable.append(
                    range(from: tokens[start], to: tokens[max(start, position - 1)]))
            }
            // A closing brace without an opening one, from a branch that was left out.
            if position == start { position += 1 }
        }
    }

    /// From one token to another, if they stand in that order in one file: macros can change that.
    private func range(from first: CToken, to last: CToken) -> SourceRange {
        guard first.file == last.file, first.bytes.lowerBound <= last.bytes.lowerBound else {
            return first.range
        }
        let bytes = first.bytes.lowerBound..<last.bytes.upperBound
        return SourceRange(file: Int(first.file), bytes: bytes)
    }

    /// external-declaration = ";" | "extern" string [ "{" ] | static-assert | asm
    ///                      | declaration | function-definition
    private mutating func externalDeclaration() -> Bool {
        if peek().kind == .directive {
            obeyPragma(peek())
            position += 1
            return true
        }
        if next(is: .semicolon) || next(is: .rightBrace) { return true }
        if peek().is(.extern), peek(1).kind == .string {
            position += 2
            _ = next(is: .leftBrace)
            return true
        }
        switch peek().name.keyword {
        case ._Static_assert, .static_assert, .asm, .__asm, .__asm__, ._Pragma, .__pragma:
            position += 1
            if peek(1).kind == .string { obeyPragma(peek(1)) }
            if peek().is(.leftParenthesis) { skipBalanced() }
            _ = next(is: .semicolon)
            return true
        default:
            return declaration()
        }
    }

    /// `#pragma clang assume_nonnull begin` and `end`, also as the text of a `_Pragma`.
    private mutating func obeyPragma(_ token: CToken) {
        let words = files[Int(token.file)].text(token.bytes).split {
            !$0.isLetter && $0 != "_"
        }
        guard words.dropLast().last == "assume_nonnull" else { return }
        assumesNonnull = words.last == "begin"
    }

    /// The text of a string literal, as it is written.
    func unquoted(_ token: CToken) -> String {
        String(files[Int(token.file)].text(token.bytes).dropFirst().dropLast())
    }

    /// declaration = specifiers [ init-declarator { "," init-declarator } ] ";"
    /// function-definition = specifiers declarator compound-statement
    private mutating func declaration() -> Bool {
        let start = position
        let annotationsBefore = annotationCount
        guard let specifiers = specifiers() else { return false }
        if next(is: .semicolon) { return true }
        while true {
            var declarator = CDeclarator(type: specifiers.type)
            guard read(&declarator), let name = declarator.name else { return false }
            var kind = kind(of: declarator, specifiers)
            let isAnnotated = assumesNonnull || annotationCount > annotationsBefore
            if case .function(var function) = kind, isAnnotated {
                function.isAnnotated = true
                function.deprecation =
                    declarator.attributes.deprecation ?? specifiers.attributes.deprecation
                kind = .function(function)
            }
            if case .typedef(let type) = kind, isAnnotated {
                note(text(name), type, declarator, specifiers)
            }
            let isBody = peek().is(.leftBrace)
            if isBody, case .function = kind {
                skipBalanced()
            } else if next(is: .assign) {
                skipExpression()
            }
            header.append(
                CDeclaration(
                    kind: kind, name: text(name), range: name.range, comments: commentsAbove(start))
            )
            if specifiers.isTypedef {
                // What is defined in two ways is none any more.
                typedefNames[name.name] = header.typedefs[text(name)] != nil
            }
            if isBody || next(is: .semicolon) { return true }
            guard next(is: .comma) else { return false }
        }
    }

    private mutating func note(
        _ name: String, _ type: CType, _ declarator: CDeclarator, _ specifiers: CSpecifiers
    ) {
        var note = CTypedefNote(attributes: specifiers.attributes, isNonnull: declarator.isNonnull)
        note.attributes.add(declarator.attributes)
        if type == specifiers.type, specifiers.isNonnull { note.isNonnull = true }
        if case .function = type { note.isAnnotatedFunction = true }
        if note != CTypedefNote() { header.note(note, of: name) }
    }

    private func kind(
        of declarator: CDeclarator, _ specifiers: CSpecifiers
    ) -> CDeclaration.Kind {
        if specifiers.isTypedef {
            guard let vector = declarator.attributes.vector ?? specifiers.attributes.vector else {
                return .typedef(declarator.wholeType)
            }
            let bytes = vector.bytes(of: declarator.wholeType)
            return .typedef(.vector(of: declarator.wholeType, bytes: bytes))
        }
        guard let parameters = declarator.parameters else { return .variable(declarator.type) }
        return .function(
            CFunction(
                result: declarator.type, parameters: parameters.all,
                isVariadic: parameters.isVariadic, hasPrototype: parameters.hasPrototype))
    }
}

extension SourceFile {
    /// Whether these bytes are white space with exactly one line end in it.
    fileprivate func isLineBreak(_ range: Range<Int>) -> Bool {
        var lineEnds = 0
        for byte in bytes[range] {
            switch byte {
            case UInt8(ascii: "\n"): lineEnds += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: return false
            }
        }
        return lineEnds == 1
    }
}
