/// The body of a function that callers wait for, within the closure that a thread runs.
extension BodyEmitter {
    /// - Parameter isOnly: whether there is nothing before it.
    func wait(
        _ awaiting: Awaiting, isOnly: Bool, _ writer: inout CodeWriter,
        _ body: (inout CodeWriter) -> Void
    ) {
        let effects = function.effects
        // What is of any type has not to be said.
        let signature = effects.thrown == .goError ? " ()\(effects.throwsClause) in" : ""
        let prefix = isOnly || function.results.isEmpty ? "" : "return "
        // Callers get what they have to know to be safe.
        let marker = function.results.contains(where: \.isUnsafe) ? "unsafe " : ""
        writer.line(
            prefix + effects.marker + marker + spelling.helper("onThread") + " {" + signature)
        writer.indented(body)
        guard let cancel = awaiting.cancel else {
            writer.line("}")
            return
        }
        writer.block("} cancel: {") { writer in
            BodyEmitter(cancel, spelling: spelling).emit(&writer)
        }
    }
}
