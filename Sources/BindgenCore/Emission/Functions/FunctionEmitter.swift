/// Writes one function: its documentation and its signature, around its body.
struct FunctionEmitter {
    /// What a parameter that lends elements is.
    private enum Elements {
        case array, span
    }

    private let body: BodyEmitter
    private let isStatic: Bool
    private let modifiers: String

    /// - Parameters:
    ///   - modifiers: what every declaration of the module begins with: `public `.
    ///   - isStatic: whether a function of no class is a member of the namespace.
    init(
        _ function: Shared<BoundFunction>, spelling: SwiftSpelling, modifiers: String,
        isStatic: Bool
    ) {
        body = BodyEmitter(function, spelling: spelling)
        self.modifiers = modifiers
        self.isStatic = isStatic
    }

    private var function: BoundFunction { body.function }
    private var spelling: SwiftSpelling { body.spelling }

    func emit(_ writer: inout CodeWriter) {
        emit(.array, &writer)
        // A span says the same of memory that belongs to something else than an array.
        // It cannot wait, though: whoever waits needs memory that stays.
        guard function.awaiting == nil, function.visibleParameters.contains(where: \.lendsElements)
        else {
            return
        }
        writer.blank()
        emit(.span, &writer)
    }

    private func emit(_ elements: Elements, _ writer: inout CodeWriter) {
        writer.documentation(function.documentation)
        writer.deprecation(function.deprecation)
        if spelling.writesDurations, function.usesDuration {
            writer.line(spelling.durationAvailability)
        } else if elements == .span {
            writer.line(spelling.spanAvailability)
        }
        if function.isInlinable { writer.line("@inlinable") }
        writer.startLine()
        if function.isUnsafe { writer.write("@unsafe ") }
        writeIntroducer(to: &writer)
        writer.write(name)
        if function.isProperty {
            writer.write(": \(spelling.type(function.resultType)) {")
            writer.endLine()
            writer.indented(body.emit)
            writer.line("}")
            return
        }
        let parameters = function.visibleParameters
        let stream = function.awaiting?.stream.map(self.stream)
        writer.list(parameters.count + (stream == nil ? 0 : 1)) { index, writer in
            guard index < parameters.count else { return writer.write(policy(of: stream ?? "")) }
            write(parameters[index], elements, to: &writer)
        } writingTail: { writer in
            writer.write(function.effects.clause)
            if let stream { writer.write(" -> " + stream) }
            let result = stream == nil ? function.resultType : .void
            if result != .void, function.role != .initializer {
                writer.write(" -> ")
                writer.write(spelling.type(result))
            }
            writer.write(" {")
        }
        writer.indented(body.emit)
        writer.line("}")
    }

    /// `AsyncStream<String>`
    private func stream(_ told: Awaiting.Told) -> String {
        let failure = told.error == nil ? "" : ", any " + spelling.standard("Error")
        return "\(spelling.standard(told.streamType))<\(body.elementType(told))\(failure)>"
    }

    /// The parameter by which callers say what becomes of elements that come faster than they are taken.
    private func policy(of stream: String) -> String {
        "bufferingPolicy: \(stream).Continuation.BufferingPolicy = .unbounded"
    }

    private var name: String {
        guard function.role == .initializer else { return function.name.description }
        return if case .optional = function.resultType { "init?" } else { "init" }
    }

    private var keyword: String { function.isProperty ? "var" : "func" }

    /// What stands before the name.
    private func writeIntroducer(to writer: inout CodeWriter) {
        switch function.role {
        case .function: writer.write(modifiers)
        case .method, .staticFunction, .initializer: writer.write(memberModifiers(modifiers))
        case .release: break
        }
        switch function.role {
        case .function: writer.write(isStatic ? "static \(keyword) " : "\(keyword) ")
        case .method: writer.write("\(keyword) ")
        case .staticFunction: writer.write("static \(keyword) ")
        case .initializer: writer.write("convenience ")
        case .release: writer.write("private static func ")
        }
    }

    /// `label name: Type`, with one word where both are the same.
    private func write(
        _ parameter: BoundFunction.Parameter, _ elements: Elements, to writer: inout CodeWriter
    ) {
        writer.write(parameter.label?.label ?? "_")
        if parameter.label != parameter.name {
            writer.write(" ")
            writer.write(parameter.name.description)
        }
        writer.write(": ")
        if parameter.isInout { writer.write("inout ") }
        if elements == .span, parameter.lendsElements, case .array(let element) = parameter.type {
            writer.write(spelling.span(of: element, isMutable: parameter.isInout))
        } else {
            writer.write(spelling.type(parameter.type))
        }
    }
}

extension BoundFunction {
    /// Whether a duration is among what it takes and gives.
    fileprivate var usesDuration: Bool {
        parameters.contains(where: \.type.usesDuration) || resultType.usesDuration
    }
}

extension BoundFunction.Parameter {
    /// Whether callers see what the function writes to it.
    var isInout: Bool {
        switch bridge {
        case .reference, .copiedReference, .lentReference: true
        case .lentSlice(let isMutable), .lentBuffer(_, _, let isMutable),
            .lentRawValues(_, let isMutable):
            isMutable
        case .same, .integer, .flag, .unicodeScalar, .dictionary, .nested, .structure, .coded,
            .complex,
            .rawValue, .lentString, .lentCString, .lentStrings, .lentCStrings, .lentArrays,
            .lentHandles,
            .closure, .handle, .nullableHandle, .record:
            false
        }
    }

    /// Whether it lends the elements of an array, or of a span.
    var lendsElements: Bool {
        switch bridge {
        case .lentSlice: true
        case .lentBuffer: type != .standard(.String)
        case .same, .integer, .flag, .unicodeScalar, .dictionary, .nested, .structure, .coded,
            .complex,
            .rawValue, .lentString, .lentCString, .lentStrings, .lentCStrings, .lentArrays,
            .lentReference, .lentHandles,
            .lentRawValues, .reference,
            .copiedReference, .closure, .handle, .nullableHandle, .record:
            false
        }
    }
}
