/// Finds the texts and slices that a function only looks at. The compiler says of many that they may be kept
/// as soon as they become an interface's, as those do which are printed; nobody keeps them.
extension GoParser {
    /// - Parameter body: the tokens between the braces of the function.
    func readLooks(
        in body: Range<Int>, with reader: GoOriginReader, of function: inout GoFunction
    ) {
        let isLooked = { (type: GoType) in type.isView || type.isSliceReference }
        // Nobody's function has more, and each is looked for by itself.
        guard function.parameters.contains(where: { isLooked($0.type) }),
            function.parameters.count <= 64
        else { return }
        let late = reader.literals + goStatements(in: body)
        // Where so much runs later, something of it will look there.
        if late.count > Self.mostLate { return }
        let fates =
            function.parameters.contains(where: \.type.isSliceReference) ? reader.fates : [:]
        for index in function.parameters.indices where isLooked(function.parameters[index].type) {
            guard let name = function.parameters[index].nameRange,
                !function.writes.contains(file.text(name.bytes))
            else { continue }
            function.parameters[index].lookers = lookers(
                at: file.bytes[name.bytes], function.parameters[index].type, in: body, late, reader,
                fates)
        }
    }

    private static let mostLate = 64

    private func goStatements(in body: Range<Int>) -> [Range<Int>] {
        body.lazy.filter { token(at: $0).is(.go) }.prefix(Self.mostLate + 1).map {
            $0..<end(ofStatementAt: $0)
        }
    }

    /// The functions that a parameter is handed to, if nothing else becomes of it that could keep it.
    private func lookers(
        at name: ArraySlice<UInt8>, _ type: GoType, in body: Range<Int>, _ late: [Range<Int>],
        _ reader: GoOriginReader, _ fates: [String: Set<GoFate>]
    ) -> Set<GoHandedParameter>? {
        var found: Set<GoHandedParameter> = []
        for position in body
        where token(at: position).kind == .identifier && !token(at: position - 1).is(.period)
            && file.bytes[token(at: position).bytes] == name
        {
            // What runs later may look at it when it is no more.
            if late.contains(where: { $0.contains(position) }) { return nil }
            if type.isSliceReference {
                guard isKeptInPlace(position, reader, fates) else { return nil }
                continue
            }
            if isLookedAt(position, type) { continue }
            guard let call = call(handedTo: position, reader) else { return nil }
            if isLook(call, type) { continue }
            guard call.isOfPackage else { return nil }
            found.insert(GoHandedParameter(function: call.name, index: call.index))
        }
        return found
    }

    /// Whether a value is compared there, ignored, or one of its elements, which is a number, read.
    private func isLookedAt(_ position: Int, _ type: GoType) -> Bool {
        let (before, next) = (token(at: position - 1), token(at: position + 1))
        if before.isComparison || next.isComparison { return true }
        if before.is(.case) { return next.is(.colon) || next.is(.comma) }
        if before.is(.switch) { return next.is(.leftBrace) }
        if before.is(.assign), next.kind == .semicolon {
            return text(token(at: position - 2)) == "_"
        }
        guard type.hasNumbers else { return false }
        if before.is(.range) { return next.is(.leftBrace) }
        guard next.is(.leftBracket), !before.is(.ampersand),
            let end = brackets.end(of: position + 1), end < position + 64
        else { return false }
        return !(position + 1..<end).contains { token(at: $0).is(.colon) }
    }

