import Testing

@testable import BindgenCore

@Suite struct MatchSourceTests {
    @Test(
        "The source brings back what the header lost",
        arguments: [
            ("GoUint8 a", "a bool", "a: Bool"), ("GoInt32 a", "a rune", "a: Unicode.Scalar"),
            ("GoUint8 a", "a byte", "a: UInt8"), ("GoSlice a", "a []float64", "a: [Double]"),
            ("GoSlice a", "a []string", "a: [String]"), ("GoSlice a", "a []bool", "a: [Bool]"),
            ("GoSlice a", "a []C.int", "a: [CInt]"), ("GoSlice a", "a []Degree", "a: [Double]"),
            ("GoSlice a", "a []map[string]int", "a: GoSlice"),
            ("GoInt* a", "a *int", "a: inout Int"),
            ("GoUint8* a", "a *bool", "a: inout Bool"), ("GoInt p0", "größe int", "größe: Int"),
            ("GoFloat64 a", "a Degree", "a: Double"),
        ])
    func types(_ c: String, _ go: String, _ swift: String) {
        let output = generated(
            "extern void F(\(c));", go: "type Degree float64\n//export F\nfunc F(\(go)) {}")
        #expect(output.wrapper.contains("func f(\(swift))"), "\(output.wrapper)")
        #expect(!output.codes.contains(.staleSource))
    }

    @Test(
        "Where the header and the source contradict each other, both are shown",
        arguments: [
            ("GoInt a", "a string"), ("GoInt a", "a int32"), ("GoSlice a", "a map[int]int"),
            ("GoUint8 a", "a int8"), ("int a", "a C.long"), ("GoInt a, GoInt b", "a int"),
            ("GoInt* a", "a *int32"), ("GoInt a", "a, b int"),
        ])
    func contradictions(_ c: String, _ go: String) throws {
        let output = generated("extern void F(\(c));", go: "//export F\nfunc F(\(go)) {}")
        let diagnostic = try #require(output.diagnostics.first { $0.code == .staleSource })
        #expect(diagnostic.range?.file == 1)
        #expect(diagnostic.notes.first?.range.file == 0)
        #expect(output.wrapper.contains("CLib.F("))
    }

    @Test(
        "A preamble may say what C.bool is",
        arguments: [
            ("typedef unsigned char bool;", "bool"), ("typedef int bool;", "bool"),
            ("typedef _Bool bool;", "Bool"), ("#define bool _Bool", "Bool"),
            ("#include <stdbool.h>", "Bool"), ("typedef enum { false, true } bool;", "bool"),
        ])
    func ownBool(_ preamble: String, _ swift: String) {
        let output = generated(
            preamble: preamble, "extern bool F(bool a);\nextern GoInt G(GoSlice all);",
            go: """
                //export F
                func F(a C.bool) C.bool
                //export G
                func G(all []C.bool) int
                """)
        #expect(output.wrapper.contains("func f(a: \(swift)) -> \(swift) {"), "\(output.wrapper)")
        #expect(output.wrapper.contains("func g(all: [\(swift)]) -> Int {"))
        #expect(!output.codes.contains(.staleSource))
    }

    @Test(
        "No type of the library's can be called as one of the wrapper's",
        arguments: ["class", "enum"])
    func takenTypes(_ directive: String) {
        let output = generated(
            "extern GoInt F(void);",
            go: "//swift:\(directive)\ntype GoError int\n//export F\nfunc F() GoError { return 0 }")
        #expect(output.codes == [.misfittingDirective])
        #expect(output.hasErrors)
    }

    @Test("A function that only one side has is named")
    func missing() {
        let output = generated("extern void F(void);", go: "//export G\nfunc G() {}")
        #expect(output.codes.filter { $0 == .staleSource }.count == 2)
    }

    @Test("A text that every return makes is always there")
    func neverNull() {
        let output = generated(
            "extern char* F(GoInt n);\nextern char* G(GoInt n);",
            go: """
                //export F
                func F(n int) *C.char {
                    if n > 0 { return C.CString("a") }
                    return C.CString("b")
                }
                //export G
                func G(n int) *C.char {
                    if n > 0 { return nil }
                    return C.CString("b")
                }
                """)
        #expect(output.wrapper.contains("func f(n: Int) -> String {"))
        #expect(output.wrapper.contains("func g(n: Int) -> String? {"))
    }

    @Test("Doc comments come from the source, without directives, as Markdown")
    func documentation() {
        let output = generated(
            "extern void F(void);",
            go: """
                // F does it.
                //
                // # How
                //
                //\tcode()
                //   - an item
                //
                //export F
                //swift:name doIt
                func F() {}
                """)
        #expect(
            output.wrapper.contains(
                """
                /// F does it.
                ///
                /// ## How
                ///
                ///     code()
                /// - an item
                @inlinable
                public func doIt() {
                """))
    }
}
