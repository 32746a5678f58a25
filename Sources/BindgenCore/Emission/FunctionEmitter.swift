/// Writes one function: its documentation, its signature and its body.
struct FunctionEmitter {
    private let function: BoundFunction
    private let spelling: SwiftSpelling
    private let isStatic: Bool
    private let modifiers: String

    /// - Parameters:
    ///   - modifiers: what every declaration of the module begins with: `public `.
    ///   - isStatic: whether the function is a member of the namespace.
    init(_ function: BoundFunction, spelling: SwiftSpelling, modifiers: String, isStatic: Bool) {
        self.function = function
        self.spelling = spelling
        self.modifiers = modifiers
        self.isStatic = isStatic
    }

    func emit(_ writer: inout CodeWriter) {
        for line in function.documentation { writer.line(line.isEmpty ? "///" : "/// " + line) }
        let attributes = function.isUnsafe ? "@unsafe " : ""
        let head = attributes + modifiers + (isStatic ? "static func " : "func ")
        let result = function.resultType
        let arrow = result == .void ? " {" : " -> " + spelling.type(result) + " {"
        writer.list(
            head + function.name.description, function.parameters,
            function.isThrowing ? " throws(GoError)" + arrow : arrow
        ) { parameter, writer in write(parameter, to: &writer) }
        writer.indented { writer in body(&writer) }
        writer.line("}")
    }

    /// `label name: Type`, with one word where both are the same.
    private func write(_ parameter: BoundFunction.Parameter, to writer: inout CodeWriter) {
        writer.write(parameter.label?.label ?? "_")
        if parameter.label != parameter.name {
            writer.write(" ")
            writer.write(parameter.name.description)
        }
        writer.write(": ")
        writer.write(spelling.type(parameter.type))
    }

    // MARK: - Body

    private func body(_ writer: inout CodeWriter) {
        for parameter in function.parameters where parameter.bridge == .lentCString {
            let check =
                function.isThrowing
                ? "try " + spelling.helper("rejectNul") : spelling.helper("requireNoNul")
            let name = parameter.label ?? parameter.name
            writer.line("\(check)(\(parameter.name), \"\(name.text)\")")
        }
        if function.returnsStruct {
            lending(prefix: "let result = ", call, safety: function.callSafety, &writer)
            structResult(&writer)
        } else {
            // A body of one expression returns it without being told.
            let isOnly = !function.parameters.contains { $0.bridge == .lentCString }
            let prefix = isOnly || function.results.isEmpty ? "" : "return "
            guard let result = function.results.first else {
                lending(prefix: prefix, call, safety: function.callSafety, &writer)
                return
            }
            lending(
                prefix: prefix, lifted(marked(call, inside: function.callSafety), result),
                safety: function.callSafety, &writer)
        }
    }

    /// The call of the C function.
    private var call: SwiftExpression {
        .call(spelling.imported(function.callee), function.parameters.map(argument))
    }

    private func argument(_ parameter: BoundFunction.Parameter) -> SwiftExpression {
        let name = SwiftExpression.text(parameter.name.description)
        switch parameter.bridge {
        case .same, .lentString, .lentCString: return name
        case .integer(let type):
            return .call(spelling.type(type), [.labelled("truncatingIfNeeded", name)])
        case .complex(let shim):
            let type = spelling.shim(shim)
            return .call(type, [name])
        }
    }

    /// What makes the Swift value of a C value.
    private func lifted(
        _ value: SwiftExpression, _ result: BoundFunction.Result
    ) -> SwiftExpression {
        switch result.bridge {
        case .same: value
        case .integer(let type):
            .call(spelling.type(type), [.labelled("truncatingIfNeeded", value)])
        case .ownedCString: .call(spelling.helper("takeString"), [value])
        case .borrowedCString, .borrowedString: .call(spelling.helper("copyString"), [value])
        case .complex(let type): .call(spelling.type(type), [value])
        }
    }

    /// An expression within closures that lend the strings for its time.
    private func lending(
        prefix: String, _ expression: SwiftExpression, safety: MemorySafety,
        _ writer: inout CodeWriter
    ) {
        let isBare = expression == call
        let expression = isBare ? marked(expression, inside: safety) : expression
        let lent = function.parameters.filter(\.isLent)
        lend(lent[...], prefix, safety == .safe ? expression : .unsafe(expression), &writer)
    }

    private func lend(
        _ parameters: ArraySlice<BoundFunction.Parameter>, _ prefix: String,
        _ expression: SwiftExpression, _ writer: inout CodeWriter
    ) {
        guard let parameter = parameters.first else {
            writer.expression(prefix, expression)
            return
        }
        let name = parameter.name
        let helper = spelling.helper(
            parameter.bridge == .lentString ? "withGoString" : "withCString")
        writer.block("\(prefix)unsafe \(helper)(\(name)) { \(name) in") { writer in
            lend(parameters.dropFirst(), "", expression, &writer)
        }
    }

    /// Of a value that nobody can say is unsafe or not, makes one that is.
    private func marked(
        _ expression: SwiftExpression, inside safety: MemorySafety
    ) -> SwiftExpression {
        safety == .unknown ? .call(spelling.helper("unchecked"), [expression]) : expression
    }

    // MARK: - Results in a struct

    private func structResult(_ writer: inout CodeWriter) {
        guard let error = function.error else {
            let values = function.results.map { lifted(member($0), $0) }
            returnValues(values, isUnsafe: needsMarker, &writer)
            return
        }
        // Every text is taken over before anything is thrown, or it would leak then.
        let texts = function.results.filter { $0.bridge.isCText }
        for result in texts {
            writer.expression("let \(result.local) = unsafe ", lifted(member(result), result))
        }
        let message = lifted(member(error), error)
        writer.expression("try unsafe ", .call(spelling.helper("throwIfPresent"), [message]))
        let values = function.results.map { result in
            result.bridge.isCText ? unwrapped(result) : lifted(member(result), result)
        }
        let hasMembers = function.results.contains { !$0.bridge.isCText }
        returnValues(
            values, isUnsafe: hasMembers && needsMarker, canThrow: !texts.isEmpty, &writer)
    }

    /// A text that Go promises beside a nil error.
    private func unwrapped(_ result: BoundFunction.Result) -> SwiftExpression {
        let function = SwiftExpression.text("\"\(function.name.text)\"")
        return .call(spelling.helper("unwrap"), [.text(result.local.description), function])
    }

    private var needsMarker: Bool { function.resultSafety != .safe }

    private func returnValues(
        _ values: [SwiftExpression], isUnsafe: Bool, canThrow: Bool = false,
        _ writer: inout CodeWriter
    ) {
        guard !values.isEmpty else { return }
        let value = values.count == 1 ? values[0] : .call("", values)
        writer.expression(canThrow ? "return try " : "return ", isUnsafe ? .unsafe(value) : value)
    }

    private func member(_ result: BoundFunction.Result) -> SwiftExpression {
        marked(.text("result.\(result.member ?? "")"), inside: function.resultSafety)
    }
}

extension BoundFunction.Parameter {
    /// Whether it is lent to the call within a closure.
    fileprivate var isLent: Bool {
        switch bridge {
        case .lentString, .lentCString: true
        case .same, .integer, .complex: false
        }
    }
}
