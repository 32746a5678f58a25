import Testing

@testable import BindgenCore

@Suite struct StructRulesTests {
    @Test(
        "A struct is made of what can be a value",
        arguments: [
            ("GoFloat64 p_x, GoInt p_n", "p_x float64, p_n int", "Point p", true),
            ("GoFloat64 p_x, GoString p_text", "p_x float64, p_text string", "Point p", true),
            ("GoUint8 p_is, GoInt32 p_mark", "p_is bool, p_mark rune", "Point p", true),
            ("GoSlice p_x, GoSlice p_y", "p_x []float64, p_y []string", "Point p", true),
            ("GoSlice p_x, GoSlice p_y", "p_x []float64, p_y []string", "[]Point p", true),
            ("GoFloat64 p_x, GoInt p_n", "p_x float64, p_n int", "[]Point p", false),
            ("GoFloat64 x", "x float64", "Point p", false),
            ("char* p_text", "p_text *C.char", "Point p", false),
            ("void* p_memory", "p_memory unsafe.Pointer", "Point p", false),
            ("GoSlice p_x", "p_x []rune", "Point p", true),
            ("GoInt p_n, GoInt p_N", "p_n int, p_N int", "Point p", false),
        ])
    func fields(_ c: String, _ go: String, _ directive: String, _ isRight: Bool) {
        let output = generated(
            preamble: "", "extern void F(\(c));",
            go: "//export F\n//swift:struct \(directive)\nfunc F(\(go))")
        #expect(output.diagnostics.contains { $0.severity == .error } != isRight)
        #expect(output.wrapper.contains("public struct Point") == isRight, "\(output.wrapper)")
    }

    @Test(
        "A struct has one meaning",
        arguments: [
            ("p_x float64", "p_x float64", 0), ("p_x float64", "q_x float64", 0),
            ("p_x float64", "p_y float64", 1), ("p_x float64", "p_x int", 1),
        ])
    func meanings(_ first: String, _ second: String, _ collisions: Int) {
        let c = [first, second].map { parameter in
            parameter.hasSuffix("int")
                ? "GoInt \(parameter.prefix(3))" : "GoFloat64 \(parameter.prefix(3))"
        }
        let go = """
            //export F
            //swift:struct Point \(first.prefix(1))
            func F(\(first))

            //export G
            //swift:struct Point \(second.prefix(1))
            func G(\(second))
            """
        let output = generated(
            preamble: "", "extern void F(\(c[0]));\nextern void G(\(c[1]));", go: go)
        #expect(output.codes.filter { $0 == .nameCollision }.count == collisions)
    }

    @Test("A struct is not called as a class is")
    func names() {
        let go = """
            //swift:class
            type Vault uintptr

            //export VaultFree
            func VaultFree(v Vault)

            //export F
            //swift:struct Vault p
            func F(p_x int)
            """
        let output = generated(
            preamble: "", "extern void VaultFree(GoUintptr v);\nextern void F(GoInt p_x);", go: go)
        #expect(output.codes.contains(.nameCollision))
    }
}
