/// Writes lines: it owns all white space.
struct CodeWriter {
    private(set) var text = ""
    private var depth = 0
    private var wantsBlankLine = false
    private let indentWidth: Int
    /// How many columns a line may have before its arguments go on lines of their own.
    static let lineLength = 100

    init(indentWidth: Int = 4) {
        self.indentWidth = indentWidth
    }

    mutating func line(_ line: String) {
        if wantsBlankLine {
            text += "\n"
            wantsBlankLine = false
        }
        if !line.isEmpty {
            for _ in 0..<(depth * indentWidth) { text += " " }
            text += line
        }
        text += "\n"
    }

    /// Asks for one blank line before the next line; asking twice gives one.
    mutating func blank() {
        wantsBlankLine = !text.isEmpty
    }

    /// Lines that belong together, further in.
    mutating func indented(_ body: (inout CodeWriter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// A line that ends in an opening brace, lines further in, and the closing brace.
    mutating func block(_ head: String, _ body: (inout CodeWriter) -> Void) {
        line(head)
        indented(body)
        wantsBlankLine = false
        line("}")
    }

    /// Whether a line fits into its length where writing stands.
    func fits(_ line: String) -> Bool {
        depth * indentWidth + line.utf8.count <= Self.lineLength
    }

    /// `prefix(item, item)suffix` on one line if it fits, else each item on a line of its own.
    mutating func list(_ prefix: String, _ items: [String], _ suffix: String) {
        let whole = "\(prefix)(\(items.joined(separator: ", ")))\(suffix)"
        if items.isEmpty || fits(whole) {
            line(whole)
            return
        }
        line(prefix + "(")
        indented { writer in
            for (index, item) in items.enumerated() {
                writer.line(item + (index < items.count - 1 ? "," : ""))
            }
        }
        line(")" + suffix)
    }

    /// An expression, its arguments on lines of their own where it is too long.
    mutating func expression(_ prefix: String, _ expression: SwiftExpression, _ suffix: String = "")
    {
        let whole = prefix + expression.flat + suffix
        guard !fits(whole), let (head, arguments) = expression.broken else {
            line(whole)
            return
        }
        line(prefix + head + "(")
        indented { writer in
            for (index, argument) in arguments.enumerated() {
                writer.expression("", argument, index < arguments.count - 1 ? "," : "")
            }
        }
        line(")" + suffix)
    }
}

/// An expression of the generated code, as far as line breaking needs to know it.
indirect enum SwiftExpression: Equatable {
    case text(String)
    /// `callee(argument, argument)`; an empty callee makes a tuple.
    case call(String, [SwiftExpression])
    case labelled(String, SwiftExpression)
    case unsafe(SwiftExpression)

    /// On one line.
    var flat: String {
        switch self {
        case .text(let text): text
        case .call(let callee, let arguments):
            callee + "(" + arguments.map(\.flat).joined(separator: ", ") + ")"
        case .labelled(let label, let value): label + ": " + value.flat
        case .unsafe(let value): "unsafe " + value.flat
        }
    }

    /// What stands before the first parenthesis, and what stands in it.
    fileprivate var broken: (String, [SwiftExpression])? {
        switch self {
        case .text: nil
        case .call(let callee, let arguments): arguments.isEmpty ? nil : (callee, arguments)
        case .labelled(let label, let value): value.broken.map { (label + ": " + $0.0, $0.1) }
        case .unsafe(let value): value.broken.map { ("unsafe " + $0.0, $0.1) }
        }
    }
}
