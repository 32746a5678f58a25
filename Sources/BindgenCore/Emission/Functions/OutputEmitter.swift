/// Writes the variables that the C function writes to, and what becomes of those that callers do not get.
extension BodyEmitter {
    /// The variable, empty.
    func declare(_ output: BoundFunction.Output, _ writer: inout CodeWriter) {
        let type = spelling.type(output.type)
        if output.isStructure {
            make(output, &writer)
        } else if let capacity = output.capacity {
            let element = if case .standard = output.type { "0" } else { "\(type)()" }
            writer.line(
                "var \(output.name) = [\(type)](repeating: \(element), count: \(count(capacity)))")
        } else if case .optional = output.type {
            writer.line("var \(output.name): \(type)")
        } else {
            let marker = output.safety == .unsafe ? "unsafe " : ""
            let zero = output.isEnumeration ? "rawValue: 0" : output.room.map(String.init) ?? ""
            writer.line("var \(output.name) = \(marker)\(emptied(output.type, zero))")
        }
    }

    /// How many elements there is room for. A number that is no `Int` has to be one: what is less than
    /// the C function is told of would not be enough.
    private func count(_ capacity: BoundFunction.Capacity) -> String {
        switch capacity {
        case .number(let number): String(number)
        case .given(let name) where function.givenCounts.contains { $0.name == name }:
            name.description
        case .given(let name): "\(spelling.standard("Int"))(\(name))"
        }
    }

    /// A struct, all zero, that is an object's unless the function fails.
    private func make(_ output: BoundFunction.Output, _ writer: inout CodeWriter) {
        guard case .pointer(let structure, _) = output.type else { return }
        writer.line("let \(output.name) = \(spelling.type(output.type)).allocate(capacity: 1)")
        writer.line("unsafe \(output.name).initialize(to: \(emptied(structure)))")
    }

    /// Gives back, at the end of the function, what it has filled and callers do not get.
    func giveBackLost(_ writer: inout CodeWriter) {
        let outputs = function.outputsToLose
        if outputs.isEmpty { return }
        writer.line("var isTaken = false")
        let statements = outputs.flatMap { output in
            let (value, address) =
                output.isStructure
                ? ("\(output.name).pointee", "\(output.name)")
                : ("\(output.name)", "&\(output.name)")
            let release = output.releaseMember.map { giving(to: .member($0), address, as: value) }
            let deallocation = output.isStructure ? ["unsafe \(output.name).deallocate()"] : []
            return (release ?? []) + deallocation
        }
        guard statements.count > 1 else {
            return writer.line("defer { if !isTaken { \(statements.joined()) } }")
        }
        writer.block("defer {") { writer in
            writer.block("if !isTaken {") { writer in
                for statement in statements { writer.line(statement) }
            }
        }
    }
}
