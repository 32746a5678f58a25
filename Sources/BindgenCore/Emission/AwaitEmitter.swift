/// The body of a function that callers wait for, within the closure that a thread runs.
extension BodyEmitter {
    /// - Parameter isOnly: whether there is nothing before it.
    func wait(
        _ awaiting: Awaiting, isOnly: Bool, _ writer: inout CodeWriter,
        _ body: (inout CodeWriter) -> Void
    ) {
        let isCancelled = awaiting.cancel != nil
        let effect = function.isThrowing || isCancelled ? "try await " : "await "
        // What a function that can be cancelled throws is of any type, and has not to be said.
        let signature = function.isThrowing && !isCancelled ? " () throws(GoError) in" : ""
        let prefix = isOnly || function.results.isEmpty ? "" : "return "
        writer.line(prefix + effect + spelling.helper("onThread") + " {" + signature)
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
