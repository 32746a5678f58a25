/// What the body of a function shows of a parameter that is a pointer, without knowing types.
struct GoParameterUse: OptionSet, Sendable {
    let rawValue: UInt16

    /// `C.GoString(p)`: it ends in a NUL.
    static let text = GoParameterUse(rawValue: 1)
    /// `C.GoBytes(unsafe.Pointer(p), n)`, `unsafe.Slice(p, n)`, `(*[8]byte)(unsafe.Pointer(p))`: something
    /// else says how much there is; or `q = p`, `uintptr(unsafe.Pointer(p))`, and nobody follows it.
    static let memory = GoParameterUse(rawValue: 2)
    /// `*p = x`, `C.strcpy(p, q)`.
    static let written = GoParameterUse(rawValue: 4)
    /// `C.free(unsafe.Pointer(p))`.
    static let freed = GoParameterUse(rawValue: 8)
    /// `C.GoString(p)`, `C.GoBytes(unsafe.Pointer(p), n)`: what it points to is copied at once.
    static let copied = GoParameterUse(rawValue: 16)
    /// Something else, after which it may be kept.
    static let other = GoParameterUse(rawValue: 32)
    /// `unsafe.Slice(p, n)`, `(*[8]T)(unsafe.Pointer(p))`, `uintptr(unsafe.Pointer(p)) + 8`: there may be more
    /// than one behind it.
    static let many = GoParameterUse(rawValue: 64)

    /// `C.free(unsafe.Pointer(p.data))`, `C.free(unsafe.Pointer(*p))`.
    static let partFreed = GoParameterUse(rawValue: 128)

    /// `unsafe.Pointer(uintptr(p))`: the number says where something is.
    static let address = GoParameterUse(rawValue: 256)

    /// `last = p`: the pointer is put where it outlives the call.
    static let stored = GoParameterUse(rawValue: 512)

    /// `C.take(p)`, `q := f(p)`: the pointer goes somewhere, and not only what it points to.
    static let passed = GoParameterUse(rawValue: 1024)

    /// `fmt.Println(s)`, `len(s)`: a text or a slice is looked at, and nothing else becomes of it.
    static let lookedAt = GoParameterUse(rawValue: 2048)

    /// `os.WriteFile(name, b, 0o644)`: it is given to something that is called as what reads it and writes it
    /// elsewhere.
    static let sent = GoParameterUse(rawValue: 4096)

    /// Whether what it points to is copied, and nothing else that could keep it.
    var copiesOnly: Bool { contains(.copied) && !contains(.other) }

    /// What memory is that is nothing in particular.
    fileprivate static let bytes: Set = [
        "byte", "uint8", "int8", "C.char", "C.uchar", "C.schar", "C.uint8_t", "C.int8_t",
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// What a function does with its first argument, for the functions that tell.
    init?(firstArgumentOf function: String) {
        switch function {
        case "C.GoString": self = [.text, .copied]
        case "C.GoStringN", "C.GoBytes": self = [.memory, .copied]
        case "unsafe.Slice", "unsafe.String", "unsafe.Add", "uintptr":
            self = [.memory, .many, .other]
        case "C.strcpy", "C.strncpy", "C.strcat", "C.strncat", "C.memcpy", "C.memmove", "C.memset":
            self = [.written, .many]
        case "C.free": self = .freed
        default: return nil
        }
    }
}

extension GoParser {
    /// Finds what the body between the brace at which reading stands and the one at `end` does with the
    /// parameters of a function, in function literals too. What has a parameter's name counts as it: to
    /// take less for granted is never wrong.
    ///
    /// - Parameter written: the names whose elements the body writes to.
    func readUses(
        to end: Int, with reader: GoOriginReader, written: [String],
        of function: inout GoFunction
    ) {
        var indices: [ArraySlice<UInt8>: Int] = [:]
        for (index, parameter) in function.parameters.enumerated() {
            guard parameter.type.mayPoint, let name = parameter.nameRange else { continue }
            indices[file.bytes[name.bytes]] = index
        }
        guard !indices.isEmpty else { return }
        let given = indices
        addAliases(of: &indices, reader.assignments)
        for name in written {
            guard let index = indices[ArraySlice(name.utf8)] else { continue }
            function.parameters[index].uses.insert(.written)
        }
        var late = GoLateCodes(reader.lateCode)
        for position in position..<end {
            late.move(to: position)
            guard token(at: position).kind == .identifier, !token(at: position - 1).is(.period)
            else { continue }
            let name = file.bytes[token(at: position).bytes]
            guard let index = indices[name] else { continue }
            let (before, next) = (token(at: position - 1), token(at: position + 1))
            // `T{p: x}`
            if next.is(.colon), before.is(.leftBrace) || before.is(.comma) { continue }
            if reader.isSent(position) { function.parameters[index].uses.insert(.sent) }
            let isSet = (next.is(.define) || next.is(.assign)) && !before.is(.star)
            if isSet, given[name] == nil { continue }
            for code in late.current where !isSet && !isComparedToNil(at: position) {
                // It may look there after the call.
                function.parameters[index].uses.insert(.other)
                guard reader.has(code, position) else { continue }
                follow(code.fates, of: &function.parameters[index])
            }
            if isAlias(assignedBefore: position, of: index, indices) { continue }
            if let element = element(at: position) {
                function.parameters[index].elements.append(element)
            }
            // `unsafe.Pointer(address + n)`
            if function.parameters[index].type == .name("uintptr"),
                self.function(before: position - 1)?.name == "unsafe.Pointer"
            {
                function.parameters[index].uses.insert([.memory, .other])
            } else if let use = use(at: position) {
                function.parameters[index].uses.insert(use)
                if use.contains(.many), case .handed(let handed) = reader.fate(of: position) {
                    function.parameters[index].handedTo.insert(handed)
                }
                if use == [.memory, .copied] {
                    let copy = copy(of: position, function)
                    function.parameters[index].copies.append(copy)
                }
            } else if !before.is(.star), let handed = call(with: position).flatMap(handing) {
                function.parameters[index].handedTo.insert(handed)
            } else if !isComparedToNil(at: position) {
                function.parameters[index].uses.insert(.other)
                if !before.is(.star), !next.is(.period) {
                    function.parameters[index].uses.insert(.passed)
                }
            }
        }
        forgetChangedCounts(in: position..<end, of: &function)
    }

