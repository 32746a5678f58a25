/// Which structs of C are values in Swift, and what their members become there.
struct RecordRules {
    /// What a struct of C becomes, by its tag.
    private var values: [CTag: RecordValue] = [:]
    /// The structs that have one of their own in Swift.
    private(set) var records: [BoundRecord] = []
    /// What is wrong with what the author says.
    private(set) var misfits: [Diagnostic] = []

    let header: CHeader
    let importer: ImporterRules

    var isEmpty: Bool { values.isEmpty }

    /// - Parameter names: those of the wrapper's other types.
    init(
        _ sources: [SourceRecord], besides names: Set<String>, header: CHeader,
        importer: ImporterRules
    ) {
        self.header = header
        self.importer = importer
        if sources.isEmpty { return }
        var members: [(SourceRecord, CTag, [CField])] = []
        var names = names
        for source in sources {
            if let name = source.name, !names.insert(name).inserted {
                misfits.append(.takenTypeName(name, at: source.range))
                continue
            }
            guard let tag = header.tag(of: source.type), tag.kind == .struct,
                let fields = header.records[tag]?.fields,
                case .visible(_, let safety) = importer.verdict(source.type), !safety.isOpen
            else {
                misfits.append(.noValue(source, source.goName, "struct of C that Swift can see"))
                continue
            }
            guard !members.contains(where: { $0.1 == tag }) else {
                misfits.append(.noValue(source, source.goName, "struct of C that is no value yet"))
                continue
            }
            members.append((source, tag, fields))
            if let name = source.name {
                let name = SwiftIdentifier(validated: name)
                values[tag] = .structure(name, isUnsafe: safety == .unsafe)
            }
        }
        // What has no name of its own is made of what comes before it.
        var open = members.filter { $0.0.name == nil }
        for isLast in open.map({ _ in false }) + [true] {
            open.removeAll { source, tag, fields in
                guard let value = counted(source, fields, reportsMisfits: isLast) else {
                    return false
                }
                values[tag] = value
                return true
            }
        }
        for (source, _, fields) in members where source.name != nil {
            if let record = record(source, fields) { records.append(record) }
        }
        makeHashable()
        records.leaveOutEmpty()
        for record in records where isWithinItself(record) {
            let source = sources.first { $0.name == record.name.text }
            if let source { misfits.append(.endless(source)) }
        }
    }

    /// What a struct is, or a pointer to one, and what that is called in Swift.
    func value(of type: CType) -> (value: RecordValue, type: SwiftType)? {
        if values.isEmpty { return nil }
        if let tag = header.tag(of: type), let value = values[tag], let type = swiftType(value) {
            return (value, type)
        }
        guard let pointee = header.pointee(of: type), let tag = header.tag(of: pointee),
            let value = values[tag], let type = swiftType(value)
        else { return nil }
        return (.pointer(to: value, isConst: header.resolved(pointee).isConst), .optional(type))
    }

    /// The elements behind a pointer to structs, or to pointers to structs.
    func elements(behind type: CType) -> RecordValue.Elements? {
        guard !values.isEmpty, let pointee = header.pointee(of: type) else { return nil }
        guard let (value, type) = value(of: pointee),
            case .visible(let imported, _) = importer.verdict(pointee)
        else { return nil }
        // There is no element that is NULL.
        let element = if case .optional(let type) = type { type } else { type }
        return .init(
            value: value, type: element, pointee: imported, isText: false,
            isConst: header.resolved(pointee).isConst)
    }

    func record(named name: SwiftIdentifier) -> BoundRecord? {
        records.first { $0.name == name }
    }

    /// Those that are used, with those that they are made of.
    func records(for uses: [SwiftIdentifier: RecordUses]) -> [BoundRecord] {
        var uses = uses
        var open = Array(uses.keys)
        while let name = open.popLast() {
            guard let record = record(named: name) else { continue }
            for part in record.fields.flatMap(\.value.structures) {
                let all = uses[part, default: []].union(uses[name] ?? [])
                if all != uses[part] {
                    uses[part] = all
                    open.append(part)
                }
            }
        }
        return records.compactMap { record in
            var used = record
            used.uses = uses[record.name] ?? []
            return uses[record.name] == nil ? nil : used
        }
    }

    private func swiftType(_ value: RecordValue) -> SwiftType? {
        switch value {
        case .structure(let name, _): .generated(name.text)
        case .counted(_, let elements, _): elements.arrayType
        case .same, .text, .characters, .array, .pointer, .elements: nil
        }
    }

    // MARK: - Members

