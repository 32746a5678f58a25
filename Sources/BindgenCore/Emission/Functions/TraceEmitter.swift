/// What reports of calls need of a body: when it began, when it ended, and what it threw.
extension BodyEmitter {
    /// - Parameter body: what is reported of; it returns by `return`.
    func trace(
        _ name: String, _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
    ) {
        let effects = function.effects
        guard effects.thrown != .nothing else {
            writer.line("let goTrace = GoTrace(\"\(name)\")")
            writer.line("defer { goTrace.end() }")
            body(&writer)
            return
        }
        writer.line("var goTrace = GoTrace(\"\(name)\")")
        writer.line("defer { goTrace.end() }")
        writer.line(effects.thrown == .anything ? "do {" : "do\(effects.throwsClause) {")
        writer.indented(body)
        writer.line("} catch {")
        writer.indented { writer in
            writer.line("goTrace.fail(error)")
            writer.line("throw error")
        }
        writer.line("}")
    }
}
