/// Writes lines: it owns all white space.
struct CodeWriter {
    /// What was written, as UTF-8.
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var wantsBlankLine = false
    private var lineStart = 0
    private let indentWidth: Int
    /// How many columns a line may have before its arguments go on lines of their own.
    static let lineLength = 100

    init(indentWidth: Int = 4) {
        self.indentWidth = indentWidth
    }

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: - Pieces of a line

    /// Begins a line: the blank line that was asked for, and the indentation.
    mutating func startLine() {
        if wantsBlankLine {
            bytes.append(UInt8(ascii: "\n"))
            wantsBlankLine = false
        }
        lineStart = bytes.count
        for _ in 0..<(depth * indentWidth) { bytes.append(UInt8(ascii: " ")) }
    }

    mutating func write(_ piece: String) {
        // At once, where the piece lies in one place, as nearly every one does: half of the cost of
        // emission is this.
        let isWritten: Void? = unsafe piece.utf8.withContiguousStorageIfAvailable { utf8 in
            unsafe bytes.append(contentsOf: utf8)
        }
        if isWritten == nil { bytes.append(contentsOf: piece.utf8) }
    }

    /// Writes a parenthesis, which is quicker than a text.
    mutating func open() { bytes.append(UInt8(ascii: "(")) }
    mutating func close() { bytes.append(UInt8(ascii: ")")) }

    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
    }

    private var isLineTooLong: Bool { bytes.count - lineStart > Self.lineLength }

    /// Takes the line back as if it had not been begun.
    private mutating func discardLine() {
        bytes.removeLast(bytes.count - lineStart)
    }

    // MARK: - Lines

    mutating func line(_ line: String) {
        if line.isEmpty {
            if wantsBlankLine { bytes.append(UInt8(ascii: "\n")) }
            wantsBlankLine = false
        } else {
            startLine()
            write(line)
        }
        endLine()
    }

    /// A doc comment of these lines.
    mutating func documentation(_ lines: [String]) {
        for line in lines {
            startLine()
            write(line.isEmpty ? "///" : "/// ")
            write(line)
            endLine()
        }
    }

    /// The attribute of what should not be used any more, with what to use instead.
    mutating func deprecation(_ message: String?) {
        guard let message else { return }
        let use = message.isEmpty ? "" : ", message: " + SwiftSpelling.literal(message)
        line("@available(*, deprecated\(use))")
    }

    /// Asks for one blank line before the next line; asking twice gives one, and at the beginning, or behind
    /// an opening brace, there is none.
    mutating func blank() {
        wantsBlankLine = !bytes.isEmpty && !bytes.suffix(2).elementsEqual("{\n".utf8)
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

    /// Lines further in, between a line that the head writes, with an opening brace, and the closing
    /// brace.
    mutating func block(
        writingHead head: (inout CodeWriter) -> Void, _ body: (inout CodeWriter) -> Void
    ) {
        startLine()
        head(&self)
        endLine()
        indented(body)
        wantsBlankLine = false
        line("}")
    }

    /// Ends the line that was begun with `(item, item)tail` if it fits, else each item is on a line of
    /// its own.
    mutating func list(
        _ count: Int, _ writeItem: (Int, inout CodeWriter) -> Void,
        writingTail tail: (inout CodeWriter) -> Void
    ) {
        open()
        let start = bytes.count
        for index in 0..<count {
            if index > 0 { write(", ") }
            writeItem(index, &self)
        }
        close()
        tail(&self)
        if count == 0 || !isLineTooLong {
            endLine()
            return
        }
        bytes.removeLast(bytes.count - start)
        endLine()
        indented { writer in
            for index in 0..<count {
                writer.startLine()
                writeItem(index, &writer)
                if index < count - 1 { writer.write(",") }
                writer.endLine()
            }
        }
        startLine()
        close()
        tail(&self)
        endLine()
    }

    /// A head that ends in an expression, lines further in, and the closing brace.
    mutating func expressionBlock(
        _ head: String, _ expression: SwiftExpression, _ body: (inout CodeWriter) -> Void
    ) {
        self.expression(head, expression, " {")
        indented(body)
        line("}")
    }

    /// An expression, its arguments on lines of their own where it is too long.
    mutating func expression(_ head: String, _ expression: SwiftExpression, _ tail: String = "") {
        startLine()
        write(head)
        expression.write(to: &self)
        write(tail)
        guard isLineTooLong, let (callee, arguments, suffix) = expression.parts else {
            endLine()
            return
        }
        discardLine()
        line(head + callee + "(")
        indented { writer in
            for (index, argument) in arguments.enumerated() {
                writer.expression("", argument, index < arguments.count - 1 ? "," : "")
            }
        }
        line(")" + suffix + tail)
    }
}

/// An expression of the generated code, as far as line breaking needs to know it.
enum SwiftExpression: Equatable {
    case text(String)
    /// `callee(argument, argument)`; an empty callee makes a tuple.
    case call(String, [SwiftExpression])
    indirect case labelled(String, SwiftExpression)
    /// What stands behind a value: a member, a comparison.
    indirect case suffixed(SwiftExpression, String)
    indirect case unsafe(SwiftExpression)

    /// Writes it as part of a line.
    func write(to writer: inout CodeWriter) {
        switch self {
        case .text(let text):
            writer.write(text)
        case .call(let callee, let arguments):
            writer.write(callee)
            writer.open()
            for index in arguments.indices {
                if index > 0 { writer.write(", ") }
                arguments[index].write(to: &writer)
            }
            writer.close()
        case .labelled(let label, let value):
            writer.write(SwiftIdentifier.argumentLabel(label))
            writer.write(": ")
            value.write(to: &writer)
        case .suffixed(let value, let suffix):
            value.write(to: &writer)
            writer.write(suffix)
        case .unsafe(let value):
            writer.write("unsafe ")
            value.write(to: &writer)
        }
    }

    /// The text of it where no line is to be broken.
    var inOneLine: String {
        var writer = CodeWriter()
        write(to: &writer)
        return writer.text
    }

    /// What stands before the first parenthesis, in it, and behind it; nothing if it has none.
    fileprivate var parts: (String, [SwiftExpression], String)? {
        switch self {
        case .text: nil
        case .suffixed(let value, let suffix): value.parts.map { ($0.0, $0.1, $0.2 + suffix) }
        case .call(let callee, let arguments): arguments.isEmpty ? nil : (callee, arguments, "")
        case .labelled(let label, let value):
            value.parts.map { (SwiftIdentifier.argumentLabel(label) + ": " + $0.0, $0.1, $0.2) }
        case .unsafe(let value): value.parts.map { ("unsafe " + $0.0, $0.1, $0.2) }
        }
    }
}
