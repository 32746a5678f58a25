/// A declared name and its type.
struct CDeclarator {
    /// Nothing for an abstract declarator, as in a parameter without a name.
    var name: CToken?
    /// The type, or what a function returns.
    var type: CType
    /// The parameters, if it is a function.
    var parameters: CParameterList?
    var attributes = CAttributes()
    /// Whether the type is a pointer that is never null.
    var isNonnull = false

    /// - Parameter type: the type before it is read.
    init(type: CType) { self.type = type }

    /// The type, be it that of a function.
    var wholeType: CType {
        guard let parameters else { return type }
        return .function(
            CFunctionType(
                result: type, parameters: parameters.all.map(\.type),
                isVariadic: parameters.isVariadic, hasPrototype: parameters.hasPrototype,
                names: parameters.all.map(\.name)))
    }
}

/// What stands between the parentheses of a function.
struct CParameterList {
    var all: [CFunction.Parameter] = []
    var isVariadic = false
    var hasPrototype = true
}

extension CParser {
    /// declarator = { "*" { qualifier | attribute } } direct-declarator
    ///
    /// Says whether there is one. It is read in its place, since it is large.
    mutating func read(_ declarator: inout CDeclarator) -> Bool {
        nested { $0.declaratorRule(&declarator) ? () : nil } != nil
    }

    private mutating func declaratorRule(_ declarator: inout CDeclarator) -> Bool {
        var isNonnull = false
        for _ in 0...Self.maximumDerivations {
            skipAttributes()
            if skipCallingConvention() || skipMacro() { continue }
            // A caret is clang's block pointer, which C code for Apple's systems may hold.
            guard peek().is(.star) || peek().is(.xor) else {
                let type = isNonnull ? declarator.type : nil
                guard directDeclarator(&declarator) else { return false }
                // What stands in parentheses has its own stars, and comes from this type otherwise.
                if let type, declarator.wholeType == type { declarator.isNonnull = true }
                return true
            }
            declarator.type = peek().is(.star) ? .pointer(to: declarator.type) : .other("block")
            position += 1
            let qualifiers = skipPointerQualifiers()
            if qualifiers.isConst { declarator.type = .const(declarator.type) }
            isNonnull = qualifiers.isNonnull
        }
        return false
    }

    /// How many stars or brackets may follow one another; C asks compilers for twelve (5.2.4.1).
    private static var maximumDerivations: Int { 128 }

    private mutating func skipCallingConvention() -> Bool {
        switch peek().name.keyword {
        case .__cdecl, .__stdcall, .__fastcall, .__vectorcall, .__extension__:
            position += 1
            return true
        default: return false
        }
    }

    /// Past a name that is not the declared one: `int MYLIB_CALL f(void)`, `int (MYLIB_CALL *f)(void)`
    /// or `} MYLIB_PACKED name;`, where a header that was not read defines the macro.
    private mutating func skipMacro() -> Bool {
        guard isPlainIdentifier(peek()) else { return false }
        let next = peek(1)
        let isFunction = peek(2).is(.leftParenthesis) && peek(3).kind != .string
        guard
            next.is(.star)
                || isPlainIdentifier(next) && (isFunction || peek(-1).is(.rightBrace))
        else { return false }
        position += 1
        return true
    }

    /// Past the qualifiers after a star; says whether they hold `const` and `_Nonnull`.
    private mutating func skipPointerQualifiers() -> (isConst: Bool, isNonnull: Bool) {
        var isConst = false
        var isNonnull = false
        while true {
            switch peek().name.keyword {
            case .const, .__const, .__const__: isConst = true
            case ._Nonnull, ._Nullable, ._Null_unspecified:
                isNonnull = peek().is(._Nonnull)
                annotationCount += 1
            case .volatile, .__volatile, .__volatile__, .restrict, .__restrict, .__restrict__,
                ._Atomic, .__unaligned:
                break
            default: return (isConst, isNonnull)
            }
            position += 1
        }
    }

    /// direct-declarator = [ name | "(" declarator ")" ] { "[" … "]" | "(" parameters ")" }
    private mutating func directDeclarator(_ declarator: inout CDeclarator) -> Bool {
        if peek().is(.leftParenthesis), parenthesisOpensDeclarator() {
            // What follows the parentheses is the type that the declarator within them is given, so
            // it is read first.
            let inner = position + 1
            skipBalanced()
            guard suffixes(&declarator) else { return false }
            let end = position
            position = inner
            let type = declarator.wholeType
            let outer = declarator
            declarator = CDeclarator(type: type)
            guard read(&declarator), peek().is(.rightParenthesis) else { return false }
            position = end
            declarator.attributes.add(outer.attributes)
            // `int (f)(int x)`: the parentheses held nothing but the name.
            if outer.parameters != nil, declarator.wholeType == type {
                declarator.type = outer.type
                declarator.parameters = outer.parameters
            }
            return true
        }
        if isPlainIdentifier(peek()) || isNameBeforeC23() {
            declarator.name = peek()
            position += 1
        }
        return suffixes(&declarator)
    }

