/// The body of a function that goes on to the next element, with the calls that belong to it.
extension BodyEmitter {
    func goOn(_ step: BoundFunction.Step, _ writer: inout CodeWriter) {
        guard let isThere = function.results.first else { return }
        // What another thread runs says whose it is.
        let turn = function.awaiting == nil ? "turn" : "self.turn"
        writer.line("\(turn).begin()")
        writer.line("defer { \(turn).end() }")
        let condition = expression(of: call, isThere)
        if let failure = step.failure {
            writer.expression("guard ", condition, " else {")
            writer.indented { writer in
                emitInBody(failure, &writer)
                writer.line("return nil")
            }
            writer.line("}")
        } else {
            writer.expression("guard ", condition, " else { return nil }")
        }
        emitInBody(step.item, &writer)
    }

    /// The body of another function of the same object, whose handle is in use here.
    private func emitInBody(_ function: Shared<BoundFunction>, _ writer: inout CodeWriter) {
        BodyEmitter(function, spelling: spelling).emitCall(from: -1, &writer)
    }
}
