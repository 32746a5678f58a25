/// A macro of the header: what stands for its name.
struct CMacro: Equatable, Sendable {
    /// The parameters, or nothing for a macro without a parameter list.
    var parameters: [CName]?
    /// Whether the last parameter takes all arguments that are left.
    var isVariadic = false
    var body: [CToken] = []
    /// Whether the definition stands in no branch that may be left out.
    var isCertain: Bool
    /// Whether it is an option's.
    var isOption = false
}

extension CMacro {
    /// The macro that the tokens after `define NAME` describe. A parameter list is one only if it
    /// follows the name without a space.
    init(after name: CToken, tokens: ArraySlice<CToken>, isCertain: Bool) {
        self.isCertain = isCertain
        guard let open = tokens.first, open.is(.leftParenthesis),
            open.bytes.lowerBound == name.bytes.upperBound,
            let close = tokens.firstIndex(where: { $0.is(.rightParenthesis) })
        else {
            body = Array(tokens)
            return
        }
        let list = tokens[tokens.startIndex..<close]
        var names = list.filter { $0.kind == .identifier }.map(\.name)
        isVariadic = list.last?.is(.ellipsis) ?? false
        // The last parameter is called `__VA_ARGS__`, unless it has a name, as gcc allows: `rest...`.
        if isVariadic, list.dropLast().last?.kind != .identifier {
            names.append(CName(.__VA_ARGS__))
        }
        parameters = names
        body = Array(tokens[(close + 1)...])
    }
}

/// Replaces macros by their bodies (C11, 6.10.3), as far as declarations need it: `#` makes no
/// string, and the name of a macro at the end of a replacement takes no arguments from behind it.
struct CMacroExpander {
    /// What is defined at the place that is being read.
    var macros = CNameMap<CMacro>()
    /// The macros of options that were replaced.
    private(set) var replacedOptions: Set<CName> = []
    /// How many tokens one run may still handle: a handful of lines can ask for more than memory
    /// holds.
    private var budget = 1 << 18
    /// How deep macros and their arguments may stand within one another.
    private static let maximumDepth = 100
    private var depth = 0
    /// The macros in whose replacements reading stands.
    private var active: [CName] = []

    /// Appends what the token at `position` stands for, and moves past it and its arguments.
    ///
    /// - Parameter onlyCertain: whether macros that may have another definition are left as they are.
    mutating func expand(
        _ tokens: [CToken], at position: inout Int, onlyCertain: Bool = false,
        names: inout CNameTable, into output: inout [CToken]
    ) {
        var token = tokens[position]
        position += 1
        guard token.kind == .identifier, !token.isFinal, let macro = macros[token.name],
            macro.isCertain || !onlyCertain, budget > 0, depth < Self.maximumDepth
        else { return output.append(token) }
        // A name is not replaced within its own replacement, then or later (C11, 6.10.3.4, 2).
        if active.contains(token.name) {
            token.isFinal = true
            return output.append(token)
        }
        depth += 1
        defer { depth -= 1 }
        guard let arguments = arguments(for: macro, of: tokens, at: &position) else {
            return output.append(token)
        }
        let replacement = substitute(
            arguments, in: macro, onlyCertain: onlyCertain, names: &names)
        active.append(token.name)
        output += expand(replacement, onlyCertain: onlyCertain, names: &names)
        active.removeLast()
        if macro.isOption { replacedOptions.insert(token.name) }
    }

    private mutating func expand(
        _ tokens: [CToken], onlyCertain: Bool, names: inout CNameTable
    ) -> [CToken] {
        var output: [CToken] = []
        var position = 0
        while position < tokens.count {
            expand(tokens, at: &position, onlyCertain: onlyCertain, names: &names, into: &output)
        }
        return output
    }

    /// The arguments between the parentheses at `position`, one for each parameter, and moves past
    /// them; nothing if a macro that wants some has none.
    private mutating func arguments(
        for macro: CMacro, of tokens: [CToken], at position: inout Int
    ) -> [[CToken]]? {
        guard let parameters = macro.parameters else { return [] }
        guard position < tokens.count, tokens[position].is(.leftParenthesis) else { return nil }
        var arguments: [[CToken]] = [[]]
        var open = 0
        for index in position..<tokens.count {
            let token = tokens[index]
            budget -= 1
            if token.is(.leftParenthesis) {
                open += 1
                if open == 1 { continue }
            } else if token.is(.rightParenthesis) {
                open -= 1
                if open == 0 {
                    position = index + 1
                    let missing = max(0, parameters.count - arguments.count)
                    return arguments + Array(repeating: [], count: missing)
                }
            } else if token.is(.comma), open == 1,
                !macro.isVariadic || arguments.count < parameters.count
            {
                arguments.append([])
                continue
            }
            if token.kind != .comment { arguments[arguments.count - 1].append(token) }
        }
        return nil
    }

    /// The body with the arguments in their places, and with what stands on both sides of a `##`
    /// joined. There an argument stands as it was written, and elsewhere with its macros replaced.
    private mutating func substitute(
        _ arguments: [[CToken]], in macro: CMacro, onlyCertain: Bool, names: inout CNameTable
    ) -> [CToken] {
        let body = macro.body
        var expanded: [Int: [CToken]] = [:]
        var output: [CToken] = []
        // Whether the left side of the next `##` is more than an empty argument.
        var hasLeft = false
        for (index, token) in body.enumerated() where !token.is(.hashHash) {
            let isRight = index > 0 && body[index - 1].is(.hashHash)
            let isLeft = index + 1 < body.count && body[index + 1].is(.hashHash)
            var operand = [token]
            if let parameter = macro.parameters?.firstIndex(of: token.name) {
                if isRight || isLeft {
                    operand = arguments[parameter]
                } else if let known = expanded[parameter] {
                    operand = known
                } else {
                    operand = expand(
                        arguments[parameter], onlyCertain: onlyCertain, names: &names)
                    expanded[parameter] = operand
                }
            }
            budget -= operand.count
            guard budget > 0 else { break }
            if isRight, operand.isEmpty, macro.isVariadic, output.last?.is(.comma) ?? false {
                output.removeLast()  // gcc's `, ## __VA_ARGS__`
            }
            if isRight, hasLeft, let left = output.last, let right = operand.first,
                let joined = join(left, right, names: &names)
            {
                output[output.count - 1] = joined
                operand.removeFirst()
            }
            hasLeft = isRight && hasLeft || !operand.isEmpty
            output += operand
        }
        return output
    }

    /// One word of two, or nothing if they are not words.
    private mutating func join(
        _ left: CToken, _ right: CToken, names: inout CNameTable
    ) -> CToken? {
        let words: [CToken.Kind] = [.identifier, .number]
        guard words.contains(left.kind), words.contains(right.kind) else { return nil }
        let text = names[left.name] + names[right.name]
        budget -= text.utf8.count
        var joined = left
        joined.name = names.name(of: text)
        joined.isFinal = false
        return joined
    }
}
