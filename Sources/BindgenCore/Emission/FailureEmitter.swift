/// What tells of failure, and throws.
extension BodyEmitter {
    func emitFailure(_ writer: inout CodeWriter) {
        switch function.failure {
        case nil: break
        case .text(let text): throwText(text, &writer)
        case .wording(let text, let wording): throwText(text, wording, &writer)
        case .structure(let structure): throwStructure(structure, &writer)
        case .status(let source, let test, let code, let text):
            let text = text.map { prepare($0, &writer) }
            let status = value(source)
            let condition = marked(.suffixed(status, test.code), safety(of: source))
            writer.expressionBlock("if ", condition) { writer in
                let isUnsafe = safety(of: source) != .safe && code != nil || text?.isUnsafe ?? false
                let error = failure(
                    code: code.map { integer(of: number(status, $0)) } ?? text?.code,
                    text: text?.message(status, code))
                writer.expression("throw ", isUnsafe ? .unsafe(error) : error)
            }
        }
    }

    /// `failure("open", code: …, text: …)`
    private func failure(code: SwiftExpression?, text: SwiftExpression?) -> SwiftExpression {
        var arguments = [SwiftExpression.text("\"\(function.nameInMessages)\"")]
        if let code { arguments.append(.labelled("code", code)) }
        if let text { arguments.append(.labelled("text", text)) }
        return .call(spelling.helper("failure"), arguments)
    }

    private func number(
        _ value: SwiftExpression, _ kind: BoundFunction.StatusCode
    ) -> SwiftExpression {
        kind == .enumeration ? .suffixed(value, ".rawValue") : value
    }

    // MARK: - Texts

    private func throwText(_ text: BoundFunction.Result, _ writer: inout CodeWriter) {
        let helper = spelling.helper("throwIfPresent")
        if text.bridge == .ownedCString(free: nil) {
            writer.expression("try unsafe ", .call(helper, [value(text.source)]))
        } else if copiedDuringCall.contains(text) {
            writer.expression("try ", .call(helper, [.text(text.local.description)]))
        } else {
            let message = self.text(value(text.source), text.bridge)
            writer.expression("try unsafe ", .call(helper, [message]))
        }
    }

    /// `if let state, state != "ok" { throw … }`
    private func throwText(
        _ text: BoundFunction.Result, _ wording: Conventions.Wording, _ writer: inout CodeWriter
    ) {
        let local = text.local.description
        let tests: [String]
        switch wording {
        case .unless(let words):
            if !copiedDuringCall.contains(text) { take(text, &writer) }
            tests = words.map {
                $0.isEmpty ? "!\(local).isEmpty" : "\(local) != \(SwiftSpelling.literal($0))"
            }
        case .prefix(let prefix): tests = ["\(local).hasPrefix(\(SwiftSpelling.literal(prefix)))"]
        }
        let conditions = (text.bridge.isText ? ["let \(local)"] : []) + tests
        writer.block("if \(conditions.joined(separator: ", ")) {") { writer in
            writer.expression("throw ", failure(code: nil, text: .text(local)))
        }
    }

    /// What a failure says that a status tells of.
    private struct StatusText {
        /// The text, for a status.
        var message: (SwiftExpression, BoundFunction.StatusCode?) -> SwiftExpression
        /// The number, where the status is none.
        var code: SwiftExpression?
        var isUnsafe: Bool
    }

    /// Takes over what the caller owns, whether or not there is an error.
    private func prepare(
        _ text: BoundFunction.ErrorText, _ writer: inout CodeWriter
    ) -> StatusText {
        switch text {
        case .function(let source):
            let message = { (status: SwiftExpression, kind: BoundFunction.StatusCode?) in
                let code = source.takesCode ? [self.code(status, kind, as: source.codeType)] : []
                return self.text(.call(self.spelling.imported(source.callee), code), source.bridge)
            }
            return StatusText(message: message, code: nil, isUnsafe: true)
        case .text(let result):
            if !copiedDuringCall.contains(result) { take(result, &writer) }
            let local = SwiftExpression.text(result.local.description)
            return StatusText(message: { _, _ in local }, code: nil, isUnsafe: false)
        case .structure(let structure):
            let (text, code) = prepare(structure, &writer)
            return StatusText(
                message: { _, _ in text }, code: code, isUnsafe: touches(structure, code))
        }
    }

    /// The status as the function takes it that has the text of the error.
    private func code(
        _ status: SwiftExpression, _ kind: BoundFunction.StatusCode?, as type: SwiftType?
    ) -> SwiftExpression {
        guard let type else { return status }
        let number = kind.map { self.number(status, $0) } ?? status
        return .call(spelling.type(type), [.labelled("truncatingIfNeeded", number)])
    }

