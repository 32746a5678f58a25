/// Writes a named number and its constants.
func emitEnumeration(
    _ enumeration: BoundEnumeration, _ spelling: SwiftSpelling, _ modifiers: String,
    _ writer: inout CodeWriter
) {
    let member = memberModifiers(modifiers)
    let raw = spelling.type(enumeration.rawType)
    writer.documentation(enumeration.documentation)
    writer.deprecation(enumeration.deprecation)
    if enumeration.kind == .closed {
        let protocols = "\(raw), \(spelling.standard("Sendable"))"
        writer.block("\(modifiers)enum \(enumeration.name): \(protocols) {") { writer in
            for (index, constant) in enumeration.constants.enumerated() {
                writer.documentation(constant.documentation)
                writer.deprecation(constant.deprecation)
                // An enum has one case for a value: other names for it are constants.
                let first = enumeration.constants[..<index].first { $0.value == constant.value }
                if let first {
                    writer.line(
                        "\(member)static let \(constant.name) = \(enumeration.name).\(first.name)")
                } else {
                    writer.line("case \(constant.name) = \(constant.value)")
                }
            }
        }
        return
    }
    let names = enumeration.kind == .options ? ["OptionSet"] : ["RawRepresentable", "Hashable"]
    let protocols = (names + ["Sendable"]).map(spelling.standard).joined(separator: ", ")
    writer.block("\(modifiers)struct \(enumeration.name): \(protocols) {") { writer in
        for constant in enumeration.constants {
            writer.documentation(constant.documentation)
            writer.deprecation(constant.deprecation)
            // An option set of no options has a literal of its own.
            let isEmpty = enumeration.kind == .options && constant.value == "0"
            let number =
                enumeration.isRawEnumeration
                ? "\(raw)(rawValue: \(constant.value))" : constant.value
            let value =
                isEmpty
                ? ": \(enumeration.name) = []" : " = \(enumeration.name)(rawValue: \(number))"
            writer.line("\(member)static let \(constant.name)\(value)")
        }
        writer.blank()
        writer.line("/// The number in Go.")
        writer.line("\(member)let rawValue: \(raw)")
        writer.blank()
        writer.line("/// Makes the value that Go has this number for.")
        writer.block("\(member)init(rawValue: \(raw)) {") { writer in
            writer.line("self.rawValue = rawValue")
        }
    }
}
