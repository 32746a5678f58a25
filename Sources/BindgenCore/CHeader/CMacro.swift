/// A macro of the header: what stands for its name.
struct CMacro: Equatable, Sendable {
    /// The parameters, or nothing for a macro without a parameter list.
    var parameters: [CName]?
    var isVariadic = false
    var body: [CToken] = []
}

extension CMacro {
    /// The macro that the tokens after `define NAME` describe. A parameter list is one only if it
    /// follows the name without a space.
    init(after name: CToken, tokens: ArraySlice<CToken>) {
        guard let open = tokens.first, open.is(.leftParenthesis),
            open.bytes.lowerBound == name.bytes.upperBound,
            let close = tokens.firstIndex(where: { $0.is(.rightParenthesis) })
        else {
            body = Array(tokens)
            return
        }
        let list = tokens[tokens.startIndex..<close]
        parameters = list.filter { $0.kind == .identifier }.map(\.name)
        isVariadic = list.contains { $0.is(.ellipsis) }
        body = Array(tokens[(close + 1)...])
    }
}

/// Replaces macros by their bodies (C11, 6.10.3), as far as declarations need it: a name is not
/// replaced within its own replacement, and `##` joins identifiers.
struct CMacroExpander {
    /// How many tokens one run may make: a handful of lines can ask for more than memory holds.
    private var budget = 1 << 18
    /// How deep macros may stand within macros.
    private static let maximumDepth = 100

    /// Appends what the macro use at `position` of `tokens` stands for, and moves past it; appends
    /// the token itself if it is no use of a macro.
    mutating func expand(
        _ tokens: [CToken], at position: inout Int, macros: [CName: CMacro], active: [CName] = [],
        names: inout CNameTable, into output: inout [CToken]
    ) {
        let token = tokens[position]
        position += 1
        guard token.kind == .identifier, let macro = macros[token.name], budget > 0,
            active.count < Self.maximumDepth, !active.contains(token.name)
        else {
            output.append(token)
            return
        }
        var replacement = macro.body
        if let parameters = macro.parameters {
            guard let arguments = Self.arguments(of: tokens, at: &position) else {
                output.append(token)
                return
            }
            replacement = Self.substitute(
                arguments, for: parameters, isVariadic: macro.isVariadic, in: macro.body)
        }
        replacement = Self.join(replacement, names: &names)
        budget -= replacement.count + 1
        var next = 0
        while next < replacement.count {
            expand(
                replacement, at: &next, macros: macros, active: active + [token.name],
                names: &names, into: &output)
        }
    }

    /// The arguments between the parentheses at `position`, and moves past them.
    private static func arguments(of tokens: [CToken], at position: inout Int) -> [[CToken]]? {
        guard position < tokens.count, tokens[position].is(.leftParenthesis) else { return nil }
        var arguments: [[CToken]] = [[]]
        var depth = 0
        for index in position..<tokens.count {
            let token = tokens[index]
            if token.is(.leftParenthesis) {
                depth += 1
                if depth == 1 { continue }
            } else if token.is(.rightParenthesis) {
                depth -= 1
                if depth == 0 {
                    position = index + 1
                    return arguments
                }
            } else if token.is(.comma), depth == 1 {
                arguments.append([])
                continue
            }
            if token.kind != .comment { arguments[arguments.count - 1].append(token) }
        }
        return nil
    }

    private static func substitute(
        _ arguments: [[CToken]], for parameters: [CName], isVariadic: Bool, in body: [CToken]
    ) -> [CToken] {
        let rest = arguments.dropFirst(parameters.count).joined(separator: [.comma])
        return body.flatMap { token -> [CToken] in
            guard token.kind == .identifier else { return [token] }
            if let index = parameters.firstIndex(of: token.name) {
                return index < arguments.count ? arguments[index] : []
            }
            return isVariadic && token.is(.__VA_ARGS__) ? Array(rest) : [token]
        }
    }

    /// Joins what stands on both sides of each `##` into one identifier.
    private static func join(_ tokens: [CToken], names: inout CNameTable) -> [CToken] {
        guard tokens.contains(where: { $0.is(.hashHash) }) else { return tokens }
        var joined: [CToken] = []
        var joinsNext = false
        for token in tokens {
            if token.is(.hashHash) {
                joinsNext = true
            } else if joinsNext, let last = joined.last, last.kind == .identifier,
                token.kind == .identifier || token.kind == .number
            {
                joined[joined.count - 1].name = names.name(of: names[last.name] + names[token.name])
                joinsNext = false
            } else {
                joined.append(token)
                joinsNext = false
            }
        }
        return joined
    }
}
