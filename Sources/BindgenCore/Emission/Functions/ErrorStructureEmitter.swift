/// What tells of failure by a struct, which is given back in any case.
extension BodyEmitter {
    func throwStructure(
        _ structure: BoundFunction.ErrorStructure, _ writer: inout CodeWriter
    ) {
        guard structure.isPointer else {
            let (text, code) = prepare(structure, &writer)
            let source = value(structure.result.source)
            let isError =
                structure.code.map { number($0, of: source, at: "&" + source.inOneLine) }
                .map { SwiftExpression.suffixed($0, " != 0") }
            let hasText =
                switch structure.text {
                case .string(let member, _):
                    SwiftExpression.suffixed(self.member(member, of: source), " != nil")
                case .bytes(_, let count):
                    SwiftExpression.suffixed(self.member(count, of: source), " != 0")
                case .function: SwiftExpression.suffixed(source, " != nil")
                }
            writer.expressionBlock("if ", .unsafe(isError ?? hasText)) { writer in
                let error = failure(code: code, text: text)
                writer.expression("throw ", touches(structure, code) ? .unsafe(error) : error)
            }
            return
        }
        let local = structure.result.local
        writer.expressionBlock("if let \(local) = ", .unsafe(value(structure.result.source))) {
            writer in
            if let taker = structure.taker {
                giveBack(giving(to: taker, local.description, as: "\(local).pointee"), &writer)
            }
            let pointee = SwiftExpression.text("\(local).pointee")
            var text = self.text(of: structure, pointee, at: local.description)
            if structure.text.isOwned {
                writer.expression("let text = ", .unsafe(text))
                text = .text("text")
            }
            let code = structure.code.map { number($0, of: pointee, at: local.description) }
            let error = failure(code: code.map(integer), text: text)
            // What the number of an object is does not tell whether it is an error.
            guard let code, case .member = structure.code else {
                writer.expression("throw ", structure.text.isOwned ? error : .unsafe(error))
                return
            }
            writer.expressionBlock("if ", .unsafe(.suffixed(code, " != 0"))) { writer in
                writer.expression("throw ", .unsafe(error))
            }
        }
    }

    /// Gives a struct back at the end of the function, and what is in it.
    func prepare(
        _ structure: BoundFunction.ErrorStructure, _ writer: inout CodeWriter
    ) -> (text: SwiftExpression, code: SwiftExpression?) {
        let source = value(structure.result.source)
        let local = structure.result.local
        if structure.isPointer {
            if let taker = structure.taker {
                giveBack(to: taker, ifThereIs: source, as: local.description, &writer)
            }
            let code = structure.code.map { code in
                let number = number(code, of: .text("$0.pointee"), at: "$0")
                return SwiftExpression.suffixed(
                    source, ".map { unsafe \(integer(of: number).inOneLine) }")
            }
            let message: SwiftExpression
            switch structure.text {
            case .string(let member, let bridge):
                message = text(self.member(member, of: .suffixed(source, "?.pointee")), bridge)
            case .bytes:
                let text = text(of: structure, .text("$0.pointee"), at: "$0").inOneLine
                message = .suffixed(source, ".map { unsafe \(text) }")
            case .function:
                let text = text(of: structure, .text("\(local).pointee"), at: local.description)
                message = .suffixed(source, ".flatMap { \(local) in unsafe \(text.inOneLine) }")
            }
            guard structure.text.isOwned else { return (message, code) }
            writer.expression("let \(local) = ", .unsafe(message))
            return (.text(local.description), code)
        }
        let code = structure.code.map {
            integer(of: number($0, of: source, at: "&" + source.inOneLine))
        }
        let message = text(of: structure, source, at: "&" + source.inOneLine)
        if let taker = structure.taker {
            let variable = variable(structure.result)
            giveBack(giving(to: taker, "&" + variable, as: source.inOneLine), &writer)
            return (message, code)
        }
        if !structure.text.isOwned { return (message, code) }
        writer.expression("let \(local) = ", .unsafe(message))
        return (.text(local.description), code)
    }

