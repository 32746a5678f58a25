/// What stands before the declarators: the base type and what else the declaration says.
struct CSpecifiers {
    var type: CType
    var isTypedef = false
    var isNonnull = false
    var attributes = CAttributes()
}

extension CParser {
    /// specifiers = { storage-class | qualifier | function-specifier | attribute | alignment }
    ///              type-specifier, in any order
    mutating func specifiers() -> CSpecifiers? {
        var found = CSpecifiers(type: .other(""))
        var type: CType?
        var words: [CKeyword] = []
        var isConst = false
        var isAtomic = false
        loop: while true {
            let token = peek()
            if token.is(.leftBracket), peek(1).is(.leftBracket) {
                readAttributes(into: &found.attributes)
                continue
            }
            guard token.kind == .identifier else { break }
            guard let keyword = token.name.keyword else {
                if type != nil || !words.isEmpty { break loop }
                if skipUnknownMacro() { continue }
                type = .named(text(token))
                position += 1
                continue
            }
            if type != nil || !words.isEmpty, isNameBeforeC23() { break loop }
            switch keyword {
            case .typedef:
                found.isTypedef = true
            case .extern, .static, .auto, .register, .inline, .__inline, .__inline__,
                .__forceinline,
                ._Noreturn, ._Thread_local, .thread_local, .__thread, .constexpr, .__extension__,
                .volatile, .__volatile, .__volatile__, .restrict, .__restrict, .__restrict__,
                .__unaligned, .__cdecl, .__stdcall, .__fastcall, .__vectorcall:
                break
            case .const, .__const, .__const__:
                isConst = true
            case ._Nonnull, ._Nullable, ._Null_unspecified:
                found.isNonnull = keyword == ._Nonnull
                annotationCount += 1
            case ._Atomic where !peek(1).is(.leftParenthesis):
                isAtomic = true
            case ._Atomic:
                position += 2
                guard let inner = nested({ $0.typeName() }), peek().is(.rightParenthesis) else {
                    return nil
                }
                type = .atomic(inner)
            case .bool where header.typedefs["bool"] ?? .bool != .bool:
                type = .named("bool")
            case _ where keyword.isScalar:
                words.append(keyword)
            case .struct, .union:
                type = nested { $0.recordSpecifier(&found.attributes) }
                if type == nil { return nil }
                continue
            case .enum:
                type = enumSpecifier()
                if type == nil { return nil }
                continue
            case .typeof, .__typeof, .__typeof__, .typeof_unqual, ._BitInt:
                type = .other(keyword.spelling)
                position += 1
                if peek().is(.leftParenthesis) { skipBalanced() }
                continue
            case .__auto_type:
                type = .other(keyword.spelling)
            case .__attribute__, .__attribute, .__declspec, ._Alignas, .alignas, ._Pragma,
                .__pragma:
                let start = position
                readAttributes(into: &found.attributes)
                // A name may look like an attribute, and is left where it stands.
                if position == start { break loop }
                continue
            default:
                break loop
            }
            position += 1
        }
        guard var base = type ?? scalar(words) else { return nil }
        if isAtomic { base = .atomic(base) }
        found.type = isConst ? .const(base) : base
        return found
    }

    /// A name that is neither a type nor declared: a macro of a header that was not read, like
    /// `MYLIB_API int f(void);` or `MYLIB_ALIGNED(8) int f(void);`. It is one if a type follows it.
    private mutating func skipUnknownMacro() -> Bool {
        if isTypedef(peek()) { return false }
        let start = position
        position += 1
        let hasArguments = peek().is(.leftParenthesis)
        if hasArguments { skipBalanced() }
        let end = position
        skipQualifiersAndAttributes()
        // `MYLIB_API foo_t *f(void)`, but not `foo_t f(void)`, `foo_t const f(void)`.
        let next = peek(1)
        let isType =
            isPlainIdentifier(peek())
            && (hasArguments || isPlainIdentifier(next) || next.is(.star)
                || next.name.keyword?.isQualifier ?? false
                || next.name.keyword?.beginsType ?? false)
        let isMacro =
            isType || peek().name.keyword?.beginsType ?? false && !isNameBeforeC23()
        position = isMacro ? end : start
        return isMacro
    }

