/// Texts, and other memory, in returned structs of C: a text that is returned by itself is the caller's, and
/// one in a struct the library's. Where the author does not say so, nobody may know.
extension BridgeRules {
    /// The members of the struct that a function returns which are texts, or other memory, and of which
    /// nothing says whose they are.
    func unclaimedTexts(of export: Export, _ function: BoundFunction) -> [String] {
        let members =
            export.results.contains { $0.member != nil && $0.isBorrowed }
            ? unpackedTexts(of: export) + unpackedMemory(of: export, function)
                + lostMemory(of: export, function)
            : texts(inReturned: export, function)
        return members.filter { !export.isBorrowed($0) }
    }

    /// Those among the results that are members of a struct.
    private func unpackedTexts(of export: Export) -> [String] {
        let conventions = export.conventions
        return export.results.filter { result in
            let name = result.nameInDirectives
            return result.isBorrowed && header.isWritableText(result.type.cType)
                && !conventions.lists.contains(name)
                && !conventions.buffers.contains { $0.data == name }
        }.map(\.nameInDirectives)
    }

    /// What else may have to be freed among them: arrays, and structs with texts of their own.
    private func unpackedMemory(of export: Export, _ function: BoundFunction) -> [String] {
        let kept = function.results.filter { $0.bridge.copiesMemory }.map(\.source)
        return export.results.filter { result in
            guard let member = result.member, kept.contains(.member(member)) else { return false }
            let type = header.resolved(result.type.cType)
            return !type.pointsToConst(in: header) && !isWritableText(result)
        }.map(\.nameInDirectives)
    }

    /// What callers do not get of a struct that is given back, since nothing says what is there.
    private func lostMemory(of export: Export, _ function: BoundFunction) -> [String] {
        guard function.returnedStructure?.taker != nil else { return [] }
        let said = export.conventions
        return export.results.filter { result in
            guard let member = result.member, !said.speaks(ofMember: member),
                !function.results.contains(where: { $0.source == .member(member) }),
                let pointee = header.pointee(of: result.type.cType),
                !header.resolved(pointee).isConst
            else { return false }
            return header.resolved(pointee).unqualified == .void || header.isNumber(pointee)
        }.map(\.nameInDirectives)
    }

    private func isWritableText(_ result: Export.Result) -> Bool {
        header.isWritableText(result.type.cType)
    }

    /// Those in structs that callers get as they are, unless one says itself how to give it back, or a
    /// function takes such ones back.
    private func texts(inReturned export: Export, _ function: BoundFunction) -> [String] {
        guard export.results.contains(where: \.type.isOfC) else { return [] }
        return function.results.flatMap { result -> [String] in
            guard result.bridge == .same, result.source.isOfFunction,
                case .c(let type)? = export.exportType(of: result.source, in: header),
                let tag = header.tag(of: type), let fields = header.records[tag]?.fields,
                !free.takesBack(tag, of: export),
                !fields.contains(where: { header.functionBehind($0.type) != nil })
            else { return [] }
            return fields.filter { header.isWritableText($0.type) }.map(\.name)
        }
    }
}

extension BoundFunction.Source {
    /// Whether the function returns it, by itself or beside others.
    fileprivate var isOfFunction: Bool {
        switch self {
        case .returned, .member: true
        case .output, .memberOfOutput, .filled, .given: false
        }
    }
}

extension ResultBridge {
    /// Whether it copies what may be somebody's to free.
    fileprivate var copiesMemory: Bool {
        switch self {
        case .borrowedBuffer, .strings(_, .library): true
        case .record(let value, _, .library): value.isUnsafe
        case .objects(_, let elements, _, _), .numbers(let elements, _), .texts(let elements):
            elements.copiesMemory
        default: false
        }
    }
}

extension CHeader {
    /// Whether a type is a `char *`, and not a `const char *`, which is nobody's to free.
    fileprivate func isWritableText(_ type: CType) -> Bool {
        isCharacterPointer(type) && !resolved(type).pointsToConst(in: self)
    }
}

extension Diagnostic {
    static func unclaimedTexts(_ export: Export, _ members: [String]) -> Diagnostic {
        let names = members.map { "'\($0)'" }.joined(separator: ", ")
        let verb = members.count == 1 ? "is" : "are"
        let words = members.joined(separator: " ")
        let isBesideOthers =
            export.results.count > 1 && !export.results.contains(where: \.isBorrowed)
        return Diagnostic(
            code: .unclaimedText, severity: .note,
            message: "nothing says whose \(names) \(verb) in the struct that "
                + "'\(export.name)' returns: the wrapper frees none",
            range: export.sourceRange ?? export.range,
            fix: (isBesideOthers ? "return the struct alone, and " : "")
                + "write '//swift:owned \(words)' for what is the caller's, or '//swift:borrowed "
                + "\(words)' for what stays the library's")
    }
}