    /// A struct that is elements, and their number, and nothing else.
    private mutating func counted(
        _ source: SourceRecord, _ fields: [CField], reportsMisfits: Bool
    ) -> RecordValue? {
        guard let buffer = source.buffers.first, fields.count == 2,
            let data = fields.first(where: { $0.name == buffer.data }),
            let elements = elements(of: data, source),
            case .visible(let imported, _) = importer.verdict(source.type)
        else {
            let what = "struct of a pointer to elements and their number"
            if reportsMisfits { misfits.append(.noValue(source, source.goName, what)) }
            return nil
        }
        var members: [BoundFunction.BufferStructure.Member] = []
        // What nobody should use, the wrapper cannot either.
        for field in fields where field.deprecation == nil {
            if field.name == data.name {
                members.append(.init(name: field.name, value: .elements))
            } else if let count = integer(field.type), field.name == buffer.count {
                members.append(.init(name: field.name, value: .count(count)))
            }
        }
        guard members.count == 2 else {
            let what = "number of '\(buffer.data)'"
            if reportsMisfits { misfits.append(.noValue(source, buffer.count, what)) }
            return nil
        }
        return .counted(imported, elements, members: members)
    }

    private mutating func record(_ source: SourceRecord, _ fields: [CField]) -> BoundRecord? {
        guard case .visible(let imported, let safety) = importer.verdict(source.type),
            let name = source.name
        else { return nil }
        let (deprecation, documentation) = GoDocumentation.deprecation(in: source.documentation)
        var record = BoundRecord(
            documentation: GoDocumentation.markdown(documentation),
            deprecation: deprecation ?? fields.lazy.compactMap(\.deprecation).first,
            name: SwiftIdentifier(validated: name), type: imported, isUnsafe: safety == .unsafe,
            isHashable: true, fields: [], members: [])
        for buffer in source.buffers
        where ![buffer.data, buffer.count].allSatisfy({ name in
            fields.contains { $0.name == name } || buffer.fixedCount != nil && name == buffer.count
        }) {
            misfits.append(
                .noValue(source, buffer.data, "member with the number '\(buffer.count)'"))
            return nil
        }
        let named = source.texts + source.lists
        if let name = named.first(where: { name in !fields.contains { $0.name == name } }) {
            misfits.append(.noValue(source, name, "member"))
            return nil
        }
        for field in fields {
            if source.buffers.contains(where: { $0.count == field.name }) {
                guard let type = integer(field.type) else {
                    misfits.append(.noValue(source, field.name, "number of elements"))
                    return nil
                }
                record.members.append(.count(field.name, of: [], type))
                continue
            }
            guard let label = SwiftNaming.label(field.name),
                !record.fields.contains(where: { $0.name == label }),
                let (value, type) = value(of: field, source)
            else {
                misfits.append(
                    .noValue(
                        source, field.name,
                        "number, text, array or other struct that is a value in Swift"))
                return nil
            }
            record.members.append(.field(record.fields.count))
            record.fields.append(
                .init(
                    name: label, type: type, value: value, member: field.name,
                    initial: value == .same && type.zero == nil ? initial(of: field.type) : nil))
            if value == .same ? !isHashable(field.type) : !hasHashableElements(value) {
                record.isHashable = false
            }
        }
        for (index, member) in record.members.enumerated() {
            guard case .count(let name, _, let type) = member else { continue }
            let data = source.buffers.filter { $0.count == name }.map(\.data)
            let counted = record.fields.indices.filter { data.contains(record.fields[$0].member) }
            record.members[index] = .count(name, of: counted, type)
        }
        return record
    }

    private func value(
        of field: CField, _ source: SourceRecord
    ) -> (value: RecordValue, type: SwiftType)? {
        if let buffer = source.buffers.first(where: { $0.data == field.name }) {
            if let element = element(ofArray: field.type, count: buffer.fixedCount) {
                return (.array(of: element), .array(element))
            }
            if buffer.fixedCount != nil { return nil }
            return elements(of: field, source).map { (.elements($0), $0.arrayType) }
        }
        if source.texts.contains(field.name) { return characters(in: field.type) }
        if source.lists.contains(field.name) { return list(behind: field.type) }
        if header.isCharacterPointer(field.type) {
            let text = RecordValue.text(
                isOptional: !source.isNonnull,
                isConst: header.resolved(field.type).pointsToConst(in: header))
            let type = SwiftType.standard(.String)
            return (text, source.isNonnull ? type : .optional(type))
        }
        if let known = value(of: field.type) { return known }
        guard case .visible(let type, .safe) = importer.verdict(importer.memberType(field.type)),
            isPlain(field.type)
        else { return nil }
        return (.same, type)
    }

