/// Writes a struct, and what makes one.
func emitStructure(
    _ structure: BoundStructure, _ spelling: SwiftSpelling, _ modifiers: String,
    _ writer: inout CodeWriter
) {
    let member = memberModifiers(modifiers)
    let protocols = ["Hashable", "Sendable"].map(spelling.standard).joined(separator: ", ")
    let fields = structure.fields.map { ($0.name, spelling.type($0.type)) }
    writer.documentation(structure.documentation)
    writer.deprecation(structure.deprecation)
    if structure.fields.contains(where: \.type.usesDuration) {
        writer.line(spelling.durationAvailability)
    }
    writer.block("\(modifiers)struct \(structure.name): \(protocols) {") { writer in
        for (name, type) in fields { writer.line("\(member)var \(name): \(type)") }
        writer.blank()
        let properties = structure.fields.map { ($0.name, spelling.type($0.type), $0.type.zero) }
        emitMemberwiseInitializer(properties, member: member, &writer)
        if structure.comesInArrays { emitArrays(structure.name, fields, &writer) }
    }
}

/// Writes how values of a struct cross as bytes: their fields, one after the other.
func emitCoding(
    _ structure: BoundStructure, in namespace: SwiftIdentifier?, _ spelling: SwiftSpelling,
    isolation: String, _ writer: inout CodeWriter
) {
    let names = structure.fields.map(\.name)
    if structure.fields.contains(where: \.type.usesDuration) {
        writer.line(spelling.durationAvailability)
    }
    let type = (namespace.map { "\($0)." } ?? "") + structure.name.description
    writer.deprecation(structure.deprecation)
    writer.block("extension \(type): \(isolation)\(spelling.helper("GoCoded")) {") { writer in
        let decoder = spelling.helper("GoDecoder")
        writer.line("fileprivate \(isolation)init(from decoder: inout \(decoder)) {")
        writer.indented { writer in
            writer.line("decoder.beginStructure(\(names.count))")
            let values = names.map { name in
                SwiftExpression.labelled(name.label, .text(".init(from: &decoder)"))
            }
            writer.expression("", .call("self.init", values))
        }
        writer.line("}")
        writer.blank()
        let encoder = spelling.helper("GoEncoder")
        writer.line(
            "fileprivate \(isolation)func encode(to encoder: inout \(encoder)) {")
        writer.indented { writer in
            writer.line("encoder.beginList(\(names.count))")
            for name in names { writer.line("self.\(name).encode(to: &encoder)") }
        }
        writer.line("}")
    }
}

/// Writes what makes an array of structs of the arrays of their fields.
private func emitArrays(
    _ name: SwiftIdentifier, _ fields: [(SwiftIdentifier, String)], _ writer: inout CodeWriter
) {
    writer.blank()
    writer.startLine()
    writer.write("fileprivate static func all")
    writer.list(fields.count) { index, writer in
        writer.write("\(fields[index].0.asParameter): [\(fields[index].1)]")
    } writingTail: { writer in
        writer.write(" -> [\(name)] {")
    }
    writer.indented { writer in
        writer.line("\(fields[0].0.asArgument).indices.map { index in")
        writer.indented { writer in
            let values = fields.map { name, _ in
                SwiftExpression.labelled(name.label, .text("\(name.asArgument)[index]"))
            }
            writer.expression("", .call(name.description, values))
        }
        writer.line("}")
    }
    writer.line("}")
}
