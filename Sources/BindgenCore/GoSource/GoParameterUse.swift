/// What the body of a function shows of a parameter that is a pointer, without knowing types.
struct GoParameterUse: OptionSet, Sendable {
    let rawValue: UInt8

    /// `C.GoString(p)`: it ends in a NUL.
    static let text = GoParameterUse(rawValue: 1)
    /// `C.GoBytes(unsafe.Pointer(p), n)`, `unsafe.Slice(p, n)`: something else says how much there is.
    static let memory = GoParameterUse(rawValue: 2)
    /// `*p = x`, `C.strcpy(p, q)`.
    static let written = GoParameterUse(rawValue: 4)
    /// `C.free(unsafe.Pointer(p))`.
    static let freed = GoParameterUse(rawValue: 8)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What a function does with its first argument, for the functions that tell.
    init?(firstArgumentOf function: String) {
        switch function {
        case "C.GoString": self = .text
        case "C.GoStringN", "C.GoBytes", "unsafe.Slice", "unsafe.String": self = .memory
        case "C.strcpy", "C.strncpy", "C.strcat", "C.strncat", "C.memcpy", "C.memmove", "C.memset":
            self = .written
        case "C.free": self = .freed
        default: return nil
        }
    }
}

extension GoParser {
    /// Finds what the body between the brace at which reading stands and the one at `end` does with the
    /// parameters of a function, in function literals too. What has a parameter's name counts as it: to
    /// take less for granted is never wrong.
    func readUses(to end: Int, of function: inout GoFunction) {
        var indices: [ArraySlice<UInt8>: Int] = [:]
        for (index, parameter) in function.parameters.enumerated() {
            guard case .pointer = parameter.type, let name = parameter.nameRange else { continue }
            indices[file.bytes[name.bytes]] = index
        }
        guard !indices.isEmpty else { return }
        for position in position..<end
        where token(at: position).kind == .identifier && !token(at: position - 1).is(.period) {
            guard let index = indices[file.bytes[token(at: position).bytes]],
                let use = use(at: position)
            else { continue }
            function.parameters[index].uses.insert(use)
        }
    }

    /// What is done there with the value of that name.
    private func use(at name: Int) -> GoParameterUse? {
        token(at: name - 1).is(.star)
            ? isTarget(from: name - 1, to: name) ? .written : nil : useAsArgument(at: name)
    }

    /// Whether what is written there is assigned to: alone, or as the last of `a, b = b, a`.
    private func isTarget(from start: Int, to end: Int) -> Bool {
        let before = token(at: start - 1)
        let next = token(at: end + 1)
        if before.is(.comma) { return next.is(.assign) }
        guard before.kind == .semicolon || before.is(.leftBrace) || before.is(.colon) else {
            return false
        }
        return next.assigns
    }

    /// What is done with it by the call whose first argument it is, within conversions too.
    private func useAsArgument(at name: Int) -> GoParameterUse? {
        var argument = name
        for _ in 0..<4 {
            guard token(at: argument - 1).is(.leftParenthesis) else { return nil }
            if token(at: argument - 2).is(.rightParenthesis) {
                // `(*byte)(…)`
                guard let type = openParenthesis(of: argument - 2) else { return nil }
                argument = type
                continue
            }
            guard let (function, start) = function(before: argument - 1) else { return nil }
            if let use = GoParameterUse(firstArgumentOf: function) { return use }
            guard function == "unsafe.Pointer" else { return nil }
            argument = start
        }
        return nil
    }

    /// The name `f` or `p.f` that ends before a token, and where it begins.
    private func function(before index: Int) -> (name: String, start: Int)? {
        let last = token(at: index - 1)
        guard last.kind == .identifier else { return nil }
        guard token(at: index - 2).is(.period), token(at: index - 3).kind == .identifier else {
            return (text(last), index - 1)
        }
        return (text(token(at: index - 3)) + "." + text(last), index - 3)
    }

    /// The parenthesis that the one at `index` closes, if what is between is as short as a type.
    private func openParenthesis(of index: Int) -> Int? {
        (max(0, index - 12)..<index).reversed().first { start in
            token(at: start).is(.leftParenthesis) && brackets.end(of: start) == index
        }
    }
}
