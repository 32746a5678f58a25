import TestSupport
import Testing

@testable import BindgenCore

@Suite struct ErrorObjectRulesTests {
    private static let preamble = """
        struct hidden;
        typedef struct { int32_t line; void *more; } Shown;
        """

    /// A function with an error behind a pointer to a pointer, and one of each kind that knows it.
    private func output(
        _ functions: String, type: String = "void*", go: String = "unsafe.Pointer",
        more: String = ""
    ) -> GenerationOutput {
        generated(
            preamble: Self.preamble,
            """
            extern void F(\(type)* err);
            extern char* Text(\(type) err);
            extern void Fill(\(type) err, char* text, int size);
            extern int Code(\(type) err);
            extern void Drop(\(type) err);
            extern void Other(int number);
            extern double Weight(\(type) err);
            extern void FreeAny(void* p);
            """,
            go: """
                //export F
                //swift:throws out err
                //swift:errortext err \(functions)\(more)
                func F(err *\(go))

                //export Text
                func Text(err \(go)) *C.char

                //export Fill
                func Fill(err \(go), text *C.char, size C.int)

                //export Code
                func Code(err \(go)) C.int

                //export Drop
                func Drop(err \(go))

                //export Other
                func Other(number C.int)

                //export Weight
                func Weight(err \(go)) C.double

                //export FreeAny
                func FreeAny(p unsafe.Pointer)
                """)
    }

    @Test(
        "What a function does with an error shows in what it returns",
        arguments: ["Text Code Drop", "Drop Text Code", "Code Drop Text"],
        [
            ("void*", "unsafe.Pointer"), ("struct hidden*", "*C.struct_hidden"),
            ("Shown*", "*C.Shown"),
        ]
    )
    func functions(_ names: String, _ type: (c: String, go: String)) {
        let output = output(names, type: type.c, go: type.go)
        #expect(!output.codes.contains(.misfittingDirective))
        for line in [
            "defer { unsafe CLib.Drop(err) }", "code: Int(truncatingIfNeeded: CLib.Code(err)),",
            "text: takeString(CLib.Text(err))",
        ] {
            #expect(output.wrapper.contains(line), "\(output.wrapper)")
        }
    }

    @Test("The text may be written to memory, and the code left out")
    func filled() {
        let wrapper = output("Fill Drop").wrapper
        #expect(
            wrapper.contains("writtenText { unsafe CLib.Fill(err, $0, narrow($1, to: CInt.self)) }")
        )
        #expect(!wrapper.contains("code: Int(truncatingIfNeeded: CLib.Code"))
    }

    @Test("A pointer to what Swift sees can be given as any pointer, and another one cannot")
    func anyPointer() {
        let shown = output("Text FreeAny", type: "Shown*", go: "*C.Shown")
        #expect(shown.wrapper.contains("defer { unsafe CLib.FreeAny(err) }"))
        let hidden = output("Text FreeAny", type: "struct hidden*", go: "*C.struct_hidden")
        #expect(hidden.codes.contains(.misfittingDirective))
    }

    @Test(
        "Of an error somebody has to know the text, and free it",
        arguments: [
            ("Text Code", "nothing says who frees the error that 'err' of 'F' is"),
            ("Code Drop", "nothing says what the text of the error is that 'err' of 'F' is"),
            (
                "Text Other",
                "'Other' is no exported function that takes the error that 'err' of 'F' is"
            ),
            (
                "Text Weight",
                "'Weight' is no exported function that takes the error that 'err' of 'F' is"
            ),
            (
                "Text Text Drop",
                "'Text' is no exported function that takes the error that 'err' of 'F' is"
            ),
            ("Text F", "'F' is no exported function that takes the error that 'err' of 'F' is"),
            (
                "Text None",
                "'None' is no exported function that takes the error that 'err' of 'F' is"
            ),
        ])
    func misfits(_ names: String, _ message: String) {
        let output = output(names)
        #expect(output.diagnostics.contains { $0.message == message }, "\(output.diagnostics)")
    }

    @Test("What the library keeps is not freed")
    func borrowed() {
        let kept = output("Text Code", more: "\n//swift:borrowed err")
        #expect(!kept.codes.contains(.misfittingDirective))
        #expect(!kept.wrapper.contains("{ unsafe CLib.Drop(err) }"))
        let freed = output("Text Drop", more: "\n//swift:borrowed err")
        #expect(
            freed.diagnostics.contains {
                $0.message == "'err' of 'F' is the library's, and a function frees it"
            })
    }

    @Test("What is no pointer is no error")
    func number() {
        let output = generated(
            "extern void F(int* err);\nextern char* Text(int err);",
            go: """
                //export F
                //swift:throws out err
                //swift:errortext err Text
                func F(err *C.int)

                //export Text
                func Text(err C.int) *C.char
                """)
        #expect(
            output.diagnostics.contains { $0.message == "'err' of 'F' is no pointer to an error" })
    }

    @Test("What frees errors frees no texts")
    func freeing() {
        let output = generated(
            "extern char* F(void** err);\nextern char* Text(void* p);\nextern void FreeMemory(void* p);",
            go: """
                //export F
                //swift:throws out err
                //swift:errortext err Text FreeMemory
                func F(err *unsafe.Pointer) *C.char

                //export Text
                func Text(p unsafe.Pointer) *C.char

                //export FreeMemory
                func FreeMemory(p unsafe.Pointer)
                """)
        #expect(output.wrapper.contains("CLib_free(pointer)"), "\(output.wrapper)")
    }

    @Test(
        "A status can be the number of an error, which is given back",
        arguments: [
            ("r0 Text Free", true), ("r0 Free Text", true), ("r0 Text", false), ("r0 Free", false),
            ("code Text Free", false), ("r0 Text Free Text", false), ("r0 Text Other", false),
        ])
    func numbers(_ names: String, _ isRight: Bool) {
        let output = generated(
            "extern int Pay(int price);\nextern char* Text(int code);\nextern void Free(int code);\n"
                + "extern void Other(int a, int b);",
            go: """
                //export Pay
                //swift:throws nonzero
                //swift:errortext \(names)
                func Pay(price C.int) C.int

                //export Text
                func Text(code C.int) *C.char

                //export Free
                func Free(code C.int)

                //export Other
                func Other(a, b C.int)
                """)
        #expect(output.codes.contains(.misfittingDirective) != isRight, "\(output.codes)")
        guard isRight else { return }
        #expect(output.wrapper.contains("defer { CLib.Free(result) }"))
        #expect(output.wrapper.contains("throw unsafe failure(\"pay\", text: "))
    }
}
