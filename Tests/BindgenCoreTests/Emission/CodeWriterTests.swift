import Testing

@testable import BindgenCore

@Suite struct CodeWriterTests {
    @Test("Blank lines are asked for: none at the start, never two, none at the end")
    func blankLines() {
        var writer = CodeWriter()
        writer.blank()
        writer.line("a")
        writer.blank()
        writer.blank()
        writer.line("b")
        writer.blank()
        #expect(writer.text == "a\n\nb\n")
    }

    @Test("A list goes on lines of its own when it is longer than a line")
    func lists() {
        var writer = CodeWriter()
        let list = { (items: [String], writer: inout CodeWriter) in
            writer.startLine()
            writer.write("f")
            writer.list(items.count) {
                $1.write(items[$0])
            } writingTail: {
                $0.write(";")
            }
        }
        list([], &writer)
        list(["a", "b"], &writer)
        let long = String(repeating: "x", count: 60)
        writer.block("{") { writer in list([long, long], &writer) }
        #expect(
            writer.text == """
                f();
                f(a, b);
                {
                    f(
                        \(long),
                        \(long)
                    );
                }

                """)
    }

    @Test("An expression is broken from the outside in, only as far as needed")
    func expressions() {
        let y = String(repeating: "y", count: 50)
        let long = SwiftExpression.text(y)
        let inner = SwiftExpression.call("g", [long, .text("z")])
        var writer = CodeWriter()
        writer.expression("return ", .unsafe(.call("T", [.labelled("of", inner)])))
        writer.expression("return ", .unsafe(.call("T", [.labelled("of", inner), inner])), ";")
        #expect(
            writer.text == """
                return unsafe T(of: g(\(y), z))
                return unsafe T(
                    of: g(\(y), z),
                    g(\(y), z)
                );

                """)
    }

    @Test("No line of a generated call is longer than a line where it can be broken")
    func length() {
        let parameters = (0..<20).map { "GoInt someQuiteLongParameterName\($0)" }
        let output = generated("extern GoInt F(\(parameters.joined(separator: ", ")));")
        for line in output.wrapper.split(separator: "\n") {
            #expect(line.utf8.count <= CodeWriter.lineLength, "\(line)")
        }
    }
}
