/// A call of which something is an argument.
struct GoCallSite {
    /// `f`, `p.f`, and only `f` of what is longer.
    var function: String
    /// Where that name begins.
    var start: Int
    /// Where the parenthesis stands behind it.
    var parenthesis: Int
    /// Which of the arguments it is.
    var index: Int
}

extension GoParser {
    /// The call that has the name as an argument.
    func call(with name: Int) -> GoCallSite? { call(with: name, to: name) }

    /// The call that has what stands between two tokens as an argument.
    func call(with first: Int, to end: Int) -> GoCallSite? {
        guard let (parenthesis, index) = argument(from: first, to: end),
            let (name, start) = function(before: parenthesis)
        else { return nil }
        return GoCallSite(function: name, start: start, parenthesis: parenthesis, index: index)
    }

    /// Where the parenthesis stands in which something is an argument, and which.
    func argument(from first: Int, to end: Int) -> (parenthesis: Int, index: Int)? {
        let next = token(at: end + 1)
        guard next.is(.comma) || next.is(.rightParenthesis) else { return nil }
        var index = 0
        var position = first - 1
        // What is longer is not looked at.
        let last = max(0, first - 64)
        while position > last {
            let token = token(at: position)
            if token.is(.comma) {
                index += 1
            } else if token.is(.leftParenthesis) {
                return (position, index)
            } else if token.is(.rightParenthesis) || token.is(.rightBracket)
                || token.is(.rightBrace)
            {
                guard let open = opening(of: position, from: last) else { return nil }
                position = open
            } else if token.kind == .semicolon || token.is(.leftBrace) || token.is(.leftBracket) {
                return nil
            }
            position -= 1
        }
        return nil
    }

    /// What is handed the argument: a function of the package, `f`, or of C, `C.f`, or a method by its name
    /// after a period, or of a package that may keep it.
    func handing(_ call: GoCallSite) -> GoHandedParameter? {
        let isMember = token(at: call.start - 1).is(.period)
        let parts = call.function.split(separator: ".")
        let owner = String(parts.first ?? "")
        guard let method = parts.last, isMember || parts.count == 2, isMember || owner != "C" else {
            return GoHandedParameter(function: call.function, index: call.index)
        }
        if !isMember, isImported(owner) {
            let isHarmless =
                Self.harmless.contains(owner) || call.function == "runtime.KeepAlive"
            return isHarmless
                ? nil : GoHandedParameter(function: call.function, index: call.index)
        }
        return GoHandedParameter(function: "." + method, index: call.index)
    }

    /// Packages that only look at what their functions are given.
    private static let harmless = NameSet([
        "bytes", "errors", "fmt", "io", "json", "log", "math", "os", "slog", "sort", "strconv",
        "strings",
        "time", "unicode", "unsafe", "utf8",
    ])

    /// Whether the file calls a package so that it imports.
    func isImported(_ name: String) -> Bool { importPath(name) != nil }

    /// The path of the package that the file calls so.
    func importPath(_ name: String) -> String? {
        result.imports.first { found in
            found.alias ?? found.path.split(separator: "/").last.map(String.init) == name
        }?.path
    }

    /// The bracket that the one at `index` closes.
    func opening(of index: Int, from first: Int) -> Int? {
        (first..<index).reversed().first { brackets.end(of: $0) == index }
    }

    /// The name `f` or `p.f` that ends before a token, and where it begins.
    func function(before index: Int) -> (name: String, start: Int)? {
        let last = token(at: index - 1)
        guard last.kind == .identifier else { return nil }
        guard token(at: index - 2).is(.period), token(at: index - 3).kind == .identifier else {
            return (text(last), index - 1)
        }
        return (text(token(at: index - 3)) + "." + text(last), index - 3)
    }

    /// The function literal that begins there.
    func literal(at start: Int) -> GoFunctionLiteral? {
        guard token(at: start).is(.func) else { return nil }
        var rest = self
        rest.position = start + 1
        guard rest.peek().is(.leftParenthesis), let signature = rest.signature(),
            rest.peek().is(.leftBrace), let end = brackets.end(of: rest.position)
        else { return nil }
        let named = signature.parameters.parameters + signature.results.parameters
        return GoFunctionLiteral(
            head: start..<rest.position, body: rest.position + 1..<end,
            names: named.compactMap(\.nameRange))
    }
}

/// A function without a name, in tokens: what stands before its braces, and between them.
struct GoFunctionLiteral {
    var head: Range<Int>
    var body: Range<Int>
    /// Those of its parameters and results.
    var names: [SourceRange]
}