    /// Whether the slice behind a pointer is only looked at there, or what becomes of it stays behind the pointer:
    /// `*p = append(*p, x)`.
    private func isKeptInPlace(
        _ position: Int, _ reader: GoOriginReader, _ fates: [String: Set<GoFate>]
    ) -> Bool {
        guard token(at: position - 1).is(.star) else { return isLookedAt(position, .name("")) }
        var (first, last) = (position - 1, position)
        if token(at: first - 1).is(.leftParenthesis), token(at: last + 1).is(.rightParenthesis),
            function(before: first - 1) == nil
        {
            (first, last) = (first - 1, last + 1)
        }
        let (before, next) = (token(at: first - 1), token(at: last + 1))
        if next.is(.assign) || before.is(.range) { return true }
        if next.is(.leftBracket), let end = brackets.end(of: last + 1), end < last + 64,
            first < last - 1
        {
            let isSlice = (last + 1..<end).contains { token(at: $0).is(.colon) }
            if !isSlice { return !before.is(.ampersand) }
            // `kept := (*p)[:0]`
            let name = text(token(at: first - 2))
            return before.is(.define) && fates[name, default: []].isEmpty
        }
        guard let call = call(with: first, to: last) else { return false }
        let parts = call.function.split(separator: ".").map(String.init)
        if reader.isOwn(parts[0], at: call.start) { return false }
        // `*p = append(`
        let isPutBack =
            call.index == 0 && token(at: call.start - 1).is(.assign)
            && token(at: call.start - 3).is(.star)
        if parts.count == 1 {
            return ["cap", "len"].contains(parts[0]) || isPutBack && parts[0] == "append"
        }
        return isPutBack && parts[1].hasPrefix("Append")
            && Self.appenders.contains(importPath(parts[0]) ?? "")
    }

    /// Packages whose functions append to a slice and give that back.
    private static let appenders: Set = ["encoding/binary", "fmt", "strconv", "unicode/utf8"]

    /// What a value is handed to by itself: `f(s)`, `p.f(s, x)`, `append(x, s...)`.
    private func call(handedTo position: Int, _ reader: GoOriginReader) -> LookingCall? {
        let before = token(at: position - 1)
        let isSpread = token(at: position + 1).is(.ellipsis)
        guard before.is(.leftParenthesis) || before.is(.comma),
            let call = call(with: position, to: isSpread ? position + 1 : position)
        else { return nil }
        let isMember = token(at: call.start - 1).is(.period)
        let name =
            isMember ? "\(text(token(at: call.start - 2))).\(call.function)" : call.function
        let owner = String(name.prefix { $0 != "." })
        if reader.isOwn(owner, at: call.start) { return nil }
        if owner == name {
            let isConversion = token(at: call.start - 1).is(.rightBracket)
            return LookingCall(
                name: isConversion ? "[]" + name : name, index: call.index, isSpread: isSpread)
        }
        return importPath(owner).map { path in
            LookingCall(
                name: path + name.drop { $0 != "." }, index: call.index, isSpread: isSpread)
        }
    }

    /// Whether the call of a function that is not the package's does no more than look.
    private func isLook(_ call: LookingCall, _ type: GoType) -> Bool {
        switch call.name {
        case "[]byte", "[]rune": return type == .name("string")
        case "string": return type != .name("string")
        case "append": return call.isSpread && call.index > 0 && type.hasNumbers
        // Texts in a list are not copied with it.
        case "copy": return call.index > 0 && type.hasNumbers
        case "slices.Clone", "slices.Max", "slices.Min": return type.hasNumbers
        default:
            return Self.lookers.contains(call.name)
                || Self.printers.contains { call.name.hasPrefix($0) }
        }
    }

    /// How functions begin that put what they are given into a text of their own.
    private static let printers = [
        "fmt.Print", "fmt.Sprint", "fmt.Fprint", "fmt.Errorf", "fmt.Sscan", "log.Print",
        "log.Fatal",
        "log.Panic",
    ]

    /// Functions that are there without a package.
    static let lookersWithoutPackage = NameSet(["cap", "len", "print", "println"])

