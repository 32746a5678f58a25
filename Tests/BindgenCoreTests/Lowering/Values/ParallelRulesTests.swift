import Testing

@testable import BindgenCore

@Suite struct ParallelRulesTests {
    private static let types = [
        "**C.char": "char**", "*C.char": "char*", "***C.char": "char***", "*C.size_t": "size_t*",
        "**C.size_t": "size_t**", "**float64": "GoFloat64**", "*int": "GoInt*", "int": "GoInt",
        "**C.float": "float**", "*float64": "GoFloat64*", "float64": "GoFloat64",
        "*unsafe.Pointer": "void**",
    ]

    @Test(
        "Three parameters are arrays where they are pointers, lengths and a number",
        arguments: [
            ("d **C.char, l *C.size_t, n int", "d l n", "d: [[UInt8]]"),
            ("d *unsafe.Pointer, l *int, n int", "d l n", "d: [[UInt8]]"),
            ("n int, l *int, d **float64", "d l n", "d: [[Double]]"),
            ("d **C.float, l *int, n int", "d l n", "d: [[Float]]"),
            ("d **C.char, l *int, n int", "d l n\n//swift:list d", "d: [String]"),
            ("d **C.float, l *int, n int", "d l n\n//swift:list d", "d: [[Float]]"),
            ("d *C.char, l *int, n int", "d l n", nil), ("d **C.char, l int, n int", "d l n", nil),
            ("d **C.char, l *float64, n int", "d l n", nil),
            ("d **C.char, l *int, n float64", "d l n", nil),
            ("d **C.char, l *int, n int", "d l n\n//swift:out n", nil),
            ("d **C.char, l *int, n int", "d l n\n//swift:inout d", nil),
            ("d **C.char, l *int, n int", "d n n", nil), ("d **C.char, l *int", "d l n", nil),
        ])
    func parameters(_ list: String, _ directive: String, _ parameter: String?) {
        let parameters = list.split(separator: ", ").map { item in
            let words = item.split(separator: " ")
            return "\(Self.types[String(words[1])] ?? "") \(words[0])"
        }
        let output = generated(
            "extern void Send(\(parameters.joined(separator: ", ")));",
            go: "//export Send\n//swift:buffer \(directive)\nfunc Send(\(list))")
        let isMisfit = output.diagnostics.contains { $0.severity == .error }
        #expect(isMisfit == (parameter == nil), "\(output.diagnostics.map(\.message))")
        guard let parameter else { return }
        #expect(output.wrapper.contains("func send(\(parameter)) {"), "\(output.wrapper)")
    }

    @Test(
        "What comes out is copied, and freed by whoever has to do that",
        arguments: [
            ("", "takeArrays("), ("//swift:borrowed", "copyArrays("),
            ("//swift:free Drop", ") { unsafe CLib.Drop($0) }"),
        ])
    func owners(_ directive: String, _ call: String) {
        let output = generated(
            "extern void Cut(char*** d, size_t** l, GoInt* n);\nextern void Drop(void* m);",
            go: """
                //export Cut
                //swift:out d l n
                //swift:buffer d l n
                \(directive.isEmpty ? "//swift:name cut" : directive)
                func Cut(d ***C.char, l **C.size_t, n *int)

                //export Drop
                //swift:skip
                func Drop(m unsafe.Pointer)
                """)
        #expect(output.wrapper.contains("func cut() -> [[UInt8]] {"), "\(output.wrapper)")
        #expect(output.wrapper.contains(call), "\(output.wrapper)")
    }
}
