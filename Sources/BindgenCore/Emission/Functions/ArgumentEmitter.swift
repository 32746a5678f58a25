/// Writes the call, and what it is given: what each parameter of Swift's becomes.
extension BodyEmitter {
    var call: SwiftExpression {
        .call(spelling.imported(function.callee), function.arguments.map(value))
    }

    private func value(_ argument: BoundFunction.Argument) -> SwiftExpression {
        switch argument {
        case .receiver: .text(function.receiver?.description ?? "handle")
        case .parameter(let index): value(function.parameters[index])
        case .count(let index, let type): count(of: function.parameters[index], as: type)
        case .lengths(let index): .text(function.parameters[index].lengthsName)
        case .structure(let index, let structure):
            .call(
                spelling.type(structure.type),
                structure.members.map { member in
                    switch member.value {
                    case .elements: .labelled(member.name, value(function.parameters[index]))
                    case .count(let type):
                        .labelled(member.name, count(of: function.parameters[index], as: type))
                    }
                })
        case .closures(let first, let structure):
            structure.variable.map { .text("&\($0)") } ?? value(structure, from: first)
        case .number(let number): .text(String(number))
        case .output(let index):
            .text(
                (function.outputs[index].isStructure ? "" : "&") + "\(function.outputs[index].name)"
            )
        case .release: .text("{ unsafe \(spelling.helper("forgetClosure"))($0) }")
        case .context(let index): context(of: function.parameters[index])
        case .memory: function.fill.map(memory) ?? .text("nil")
        case .capacity: function.fill.map(capacity) ?? .text("0")
        case .needed: .text((function.fill?.needed).map { "&\($0.name)" } ?? "nil")
        }
    }

    /// The structs of functions of C whose addresses C takes.
    func defineStructures(areLent: Bool, _ writer: inout CodeWriter) {
        for (variable, structure, first) in function.closureStructures(areLent: areLent) {
            writer.expression("var \(variable) = ", .unsafe(value(structure, from: first)))
        }
    }

    /// A struct of functions of C and their context.
    private func value(
        _ structure: BoundFunction.ClosureStructure, from first: Int
    ) -> SwiftExpression {
        let members = structure.members.map { member -> SwiftExpression in
            switch member.value {
            case .function(let number):
                return .labelled(member.name, value(function.parameters[first + number]))
            case .context:
                return .labelled(member.name, context(of: function.parameters[first]))
            }
        }
        return .call(spelling.type(structure.type), members)
    }

    /// What the C function finds a closure by.
    private func context(of parameter: BoundFunction.Parameter) -> SwiftExpression {
        guard case .closure(let closure) = parameter.bridge else { return .text("nil") }
        let context = SwiftExpression.text(closure.context.description)
        guard let type = closure.contextType else { return context }
        return .call(spelling.type(type), [.labelled("bitPattern", context)])
    }

    /// A copy of what is lent that nobody frees.
    private func immortal(_ parameter: BoundFunction.Parameter) -> SwiftExpression {
        let lent = SwiftExpression.text(parameter.name.description)
        guard case .lentSlice = parameter.bridge, case .array(let element) = parameter.type else {
            let isList = parameter.bridge == .lentStrings
            return .call(spelling.helper(isList ? "immortalStrings" : "immortal"), [lent])
        }
        let type = SwiftExpression.text(spelling.type(element) + ".self")
        return .call(spelling.helper("immortal"), [lent, .labelled("of", type)])
    }

    /// A copy of what is lent that Go frees.
    private func given(_ parameter: BoundFunction.Parameter) -> SwiftExpression {
        let lent = SwiftExpression.text(parameter.name.description)
        guard case .lentBuffer(_, let count, _) = parameter.bridge else {
            guard case .lentCString = parameter.bridge else { return lent }
            return .call(spelling.shim("copyText"), [lent])
        }
        var size = count.description
        if case .array(let element) = parameter.type, element != .standard(.UInt8) {
            size += " * \(spelling.standard("MemoryLayout"))<\(spelling.type(element))>.stride"
        }
        return .call(spelling.shim("copy"), [lent, .text(size)])
    }

    func value(_ parameter: BoundFunction.Parameter) -> SwiftExpression {
        let lent = SwiftExpression.text(parameter.name.description)
        let name =
            parameter.isImmortal ? immortal(parameter) : parameter.isGiven ? given(parameter) : lent
        switch parameter.bridge {
        case .same, .lentString, .lentCString, .lentStrings, .lentSlice, .lentBuffer(.raw, _, _),
            .lentCStrings(nil, _), .lentReference, .lentRawValues:
            return name
        case .lentHandles(_, _, let elements):
            var lent = parameter
            lent.bridge = elements
            return value(lent)
        case .lentArrays(let arrays, _, _):
            let list = "\(spelling.standard("UnsafeMutableRawPointer"))(\(parameter.name))?"
            let type = SwiftExpression.text(spelling.type(arrays.pointer) + ".self")
            return .call("\(list).assumingMemoryBound", [.labelled("to", type)])
        case .lentCStrings(let pointee?, _):
            let list = "\(spelling.standard("UnsafeMutableRawPointer"))(\(parameter.name))?"
            let type = SwiftExpression.text(spelling.type(pointee) + ".self")
            return .call("\(list).assumingMemoryBound", [.labelled("to", type)])
        case .lentBuffer(.number(let type), _, _):
            return .call(spelling.type(type), [.labelled("bitPattern", name)])
        case .lentBuffer(.typed(let pointee), _, _):
            let type = spelling.type(pointee) + ".self"
            if parameter.isGiven {
                return .suffixed(name, "?.assumingMemoryBound(to: \(type))")
            }
            return .call("\(parameter.name)?.assumingMemoryBound", [.labelled("to", .text(type))])
        case .integer(let type):
            return .call(spelling.type(type), [.labelled("truncatingIfNeeded", name)])
        case .flag: return .suffixed(name, " ? 1 : 0")
        case .unicodeScalar:
            return .call(
                "GoInt32", [.labelled("truncatingIfNeeded", .suffixed(name, ".value"))])
        case .dictionary, .nested, .structure, .coded: return name
        case .complex(let shim): return .call(spelling.shim(shim), [name])
        case .rawValue(let type):
            let value = SwiftExpression.suffixed(name, ".rawValue")
            guard let type else { return value }
            return .call(spelling.type(type), [.labelled("truncatingIfNeeded", value)])
        case .reference: return .text("&\(parameter.name)")
        case .copiedReference(_, let variable), .record(_, let variable, _, isReference: true, _):
            return .text("&\(variable)")
        case .record(let value, _, nil, isReference: false, _):
            return spelling.lent(parameter.name.description, value)
        case .record(_, let variable, _, isReference: false, _): return .text(variable.description)
        case .handle(let local, _), .nullableHandle(let local, _, isNumber: false):
            return .text(local.description)
        case .nullableHandle(let local, _, isNumber: true): return .text("\(local) ?? 0")
        case .closure(let closure): return .text(carried(closure, of: parameter))
        }
    }
}

extension BoundFunction {
    /// The structs of functions whose addresses C takes: of those that are lent for the call, or of
    /// others.
    func closureStructures(
        areLent: Bool
    ) -> [(variable: SwiftIdentifier, ClosureStructure, first: Int)] {
        arguments.compactMap { argument in
            guard case .closures(let first, let structure) = argument,
                let variable = structure.variable,
                case .closure(let closure) = parameters[first].bridge,
                (closure.lifetime == .call) == areLent
            else { return nil }
            return (variable, structure, first)
        }
    }
}