    /// Whether the word here, a keyword since C23, is the declared name: a declarator goes on or ends
    /// behind it. `int alignas(8) x` is an alignment, `int alignas(int x);` a function.
    mutating func isNameBeforeC23() -> Bool {
        guard peek().name.keyword?.isKeywordOfC23 ?? false else { return false }
        switch peek(1).punctuator {
        case .comma, .semicolon, .rightParenthesis, .leftBracket, .assign, .colon: return true
        case .leftParenthesis:
            let start = position
            defer { position = start }
            position += 1
            skipBalanced()
            switch peek().punctuator {
            case .semicolon, .comma, .rightParenthesis, .leftBrace, .assign: return true
            default: return false
            }
        default: return false
        }
    }

    /// Whether the parenthesis here opens a declarator and not the parameters of a function: it is
    /// followed by a star, a caret, an attribute, another parenthesis, or a name that is no type.
    private mutating func parenthesisOpensDeclarator() -> Bool {
        let next = peek(1)
        switch next.punctuator {
        case .star, .xor, .leftParenthesis: return true
        case .leftBracket: return !peek(2).is(.leftBracket)
        default: break
        }
        switch next.name.keyword {
        case .__attribute__, .__attribute, .__cdecl, .__stdcall, .__fastcall, .__vectorcall:
            return true
        case .some:
            return false
        case nil:
            guard next.kind == .identifier, !isTypedef(next) else { return false }
            // The name may still be a type's of a header that was not read, but no function returns
            // a function or an array.
            let start = position
            defer { position = start }
            skipBalanced()
            return peek().is(.leftParenthesis)
                || peek().is(.leftBracket) && !peek(1).is(.leftBracket)
        }
    }

    private mutating func suffixes(_ declarator: inout CDeclarator) -> Bool {
        switch peek().punctuator {
        case .comma, .semicolon, .rightParenthesis: return true
        default: break
        }
        // Read from left to right, but the last one is the innermost: `int x[2][3]` is an array of
        // two arrays of three.
        var suffixes: [Suffix] = []
        while suffixes.count <= Self.maximumDerivations {
            readAttributes(into: &declarator.attributes)
            if peek().is(.leftBracket) {
                let count = arraySize()
                guard peek(-1).is(.rightBracket) else { return false }
                suffixes.append(.array(count: count))
            } else if peek().is(.leftParenthesis) {
                guard let list = nested({ $0.parameterList() }) else { return false }
                // The one suffix of nearly every declaration.
                if suffixes.isEmpty, peek().is(.semicolon) {
                    Suffix.function(list).derive(&declarator)
                    return true
                }
                suffixes.append(.function(list))
            } else {
                break
            }
        }
        for suffix in suffixes.reversed() { suffix.derive(&declarator) }
        return true
    }

    private enum Suffix {
        case array(count: Int?)
        case function(CParameterList)

        /// Makes an array or a function of what is declared.
        func derive(_ declarator: inout CDeclarator) {
            declarator.type = declarator.wholeType
            switch self {
            case .array(let count):
                declarator.type = .array(of: declarator.type, count: count)
                declarator.parameters = nil
            case .function(let list): declarator.parameters = list
            }
        }
    }

    /// "[" [ qualifiers ] [ expression | "*" ] "]"; the size where it is known.
    private mutating func arraySize() -> Int? {
        let start = position
        skipBalanced()
        guard position - start > 2 else { return nil }
        // C has no array of fewer than no elements.
        return number(in: start + 1..<position - 1).flatMap { $0 < 0 ? nil : Int(exactly: $0) }
    }

    /// parameters = "(" [ "void" | parameter { "," parameter } [ "," "..." ] | "..." ] ")"
    private mutating func parameterList() -> CParameterList? {
        var list = CParameterList()
        position += 1
        if next(is: .rightParenthesis) {
            list.hasPrototype = false
            return list
        }
        if peek().is(.void), peek(1).is(.rightParenthesis) {
            position += 2
            return list
        }
        list.all.reserveCapacity(2)
        while true {
            if next(is: .ellipsis) {
                list.isVariadic = true
                return next(is: .rightParenthesis) ? list : nil
            }
            let start = peek()
            guard let specifiers = specifiers() else { return nil }
            var declarator = CDeclarator(type: specifiers.type)
            guard read(&declarator) else { return nil }
            skipAttributes()
            let name = declarator.name
            list.all.append(
                CFunction.Parameter(
                    name: name.map(text) ?? "", type: declarator.wholeType.asParameter,
                    range: (name ?? start).range))
            if next(is: .rightParenthesis) { return list }
            guard next(is: .comma) else { return nil }
        }
    }
}

extension CType {
    /// A parameter of array or function type is a pointer (C11, 6.7.6.3, 7 and 8).
    fileprivate var asParameter: CType {
        switch self {
        case .array(let element, _): .pointer(to: element)
        case .function: .pointer(to: self)
        default: self
        }
    }
}