    /// What becomes of a parameter that late code has.
    private func follow(_ fates: Set<GoFate>, of parameter: inout GoFunction.Parameter) {
        for fate in fates {
            switch fate {
            case .stored: parameter.isStored = true
            case .handed(let handed): parameter.handedTo.insert(handed)
            case .kept, .placed, .addressed, .filled: break
            }
        }
    }

    func end(ofStatementAt start: Int) -> Int {
        var rest = self
        rest.position = start
        rest.skipStatement()
        return rest.position
    }

    /// What is done there with the value of that name.
    private func use(at name: Int) -> GoParameterUse? {
        let before = token(at: name - 1)
        let next = token(at: name + 1)
        if next.is(.period), !before.is(.period) {
            if isMemberTarget(at: name) { return .written }
            if isFreed(from: name, to: endOfName(at: name)) { return .partFreed }
        }
        if before.is(.star) {
            if isFreed(from: name - 1, to: name) { return .partFreed }
            return isTarget(from: name - 1, to: name) ? .written : nil
        }
        if before.is(.assign) || before.is(.define) {
            return next.kind == .semicolon || next.is(.rightBrace) ? [.memory, .other] : nil
        }
        // `T{p}`, `T{member: p}`
        if before.is(.leftBrace) || before.is(.colon), next.is(.comma) || next.is(.rightBrace) {
            return [.memory, .other]
        }
        return next.is(.comma) || next.is(.rightParenthesis) ? useAsArgument(at: name) : nil
    }

