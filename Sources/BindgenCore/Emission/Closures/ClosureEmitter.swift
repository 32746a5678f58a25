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
            switch parameter.length {
            case .behind: [name, name + "Length"]
            case .before: [name + "Length", name]
            case nil: [name]
            }
        }
        all += outputNames(of: closure).flatMap { output, count, _ in
            [output] + (count.map { [$0] } ?? [])
        }
        if case .context(let index) = closure.place {
            all.insert("context", at: index)
        }
        if let holder = closure.holder, holder.isFirst, holder.conformer == nil {
            define(holder, for: closure, &writer)
        }
        define(closure, as: spelling.type(type), all, &writer) { writer in
            let isSame = closure.resultBridge == .same
            // What nobody hears is given back all the same.
            if closure.isMissable { makeObjects(of: closure, names, &writer) }
            let call = call(of: closure, names)
            if closure.canThrow { return catching(call, of: closure, &writer) }
            if !closure.outputs.isEmpty { return put(call, of: closure, "", &writer) }
            if closure.givesText {
                return writer.expression("", .unsafe(.call(spelling.helper("giveText"), [call])))
            }
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
        let group = function.closures(sharing: closure)
        if let (first, owner) = group.first, group.last?.0 == parameter {
            keep(owner, of: first, &writer)
        }
    }

    /// The call of a closure whose error Go is told by a text.
    private func catching(
        _ call: SwiftExpression, of closure: BoundClosure, _ writer: inout CodeWriter
    ) {
        writer.line("do {")
        writer.indented { writer in
            if closure.outputs.isEmpty {
                writer.expression("try ", .unsafe(call))
            } else {
                put(call, of: closure, "try ", &writer)
            }
            writer.line("return nil")
        }
        writer.block("} catch {") { writer in
            writer.line("return unsafe \(spelling.helper("giveText"))(\"\\(error)\")")
        }
    }

    /// What has the closures that C finds by the context of this one.
    private func define(
        _ holder: BoundClosure.Holder, for closure: BoundClosure, _ writer: inout CodeWriter
    ) {
        let group = function.closures(sharing: closure)
        let attribute = group.contains { $0.1.isUnsafe } ? "@unsafe " : ""
        let members = group.map { _, closure in
            let type =
                closure.isOptional
                ? spelling.type(closure.parameterType) : spelling.closure(closure.type)
            return "let \(closure.holder?.member ?? holder.member): \(type)"
        }
        guard members.count > 1 else {
            writer.line("\(attribute)struct \(holder.type) { \(members[0]) }")
            return
        }
        writer.block("\(attribute)struct \(holder.type) {") { writer in
            for member in members { writer.line(member) }
        }
    }

    /// What C finds by the context of the closure: itself, or what has it with others.
    func held(_ closure: BoundClosure, of parameter: BoundFunction.Parameter) -> String {
        guard let holder = closure.holder else { return parameter.name.description }
        if let conformer = holder.conformer { return "\(conformer) as \(holder.type)" }
        let members = function.closures(sharing: closure).map { parameter, closure in
            let member = closure.holder?.member ?? holder.member
            return "\(SwiftIdentifier.argumentLabel(member.text)): \(parameter.name)"
        }
        return "\(holder.type)(\(members.joined(separator: ", ")))"
    }

    /// The C function, its type and what it is given on lines of their own where they are long.
    private func define(
        _ closure: BoundClosure, as type: String, _ parameters: [String],
        _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
    ) {
        let named = parameters.isEmpty ? "" : " \(parameters.joined(separator: ", ")) in"
        let start = "let \(closure.function): \(type) = {"
        if (start + named).count <= 92 {
            writer.block(start + named, body)
        } else if start.count <= 92 {
            writer.block(start) { writer in
                writer.line(String(named.dropFirst()))
                body(&writer)
            }
        } else {
            writer.line("let \(closure.function):")
            writer.indented { writer in
                writer.line("\(type) =")
                writer.indented { writer in writer.block("{" + named, body) }
            }
        }
    }

    /// The closure's call, with what it is made for of the C function's parameters.
    private func call(of closure: BoundClosure, _ names: [String]) -> SwiftExpression {
        let helper =
            switch (closure.lifetime, closure.place) {
            case (.once, _): "takeClosure"
            case (.call, .context): "lentClosure"
            case _ where closure.isMissable: "openClosure"
            case (.call, .slot), (.forever, _), (.held, _), (.released, _), (.stream, _),
                (.accompanying, _):
                "keptClosure"
            }
        // Who does not listen any more hears nothing.
        let chain = closure.isMissable ? "?" : ""
        let type =
            closure.holder.map { $0.conformer == nil ? $0.type : "(\($0.type))" }
            ?? "(\(spelling.closure(closure.type)))"
        let context =
            switch closure.place {
            case .context: "context"
            case .slot(let slot): slotContext(slot)
            }
        let found = "\(spelling.helper(helper))(\(context), as: \(type).self)\(chain)"
        // A function that there is no closure for is not given to C.
        let given = closure.isOptional ? closure.result == .void ? "?" : "!" : ""
        let callee = closure.holder.map { "\(found).\($0.member)\(given)" } ?? found
        let arguments = zip(closure.parameters, names).map { parameter, name -> SwiftExpression in
            let isMade = closure.isMissable && parameter.isObject
            let value = isMade ? .text(object(name)) : lifted(parameter, name)
            return parameter.label.map { .labelled($0.description, value) } ?? value
        }
        return .call(callee, arguments)
    }

    private func makeObjects(
        of closure: BoundClosure, _ names: [String], _ writer: inout CodeWriter
    ) {
        for (parameter, name) in zip(closure.parameters, names) where parameter.isObject {
            let isPointer = if case .object(_, _, true) = parameter.bridge { true } else { false }
            writer.expression(
                "let \(object(name)) = \(isPointer ? "unsafe " : "")", lifted(parameter, name))
        }
    }

    private func object(_ name: String) -> String { "object" + name.dropFirst("value".count) }

    /// What a closure is given, of what the C function is given under that name.
    private func lifted(_ parameter: BoundClosure.Parameter, _ name: String) -> SwiftExpression {
        if parameter.length != nil {
            let length = SwiftExpression.text(
                parameter.convertsLength
                    ? "\(spelling.standard("Int"))(\(name)Length)" : name + "Length")
            if case .borrowedBuffer(let element, _) = parameter.bridge {
                return elements("copyBuffer", .text(name), element, count: length)
            }
            return .call(
                spelling.helper("copyString"), [.text(name), .labelled("count", length)])
        }
        if parameter.isOutOfSight, case .optional(let pointer) = parameter.type {
            return .call(spelling.type(pointer), [.text(name)])
        }
        let local = SwiftIdentifier(validated: name)
        let value = SwiftExpression.text(name)
        let result = BoundFunction.Result(
            source: .returned, local: local, type: parameter.type, bridge: parameter.bridge)
        guard case .object(let name, let parent, let isPointer) = parameter.bridge else {
            return lifted(value, result)
        }
        // A typedef of C need not be of the type that cgo has for the handle.
        let handle =
            isPointer
            ? value : .call(".init", [.labelled("truncatingIfNeeded", value)])
        return object(name.description, of: handle, result, parent)
    }

    /// A closure that is lent is given to the C function by its address, which it has only where it is
    /// as if it could escape.
    func lend(
        _ closure: BoundClosure, of parameter: BoundFunction.Parameter, _ prefix: String,
        _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
    ) {
        let lent =
            switch closure.place {
            case .context:
                "unsafe \(spelling.helper("withClosure"))(\(held(closure, of: parameter))) { "
                    + "\(closure.context) in"
            case .slot(let slot):
                (handsOnUnsafely || closure.isUnsafe
                    ? "unsafe " : "")
                    + "\(spelling.helper("withSlot"))(\(slot), \(parameter.name)) {"
            }
        // What conforms to a protocol is a value already.
        let closures =
            closure.holder?.conformer == nil ? function.closures(sharing: closure) : []
        lend(closures[...], as: lent, prefix, &writer, body)
    }

    /// Whether what the lending closure returns is for nobody to touch.
    private var handsOnUnsafely: Bool {
        function.resultSafety == .unsafe && !setsResult
            && (!isOneExpression || function.isUnsafe)
    }

    private func lend(
        _ closures: ArraySlice<(BoundFunction.Parameter, BoundClosure)>, as lent: String,
        _ prefix: String, _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
    ) {
        guard let (parameter, closure) = closures.first, !closure.isSent else {
            writer.block(prefix + lent, body)
            return
        }
        let name = parameter.name
        let function = spelling.standard("withoutActuallyEscaping")
        writer.block("\(prefix)\(closure.marker)\(function)(\(name)) { \(name) in") { writer in
            lend(closures.dropFirst(), as: lent, "", &writer, body)
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

extension BoundFunction {
    /// The closures among its parameters.
    var closures: [(Parameter, BoundClosure)] {
        parameters.compactMap { parameter in
            if case .closure(let closure) = parameter.bridge { (parameter, closure) } else { nil }
        }
    }

    /// The closures that C finds by the same context, itself among them.
    func closures(sharing closure: BoundClosure) -> [(Parameter, BoundClosure)] {
        closures.filter { $0.1.context == closure.context }
    }
}

extension BoundClosure.Parameter {
    fileprivate var isObject: Bool { if case .object = bridge { true } else { false } }
}
