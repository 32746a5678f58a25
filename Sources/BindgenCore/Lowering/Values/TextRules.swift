/// Which `char *` is text, and whose it is: the header does not say, so names and neighbours must.
struct TextRules {
    enum Ownership: Equatable, Sendable {
        /// The caller frees it.
        case owned
        /// The library keeps it.
        case borrowed
    }

    private let header: CHeader
    /// The functions that may free what they are given, by name.
    private let deallocators: Set<String>

    init(header: CHeader, exports: [Export]) {
        self.header = header
        deallocators = Set(exports.filter { $0.mayTakeMemoryBack(in: header) }.map(\.name))
    }

    /// Whether a parameter takes a text, and not memory that is written to, that holds bytes, or
    /// that is given back.
    func isText(parameter index: Int, of export: Export) -> Bool {
        let parameter = export.parameters[index]
        guard case .c(let type) = parameter.type, header.isCharacterPointer(type),
            !deallocators.contains(export.name)
        else { return false }
        let uses = parameter.uses
        if uses.contains(.written) || uses.contains(.freed) { return false }
        // What reads up to a NUL, and nothing else, says more than any name.
        if uses.contains(.text) != uses.contains(.memory) { return uses.contains(.text) }
        // The author says so of texts only.
        if !export.isPlain, export.conventions.nullable.contains(parameter.name) { return true }
        let name = parameter.name.plainWord
        if Self.namesOutput(name), !uses.contains(.text) {
            return header.resolved(type).pointsToConst(in: header)
        }
        return !isLength(parameter: index + 1, of: name, in: export)
            && !isLengthBefore(parameter: index, in: export)
    }

    /// Whether a parameter is the length of what is called `owner`. Where it is a pointer to a number,
    /// the function writes both.
    private func isLength(parameter index: Int, of owner: String, in export: Export) -> Bool {
        guard export.parameters.indices.contains(index) else { return false }
        let parameter = export.parameters[index]
        let name = parameter.name.plainWord
        if parameter.type.isPointerToInteger(in: header) {
            return Self.isLength(name, ofSameStemAs: owner)
                || Self.lengthWords.contains(name) && Self.namesBytes(owner)
        }
        return parameter.type.isInteger(in: header) && Self.isLength(name, of: owner)
    }

    /// Whether the parameter before this one is its length: `len, data`. In `data, len, name` it is
    /// that of another.
    private func isLengthBefore(parameter index: Int, in export: Export) -> Bool {
        let name = export.parameters[index].name.plainWord
        guard isLength(parameter: index - 1, of: name, in: export) else { return false }
        if Self.isSizeOfOther(export.parameters[index - 1].name.plainWord, than: name) {
            return false
        }
        guard index > 1 else { return true }
        let before = export.parameters[index - 2]
        return
            !(before.type.isPointer(in: header)
            && isLength(parameter: index - 1, of: before.name.plainWord, in: export))
    }

    /// Whose text a result is, or nothing if it is no text.
    func ownership(ofResult index: Int, of export: Export) -> Ownership? {
        let result = export.results[index]
        guard case .c(let type) = result.type, header.isCharacterPointer(type),
            !result.isNoText || export.conventions.owned.contains(result.nameInDirectives)
        else { return nil }
        if index + 1 < export.results.count, export.results[index + 1].type.isInteger(in: header),
            let name = result.name?.plainWord, Self.namesBytes(name)
        {
            let next = export.results[index + 1].name?.plainWord ?? ""
            if Self.isLength(next, of: name) { return nil }
        }
        let isBorrowed = result.isBorrowed || header.resolved(type).pointsToConst(in: header)
        return isBorrowed ? .borrowed : .owned
    }

    /// Parameters that C's habit writes to.
    private static let outputNames = NameSet([
        "buf", "buffer", "out", "output", "outbuf", "dst", "dest", "destination",
    ])

    private static func namesOutput(_ name: String) -> Bool {
        outputNames.contains(name) || name.hasSuffix("buf") || name.hasSuffix("buffer")
            || name.droppingDigits.hasSuffix("buff")
    }

    /// Whether memory is room for a text, and not one: `char *pass_out, size_t pass_cap`.
    static func isRoom(_ name: String, of size: String) -> Bool {
        namesOutput(name) || ["out", "output", "dst", "dest"].contains { name.hasSuffix($0) }
            || ["cap", "capacity", "max", "room", "avail"].contains { size.hasSuffix($0) }
    }

    /// Whether what is called so and is followed by a length may hold anything.
    private static func namesBytes(_ name: String) -> Bool {
        bytesNames.contains(name) || namesOutput(name)
    }

    /// Whether a size beside a text is more likely one of something else: `setFont(size, name)`,
    /// `found(path, size)`.
    static func isSizeOfOther(_ name: String, than owner: String) -> Bool {
        !namesBytes(owner) && (name == "size" || name == "sz")
    }

    /// Names of bytes rather than of texts, where a length follows.
    private static let bytesNames = NameSet([
        "data", "bytes", "input", "body", "digest", "password", "payload", "content", "contents",
        "src", "blob", "result", "response", "packet", "chunk", "p", "ptr", "b",
    ])

    /// Whether what is called so is hardly ever text, be its characters `const` or not.
    static func namesBinary(_ name: String) -> Bool { binaryNames.contains(name) }

    private static let binaryNames = NameSet([
        "data", "bytes", "payload", "blob", "packet", "chunk", "digest", "buf", "buffer",
    ])

