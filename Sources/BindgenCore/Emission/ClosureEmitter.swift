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
        if case .context(let index) = closure.place { all.insert("context", at: index) }
        if let holder = closure.holder {
            let attribute = closure.isUnsafe ? "@unsafe " : ""
            let type = spelling.closure(closure.type)
            writer.line("\(attribute)struct \(holder) { let call: \(type) }")
        }
        let named = all.isEmpty ? "" : " \(all.joined(separator: ", ")) in"
        define(closure, as: spelling.type(type), "{\(named)", &writer) { writer in
            let isSame = closure.resultBridge == .same
            let call = call(of: closure, names)
            writer.expression(isSame ? "" : "let result = ", .unsafe(call))
            guard !isSame else { return }
            let result = BoundFunction.Parameter(
                name: SwiftIdentifier(validated: "result"), type: closure.result,
                bridge: closure.resultBridge)
            writer.expression("return ", value(result))
        }
        if closure.carrier != .function {
            let cast = spelling.standard("unsafeBitCast")
            let pointer = spelling.standard("UnsafeMutableRawPointer")
            writer.line("let \(closure.pointer) = unsafe \(cast)(")
            writer.indented { $0.line("\(closure.function), to: \(pointer).self)") }
        }
        keep(closure, of: parameter, &writer)
    }

    /// The C function, its type on a line of its own where it is long.
    private func define(
        _ closure: BoundClosure, as type: String, _ start: String, _ writer: inout CodeWriter,
        _ body: (inout CodeWriter) -> Void
    ) {
        guard "let \(closure.function): \(type) = \(start)".count > 92 else {
            writer.block("let \(closure.function): \(type) = \(start)", body)
            return
        }
        writer.line("let \(closure.function):")
        writer.indented { writer in
            writer.line("\(type) =")
            writer.indented { writer in writer.block(start, body) }
        }
    }

    /// The closure's call, with what it is made for of the C function's parameters.
    private func call(of closure: BoundClosure, _ names: [String]) -> SwiftExpression {
        let helper =
            switch (closure.lifetime, closure.place) {
            case (.once, _): "takeClosure"
            case (.call, .context): "lentClosure"
            case _ where closure.isMissable: "openClosure"
            case (.call, .slot), (.forever, _), (.held, _), (.released, _), (.stream, _):
                "keptClosure"
            }
        // Who does not listen any more hears nothing.
        let chain = closure.isMissable ? "?" : ""
        let type = closure.holder ?? "(\(spelling.closure(closure.type)))"
        let context =
            switch closure.place {
            case .context: "context"
            case .slot(let slot): slotContext(slot)
            }
        let member = closure.holder == nil ? "" : ".call"
        let callee = "\(spelling.helper(helper))(\(context), as: \(type).self)\(member)\(chain)"
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
        let lent =
            switch closure.place {
            case .context:
                "unsafe \(spelling.helper("withClosure"))(\(closure.holder ?? "")(call: \(name))) { "
                    + "\(closure.context) in"
            case .slot(let slot): "\(spelling.helper("withSlot"))(\(slot), \(name)) {"
            }
        guard !closure.isSent else {
            writer.block(prefix + lent, body)
            return
        }
        let marker = closure.isUnsafe ? "unsafe " : ""
        let head = "\(prefix)\(marker)withoutActuallyEscaping(\(name)) { \(name) in"
        writer.block(head) { writer in
            writer.block(lent) { writer in body(&writer) }
        }
    }

    /// The closure's C function, as what the C function takes that is called.
    func carried(_ closure: BoundClosure, of parameter: BoundFunction.Parameter) -> String {
        let (carried, none) =
            switch closure.carrier {
            case .function: (closure.function.description, "nil")
            case .pointer: (closure.pointer.description, "nil")
            case .number(let type):
                ("\(spelling.type(type))(bitPattern: \(closure.pointer))", "0")
            }
        return closure.isOptional ? "\(parameter.name) == nil ? \(none) : \(carried)" : carried
    }
}