    // MARK: - What is in it

    /// The text that is in a struct, or of an object, that has that address.
    private func text(
        of structure: BoundFunction.ErrorStructure, _ value: SwiftExpression, at address: String
    ) -> SwiftExpression {
        switch structure.text {
        case .string(let member, let bridge): return text(self.member(member, of: value), bridge)
        case .function(let function): return text(of: function, .text(address), nil)
        case .bytes(let data, let count):
            return .call(
                spelling.helper("copyString"),
                [
                    member(data, of: value),
                    .labelled("count", integer(of: member(count, of: value))),
                ])
        }
    }

    /// Whether what makes the error reads the struct: its text may have been taken before.
    func touches(
        _ structure: BoundFunction.ErrorStructure, _ code: SwiftExpression?
    ) -> Bool {
        code != nil || !structure.text.isOwned
    }

    /// The number of an error.
    private func number(
        _ code: BoundFunction.ErrorStructure.Code, of value: SwiftExpression, at address: String
    ) -> SwiftExpression {
        switch code {
        case .member(let name, let kind): return number(member(name, of: value), kind)
        case .function(let function, let kind):
            return number(.call(spelling.imported(function), [.text(address)]), kind)
        }
    }

    private func member(_ name: String, of value: SwiftExpression) -> SwiftExpression {
        .suffixed(value, "." + path(name))
    }

    /// A member, or one of a struct in it, as Swift writes it.
    private func path(_ name: String) -> String {
        name.split(separator: ".")
            .map { SwiftIdentifier(validated: String($0)).description }
            .joined(separator: ".")
    }

    // MARK: - Giving back

    /// Gives back at the end of the function.
    func giveBack(_ statements: [String], _ writer: inout CodeWriter) {
        guard statements.count > 1 else {
            return writer.line("defer { \(statements.joined()) }")
        }
        writer.block("defer {") { writer in
            for statement in statements { writer.line(statement) }
        }
    }

    /// Gives back at the end of the function what a pointer points to, unless that is NULL.
    ///
    /// - Parameter local: what the pointer is called then.
    func giveBack(
        to taker: BoundFunction.ErrorStructure.Taker, ifThereIs pointer: SwiftExpression,
        as local: String, _ writer: inout CodeWriter
    ) {
        let statements = giving(to: taker, local, as: "\(local).pointee")
        writer.block("defer {") { writer in
            let (binding, pointer) = ("if let \(local) = ", SwiftExpression.unsafe(pointer))
            guard statements.count > 1 else {
                writer.expression(binding, pointer, " { \(statements[0]) }")
                return
            }
            writer.expressionBlock(binding, pointer) { writer in
                for statement in statements { writer.line(statement) }
            }
        }
    }

    /// The statements that give a struct back.
    ///
    /// - Parameter value: the struct, which has that address.
    func giving(
        to taker: BoundFunction.ErrorStructure.Taker, _ address: String, as value: String
    ) -> [String] {
        switch taker {
        case .function(let function): return ["unsafe \(spelling.imported(function))(\(address))"]
        case .member(let name):
            return ["unsafe \(value).\(SwiftIdentifier(validated: name))?(\(address))"]
        case .free: return [freeing(address, by: nil)]
        case .freeMembers(let members, let isPointer, let function):
            let memory = members.map { freeing("\(value).\(path($0))", by: function) }
            guard isPointer else { return memory }
            let own = function.map { "unsafe \(spelling.imported($0))(\(address))" }
            return memory + [own ?? freeing(address, by: nil)]
        }
    }

    /// Frees memory, if there is any.
    private func freeing(_ memory: String, by function: SwiftIdentifier?) -> String {
        guard let function else { return "unsafe \(spelling.helper("giveBackMemory"))(\(memory))" }
        return "if let memory = unsafe \(memory) { unsafe \(spelling.imported(function))(memory) }"
    }

    /// The variable that an output is.
    private func variable(_ result: BoundFunction.Result) -> String {
        guard case .output(let index) = result.source else { return result.local.description }
        return function.outputs[index].name.description
    }
}
