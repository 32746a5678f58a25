/// What tells of failure, and throws.
extension BodyEmitter {
    func emitFailure(_ writer: inout CodeWriter) {
        switch function.failure {
        case nil: break
        case .text(let text): throwText(text, &writer)
        case .wording(let text, let wording): throwText(text, wording, &writer)
        case .structure(let structure): throwStructure(structure, &writer)
        case .status(let source, let test, let code, let errorText):
            let release = errorText?.release
            // The number of an error says nothing.
            let code = release == nil ? code : nil
            var text = errorText.map { prepare($0, &writer) }
            let status = value(source)
            if code != nil { text?.code = nil }
            let condition = marked(self.condition(status, test), safety(of: source))
            writer.expressionBlock("if ", condition) { writer in
                if let release {
                    let error = self.code(status, code, as: release.type)
                    let call = SwiftExpression.call(spelling.imported(release.callee), [error])
                    let marked = marked(call, safety(of: source)).inOneLine
                    writer.line("defer { \(marked) }")
                }
                let isUnsafe = safety(of: source) != .safe && code != nil || text?.isUnsafe ?? false
                let error = failure(
                    code: code.map { integer(of: number(status, $0)) } ?? text?.code,
                    text: text?.message(status, code))
                writer.expression("throw ", isUnsafe ? .unsafe(error) : error)
            }
        }
    }

    private func condition(
        _ status: SwiftExpression, _ test: BoundFunction.StatusTest
    ) -> SwiftExpression {
        guard case .isNot(let numbers, let isEnum) = test else {
            return .suffixed(status, test.code)
        }
        let number = isEnum ? self.number(status, .enumeration) : status
        guard numbers.count > 1 else { return .suffixed(number, " != \(numbers[0])") }
        return .call("!\(numbers).contains", [integer(of: number)])
    }

    /// `failure("open", code: …, text: …)`
    func failure(code: SwiftExpression?, text: SwiftExpression?) -> SwiftExpression {
        var arguments = [SwiftExpression.text("\"\(function.nameInMessages)\"")]
        if let code { arguments.append(.labelled("code", code)) }
        if let text { arguments.append(.labelled("text", text)) }
        return .call(spelling.helper("failure"), arguments)
    }

    func number(
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
            let prefix = text.bridge == .textInMemory ? "try " : "try unsafe "
            writer.expression(prefix, .call(helper, [message]))
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
        case .empty: tests = ["\(local).isEmpty"]
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
        /// Whether the text touches memory.
        var touchesMemory: Bool

        /// Whether what is used of it touches memory: the number does.
        var isUnsafe: Bool { touchesMemory || code != nil }
    }

    /// Takes over what the caller owns, whether or not there is an error.
    private func prepare(
        _ text: BoundFunction.ErrorText, _ writer: inout CodeWriter
    ) -> StatusText {
        switch text {
        case .function(let source):
            let message = { (status: SwiftExpression, kind: BoundFunction.StatusCode?) in
                self.text(of: source, status, kind)
            }
            return StatusText(message: message, code: nil, touchesMemory: true)
        case .text(let result) where result.bridge == .textInMemory:
            // It is a text where there is an error only.
            let text = self.text(value(result.source), result.bridge)
            return StatusText(message: { _, _ in text }, code: nil, touchesMemory: false)
        case .text(let result):
            let isTaken =
                copiedDuringCall.contains { $0.local == result.local }
                || function.results.contains { $0.local == result.local }
            if !isTaken { take(result, &writer) }
            let local = SwiftExpression.text(result.local.description)
            return StatusText(message: { _, _ in local }, code: nil, touchesMemory: false)
        case .structure(let structure):
            let (text, code) = prepare(structure, &writer)
            return StatusText(
                message: { _, _ in text }, code: code, touchesMemory: !structure.text.isOwned)
        }
    }

    /// What the function gives that has the text of the error.
    func text(
        of source: BoundFunction.ErrorFunction, _ status: SwiftExpression,
        _ kind: BoundFunction.StatusCode?
    ) -> SwiftExpression {
        let arguments = source.arguments.map { argument -> SwiftExpression in
            switch argument {
            case .status(let type): code(status, kind, as: type)
            case .handle(let local): .text(local.description)
            case .parameter(let index): value(function.parameters[index])
            case .memory: .text("$0")
            case .capacity(let type): narrowed(.text("$1"), to: type)
            }
        }
        let call = SwiftExpression.call(spelling.imported(source.callee), arguments)
        guard source.fillsMemory else { return text(call, source.bridge) }
        return .text(spelling.helper("writtenText") + " { unsafe \(call.inOneLine) }")
    }

    /// The status as the function takes it that has the text of the error.
    private func code(
        _ status: SwiftExpression, _ kind: BoundFunction.StatusCode?, as type: SwiftType?
    ) -> SwiftExpression {
        guard let type else { return status }
        let number = kind.map { self.number(status, $0) } ?? status
        return .call(spelling.type(type), [.labelled("truncatingIfNeeded", number)])
    }
}

extension BoundFunction.Failure {
    /// The C string that is the text of the error.
    var result: BoundFunction.Result? {
        switch self {
        case .text(let text), .wording(let text, .unless): text
        case .structure, .wording(_, .prefix), .wording(_, .empty): nil
        case .status(_, _, _, let text): if case .text(let result) = text { result } else { nil }
        }
    }
}

extension BoundFunction.ErrorText {
    /// What takes the error back.
    fileprivate var release: BoundFunction.ErrorFunction.Release? {
        if case .function(let function) = self { function.release } else { nil }
    }

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
        case .isTrue: ""
        case .isFalse: " == false"
        case .isNil: " == nil"
        case .isNegativeEnum: ".rawValue < 0"
        case .isNotZeroEnum: ".rawValue != 0"
        case .isZeroEnum: ".rawValue == 0"
        case .isNot: ""
        }
    }
}
