/// Writes a protocol of what Go calls.
func emitProtocol(
    _ conformance: BoundProtocol, _ spelling: SwiftSpelling, _ modifiers: String,
    _ writer: inout CodeWriter
) {
    writer.documentation(conformance.documentation)
    writer.deprecation(conformance.deprecation)
    let refined = conformance.isSendable ? ": " + spelling.standard("Sendable") : ""
    writer.block("\(modifiers)protocol \(conformance.name)\(refined) {") { writer in
        for requirement in conformance.requirements {
            writer.startLine()
            writer.write("func \(requirement.name)")
            writer.list(requirement.parameters.count) { index, writer in
                let parameter = requirement.parameters[index]
                let type = spelling.type(parameter.type)
                let label = parameter.label?.label ?? "_ value"
                writer.write("\(label): \(type)")
            } writingTail: { writer in
                if requirement.canThrow { writer.write(" throws") }
                if requirement.result != .void {
                    writer.write(" -> " + spelling.type(requirement.result))
                }
            }
        }
    }
}
