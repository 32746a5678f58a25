/// The closures in which a call stands: those that lend memory for its time, and the one that is given
/// memory to fill.
extension BodyEmitter {
    /// An expression within the closures that lend memory for its time.
    func lend(
        _ prefix: String, _ expression: SwiftExpression, _ writer: inout CodeWriter
    ) {
        guard lendsMemory else {
            writer.expression(prefix, expression)
            return
        }
        let isOnly = function.closureStructures(areLent: true).isEmpty
        lend(prefix, &writer) { $0.expression(isOnly ? "" : "return ", expression) }
    }

    /// Statements within the closures that lend memory for their time.
    func lend(
        _ prefix: String, _ writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
    ) {
        lend(from: 0, prefix, &writer) { writer in
            defineStructures(areLent: true, &writer)
            body(&writer)
        }
    }

    /// Statements within the closures that lend what the parameters from that one on have.
    private func lend(
        from start: Int, _ prefix: String, _ writer: inout CodeWriter,
        _ body: (inout CodeWriter) -> Void
    ) {
        let parameters = function.parameters
        let index = parameters[start...].firstIndex { $0.bridge.loan != nil }
        guard let index, let loan = parameters[index].bridge.loan else {
            body(&writer)
            return
        }
        if case .closure(let closure) = parameters[index].bridge {
            lend(closure, of: parameters[index], prefix, &writer) { writer in
                lend(from: index + 1, "", &writer, body)
            }
            return
        }
        writer.block { writer in
            writer.write(prefix)
            writer.write("unsafe ")
            writer.write(spelling.helper(loan))
            writer.write(parameters[index].isInout ? "(&" : "(")
            writer.write(parameters[index].lentName.description)
            switch parameters[index].bridge {
            case .lentArrays(let arrays, _, _): writer.write(lengths(arrays))
            case .lentReference(_, let room) where room > 0: writer.write(", room: \(room)")
            default: break
            }
            writer.write(") { ")
            writer.write(parameters[index].name.description)
            for number in [parameters[index].lengthsName, parameters[index].countName]
            where !number.isEmpty {
                writer.write(", ")
                writer.write(number)
            }
            writer.write(" in")
        } _: { writer in
            lend(from: index + 1, "", &writer, body)
        }
    }

    /// What else is said of arrays: that of texts their UTF-8 is meant, and how their lengths are counted.
    private func lengths(_ arrays: ParallelArrays) -> String {
        let utf8 = arrays.isText ? ".map { \(spelling.standard("Array"))($0.utf8) }" : ""
        return "\(utf8), lengths: \(spelling.type(arrays.length)).self"
    }

    /// The call that sets a variable. Handed on by code that all functions share, a struct of C costs
    /// the compiler what tells of its type at run time, for each function.
    func callSettingResult(_ writer: inout CodeWriter) {
        let type = spelling.type(.imported(CgoReturn.structure(of: function.callee.text)))
        let made = checked(.text(type + "()"))
        writer.expression(
            "var result = ", function.resultSafety == .safe ? made : .unsafe(made))
        lend("", &writer) { writer in
            switch function.callSafety {
            case .safe: writer.expression("result = ", call)
            case .unsafe: writer.expression("unsafe result = ", call)
            case .unknown, .unseen: writer.expression("result = ", statement(call))
            }
        }
    }

    // MARK: - Numbers of elements

    /// The number of elements that a parameter lends.
    func count(
        of parameter: BoundFunction.Parameter, as type: SwiftType
    ) -> SwiftExpression {
        narrowed(.text(parameter.countName), to: type)
    }

    func narrowed(_ count: SwiftExpression, to type: SwiftType) -> SwiftExpression {
        if type == .standard(.Int) { return count }
        let type = SwiftExpression.text(spelling.type(type) + ".self")
        return .call(spelling.helper("narrow"), [count, .labelled("to", type)])
    }

    func memory(_ fill: BoundFunction.Fill) -> SwiftExpression {
        guard let pointee = fill.pointee else { return .text(fill.memory.description) }
        let type = SwiftExpression.text(spelling.type(pointee) + ".self")
        return .call("\(fill.memory)?.assumingMemoryBound", [.labelled("to", type)])
    }

