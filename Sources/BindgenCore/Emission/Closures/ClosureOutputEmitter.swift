/// What a C function that calls a closure puts where its pointers say.
extension BodyEmitter {
    /// The call of a closure whose results C has pointers for.
    func put(
        _ call: SwiftExpression, of closure: BoundClosure, _ prefix: String,
        _ writer: inout CodeWriter
    ) {
        let names = outputNames(of: closure)
        let results = names.map(\.result).joined(separator: ", ")
        let pattern = names.count == 1 ? results : "(\(results))"
        writer.expression("let \(pattern) = \(prefix)", .unsafe(call))
        for (output, names) in zip(closure.outputs, names) {
            writer.expression(
                "unsafe \(names.output)?.pointee = ",
                value(of: output, called: names.result, count: names.count ?? ""))
        }
    }

    /// What becomes of a result of a closure's.
    private func value(
        of output: BoundClosure.Output, called name: String, count: String
    ) -> SwiftExpression {
        let copy = { (value: String, element: SwiftType?) -> SwiftExpression in
            let copy = SwiftExpression.call(
                spelling.helper("giveCopy"),
                [.labelled("of", .text(value)), .labelled("count", .text(count))])
            guard let element else { return copy }
            return .suffixed(
                copy, "?.assumingMemoryBound(to: \(spelling.type(element)).self)")
        }
        switch output.form {
        case .number(let bridge):
            return value(
                BoundFunction.Parameter(
                    name: SwiftIdentifier(validated: name), type: output.type, bridge: bridge))
        case .cString: return .call(spelling.helper("giveText"), [.text(name)])
        case .text:
            return copy("\(spelling.standard("Array"))(\(name).utf8)", .standard(.CChar))
        case .elements(let element): return copy(name, element)
        }
    }

    /// What the C function's pointers are called, and what is returned through each.
    func outputNames(
        of closure: BoundClosure
    ) -> [(output: String, count: String?, result: String)] {
        closure.outputs.enumerated().map { index, output in
            let number = closure.outputs.count == 1 ? "" : "\(index + 1)"
            let name = "output" + number
            return (name, output.hasLength ? name + "Count" : nil, "result" + number)
        }
    }
}