    private func elements(of field: CField, _ source: SourceRecord) -> RecordValue.Elements? {
        guard let pointee = header.pointee(of: field.type) else { return nil }
        if let records = elements(behind: field.type) { return records }
        let isConst = header.resolved(pointee).isConst
        let isText = source.lists.contains(field.name)
        switch header.resolved(pointee).unqualified {
        case .void, .integer(.char):
            return .init(
                value: .same, type: .standard(.UInt8),
                pointee: header.isCharacterPointer(field.type)
                    ? .standard(.CChar) : .standard(.UInt8),
                isText: isText, isConst: isConst)
        case .pointer:
            guard header.isCharacterPointer(pointee), !isText,
                case .visible(let imported, _) = importer.verdict(pointee)
            else { return nil }
            let text = RecordValue.text(
                isOptional: false, isConst: header.resolved(pointee).pointsToConst(in: header))
            return .init(
                value: text, type: .standard(.String), pointee: imported, isText: false,
                isConst: isConst)
        default:
            guard case .visible(let type, .safe) = importer.verdict(pointee), isPlain(pointee)
            else { return nil }
            return .init(
                value: .same, type: type, pointee: type,
                isText: isText && type == .standard(.UInt8), isConst: isConst)
        }
    }

    /// What is in an array that is a member itself.
    ///
    /// - Parameter count: how much has to be in it, if no other member says that.
    private func element(ofArray type: CType, count: Int?) -> SwiftType? {
        guard case .array(let element, let size) = header.resolved(type).unqualified,
            count == nil || count == size, isPlain(element),
            case .visible(.tuple, .safe) = importer.verdict(header.resolved(type).unqualified),
            case .visible(let swift, .safe) = importer.verdict(element)
        else { return nil }
        return swift
    }

    private func integer(_ type: CType) -> SwiftType? {
        guard case .visible(let swift, .safe) = importer.verdict(type) else { return nil }
        switch header.resolved(type).unqualified {
        case .integer: return swift
        case .named(let name): return SystemDeclarations.isNumber(name) ? swift : nil
        default: return nil
        }
    }

    /// Whether it is a number, or made of numbers, and no function.
    private func isPlain(_ type: CType) -> Bool {
        switch header.resolved(type).unqualified {
        case .bool, .integer, .floating, .tagged: true
        case .named(let name): SystemDeclarations.isNumber(name)
        case .array(let element, _): isPlain(element)
        default: false
        }
    }

    /// Takes back that structs can be hashed with others in them that cannot.
    private mutating func makeHashable() {
        var isChanged = true
        while isChanged {
            let others = Set(records.filter { !$0.isHashable }.map(\.name))
            isChanged = false
            for index in records.indices where records[index].isHashable {
                let parts = records[index].fields.flatMap(\.value.structures)
                if parts.contains(where: others.contains) {
                    records[index].isHashable = false
                    isChanged = true
                }
            }
        }
    }

    /// Whether what is as it is in C, among its elements, can be hashed.
    private func hasHashableElements(_ value: RecordValue) -> Bool {
        switch value {
        case .same, .text, .characters, .structure: true
        case .array(let element): isHashable(element)
        case .pointer(let value, _): hasHashableElements(value)
        case .elements(let elements), .counted(_, let elements, _):
            elements.value == .same
                ? isHashable(elements.type) : hasHashableElements(elements.value)
        }
    }

    private func isHashable(_ type: SwiftType) -> Bool {
        switch type {
        case .standard: true
        case .imported(let name): isHashable(.named(name))
        default: false
        }
    }

    private func isHashable(_ type: CType) -> Bool {
        switch header.resolved(type).unqualified {
        case .bool, .integer, .floating: true
        case .named(let name): SystemDeclarations.isNumber(name)
        default: false
        }
    }

    /// Whether a value of it would have another one in itself, and not in an array.
    private func isWithinItself(_ record: BoundRecord) -> Bool {
        var open = [record.name]
        var seen: Set<SwiftIdentifier> = []
        while let name = open.popLast() {
            guard let record = self.record(named: name) else { continue }
            for field in record.fields {
                if case .elements = field.value { continue }
                if case .counted = field.value { continue }
                for part in field.value.structures where seen.insert(part).inserted {
                    open.append(part)
                }
            }
        }
        return seen.contains(record.name)
    }
}

extension Diagnostic {
    fileprivate static func noValue(
        _ source: SourceRecord, _ name: String, _ what: String
    ) -> Diagnostic {
        let place = name == source.goName ? "" : " of '\(source.goName)'"
        return Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(name)'\(place) is no \(what)", range: source.range,
            fix: name == source.goName
                ? "take the directive away, or declare the type as such a struct"
                : "say by '//swift:buffer data count' what an array is, by '//swift:list names' that "
                    + "it ends with NULL, and above the type of a member that it is a struct, too; what "
                    + "Swift cannot have stays as it is without directives")
    }

    fileprivate static func endless(_ source: SourceRecord) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(source.goName)' would have a '\(source.goName)' in itself",
            range: source.range, fix: "take the directive away: a list of structs stays a pointer")
    }
}
