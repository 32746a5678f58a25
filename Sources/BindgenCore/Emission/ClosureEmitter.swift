/// What stands before a call that is given closures: a C function that calls the closure, and what the
/// function is given to find it.
extension BodyEmitter {
    func prepare(
        _ closure: BoundClosure, of parameter: BoundFunction.Parameter, _ writer: inout CodeWriter
    ) {
        var type = closure.functionType
        if case .optional(let function) = type { type = function }
        let names = closure.parameters.indices.map { index in
            closure.parameters.count == 1 ? "value" : "value\(index + 1)"
        }
        var all = zip(closure.parameters, names).flatMap { parameter, name in
            parameter.hasLength ? [name, name + "Length"] : [name]
        }
        all.insert("context", at: closure.contextIndex)
        let head = "let \(closure.function): \(spelling.type(type)) = "
        writer.block("\(head){ \(all.joined(separator: ", ")) in") { writer in
            let isSame = closure.resultBridge == .same
            let call = call(of: closure, names)
            writer.expression(isSame ? "" : "let result = ", .unsafe(call))
            guard !isSame else { return }
            let result = BoundFunction.Parameter(
                name: SwiftIdentifier(validated: "result"), type: closure.result,
                bridge: closure.resultBridge)
            writer.expression("return ", value(result))
        }
        guard closure.lifetime != .call else { return }
        let keep = spelling.helper("keepClosure")
        let kept =
            closure.lifetime == .forever
            ? "\(parameter.name).flatMap { unsafe \(keep)($0) }" : "\(keep)(\(parameter.name))"
        writer.line("let \(closure.context) = unsafe \(kept)")
    }

    /// The closure's call, with what it is made for of the C function's parameters.
    private func call(of closure: BoundClosure, _ names: [String]) -> SwiftExpression {
        let helper =
            switch closure.lifetime {
            case .call: "lentClosure"
            case .once: "takeClosure"
            case .forever: "keptClosure"
            case .stream: "openClosure"
            }
        // Who does not listen any more hears nothing.
        let chain = closure.lifetime == .stream ? "?" : ""
        let type = "(\(spelling.closure(closure.type))).self"
        let callee = "\(spelling.helper(helper))(context, as: \(type))\(chain)"
        let arguments = zip(closure.parameters, names).map { parameter, name -> SwiftExpression in
            if parameter.hasLength {
                let length = SwiftExpression.labelled("count", .text(name + "Length"))
                return .call(spelling.helper("copyString"), [.text(name), length])
            }
            let local = SwiftIdentifier(validated: name)
            return lifted(
                .text(name),
                BoundFunction.Result(
                    source: .returned, local: local, type: parameter.type,
                    bridge: parameter.bridge))
        }
        return .call(callee, arguments)
    }

    /// A closure that is lent is given to the C function by its address, which it has only where it is
    /// as if it could escape.
    func lend(
        _ closure: BoundClosure, of parameter: BoundFunction.Parameter, _ prefix: String,
        _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
    ) {
        let name = parameter.name
        guard !closure.isSent else {
            let head = "unsafe \(spelling.helper("withClosure"))(\(name)) { \(closure.context) in"
            writer.block(prefix + head, body)
            return
        }
        let marker = closure.isUnsafe ? "unsafe " : ""
        let head = "\(prefix)\(marker)withoutActuallyEscaping(\(name)) { \(name) in"
        writer.block(head) { writer in
            let helper = spelling.helper("withClosure")
            writer.block("unsafe \(helper)(\(name)) { \(closure.context) in") { writer in
                body(&writer)
            }
        }
    }
}