    private mutating func skipQualifiersAndAttributes() {
        while true {
            let before = position
            skipAttributes()
            if peek().name.keyword?.isQualifier ?? false { position += 1 }
            if position == before { return }
        }
    }

    /// type-name = specifiers [ abstract-declarator ]
    mutating func typeName() -> CType? {
        guard let specifiers = specifiers() else { return nil }
        var declarator = CDeclarator(type: specifiers.type)
        return read(&declarator) ? declarator.wholeType : nil
    }

    /// The tag that stands here, or a number where there is none.
    mutating func tag(_ kind: CTag.Kind) -> CTag {
        // `struct MYLIB_API name {`
        if isPlainIdentifier(peek()), isPlainIdentifier(peek(1)), peek(2).is(.leftBrace) {
            position += 1
        }
        if isPlainIdentifier(peek()) {
            position += 1
            return CTag(kind: kind, name: .tag(text(peek(-1))))
        }
        anonymousCount += 1
        return CTag(kind: kind, name: .anonymous(anonymousCount))
    }

    /// The scalar type that a set of words names, in whatever order they stand (C11, 6.7.2, 2).
    private func scalar(_ words: [CKeyword]) -> CType? {
        let count = { (keyword: CKeyword) in words.count { $0 == keyword } }
        let isUnsigned = count(.unsigned) > 0
        let isSigned = count(.signed) + count(.__signed) + count(.__signed__) > 0
        let longs = count(.long)
        let isComplex = count(._Complex) + count(.__complex__) > 0
        for word in words {
            switch word {
            case .void: return .void
            case ._Bool, .bool: return .bool
            case .char:
                return .integer(isUnsigned ? .unsignedChar : isSigned ? .signedChar : .char)
            case .short: return .integer(isUnsigned ? .unsignedShort : .short)
            case .__int128, .__int128_t:
                return .integer(isUnsigned ? .unsignedInt128 : .int128)
            case .__uint128_t: return .integer(.unsignedInt128)
            case .float, ._Float32: return isComplex ? .complex(.float) : .floating(.float)
            case .double, ._Float64, ._Float32x:
                let type: CFloating = longs > 0 ? .longDouble : .double
                return isComplex ? .complex(type) : .floating(type)
            case ._Float16: return isComplex ? .complex(.float16) : .floating(.float16)
            case .__bf16: return .floating(.bfloat16)
            case ._Float64x: return .floating(.longDouble)
            case ._Float128, .__float128:
                return isComplex ? .complex(.float128) : .floating(.float128)
            case ._Imaginary: return .other("_Imaginary")
            default: break
            }
        }
        if isComplex { return .complex(.double) }
        guard !words.isEmpty else { return nil }
        switch longs {
        case 0: return .integer(isUnsigned ? .unsignedInt : .int)
        case 1: return .integer(isUnsigned ? .unsignedLong : .long)
        default: return .integer(isUnsigned ? .unsignedLongLong : .longLong)
        }
    }
}

extension CKeyword {
    /// Whether this is one of the words that, in any order, name a number, `void` or `bool`.
    fileprivate var isScalar: Bool {
        switch self {
        case .void, .char, .short, .int, .long, .float, .double, .signed, .unsigned, .__signed,
            .__signed__, ._Bool, .bool, ._Complex, .__complex__, ._Imaginary, .__int128,
            .__int128_t, .__uint128_t, ._Float16, ._Float32, ._Float64, ._Float32x, ._Float64x,
            ._Float128, .__float128, .__bf16:
            true
        default: false
        }
    }

    fileprivate var isQualifier: Bool {
        switch self {
        case .const, .__const, .__const__, .volatile, .__volatile, .__volatile__: true
        default: false
        }
    }

    /// Whether a declaration's type can begin with this word, which is neither a qualifier nor an
    /// attribute: then a name before it is no type.
    fileprivate var beginsType: Bool {
        switch self {
        case .struct, .union, .enum, ._Atomic, .typeof, .__typeof, .__typeof__, ._BitInt, .typedef,
            .extern, .static, .inline, .__inline, .__inline__, .__forceinline, .__extension__,
            ._Noreturn, ._Thread_local:
            true
        default: isScalar
        }
    }
}

extension CTag {
    /// The tag, or nothing where there is none.
    var text: String {
        switch name {
        case .tag(let text): text
        case .anonymous: ""
        }
    }
}
