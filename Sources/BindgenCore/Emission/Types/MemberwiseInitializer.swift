/// Writes the initializer that gives each property its value.
///
/// - Parameters:
///   - properties: their names and types, and what they are for callers who leave them out.
///   - member: the modifiers in front of it.
func emitMemberwiseInitializer(
    _ properties: [(name: SwiftIdentifier, type: String, initial: String?)], member: String,
    _ writer: inout CodeWriter
) {
    writer.startLine()
    writer.write("\(member)init")
    writer.list(properties.count) { index, writer in
        let property = properties[index]
        let initial = property.initial.map { " = " + $0 } ?? ""
        writer.write("\(property.name.asParameter): \(property.type)\(initial)")
    } writingTail: { writer in
        writer.write(" {")
    }
    writer.indented { writer in
        for property in properties {
            writer.line("self.\(property.name) = \(property.name.asArgument)")
        }
    }
    writer.line("}")
}

extension SwiftIdentifier {
    /// The parameter of that label, which a body calls otherwise where it would hide `self`.
    var asParameter: String { text == "self" ? "\(label) \(asArgument)" : label }

    /// What the body calls that parameter.
    var asArgument: String { text == "self" ? "self_" : description }
}