    func capacity(_ fill: BoundFunction.Fill) -> SwiftExpression {
        fill.isCountReference
            ? .text("&\(fill.capacity)")
            : narrowed(.text(fill.capacity.description), to: fill.count)
    }

    // MARK: - Filling

    /// The call within the closure that is given no memory first, and then as much as it needs.
    func askAndFill(_ fill: BoundFunction.Fill, _ writer: inout CodeWriter) {
        let isRead = function.readsReturnedValue()
        if isRead, let type = fill.returned { writer.line("var result = \(spelling.type(type))()") }
        let prefix = "let \(value(.filled).inOneLine) = "
        lend(prefix, &writer) { writer in
            let helper = spelling.helper("fill")
            let head = "unsafe \(helper)(\(spelling.type(fill.element)).self)"
            let start = lendsMemory ? head : prefix + head
            writer.block("\(start) { \(fill.memory), \(fill.capacity) in") { writer in
                callOnce(fill, isRead: isRead, &writer)
            }
        }
    }

    private func callOnce(
        _ fill: BoundFunction.Fill, isRead: Bool, _ writer: inout CodeWriter
    ) {
        if fill.isCountReference {
            let number = narrowed(.text(fill.capacity.description), to: fill.count)
            writer.expression("var \(fill.capacity) = ", number)
        }
        if let needed = fill.needed {
            writer.line("var \(needed.name) = \(spelling.type(needed.type))()")
        }
        let call = statement(call)
        let reading = isRead ? "result = " : fill.returned == nil ? "" : "_ = "
        let said = fill.needed?.name ?? (fill.isCountReference ? fill.capacity : nil)
        guard said != nil || isRead else {
            writer.expression("", .unsafe(integer(of: self.call)))
            return
        }
        writer.expression(reading, call)
        writer.expression("return ", integer(of: .text(said?.description ?? "result")))
    }
}

extension ArgumentBridge {
    /// The helper that lends the memory of a parameter, if it has any to lend.
    var loan: String? {
        switch self {
        case .lentString: "withGoString"
        case .lentCString(let isNullable): isNullable ? "withNullableCString" : "withCString"
        case .lentStrings: "withGoStrings"
        case .lentCStrings: "withCStrings"
        case .lentArrays: "withArrays"
        case .lentReference: "withGoSliceReference"
        case .lentHandles(_, _, let elements): elements.loan
        case .lentSlice(let isMutable), .lentRawValues(_, let isMutable):
            isMutable ? "withMutableGoSlice" : "withGoSlice"
        case .lentBuffer(_, _, let isMutable): isMutable ? "withMutableBuffer" : "withBuffer"
        case .closure(let closure):
            closure.lifetime == .call && closure.ownsContext ? "withClosure" : nil
        case .same, .integer, .flag, .unicodeScalar, .dictionary, .nested, .structure, .coded,
            .complex,
            .rawValue, .reference, .copiedReference, .handle, .nullableHandle, .record:
            nil
        }
    }
}

extension BoundFunction.Parameter {
    /// What the body calls the number of elements that it lends.
    var countName: String {
        switch bridge {
        case .lentBuffer(_, let count, _), .lentHandles(_, _, as: .lentBuffer(_, let count, _)):
            count.description
        case .lentCStrings(_, let count): count?.description ?? "_"
        case .lentArrays(_, _, let count): count.description
        case .record(.elements, _, _, _, _): "\(name).count"
        default: ""
        }
    }

    /// What the body calls how many elements each of the arrays has that it lends.
    var lengthsName: String {
        if case .lentArrays(_, let lengths, _) = bridge { lengths.description } else { "" }
    }

    /// What holds the elements that it lends.
    var lentName: SwiftIdentifier {
        switch bridge {
        case .lentHandles(let local, _, _), .lentRawValues(let local, _),
            .lentReference(let local, _):
            local
        default: name
        }
    }
}

extension BoundFunction {
    /// How many elements the parameter has that the body calls so; of a text, how many bytes.
    func count(of name: SwiftIdentifier) -> String {
        let parameter = parameters.first { $0.name == name }
        return "\(name).\(parameter?.type == .standard(.String) ? "utf8.count" : "count")"
    }
}
