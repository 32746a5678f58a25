/// The body of a function that Go answers by calling a closure once.
extension BodyEmitter {
    func complete(_ awaiting: Awaiting, _ told: Awaiting.Told, _ writer: inout CodeWriter) {
        // The function can refuse them, and the closure that waits cannot.
        for parameter in function.parameters { makeRecord(parameter, &writer) }
        let caller = SwiftIdentifier(validated: "caller")
        let all = told.values.map(\.name.description).joined(separator: ", ")
        let binding =
            told.values.isEmpty ? "" : "let \(told.values.count == 1 ? all : "(\(all))") = "
        let never = spelling.standard("Never")
        let type = "\(spelling.standard("CheckedContinuation"))<\(answer(told)), \(never)>"
        let isCancelled = awaiting.cancel != nil
        let helper =
            isCancelled
            ? spelling.helper("completed") : spelling.standard("withCheckedContinuation")
        let effect = isCancelled ? "try await " : "await "
        writer.line("\(binding)\(effect)\(helper) {")
        writer.indented { writer in
            writer.line("(\(caller): \(type)) in")
            let arguments = told.values.indices.map { "$\($0)" }.joined(separator: ", ")
            let value =
                told.values.isEmpty
                ? "" : "returning: " + (told.values.count == 1 ? arguments : "(\(arguments))")
            define(told, "\(caller).resume(\(value))", &writer)
            emitCall(from: writer.bytes.count, &writer)
        }
        if let cancel = awaiting.cancel {
            writer.block("} cancel: {") { writer in
                BodyEmitter(cancel, spelling: spelling).emit(&writer)
            }
        } else {
            writer.line("}")
        }
        returnAnswer(told, &writer)
    }

    /// Whether a closure is called with the answer that callers wait for.
    var isAnswered: Bool {
        if case .completion = function.awaiting?.manner { true } else { false }
    }

    /// The closure that Go is given, under the name that the parameter would have.
    func define(_ told: Awaiting.Told, _ body: String, _ writer: inout CodeWriter) {
        let parameter = function.parameters[told.parameter]
        guard case .closure(let closure) = parameter.bridge else { return }
        writer.block("let \(parameter.name): \(spelling.closure(closure.type)) = {") {
            $0.line(body)
        }
    }

    /// What the closure is given, as one type.
    private func answer(_ told: Awaiting.Told) -> String {
        guard case .closure(let closure) = function.parameters[told.parameter].bridge else {
            return ""
        }
        let types = closure.parameters.map(\.type)
        return switch types.count {
        case 0: spelling.type(.void)
        case 1: spelling.type(types[0])
        default: spelling.type(.tuple(types.map { SwiftType.Element(label: nil, type: $0) }))
        }
    }

    private func returnAnswer(_ told: Awaiting.Told, _ writer: inout CodeWriter) {
        if let error = told.error {
            writer.line(
                "try \(spelling.helper("throwIfPresent"))(\(told.values[error].name))")
        }
        let wanted = told.values.indices.filter { $0 != told.error }.map { told.values[$0] }
        if wanted.isEmpty { return }
        let values = wanted.map { value in
            value.isUnwrapped
                ? "\(spelling.helper("unwrap"))(\(value.name), \"\(function.nameInMessages)\")"
                : value.name.description
        }
        let effect = wanted.contains(where: \.isUnwrapped) ? "try " : ""
        let all = values.joined(separator: ", ")
        writer.line("return \(effect)\(values.count == 1 ? all : "(\(all))")")
    }
}
