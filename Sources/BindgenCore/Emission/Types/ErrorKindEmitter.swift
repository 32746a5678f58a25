/// Writes the errors that callers can tell from others.
func emitErrorKinds(
    _ kinds: [ErrorKind], _ names: SupportNames, _ spelling: SwiftSpelling,
    _ writer: inout CodeWriter
) {
    let access = names.memberAccess
    writer.blank()
    writer.block("\(names.isolation)extension GoError {") { writer in
        writer.line("/// The errors that the library tells from others.")
        let protocols = "\(spelling.standard("Int")), \(spelling.standard("Sendable"))"
        writer.block("\(access)enum Kind: \(protocols) {") { writer in
            for kind in kinds { writer.line("case \(kind.name) = \(kind.code)") }
        }
        writer.blank()
        writer.line("/// Which of them this one is, or has for its cause; nil for any other error.")
        writer.line("\(access)var kind: Kind? { code.flatMap(Kind.init(rawValue:)) }")
    }
}