    // MARK: - Structs

    private func throwStructure(
        _ structure: BoundFunction.ErrorStructure, _ writer: inout CodeWriter
    ) {
        guard structure.isPointer else {
            let (text, code) = prepare(structure, &writer)
            let source = value(structure.result.source)
            let isError =
                structure.code.map { number(.suffixed(source, ".\($0.member)"), $0.kind) }
                .map { SwiftExpression.suffixed($0, " != 0") }
            let hasText = SwiftExpression.suffixed(source, ".\(structure.message) != nil")
            writer.expressionBlock("if ", .unsafe(isError ?? hasText)) { writer in
                let error = failure(code: code, text: text)
                writer.expression("throw ", touches(structure, code) ? .unsafe(error) : error)
            }
            return
        }
        let local = structure.result.local
        writer.expressionBlock("if let \(local) = ", .unsafe(value(structure.result.source))) {
            writer in
            if let free = structure.free {
                writer.line("defer { unsafe \(spelling.imported(free))(\(local)) }")
            }
            let pointee = SwiftExpression.text("\(local).pointee")
            let text = self.text(.suffixed(pointee, ".\(structure.message)"), structure.bridge)
            let code = structure.code.map { number(.suffixed(pointee, ".\($0.member)"), $0.kind) }
            let error = failure(code: code.map(integer), text: text)
            guard let code else {
                writer.expression("throw ", .unsafe(error))
                return
            }
            writer.expressionBlock("if ", .unsafe(.suffixed(code, " != 0"))) { writer in
                writer.expression("throw ", .unsafe(error))
            }
        }
    }

    /// Gives a struct back at the end of the function, and what is in it.
    private func prepare(
        _ structure: BoundFunction.ErrorStructure, _ writer: inout CodeWriter
    ) -> (text: SwiftExpression, code: SwiftExpression?) {
        let source = value(structure.result.source)
        let local = structure.result.local
        if structure.isPointer {
            if let free = structure.free {
                let give = " { unsafe \(spelling.imported(free))(\(local)) }"
                writer.block("defer {") { writer in
                    writer.expression("if let \(local) = ", .unsafe(source), give)
                }
            }
            let code = structure.code.map { code in
                let number = number(.text("$0.pointee.\(code.member)"), code.kind)
                var text = CodeWriter()
                integer(of: number).write(to: &text)
                return SwiftExpression.suffixed(source, ".map { unsafe \(text.text) }")
            }
            let message = SwiftExpression.suffixed(source, "?.pointee.\(structure.message)")
            return (text(message, structure.bridge), code)
        }
        let code = structure.code.map {
            integer(of: number(.suffixed(source, ".\($0.member)"), $0.kind))
        }
        let message = text(.suffixed(source, ".\(structure.message)"), structure.bridge)
        if let free = structure.free {
            writer.line(
                "defer { unsafe \(spelling.imported(free))(&\(variable(structure.result))) }")
            return (message, code)
        }
        if structure.bridge == .borrowedCString { return (message, code) }
        writer.expression("let \(local) = ", .unsafe(message))
        return (.text(local.description), code)
    }

    /// Whether what makes the error reads the struct: its text may have been taken before.
    private func touches(
        _ structure: BoundFunction.ErrorStructure, _ code: SwiftExpression?
    ) -> Bool {
        code != nil || structure.isPointer || structure.bridge == .borrowedCString
    }

    /// The variable that an output is.
    private func variable(_ result: BoundFunction.Result) -> String {
        guard case .output(let index) = result.source else { return result.local.description }
        return function.outputs[index].name.description
    }
}

extension BoundFunction.Failure {
    /// The C string that is the text of the error.
    var result: BoundFunction.Result? {
        switch self {
        case .text(let text), .wording(let text, .unless): text
        case .structure, .wording(_, .prefix): nil
        case .status(_, _, _, let text): if case .text(let result) = text { result } else { nil }
        }
    }
}

extension BoundFunction.ErrorText {
    /// The value that it is made of, unless a function has it.
    var result: BoundFunction.Result? {
        switch self {
        case .function: nil
        case .text(let result): result
        case .structure(let structure): structure.result
        }
    }
}

extension BoundFunction.StatusTest {
    /// What stands behind the value.
    fileprivate var code: String {
        switch self {
        case .isNegative: " < 0"
        case .isNotZero: " != 0"
        case .isZero: " == 0"
        case .isFalse: " == false"
        case .isNil: " == nil"
        case .isNotZeroEnum: ".rawValue != 0"
        }
    }
}