    /// Whether a number called `name` is the length of what is called `owner`. What follows bytes is
    /// more likely to be one than what follows a text: `Repeat(text, count)`.
    static func isLength(_ name: String, of owner: String) -> Bool {
        let name = name.droppingDigits
        if lengthWords.contains(name) || isLength(name, ofSameStemAs: owner) { return true }
        guard namesBytes(owner) else { return false }
        return ["n", "count", "cap", "capacity"].contains(name)
            || lengthWords.contains { name.hasSuffix($0) }
    }

    private static let lengthWords = ["len", "length", "size", "sz"]

    /// Whether a number called so is not one of things: a key, a handle, a code.
    static func namesNoCount(_ name: String) -> Bool {
        let words = [
            "key", "handle", "id", "index", "idx", "flag", "flags", "mode", "level", "code", "v",
            "value", "ctx", "fd", "offset", "port",
        ]
        return words.contains { name == $0 || $0.count > 1 && name.hasSuffix($0) }
    }

    /// Whether a number called so, or not at all, is one of things.
    static func namesCount(_ name: String) -> Bool {
        name.isEmpty || ["n", "count", "num", "nbytes"].contains(name)
            || name.hasPrefix("length") || lengthWords.contains { name.hasSuffix($0) }
    }

    /// `titleLen` and `len_title` of `title`, `input_length` of `cinput`, `eventSize` of `eventPtr`, `ldata` of
    /// `data`.
    static func isLength(_ name: String, ofSameStemAs owner: String) -> Bool {
        let owner = owner.droppingDigits
        guard !owner.isEmpty else { return false }
        if name == "l" + owner || name == "n" + owner { return true }
        if lengthWords.contains(where: { name == $0 + owner }) { return true }
        guard let word = lengthWords.first(where: { name.hasSuffix($0) }) else { return false }
        let stem = name.dropLast(word.count)
        guard !stem.isEmpty else { return false }
        let marks = ["ptr", "p", "data", "bytes", "buf"]
        return owner == stem || owner == "c" + stem || owner == "p" + stem
            || marks.contains { owner == stem + $0 }
    }
}

extension String {
    /// `buff0` is `buff`.
    fileprivate var droppingDigits: String {
        guard let last = utf8.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) else {
            return self
        }
        let digits = utf8.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return String(dropLast(digits.count))
    }
}

extension CHeader {
    /// Whether a type is `char *` or `const char *`, behind whatever typedefs.
    func isCharacterPointer(_ type: CType) -> Bool {
        if case .pointer(to: .integer(let integer)) = type { return integer == .char }
        guard case .pointer(let pointee) = resolved(type).unqualified else { return false }
        if case .named(let name) = type, hasNote(name, \.attributes.isNewtype) { return false }
        return isCharacter(pointee)
    }

    fileprivate func isCharacter(_ type: CType) -> Bool {
        resolved(type).unqualified == .integer(.char)
    }
}

extension CHeader {
    /// Whether a type is `char **`, whose pointers a wrapper can set.
    func isListOfCStrings(_ type: CType) -> Bool {
        guard case .pointer(let pointee) = resolved(type).unqualified, !resolved(pointee).isConst
        else { return false }
        return isCharacterPointer(pointee)
    }
}

extension CType {
    func pointsToConst(in header: CHeader) -> Bool {
        guard case .pointer(let pointee) = unqualified else { return false }
        return header.resolved(pointee).isConst
    }
}

extension ExportType {
    fileprivate func isPointer(in header: CHeader) -> Bool {
        guard case .c(let type) = self, case .pointer = header.resolved(type).unqualified else {
            return false
        }
        return true
    }

    /// `int *`, `*int`.
    func isPointerToInteger(in header: CHeader) -> Bool {
        switch self {
        case .pointer(to: let pointee): return pointee.isInteger(in: header)
        case .c(let type):
            guard case .pointer(let pointee) = header.resolved(type).unqualified else {
                return false
            }
            return CgoTypeTable.exportType(of: pointee).isInteger(in: header)
                && !header.isCharacter(pointee)
        case .bool, .rune, .scalar, .complex, .string, .slice, .map, .channel, .interface, .object,
            .enumeration:
            return false
        }
    }

    func isInteger(in header: CHeader) -> Bool {
        switch self {
        case .scalar(let scalar): return scalar != .float32 && scalar != .float64
        case .c(let type):
            if case .integer = header.resolved(type).unqualified { return true }
            if case .named(let name) = header.resolved(type) {
                return SystemDeclarations.isNumber(name)
            }
            return false
        case .bool, .rune, .complex, .string, .slice, .map, .channel, .interface, .pointer, .object,
            .enumeration:
            return false
        }
    }
}

extension String {
    /// The words of a name in lower case, cut at underscores and before capitals: `GoWSK_FreeCString`
    /// has `go`, `wsk`, `free`, `cstring`.
    var words: [String] {
        let starts = { (index: Index) in
            let isCapital = self[index].isUppercase
            let follows = index > startIndex ? self[self.index(before: index)] : "_"
            let next = self.index(after: index)
            let endsRun = next < endIndex && self[next].isLowercase
            return isCapital && (follows.isLowercase || endsRun && follows != "C" || follows == "_")
        }
        var words = [""]
        for index in indices {
            if self[index] == "_" {
                words.append("")
            } else {
                if starts(index), !(words.last ?? "").isEmpty { words.append("") }
                words[words.count - 1].append(contentsOf: self[index].lowercased())
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// The name in lower case and without underscores: `err_msg` and `errMsg` are one.
    var plainWord: String {
        // Nearly every name is plain, and characters take long to find.
        let isPlain = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        return utf8.allSatisfy(isPlain) ? self : filter { $0 != "_" }.lowercased()
    }
}