    /// Functions of Go's library that keep nothing that they are given, and give nothing back that is part of
    /// it, not even in an error.
    private static let lookers: Set<String> = {
        var names: Set = [
            "C.CBytes", "C.CString", "bytes.Clone", "strings.Clone",
            "encoding/json.Unmarshal",
            "encoding/json.Marshal", "encoding/json.Valid", "encoding/hex.EncodeToString",
            "encoding/hex.DecodeString", "hash/crc32.ChecksumIEEE", "hash/adler32.Checksum",
            "crypto/md5.Sum", "crypto/sha1.Sum", "crypto/sha256.Sum224", "crypto/sha256.Sum256",
            "crypto/sha512.Sum384", "crypto/sha512.Sum512", "os.Getenv", "os.LookupEnv",
            "unicode/utf8.RuneCount", "unicode/utf8.RuneCountInString", "unicode/utf8.Valid",
            "unicode/utf8.ValidString", "slices.Contains", "slices.Index", "slices.IsSorted",
            "bytes.Equal", "strings.EqualFold",
        ]
        for function in [
            "Compare", "Contains", "ContainsAny", "ContainsRune", "Count", "HasPrefix", "HasSuffix",
            "Index", "IndexAny", "IndexByte", "IndexRune", "LastIndex", "LastIndexByte",
        ] {
            names.formUnion(["strings." + function, "bytes." + function])
        }
        for encoding in ["StdEncoding", "URLEncoding", "RawStdEncoding", "RawURLEncoding"] {
            names.formUnion([
                "encoding/base64.\(encoding).EncodeToString",
                "encoding/base64.\(encoding).DecodeString",
            ])
        }
        return names
    }()
}

/// A call of a function that is given a value.
private struct LookingCall {
    /// With the path of its package, if it is of another one; a conversion with its brackets.
    var name: String
    /// Which argument the value is.
    var index: Int
    /// Whether all its elements are given.
    var isSpread: Bool

    /// Whether the package may have the function, and it is none that writes to what it is given.
    var isOfPackage: Bool {
        !name.contains { $0 == "." || $0 == "[" } && !isSpread
            && !["append", "copy", "string"].contains(name)
    }
}

extension GoToken {
    fileprivate var isComparison: Bool {
        self.is(.equal) || self.is(.notEqual) || self.is(.less) || self.is(.lessOrEqual)
            || self.is(.greater) || self.is(.greaterOrEqual)
    }
}

extension GoType {
    /// `*[]T`, for numbers.
    fileprivate var isSliceReference: Bool {
        if case .pointer(.slice(let element)) = self {
            GoType.slice(element).hasNumbers
        } else {
            false
        }
    }

    /// Whether its elements are numbers, or bytes of a text.
    fileprivate var hasNumbers: Bool {
        switch self {
        case .name("string"): true
        case .slice(.name(let name)): Self.numbers.contains(name)
        default: false
        }
    }

    private static let numbers = NameSet([
        "bool", "byte", "rune", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16",
        "uint32", "uint64", "uintptr", "float32", "float64",
    ])
}

extension [GoFile] {
    /// Says of the parameters that functions only look at, and those to which they hand them on, that it is so.
    mutating func markLooks() {
        let functions = lazy.flatMap(\.functions).filter { $0.receiver == nil }
        var lookers: [GoHandedParameter: Set<GoHandedParameter>] = [:]
        for function in functions where !function.isGeneric {
            for (index, parameter) in function.parameters.enumerated() {
                guard let handed = parameter.lookers else { continue }
                lookers[GoHandedParameter(function: function.name, index: index)] = handed
            }
        }
        let names = Set(functions.map(\.name))
        // Who hands something to one that may keep it is one of those.
        var givers = GoGivers()
        var keepers: [GoHandedParameter] = []
        for (giver, handed) in lookers {
            for taker in handed {
                let isKnown =
                    lookers[taker] != nil
                    || !names.contains(taker.function)
                        && GoParser.lookersWithoutPackage.contains(taker.function)
                if isKnown { givers.add(giver, to: taker) } else { keepers.append(giver) }
            }
        }
        for keeper in givers.all(reaching: keepers) { lookers[keeper] = nil }
        for file in indices {
            for index in self[file].functions.indices
            where self[file].functions[index].receiver == nil {
                let name = self[file].functions[index].name
                for position in self[file].functions[index].parameters.indices
                where lookers[GoHandedParameter(function: name, index: position)] != nil {
                    self[file].functions[index].parameters[position].uses.insert(.lookedAt)
                }
            }
        }
    }
}
