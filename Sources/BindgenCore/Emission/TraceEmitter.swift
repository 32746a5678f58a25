/// What reports of calls need of a body: when it began, when it ended, and what it threw.
extension BodyEmitter {
    /// - Parameter body: what is reported of; it returns by `return`.
    func trace(
        _ name: String, _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
    ) {
        let isCancelled = function.awaiting.map { $0.cancel != nil && $0.stream == nil } ?? false
        guard function.isThrowing || isCancelled else {
            writer.line("let goTrace = GoTrace(\"\(name)\")")
            writer.line("defer { goTrace.end() }")
            body(&writer)
            return
        }
        writer.line("var goTrace = GoTrace(\"\(name)\")")
        writer.line("defer { goTrace.end() }")
        writer.line(isCancelled ? "do {" : "do throws(GoError) {")
        writer.indented(body)
        writer.line("} catch {")
        writer.indented { writer in
            writer.line("goTrace.fail(error)")
            writer.line("throw error")
        }
        writer.line("}")
    }
}
