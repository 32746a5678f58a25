import Testing

@testable import BindgenCore

@Suite struct SequenceRulesTests {
    private func output(_ header: String, _ go: String) -> GenerationOutput {
        generated(
            "extern GoUintptr OpenRows();\nextern void CloseRows(GoUintptr rows);\n" + header,
            go: """
                //swift:class
                type Rows uintptr

                //export OpenRows
                func OpenRows() Rows

                //export CloseRows
                func CloseRows(rows Rows)

                \(go)
                """)
    }

    private static let types = [
        "Rows": "GoUintptr", "int": "GoInt", "bool": "GoUint8", "uint8": "GoUint8",
        "*C.char": "char*",
    ]

    /// `row int, ok bool`, as C has it.
    private func fields(_ list: String) -> [(type: String, name: String)] {
        list.split(separator: ",").map { item in
            let words = item.split(separator: " ").map(String.init)
            return (Self.types[words[1]] ?? "", words[0])
        }
    }

    @Test(
        "An object is a sequence of what a method without parameters may give",
        arguments: [
            ("rows Rows", "row int, ok bool", "", ""),
            ("rows Rows", "row int, count uint8", "", "always returns something"),
            ("number int", "row int, ok bool", "", "no method of an object"),
            ("rows Rows, n int", "row int, ok bool", "", "takes more than the object"),
            ("rows Rows", "row int, ok bool, err *C.char", "", "throws"),
            ("rows Rows", "row int, ok bool, err *C.char", "\n//swift:async", ""),
        ])
    func rules(_ parameters: String, _ results: String, _ directives: String, _ message: String) {
        let parameterTypes = fields(parameters).map { "\($0) \($1)" }.joined(separator: ", ")
        let members = fields(results).enumerated().map { index, field in
            "\(field.type) r\(index); /* \(field.name) */"
        }.joined(separator: " ")
        let output = output(
            """
            struct RowsNext_return { \(members) };
            extern struct RowsNext_return RowsNext(\(parameterTypes));
            """,
            """
            //export RowsNext
            //swift:sequence\(directives)
            func RowsNext(\(parameters)) (\(results))
            """)
        let messages = output.diagnostics.filter { $0.severity == .error }.map(\.message)
        #expect(messages.count == (message.isEmpty ? 0 : 1), "\(messages)")
        #expect(messages.allSatisfy { $0.contains(message) })
        #expect(output.wrapper.contains("Sequence {") == message.isEmpty)
    }

    @Test(
        "What only goes on has its element, and its error, from functions of the same object",
        arguments: [
            ("bool", "RowsItem", ""), ("bool", "RowsItem RowsError", ""),
            ("int", "RowsItem RowsError", "more than whether there is an element"),
            ("bool", "RowsText", "no exported function"),
            ("bool", "Rows2 RowsError", "something else than the object"),
            ("bool", "RowsRaw RowsError", "gives no element"),
            ("bool", "RowsError", "gives no element"),
            ("bool", "RowsItem RowsItem", "does not throw"),
            ("bool", "CloseRows", "gives no element"),
        ])
    func steps(_ result: String, _ functions: String, _ message: String) {
        let output = output(
            """
            extern \(Self.types[result] ?? "") RowsNext(GoUintptr rows);
            extern GoInt RowsItem(GoUintptr r);
            extern void* RowsRaw(GoUintptr r);
            extern GoInt Rows2(GoUintptr r, GoInt n);
            extern char* RowsError(GoUintptr r);
            """,
            """
            //export RowsNext
            //swift:async
            //swift:sequence \(functions)
            func RowsNext(rows Rows) \(result)

            //export RowsItem
            func RowsItem(r Rows) int

            //export RowsRaw
            func RowsRaw(r Rows) unsafe.Pointer

            //export Rows2
            func Rows2(r Rows, n int) int

            //export RowsError
            //swift:throws
            func RowsError(r Rows) *C.char
            """)
        let messages = output.diagnostics.filter { $0.severity == .error }.map(\.message)
        #expect(messages.count == (message.isEmpty ? 0 : 1), "\(messages)")
        #expect(messages.allSatisfy { $0.contains(message) }, "\(messages)")
        guard message.isEmpty else { return }
        let isThrowing = functions.hasSuffix("RowsError")
        let next = "public func next() async \(isThrowing ? "throws(GoError) " : "")-> Int? {"
        #expect(output.wrapper.contains(next), "\(output.wrapper)")
        #expect(!output.wrapper.contains("func item("))
    }

    @Test("An object is one sequence")
    func twice() {
        let output = output(
            """
            struct RowsNext_return { GoInt r0; /* row */ GoUint8 r1; /* ok */ };
            extern struct RowsNext_return RowsNext(GoUintptr rows);
            struct RowsLast_return { GoInt r0; /* row */ GoUint8 r1; /* ok */ };
            extern struct RowsLast_return RowsLast(GoUintptr rows);
            """,
            """
            //export RowsNext
            //swift:sequence
            func RowsNext(rows Rows) (row int, ok bool)

            //export RowsLast
            //swift:sequence
            func RowsLast(rows Rows) (row int, ok bool)
            """)
        #expect(output.codes == [.misfittingDirective])
    }

    @Test("A type of the library's own that is called as a protocol hides it")
    func hidden() {
        let output = generated(
            """
            extern GoUintptr NewSequence();
            struct SequenceNext_return { GoInt r0; /* element */ GoUint8 r1; /* ok */ };
            extern struct SequenceNext_return SequenceNext(GoUintptr s);
            extern void CloseSequence(GoUintptr s);
            """,
            go: """
                //swift:class
                type Sequence uintptr

                //export NewSequence
                func NewSequence() Sequence

                //export SequenceNext
                //swift:sequence
                func SequenceNext(s Sequence) (element int, ok bool)

                //export CloseSequence
                func CloseSequence(s Sequence)
                """)
        let swift = output.wrapper
        #expect(swift.contains("final class Sequence: Sendable, Swift.Sequence {"))
    }
}
