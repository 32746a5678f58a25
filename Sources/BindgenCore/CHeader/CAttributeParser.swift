extension CParser {
    /// Past attributes, alignment specifiers and assembler names.
    mutating func skipAttributes() {
        guard isAtAttribute() else { return }
        var ignored = CAttributes()
        readAttributes(into: &ignored)
    }

    /// Past the same; adds those that matter to what was found before.
    mutating func readAttributes(into found: inout CAttributes) {
        while isAtAttribute() {
            let start = position
            if peek().is(.leftBracket) {
                skipBalanced()
            } else {
                position += 1
                if peek().is(.leftParenthesis) { skipBalanced() }
            }
            let attributes = attributes(between: start, and: position)
            if attributes.areForCallers { annotationCount += 1 }
            found.add(attributes)
        }
    }

    private mutating func isAtAttribute() -> Bool {
        switch peek().name.keyword {
        case .__attribute__, .__attribute, .__declspec, ._Alignas, .alignas, .asm, .__asm,
            .__asm__, ._Pragma, .__pragma:
            !isNameBeforeC23()
        case nil: peek().is(.leftBracket) && peek(1).is(.leftBracket)
        default: false
        }
    }

    private func attributes(between start: Int, and end: Int) -> CAttributes {
        var found = CAttributes()
        for distance in (start - position)..<(end - position) {
            let token = peek(distance)
            guard token.kind == .identifier else { continue }
            // The argument, where it is a plain number: `aligned(64)`.
            let argument = peek(distance + 2)
            let hasNumber = peek(distance + 1).is(.leftParenthesis) && argument.kind == .number
            let number =
                hasNumber && peek(distance + 3).is(.rightParenthesis)
                ? CNumber.value(of: text(argument)).flatMap(Int.init(exactly:)) : nil
            switch text(token) {
            case "aligned", "__aligned__", "align", "_Alignas", "alignas":
                found.alignment = max(found.alignment, number ?? 0)
            case "vector_size", "__vector_size__":
                found.vector = number.map { .bytes($0) } ?? .unknown
            case "ext_vector_type", "__ext_vector_type__", "neon_vector_type":
                found.vector = number.map { .elements($0) } ?? .unknown
            case "unavailable", "__unavailable__":
                found.isUnavailable = true
            case "deprecated", "__deprecated__":
                found.deprecation = message(after: distance)
            case "swift_private", "__swift_private__":
                found.isSwiftPrivate = true
            case "swift_newtype", "__swift_newtype__", "swift_wrapper", "__swift_wrapper__":
                found.isNewtype = true
            case "swift_name", "__swift_name__":
                let argument = peek(distance + 2)
                if argument.kind == .string { found.swiftName = unquoted(argument) }
            default: break
            }
        }
        return found
    }

    /// What `deprecated("use g")` says; where nothing stands behind the word, nothing in particular.
    private func message(after distance: Int) -> String {
        guard peek(distance + 1).is(.leftParenthesis) else { return "" }
        var message = ""
        var next = distance + 2
        while peek(next).kind == .string {
            message += unquoted(peek(next))
            next += 1
        }
        return message
    }
}
