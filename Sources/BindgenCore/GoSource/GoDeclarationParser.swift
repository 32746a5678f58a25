extension GoParser {
    /// SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } .
    mutating func sourceFile() {
        guard peek().is(.package), peek(1).kind == .identifier else {
            result.unreadable.append(range(from: 0, to: min(1, tokens.count)))
            return
        }
        packageDoc()
        result.packageName = text(peek(1))
        result.packageRange = range(peek(1))
        position += 2
        _ = nextIsSemicolon()
        while !isAtEnd {
            if nextIsSemicolon() { continue }
            let start = position
            if !declaration() || !(nextIsSemicolon() || isAtEnd) {
                // What failed may have read on into the next declaration.
                position = start + 1
                recover()
                result.unreadable.append(range(from: start, to: position))
            }
        }
    }

    /// Directives of a package may stand in any comment above its clause.
    private mutating func packageDoc() {
        let above = comments.all.prefix { $0.tokensBefore == 0 }
        result.packageDoc = doc(above: 0)
        attachedComments.formUnion(above.indices)
        result.packageDoc.directives = above.compactMap {
            GoDirective($0, in: file, fileIndex: result.index)
        }
    }

    /// To the next word that begins a declaration, at the beginning of a line: further in, it may
    /// belong to a function that was not understood.
    private mutating func recover() {
        while !isAtEnd {
            let start = peek().bytes.lowerBound
            if beginsDeclaration(peek()), file.bytes[start - 1] == UInt8(ascii: "\n") { return }
            skipOne()
        }
    }

    private func beginsDeclaration(_ token: GoToken) -> Bool {
        switch token.kind {
        case .keyword(.func), .keyword(.type), .keyword(.const), .keyword(.var),
            .keyword(.import):
            true
        default: false
        }
    }

    /// TopLevelDecl = "const" … | "type" … | "var" … | FunctionDecl | MethodDecl .
    private mutating func declaration() -> Bool {
        switch peek().kind {
        case .keyword(.import):
            position += 1
            return group { $0.importSpec() }
        case .keyword(.type): return typeDeclaration()
        case .keyword(.const): return constantDeclaration()
        case .keyword(.var):
            position += 1
            return group { $0.variableSpec() }
        case .keyword(.func): return functionDeclaration()
        default: return false
        }
    }

    /// Specs = Spec | "(" { Spec ";" } ")" .
    mutating func group(_ spec: (inout GoParser) -> Bool) -> Bool {
        guard next(is: .leftParenthesis) else { return spec(&self) }
        while !next(is: .rightParenthesis) {
            if nextIsSemicolon() { continue }
            guard !isAtEnd, spec(&self), nextIsSemicolon() || peek().is(.rightParenthesis) else {
                return false
            }
        }
        return true
    }

    /// ImportSpec = [ "." | PackageName ] string .
    private mutating func importSpec() -> Bool {
        let start = position
        var alias: String?
        if peek().kind == .identifier || peek().is(.period) {
            alias = text(peek())
            position += 1
        }
        guard peek().kind == .string || peek().kind == .rawString else { return false }
        let path = stringValue(peek())
        position += 1
        result.imports.append(
            .init(path: path, alias: alias, range: range(from: start, to: position)))
        return true
    }

    /// TypeDecl = "type" ( TypeSpec | "(" { TypeSpec ";" } ")" ) .
    private mutating func typeDeclaration() -> Bool {
        let start = position
        position += 1
        let isGroup = peek().is(.leftParenthesis)
        return group { parser in
            let doc = parser.doc(above: isGroup ? parser.position : start)
            guard let declaration = parser.typeSpec(doc) else { return false }
            parser.result.types.append(declaration)
            return true
        }
    }

    /// TypeSpec = identifier [ TypeParameters ] [ "=" ] Type .
    private mutating func typeSpec(_ doc: GoDoc) -> GoTypeDeclaration? {
        guard let name = identifier() else { return nil }
        let isGeneric = peek().is(.leftBracket) && holdsTypeParameters()
        if isGeneric { skipBracketed() }
        let isAlias = next(is: .assign)
        guard let type = type() else { return nil }
        return GoTypeDeclaration(
            name: text(name), nameRange: range(name), isAlias: isAlias, isGeneric: isGeneric,
            type: type, doc: doc)
    }

    /// Whether the bracket after a declared type's name holds type parameters and not the length of an
    /// array. `[P *T]` is a length; `[P *T,]` and `[P *T | U]` are parameters.
    private func holdsTypeParameters() -> Bool {
        guard let end = brackets.end(of: position), peek(1).kind == .identifier else {
            return false
        }
        switch peek(2).kind {
        case .identifier, .operator(.comma), .operator(.tilde), .operator(.leftBracket),
            .operator(.arrow), .keyword:
            return true
        case .operator(.star), .operator(.leftParenthesis):
            return tokens[(position + 3)..<max(end, position + 3)].contains { token in
                switch token.kind {
                case .operator(.comma), .operator(.bar), .operator(.tilde), .keyword: true
                default: false
                }
            }
        default:
            return false
        }
    }

    /// VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) .
    private mutating func variableSpec() -> Bool {
        repeat {
            if let name = identifier() { result.variables.insert(text(name)) }
        } while next(is: .comma)
        skipStatement()
        return true
    }

    /// FunctionDecl = "func" [ Receiver ] identifier [ TypeParameters ] Signature [ Block ] .
    private mutating func functionDeclaration() -> Bool {
        let start = position
        position += 1
        var receiver: GoFunction.Parameter?
        if peek().is(.leftParenthesis) {
            guard let list = parameterList(), let first = list.parameters.first else {
                return false
            }
            receiver = first
        }
        guard let name = identifier() else { return false }
        let isGeneric = peek().is(.leftBracket)
        if isGeneric { skipBracketed() }
        guard let signature = signature() else { return false }
        var function = GoFunction(
            name: text(name), nameRange: range(name), receiver: receiver, isGeneric: isGeneric,
            signature: signature.type, parameters: signature.parameters.parameters,
            results: signature.results.parameters, doc: doc(above: start))
        let end = peek().is(.leftBrace) ? brackets.end(of: position) : nil
        if peek().is(.leftBrace), end == nil { return false }
        readExport(of: &function, at: start)
        if let end {
            function.hasBody = true
            let written = elementWrites(in: position + 1..<end)
            function.writes = function.parameters.compactMap(\.name).filter(written.contains)
            let assignments = function.isFollowed ? assignments(in: position..<end) : []
            let reader = GoOriginReader(self, function, assignments, in: position..<end)
            readUses(to: end, with: reader, written: written, of: &function)
            readLooks(in: position + 1..<end, with: reader, of: &function)
            readAddresses(in: position + 1..<end, of: &function)
            readCounters(in: position + 1..<end, of: &function)
            readBody(to: end, with: reader, of: &function)
            position = end + 1
        }
        result.functions.append(function)
        return true
    }
}
