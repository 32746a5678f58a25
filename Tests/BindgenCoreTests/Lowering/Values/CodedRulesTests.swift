import Testing

@testable import BindgenCore

@Suite struct CodedRulesTests {
    private func output(_ type: String, declaring types: String = "") -> GenerationOutput {
        generated(
            preamble: "", "extern GoSlice F(GoSlice v);",
            go: """
                \(types)

                //export F
                //swift:owned
                //swift:value v \(type)
                //swift:value r0 \(type)
                func F(v []byte) []byte
                """)
    }

    @Test(
        "A type of Go's is one of Swift's",
        arguments: [
            ("any", "GoValue"), ("interface{}", "GoValue"), ("[]any", "[GoValue]"),
            ("map[string]any", "[String: GoValue]"),
            ("map[rune][]byte", "[Unicode.Scalar: [UInt8]]"),
            ("[3]map[bool]*string", "[[Bool: String?]]"), ("(uintptr)", "UInt"),
            ("float32", "Float"),
        ])
    func types(_ go: String, _ swift: String) {
        let output = output(go)
        #expect(
            output.wrapper.contains("public func f(v: \(swift)) -> \(swift) {"), "\(output.wrapper)"
        )
        #expect(!output.diagnostics.contains { $0.severity == .error })
    }

    @Test(
        "What is no value is none",
        arguments: [
            "Missing", "chan int", "func()", "complex64", "**int", "*any", "map[float64]chan int",
            "interface{ Close() }", "struct{}", "map[[2]int]int", "T]", "unsafe.Pointer",
        ])
    func misfits(_ type: String) {
        let output = output(type)
        #expect(output.codes.filter { $0 == .misfittingDirective }.count == 2, "\(output.wrapper)")
    }

    @Test(
        "A struct has fields that are values, and itself inside only where there may be none of it",
        arguments: [
            ("struct { A, B int }", true), ("struct { A []S }", true),
            ("struct { A map[int]S }", true), ("struct { A *S }", false),
            ("struct { A T }", false), ("struct { A chan int }", false), ("struct { S }", false),
            ("struct { A, a int }", false), ("struct{}", false), ("int", false),
        ])
    func structures(_ fields: String, _ isRight: Bool) {
        let output = output(
            "S",
            declaring: """
                //swift:struct S
                type S \(fields)

                //swift:struct T
                type T struct { Back *S }
                """)
        #expect(output.wrapper.contains("public struct S: ") == isRight, "\(output.wrapper)")
        #expect(output.codes.contains(.misfittingDirective) != isRight)
    }

    @Test("Only bytes are values, and a type may be another one's name")
    func bytes() {
        let go = """
            type Names []string

            //export F
            //swift:value names Names
            func F(names []byte)

            //export G
            //swift:value count int
            func G(count int)
            """
        let exports = "extern void F(GoSlice names);\nextern void G(GoInt count);"
        #expect(generated(preamble: "", exports, go: go).codes.contains(.misfittingDirective))
        let right = "//export F\n//swift:value f Names\nfunc F(f []byte)\n\ntype Names []string\n"
        let output = generated(preamble: "", "extern void F(GoSlice f);", go: right)
        #expect(output.wrapper.contains("public func f(f: [String])"), "\(output.wrapper)")
    }
}
