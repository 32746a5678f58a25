/// Writes a struct of Swift's that stands for one of C.
func emitRecord(
    _ record: BoundRecord, _ spelling: SwiftSpelling, _ modifiers: String,
    _ writer: inout CodeWriter
) {
    let member = memberModifiers(modifiers)
    let protocols = (record.isHashable ? ["Hashable", "Sendable"] : ["Sendable"])
        .map(spelling.standard).joined(separator: ", ")
    writer.documentation(record.documentation)
    writer.deprecation(record.deprecation)
    writer.block("\(modifiers)struct \(record.name): \(protocols) {") { writer in
        for field in record.fields {
            writer.line("\(member)var \(field.name): \(spelling.type(field.type))")
        }
        writer.blank()
        let properties = record.fields.map { field in
            let type = spelling.type(field.type)
            let initial: String? =
                switch field.initial {
                case .zero: "0"
                case .empty: type + "()"
                case nil: field.type.zero
                }
            return (field.name, type, initial)
        }
        emitMemberwiseInitializer(properties, member: member, &writer)
    }
}

/// Writes how a struct becomes C's, and C's becomes it.
func emitRecordConversions(
    _ record: BoundRecord, _ spelling: SwiftSpelling, isolation: String, _ writer: inout CodeWriter
) {
    let cType = spelling.type(record.type)
    let marker = record.isUnsafe ? "unsafe " : ""
    writer.deprecation(record.deprecation)
    writer.block("extension \(spelling.own(record.name)) {") { writer in
        if record.uses.contains(.copied) {
            writer.line("/// Copies what a struct of C has.")
            writer.block("fileprivate \(isolation)init(copying value: \(cType)) {") { writer in
                let values = record.fields.map { field in
                    let copy = spelling.copying(
                        "value.\(field.memberName)", field.value, count: record.count(of: field))
                    return SwiftExpression.labelled(field.name.label, copy)
                }
                writer.expression(marker, .call("self.init", values))
            }
        }
        if record.uses.contains(.freed), record.isUnsafe {
            writer.blank()
            writer.line("/// Frees what a struct of C has.")
            writer.block("fileprivate \(isolation)static func free(_ value: \(cType)) {") {
                writer in
                for field in record.fields {
                    let free = spelling.freeing(
                        "value.\(field.memberName)", field.value,
                        count: record.count(of: field))
                    if !free.isEmpty { writer.line(free) }
                }
            }
        }
        if record.uses.contains(.lentAlone) {
            writer.blank()
            writer.line("/// A struct of C with all of it.")
            let own = spelling.own(record.name)
            writer.block(
                "fileprivate \(isolation)static func lent(_ value: \(own)) -> \(cType) {"
            ) { writer in
                let values = record.fields.map { field in
                    SwiftExpression.labelled(
                        field.member, spelling.lent("value.\(field.name)", field.value))
                }
                writer.expression("", .call(cType, values))
            }
        }
        if record.uses.contains(.lent) {
            writer.blank()
            writer.line("/// A struct of C with all of it, in memory that lives as long as that.")
            let memory = spelling.helper("GoMemory")
            writer.block(
                "fileprivate \(isolation)func lent(in memory: \(memory)) -> \(cType) {"
            ) { writer in
                for (field, first) in record.fieldsWithOneCount {
                    let check = spelling.helper("requireCount")
                    let counts = "\(record.own(field)).count, \(record.own(first)).count"
                    writer.line("\(check)(\(counts), \"\(field.name.text)\")")
                }
                let values = record.members.map { record.lent($0, spelling) }
                let prefix = record.fieldsWithOneCount.isEmpty ? "" : "return "
                writer.expression(prefix + marker, .call(cType, values))
            }
        }
    }
}

extension BoundRecord.Field {
    fileprivate var memberName: String { SwiftIdentifier(validated: member).description }
}

extension BoundRecord {
    /// The number of elements of a field, in the struct of C that is called `value`.
    fileprivate func count(of field: Field) -> String? {
        for case .count(let name, let counted, _) in members
        where counted.contains(where: { fields[$0] == field }) {
            let member = SwiftIdentifier(validated: name)
            return "value.\(member)"
        }
        return nil
    }

    /// Those that have one number of elements in C, and have to have as many.
    fileprivate var fieldsWithOneCount: [(field: Field, first: Field)] {
        members.flatMap { member -> [(Field, Field)] in
            guard case .count(_, let counted, _) = member, let first = counted.first else {
                return []
            }
            return counted.dropFirst().map { (fields[$0], fields[first]) }
        }
    }

    /// A property where `memory` is what it is lent in, and `self` the struct.
    fileprivate func own(_ field: Field) -> String {
        ["memory", "self"].contains(field.name.text)
            ? "self.\(field.name)" : field.name.description
    }

    /// What C has for a member.
    fileprivate func lent(_ member: Member, _ spelling: SwiftSpelling) -> SwiftExpression {
        switch member {
        case .field(let index):
            let field = fields[index]
            let member = SwiftIdentifier(validated: field.member)
            let lent = spelling.lending(
                own(field), field.value, in: "memory",
                like: "\(spelling.type(type))().\(member)")
            return .labelled(field.member, lent)
        case .count(let name, let counted, let type):
            guard let first = counted.first else { return .labelled(name, .text("0")) }
            let isText: Bool
            switch fields[first].value {
            case .elements(let elements): isText = elements.isText
            case .array: isText = false
            default: return .labelled(name, .text("0"))
            }
            return .labelled(
                name, spelling.count(of: own(fields[first]), isText: isText, as: type))
        }
    }
}
