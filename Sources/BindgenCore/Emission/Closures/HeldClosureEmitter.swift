/// What keeps closures for longer than a call, and what lets go of them.
extension BodyEmitter {
    /// Keeps a closure before the call. Where the function throws, Go does not have it.
    func keep(
        _ closure: BoundClosure, of parameter: BoundFunction.Parameter, _ writer: inout CodeWriter
    ) {
        guard closure.lifetime != .call else { return }
        let isRestored = function.failure != nil && closure.outlivesCall
        switch closure.place {
        case .context:
            let keep = spelling.helper("keepClosure")
            let held = held(closure, of: parameter)
            let kept =
                closure.isOptional && closure.holder == nil
                ? "\(held).flatMap { unsafe \(keep)($0) }" : "\(keep)(\(held))"
            writer.line("let \(closure.context) = unsafe \(kept)")
            guard isRestored else { return }
            unlessKept(
                parameter, "unsafe \(spelling.helper("forgetClosure"))(\(closure.context))",
                &writer)
        case .slot(let slot) where closure.lifetime == .once:
            writer.line(
                "\(closure.marker)\(spelling.helper("fillSlot"))(\(slot), \(parameter.name))")
            guard isRestored else { return }
            unlessKept(
                parameter, "unsafe \(spelling.helper("forgetClosure"))(\(slotContext(slot)))",
                &writer)
        case .slot(let slot):
            let replace =
                "\(closure.marker)\(spelling.helper("replaceInSlot"))(\(slot), \(parameter.name))"
            guard isRestored else {
                writer.line(replace)
                return
            }
            writer.line("let \(closure.context) = \(replace)")
            let all = spelling.helper("GoClosures") + ".all"
            unlessKept(parameter, "_ = \(all).exchange(\(slot), \(closure.context))", &writer)
        }
    }

    private func unlessKept(
        _ parameter: BoundFunction.Parameter, _ action: String, _ writer: inout CodeWriter
    ) {
        let first = function.closures.first { $0.1.outlivesCall }?.0
        if parameter == first { writer.line("var isKept = false") }
        writer.line("defer { if !isKept { \(action) } }")
    }

    /// Whether there is more to do than to call.
    var settlesClosures: Bool {
        function.endedClosures != nil
            || function.closures.contains { _, closure in
                switch (closure.lifetime, closure.place) {
                case (.call, _), (.stream, _), (.accompanying, _), (.forever, .context), (.once, _),
                    (.released, _):
                    false
                case (.held, _), (.forever, .slot): true
                }
            }
    }

    /// Counts what the function may end, before it is called.
    func countHeld(_ writer: inout CodeWriter) {
        if function.endedClosures == nil { return }
        writer.line("let heldCount = \(spelling.helper("GoHeldClosures")).all.count")
    }

    /// What is done once the function has not failed.
    func settleClosures(_ writer: inout CodeWriter) {
        let keeps = function.closures.contains { $0.1.outlivesCall }
        if keeps, function.failure != nil { writer.line("isKept = true") }
        if let ended = function.endedClosures {
            let mark = ended.values.contains(where: isUnsafe) ? "unsafe " : ""
            let release = spelling.helper("releaseClosures")
            writer.line("\(mark)\(release)(heldCount, until: \(arguments(of: ended)))")
        }
        for (parameter, closure) in function.closures { hold(closure, of: parameter, &writer) }
    }

    private func hold(
        _ closure: BoundClosure, of parameter: BoundFunction.Parameter, _ writer: inout CodeWriter
    ) {
        let hold = spelling.helper("holdClosure")
        switch closure.place {
        case .context where closure.lifetime == .held && closure.ownsContext:
            let holds = { (writer: inout CodeWriter) in
                for end in function.closureEnds {
                    writer.line(
                        "unsafe \(hold)(\(closure.context), until: \(arguments(of: end)))")
                }
            }
            guard let handle = handleOrNil else { return holds(&writer) }
            // Where there is no object, nothing would end it.
            writer.line("if unsafe \(handle) == nil {")
            writer.indented { writer in
                writer.line("unsafe \(spelling.helper("forgetClosure"))(\(closure.context))")
            }
            writer.line("} else {")
            writer.indented(holds)
            writer.line("}")
        case .slot(let slot) where closure.isOptional:
            let context = slotContext(slot)
            writer.block("if \(closure.marker)\(parameter.name) == nil {") { writer in
                writer.line("unsafe \(spelling.helper("forgetClosure"))(\(context))")
            }
            for end in function.closureEnds where end.function != function.callee.text {
                writer.line("unsafe \(hold)(\(context), until: \(arguments(of: end)))")
            }
        case .context, .slot: break
        }
    }

    func slotContext(_ slot: Int) -> String { "\(spelling.helper("closureSlot"))(\(slot))" }

    // MARK: - What tells closures apart

    /// Whether a result is such a value.
    func isKey(_ result: BoundFunction.Result) -> Bool {
        function.closureEnds.contains { end in
            end.values.contains { value in
                value == function.results.firstIndex(of: result).map(ClosureEnd.Value.result)
            }
        }
    }

    private func arguments(of end: ClosureEnd) -> String {
        (["\"\(end.function)\""] + end.values.map(name)).joined(separator: ", ")
    }

    /// The pointer that tells closures apart, and that may be none.
    private var handleOrNil: String? {
        for case .result(let index) in function.closureEnds.flatMap(\.values) {
            guard case .object(_, _, isPointer: true) = function.results[index].bridge,
                case .optional = function.results[index].type
            else { continue }
            return name(.result(index))
        }
        return nil
    }

    private func name(_ value: ClosureEnd.Value) -> String {
        switch value {
        case .receiver: return function.receiver?.description ?? "handle"
        case .parameter(let index):
            let parameter = function.parameters[index]
            if case .handle(let local, _) = parameter.bridge { return local.description }
            guard case .lentCString = parameter.bridge else { return parameter.name.description }
            return text(parameter.name)
        case .result(let index):
            let result = function.results[index]
            if result.bridge.isText { return text(result.local) }
            guard case .object = result.bridge else { return result.local.description }
            return self.value(result.source).inOneLine
        }
    }

    /// A text that one function may always have, and another one not: what is compared is the same.
    private func text(_ local: SwiftIdentifier) -> String {
        "\(local) as \(spelling.standard("String"))?"
    }

    private func isUnsafe(_ value: ClosureEnd.Value) -> Bool {
        switch value {
        case .receiver:
            if case .method(_, let safety) = function.role { safety != .safe } else { false }
        case .parameter(let index):
            switch (function.parameters[index].bridge, function.role) {
            case (.handle(_, let safety), _): safety != .safe
            case (.same, .release): function.callSafety != .safe
            case (.same, _): function.parameters[index].type.isPointer
            default: false
            }
        case .result(let index): safety(of: function.results[index].source) != .safe
        }
    }
}

extension BoundClosure {
    /// What stands before an expression with a closure in it that Swift cannot know to be safe.
    var marker: String { isUnsafe ? "unsafe " : "" }

    /// Whether it is kept where the function has not failed.
    fileprivate var outlivesCall: Bool {
        switch lifetime {
        case .once, .forever, .held: true
        case .call, .stream, .accompanying, .released: false
        }
    }
}

extension SwiftType {
    /// Whether Swift cannot know of a value that a use of it is safe.
    fileprivate var isPointer: Bool {
        switch self {
        case .rawPointer, .pointer, .standard(.OpaquePointer): true
        case .optional(let type): type.isPointer
        default: false
        }
    }
}