    /// Whether it is only asked whether there is something: `p == nil`.
    func isComparedToNil(at name: Int) -> Bool {
        func isComparison(_ token: GoToken) -> Bool { token.is(.equal) || token.is(.notEqual) }
        func isNil(_ token: GoToken) -> Bool { token.kind == .identifier && text(token) == "nil" }
        return isComparison(token(at: name + 1)) && isNil(token(at: name + 2))
            || isComparison(token(at: name - 1)) && isNil(token(at: name - 2))
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

    /// `C.free(p)`, `C.free(unsafe.Pointer(p))`
    private func isFreed(from start: Int, to end: Int) -> Bool {
        guard token(at: start - 1).is(.leftParenthesis), token(at: end + 1).is(.rightParenthesis),
            let (function, first) = function(before: start - 1)
        else { return false }
        if function == "C.free" { return true }
        return function == "unsafe.Pointer" && token(at: first - 1).is(.leftParenthesis)
            && self.function(before: first - 1)?.name == "C.free"
    }

    /// Whether a member of what it points to is assigned to: `p.n = 1`, `p.part.n++`.
    private func isMemberTarget(at name: Int) -> Bool {
        let end = endOfName(at: name)
        return end > name && isTarget(from: name, to: end)
    }

    /// Whether what a pointer of another type points to is written to: `*(*byte)(unsafe.Pointer(p)) = 1`,
    /// `(*T)(p).n = 1`, `(*[8]byte)(p)[0] = 1`, `copy((*[8]byte)(p)[:], b)`.
    ///
    /// - Parameters:
    ///   - type: the index of the parenthesis in front of the type.
    ///   - value: that of the one in front of the pointer.
    private func isWritten(castAt type: Int, before value: Int) -> Bool {
        guard let end = brackets.end(of: value) else { return false }
        if token(at: type - 1).is(.star) { return isTarget(from: type - 1, to: end) }
        let last = endOfSelectors(after: end)
        if last == end { return false }
        let function = token(at: type - 1).is(.leftParenthesis) ? text(token(at: type - 2)) : ""
        return function == "copy" || function == "clear" || isTarget(from: type, to: last)
    }

    /// Whether an element of what a call gives is assigned to: `unsafe.Slice(p, n)[0] = 1`.
    private func isElementTarget(from start: Int, to end: Int) -> Bool {
        let last = endOfSelectors(after: end)
        return last > end && isTarget(from: start, to: last)
    }

    /// Whether among the arguments in that parenthesis is the size of a type: `C.sizeof_T`,
    /// `unsafe.Sizeof(x)`.
    private func takesSizeOfOne(_ parenthesis: Int) -> Bool {
        guard let end = brackets.end(of: parenthesis) else { return false }
        return (parenthesis..<end).contains { position in
            let name = text(token(at: position))
            return name == "Sizeof" || name.hasPrefix("sizeof_")
        }
    }

    /// What is done with it by the call whose first argument it is, within conversions too.
    private func useAsArgument(at name: Int) -> GoParameterUse? {
        var argument = name
        for _ in 0..<4 {
            guard token(at: argument - 1).is(.leftParenthesis) else { return nil }
            if token(at: argument - 2).is(.rightParenthesis) {
                // `(*byte)(…)`
                guard let type = opening(of: argument - 2, from: max(0, argument - 14)) else {
                    return nil
                }
                if isWritten(castAt: type, before: argument - 1) { return .written }
                // `(*[8]byte)(…)`
                if token(at: type + 1).is(.star), token(at: type + 2).is(.leftBracket) {
                    return [.memory, .many, .other]
                }
                argument = type
                continue
            }
            guard let (function, start) = function(before: argument - 1) else { return nil }
            if let use = GoParameterUse(firstArgumentOf: function) {
                if Self.views.contains(function), let end = brackets.end(of: argument - 1),
                    isElementTarget(from: start, to: end)
                {
                    return .written
                }
                return takesSizeOfOne(argument - 1) ? use.subtracting(.many) : use
            }
            guard function == "unsafe.Pointer" else { return nil }
            argument = start
        }
        return nil
    }

    /// What is taken to stand where the pointer of that name points: `(*float64)(p)`,
    /// `(*[8]C.double)(unsafe.Pointer(p))`.
    private func element(at name: Int) -> String? {
        guard token(at: name - 1).is(.leftParenthesis) else { return nil }
        var argument = name
        if let (function, start) = function(before: name - 1), function == "unsafe.Pointer" {
            argument = start
            guard token(at: argument - 1).is(.leftParenthesis) else { return nil }
        }
        guard token(at: argument - 2).is(.rightParenthesis),
            let (element, start) = function(before: argument - 2),
            !GoParameterUse.bytes.contains(element)
        else { return nil }
        var before = start - 1
        if token(at: before).is(.rightBracket) {
            guard let bracket = opening(of: before, from: max(0, before - 16)) else { return nil }
            before = bracket - 1
        }
        guard token(at: before).is(.star), token(at: before - 1).is(.leftParenthesis) else {
            return nil
        }
        return element
    }
}

extension GoType {
    /// Whether a value of it can be the address of something, or have one in it, as functions do.
    var mayPoint: Bool {
        switch self {
        case .pointer, .qualified("unsafe", "Pointer"), .name("uintptr"), .function: true
        case .qualified("C", let name): !Self.numbersOfC.contains(name)
        default: false
        }
    }

    /// Whether a value of it may have others in it that point to something.
    var mayHold: Bool {
        switch self {
        case .name(let name): !Self.predeclared.contains(name)
        case .slice, .array, .map, .qualified: true
        default: false
        }
    }

    private static let predeclared = NameSet([
        "bool", "byte", "complex128", "complex64", "error", "float32", "float64", "int", "int16",
        "int32", "int64", "int8", "rune", "string", "uint", "uint16", "uint32", "uint64", "uint8",
        "uintptr",
    ])

    /// Whether a value of it can be a view of memory that somebody else has: `unsafe.Slice(p, n)`.
    var isView: Bool {
        switch self {
        case .slice, .name("string"): true
        default: false
        }
    }

    private static let numbersOfC = NameSet([
        "bool", "_Bool", "char", "schar", "uchar", "short", "ushort", "int", "uint", "long",
        "ulong",
        "longlong", "ulonglong", "float", "double", "size_t", "ssize_t", "int8_t", "int16_t",
        "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t",
    ])
}
