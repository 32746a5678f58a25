/// The body of a function that Go answers by calling a closure again and again.
extension BodyEmitter {
    func listen(_ awaiting: Awaiting, _ told: Awaiting.Told, _ writer: inout CodeWriter) {
        let parameter = function.parameters[told.parameter]
        guard case .closure(let closure) = parameter.bridge else { return }
        open(told, &writer)
        hear(told, &writer)
        prepare(&writer)
        writer.block("listening.atEnd { _ in") { writer in
            writer.line("unsafe \(spelling.helper("forgetClosure"))(\(closure.context))")
        }
        if let token = awaiting.token {
            let head = function.isThrowing ? "try { () throws(GoError) in" : "{"
            writer.line("let \(token) = \(head)")
            writer.indented { writer in emitPrepared(from: writer.bytes.count, &writer) }
            writer.line("}()")
        } else {
            emitPrepared(from: writer.bytes.count, &writer)
        }
        end(awaiting, &writer)
        writer.line("return stream")
    }

    /// Makes the stream, and what knows when nobody listens to it any more.
    private func open(_ told: Awaiting.Told, _ writer: inout CodeWriter) {
        let stream = spelling.standard(told.streamType)
        let error = "throwing: (any \(spelling.standard("Error"))).self, "
        let throwing = told.error == nil ? "" : error
        writer.line("let (stream, events) = \(stream).makeStream(")
        writer.indented { writer in
            writer.line(
                "of: \(elementType(told)).self, \(throwing)bufferingPolicy: bufferingPolicy)")
        }
        writer.line("let listening = \(spelling.helper("GoListening"))()")
        writer.block("events.onTermination = { reason in") { writer in
            writer.line("if case .cancelled = reason { return listening.end(isCancelled: true) }")
            writer.line("listening.end(isCancelled: false)")
        }
    }

    /// `String`, `(path: String, size: Int)`
    func elementType(_ told: Awaiting.Told) -> String { spelling.type(told.result) }

    /// Hands on what Go tells, until it tells of an error, or of nothing more.
    private func hear(_ told: Awaiting.Told, _ writer: inout CodeWriter) {
        let wanted = told.values.indices.filter { $0 != told.error }.map { told.values[$0] }
        let names = wanted.map(\.name.description).joined(separator: ", ")
        let value = wanted.count < 2 ? names : "(\(names))"
        guard let error = told.error else {
            let parameter = function.parameters[told.parameter]
            guard case .closure(let closure) = parameter.bridge else { return }
            let head = "let \(parameter.name): \(spelling.closure(closure.type)) = { \(names) in"
            guard !names.isEmpty else { return define(told, "events.yield()", &writer) }
            writer.block(head) { $0.line("events.yield(\(value))") }
            return
        }
        let all = told.values.map(\.name.description).joined(separator: ", ")
        let parameter = function.parameters[told.parameter]
        guard case .closure(let closure) = parameter.bridge else { return }
        let head = "let \(parameter.name): \(spelling.closure(closure.type)) = { \(all) in"
        writer.block(head) { writer in
            let text = told.values[error].name
            writer.block("if let \(text), !\(text).isEmpty {") { writer in
                writer.line("return events.finish(throwing: GoError(message: \(text)))")
            }
            let unwrapped = wanted.filter(\.isUnwrapped).map { "let \($0.name)" }
            guard !unwrapped.isEmpty else {
                writer.line("events.yield(\(value))")
                return
            }
            let values = unwrapped.joined(separator: ", ")
            writer.line("guard \(values) else { return events.finish() }")
            writer.line("events.yield(\(value))")
        }
    }

    /// What is done in Go when nobody listens any more. An object is in use until then.
    private func end(_ awaiting: Awaiting, _ writer: inout CodeWriter) {
        let isMethod = function.receiver != nil
        if awaiting.cancel == nil, !isMethod { return }
        let marker = if case .method(_, .unsafe) = function.role { "unsafe " } else { "" }
        if isMethod { writer.line("let isOpen = \(marker)handle.beginUse()") }
        let isCancelled = awaiting.cancel == nil ? "_" : "isCancelled"
        let owner = isMethod ? "[handle] " : ""
        writer.block("\(marker)listening.atEnd { \(owner)\(isCancelled) in") { writer in
            if let cancel = awaiting.cancel {
                writer.block("if isCancelled\(isMethod ? ", isOpen" : "") {") { writer in
                    let emitter = BodyEmitter(cancel, spelling: spelling)
                    guard cancel.value.isThrowing else { return emitter.emit(&writer) }
                    writer.line("try? { () throws(GoError) in")
                    writer.indented(emitter.emit)
                    writer.line("}()")
                }
            }
            if isMethod { writer.line("if isOpen { \(marker)handle.endUse() }") }
        }
    }
}

extension Awaiting.Told {
    /// The type of the standard library that callers listen to.
    var streamType: String { error == nil ? "AsyncStream" : "AsyncThrowingStream" }
}
