/// Where the text is in a struct that tells of an error, and what else of it is the caller's.
struct ErrorMessageRules {
    /// The text of an error in a struct.
    struct Message {
        /// The member that it is, or that is a struct of it and of its length.
        var name: String
        var text: BoundFunction.ErrorStructure.Text
        var isConst: Bool
    }

    private let bridges: BridgeRules
    private var header: CHeader { bridges.header }

    init(_ bridges: BridgeRules) {
        self.bridges = bridges
    }

    /// The only text, or the only one that is called as the text of an error is.
    func message(in tag: CTag, _ fields: [CField]) -> Message? {
        let texts = fields.indices.compactMap { index in
            fields[index].deprecation == nil ? text(at: index, of: fields, in: tag) : nil
        }
        let named = texts.filter { Self.names.contains($0.name.plainWord) }
        return texts.count == 1 ? texts[0] : named.count == 1 ? named[0] : nil
    }

    /// A C string, a pointer to characters with their number behind it, or a struct of both.
    private func text(at index: Int, of fields: [CField], in tag: CTag) -> Message? {
        let field = fields[index]
        if let (data, count) = parts(of: field.type) {
            return Message(
                name: field.name,
                text: .bytes(
                    data: "\(field.name).\(data.name)", count: "\(field.name).\(count.name)"),
                isConst: isConst(data))
        }
        if let count = number(of: field, at: index, among: fields, in: tag) {
            return Message(
                name: field.name, text: .bytes(data: field.name, count: count.name),
                isConst: isConst(field))
        }
        guard header.isCharacterPointer(field.type) else { return nil }
        return Message(
            name: field.name, text: .string(member: field.name, .borrowedCString),
            isConst: isConst(field))
    }

    // MARK: - Texts with their lengths

    /// The member that has the length of the text in another one, if there is one.
    func length(ofTextIn member: String, of fields: [CField], in tag: CTag) -> String? {
        guard let index = fields.firstIndex(where: { $0.name == member }) else { return nil }
        return number(of: fields[index], at: index, among: fields, in: tag)?.name
    }

    /// The members of a struct that is characters and their number, and nothing else.
    private func parts(of type: CType) -> (data: CField, count: CField)? {
        guard let tag = header.tag(of: type), let fields = header.records[tag]?.fields,
            fields.count == 2,
            let index = fields.indices.first(where: { index in
                number(of: fields[index], at: index, among: fields, in: tag) != nil
                    || header.isCharacterPointer(fields[index].type)
                        && isLength(fields[1 - index], Self.countNames)
            })
        else { return nil }
        return (fields[index], fields[1 - index])
    }

    /// The number of the bytes of a text: as the author says it, or the member behind it that is called
    /// as a length.
    private func number(
        of field: CField, at index: Int, among fields: [CField], in tag: CTag
    ) -> CField? {
        if let name = countedBytes(of: .tagged(tag))[field.name] {
            return fields.first { $0.name == name }
        }
        guard header.isCharacterPointer(field.type), fields.indices.contains(index + 1) else {
            return nil
        }
        let lengths = Self.lengthNames.union(
            Self.lengthNames.map { field.name.plainWord + $0 })
        return isLength(fields[index + 1], lengths) ? fields[index + 1] : nil
    }

    /// The members of a struct that the author says are bytes, and those that are their numbers.
    private func countedBytes(of type: CType) -> [String: String] {
        switch bridges.records.value(of: type)?.value {
        case .counted(_, let elements, let members) where elements.areBytes:
            let count = members.first { $0.value != .elements }
            let data = members.first { $0.value == .elements }
            guard let data, let count else { return [:] }
            return [data.name: count.name]
        case .structure(let name, _):
            guard let record = bridges.records.record(named: name) else { return [:] }
            var counted: [String: String] = [:]
            for case .count(let count, let indices, _) in record.members {
                for index in indices {
                    if case .elements(let elements) = record.fields[index].value, elements.areBytes
                    {
                        counted[record.fields[index].member] = count
                    }
                }
            }
            return counted
        default: return [:]
        }
    }

    private func isLength(_ field: CField, _ names: Set<String>) -> Bool {
        names.contains(field.name.plainWord) && bridges.integer(.c(field.type)) != nil
    }

    private func isConst(_ field: CField) -> Bool {
        header.resolved(field.type).pointsToConst(in: header)
    }

    // MARK: - What is freed

    /// The members of which the memory is the caller's: all of it, as the author says of the struct, or
    /// as its only pointers are those of texts with lengths. Nothing where nobody knows.
    func memory(in tag: CTag, _ fields: [CField], _ message: Message) -> [String]? {
        if case .structure(let name, _) = bridges.records.value(of: .tagged(tag))?.value {
            return memory(inRecord: name)
        }
        guard case .bytes = message.text else { return nil }
        var memory: [String] = []
        for (index, field) in fields.enumerated() {
            if let text = text(at: index, of: fields, in: tag), case .bytes(let data, _) = text.text
            {
                if !text.isConst { memory.append(data) }
            } else if holdsPointers(field.type) {
                return nil
            }
        }
        return memory
    }

    /// The same for a struct of Swift's.
    private func memory(inRecord name: SwiftIdentifier) -> [String]? {
        guard let record = bridges.records.record(named: name) else { return nil }
        var memory: [String] = []
        for field in record.fields {
            switch field.value {
            case .same, .characters, .array, .text(_, isConst: true): break
            case .text: memory.append(field.member)
            case .elements(let elements):
                guard elements.value == .same else { return nil }
                if !elements.isConst { memory.append(field.member) }
            case .counted(_, let elements, let members):
                guard elements.value == .same,
                    let data = members.first(where: { $0.value == .elements })
                else { return nil }
                if !elements.isConst { memory.append("\(field.member).\(data.name)") }
            case .structure(let name, _):
                guard let inner = self.memory(inRecord: name) else { return nil }
                memory += inner.map { "\(field.member).\($0)" }
            case .pointer: return nil
            }
        }
        return memory
    }

    /// Whether there may be some: nobody knows what is in a struct without fields.
    private func holdsPointers(_ type: CType) -> Bool {
        header.holds(type) { part in
            switch header.resolved(part).unqualified {
            case .pointer, .function: true
            case .tagged(let tag): tag.kind != .enum
            default: false
            }
        }
    }

    // MARK: - Names

    private static let names = FailureRules.errorNames.union([
        "message", "msg", "text", "description", "reason", "details",
    ])

    /// What a number behind a text is called that can be nothing but its length.
    private static let lengthNames: Set<String> = ["n", "len", "length"]

    /// The same where there is nothing else in the struct.
    private static let countNames: Set<String> = ["n", "len", "length", "size", "count"]
}

extension RecordValue.Elements {
    /// Whether they can be the UTF-8 of a text.
    fileprivate var areBytes: Bool { value == .same && type == .standard(.UInt8) }
}
