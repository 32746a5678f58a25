import Testing

@testable import BindgenCore

@Suite struct TextRulesTests {
    private func line(_ prototype: String, preamble: String = "") -> String? {
        let wrapper = generated(preamble: preamble, prototype).wrapper
        return wrapper.split(separator: "\n").first { $0.contains("func f") }.map(String.init)
    }

    @Test(
        "A char pointer is a text, unless its name or its neighbour says otherwise",
        arguments: [
            ("char* name", true), ("char* url, char* body", true), ("cchar_t* name", true),
            ("string_t name", true), ("char* buf, int size", false), ("char* out", false),
            ("char* readBuffer, size_t n", false), ("char* data, int len", false),
            ("char* data, GoInt dataLen", false), ("char* password, GoInt length", false),
            ("char* title, GoInt titleLength", false), ("char* text, GoInt count", true),
            ("char* data, GoInt count", false),
            ("char* name, GoInt age", true), ("char* data, char* len", true),
            ("cchar_t* out", true), ("unsigned char* name", false), ("int8_t* name", false),
            ("char* rawEventPtr, int rawEventSize", false), ("char* buff0, size_t size0", false),
            ("char* cinput, long long input_length", false),
            ("char* coutput, long long* output_length", false),
            ("char* result, GoUint64* length", false), ("char* row, int lrow", false),
            ("char* name, int maxLength", true), ("char* key, GoInt valueLength", true),
            ("char* name, GoInt* age", true), ("char* path, long* size", true),
            ("char* name, char** len", true),
        ])
    func parameters(_ parameters: String, _ isText: Bool) {
        let preamble = "typedef const char cchar_t;\ntypedef char *string_t;"
        let signature = line("extern void F(\(parameters));", preamble: preamble) ?? ""
        #expect(signature.prefix { $0 != "," }.contains(": String") == isText)
    }

    @Test(
        "A length before bytes keeps them from being a text",
        arguments: [
            ("int n, char* data", false), ("GoInt len, char* buf", false),
            ("size_t dataLen, char* data", false), ("GoInt titleLength, char* title", false),
            ("int la, char* a", false),
            ("int len, char* text", false), ("GoInt size, char* payload", false),
            ("int count, char* text", true), ("GoInt size, char* name", true),
            ("GoInt age, char* name", true), ("char* len, char* data", true),
            ("GoFloat64 n, char* data", true),
            // The length of the one before it.
            ("char* data, int len, char* name", true), ("void* p, int n, char* data", true),
            ("int a, int n, char* data", false), ("char* text, int n, char* data", false),
        ])
    func precedingLengths(_ parameters: String, _ isText: Bool) {
        let signature = line("extern void F(\(parameters));") ?? ""
        #expect(
            signature.hasSuffix("\(parameters.split(separator: "*").last ?? ""): String) {")
                == isText)
    }

    @Test("A text that can be NULL is optional, but not one of a type that is never NULL")
    func nullable() {
        let run = { (type: String) in
            generated(
                preamble: "typedef char *_Nonnull given_t;\ntypedef const char cchar_t;",
                "extern void F(\(type) text);",
                go: "//export F\n//swift:nullable text\nfunc F(text *C.char)")
        }
        for type in ["char*", "cchar_t*"] {
            #expect(run(type).wrapper.contains("func f(text: String?) {"))
        }
        #expect(run("given_t").codes.contains(.misfittingDirective))
        #expect(run("void*").codes.contains(.misfittingDirective))
    }

    @Test("A const text is the library's, and only copied")
    func borrowed() {
        let output = generated(
            preamble: "typedef const char cchar_t;", "extern cchar_t* F(void);")
        #expect(output.wrapper.contains("unsafe copyString(CLib.F())"))
        #expect(output.text("CLib/CLib.h")?.contains("free") == false)
    }

    @Test("Bytes with a length are no text")
    func bytes() {
        let output = generated(
            """
            struct F_return { char* r0; /* data */ GoInt r1; /* size */ };
            extern struct F_return F(void);
            """)
        #expect(output.wrapper.contains("(data: UnsafeMutablePointer<CChar>?, size: Int)"))
    }

    @Test("A buffer with a length is no text", arguments: ["buf", "result", "outBuffer"])
    func buffers(_ name: String) {
        let output = generated(
            """
            struct F_return { char* r0; /* \(name) */ int r1; /* len */ };
            extern struct F_return F(void);
            """)
        #expect(output.wrapper.contains("(\(name): UnsafeMutablePointer<CChar>?, len: CInt)"))
    }

    @Test("A text with a length is a text")
    func measured() {
        let output = generated(
            """
            struct F_return { char* r0; /* text */ GoInt r1; /* length */ };
            extern struct F_return F(void);
            """)
        #expect(output.wrapper.contains("(text: String?, length: Int)"))
    }
}

@Suite struct FreeRulesTests {
    private let text = "extern char* Text(void);\n"

    @Test(
        "The library's own free function is taken if there is exactly one",
        arguments: [
            "void RcloneFreeString(char* str)", "void Free(void* p0)", "void freeCString(char* s)",
            "void LIB_FREE(void* ptr)", "void release_and_free_text(char* text)",
            "void GoWSK_FreeCString(char* str)", "void CGoFree(char* cs)", "void Free(void* data)",
            "void FreeCGoString(char* p0)", "void OONIEngineFreeMemory(void* ptr)",
            "void azuretls_free_string(char* s)", "void FreeStr(char* s)",
        ])
    func own(_ prototype: String) throws {
        let output = generated(text + "extern \(prototype);")
        let name = try #require(prototype.split(separator: " ")[1].split(separator: "(").first)
        #expect(output.codes == [])
        #expect(output.wrapper.contains("defer { unsafe CLib.\(name)(pointer) }"))
        #expect(output.text("CLib/CLib.h")?.contains("free(pointer)") == false)
        // It takes the pointer back, never a copy of a text.
        #expect(output.wrapper.contains(": String)") == false)
    }

    @Test(
        "What only looks like one is left alone",
        arguments: [
            ("void freeMemory(char* id)", [DiagnosticCode.freeLookAlike, .lentMemory]),
            ("void freeMemory(char* responseId)", [.freeLookAlike, .lentMemory]),
            ("void free_text(char* text_key)", [.freeLookAlike, .lentMemory]),
            ("void FreeSession(void* handle)", [.freeLookAlike]),
            ("void FreeClient(void* client)", [.freeLookAlike]),
            ("void Freeze(char* account)", [.lentMemory]),
            ("void Carefree(int mode)", []),
            ("void Free(int handle)", []), ("int Free(char* s)", [.lentMemory]),
            ("void x_free(void* ctx, void* data)", []), ("void Release(char* s)", [.lentMemory]),
        ])
    func lookAlikes(_ prototype: String, _ codes: [DiagnosticCode]) {
        let output = generated(text + "extern \(prototype);")
        #expect(output.codes.sorted { $0.rawValue < $1.rawValue } == codes)
        #expect(output.wrapper.contains("defer { unsafe CLib.CLib_free(pointer) }"))
    }

    @Test(
        "The words with which all names begin are the library's",
        arguments: [("PazCoreFree", true), ("paz_core_free", true), ("PazCoreStoreFree", false)])
    func prefixed(_ name: String, _ isTaken: Bool) {
        let output = generated(
            "extern char* PazCoreGet(void);\nextern void PazCoreEnd(void);\n"
                + "extern void \(name)(char* ptr);")
        #expect(output.codes.isEmpty == isTaken)
        #expect(output.wrapper.contains("CLib.\(name)(pointer)") == isTaken, "\(output.wrapper)")
    }

    @Test("Of two, none is taken, and that is said once")
    func ambiguous() {
        let output = generated(
            text + "extern void FreeText(char* a);\nextern void FreeMemory(void* b);")
        #expect(output.codes == [.ambiguousFree])
        #expect(output.diagnostics.first { $0.code == .ambiguousFree }?.notes.count == 1)
        #expect(output.wrapper.contains("CLib_free(pointer)"))
    }

    @Test("What may free its argument is never lent a Swift string")
    func lending() {
        let output = generated("extern void FreeAccount(char* account);")
        #expect(output.wrapper.contains("account: UnsafeMutablePointer<CChar>?"))
    }

    @Test(
        "What reads up to a NUL, and nothing else, says more than a length beside it",
        arguments: [
            ("use(C.GoString(data))", "data: String, len: CInt"),
            ("use(C.GoString(data)); use(C.GoStringN(data, len))", "data: Unsafe"),
            ("use(unsafe.Slice(data, len))", "data: Unsafe"), ("", "data: Unsafe"),
            ("*data = 0; use(C.GoString(data))", "data: Unsafe"),
        ])
    func readTexts(_ body: String, _ signature: String) {
        let wrapper = generated(
            "extern void F(char* data, int len);",
            go: "//export F\nfunc F(data *C.char, len C.int) { \(body) }"
        ).wrapper
        #expect(wrapper.contains("func f(\(signature)"), "\(wrapper)")
    }

    @Test("The body of a function shows whether it frees what it is given, or looks something up")
    func bodies() {
        for (body, isOne) in [
            ("drop(C.GoString(str))", false), ("C.free(unsafe.Pointer(str))", true),
            ("log(C.GoString(str)); C.free(unsafe.Pointer(str))", true), ("drop(str)", true),
        ] {
            let output = generated(
                text + "extern void FreeString(char* str);",
                go: """
                    //export Text
                    func Text() *C.char

                    //export FreeString
                    func FreeString(str *C.char) { \(body) }
                    """)
            #expect(output.wrapper.contains("CLib.FreeString(pointer)") == isOne, "\(body)")
            #expect(output.wrapper.contains("func freeString(str: String)") != isOne, "\(body)")
        }
    }

    @Test("Where nothing is to be freed, nothing is said")
    func unused() {
        let output = generated("extern void FreeA(char* a);\nextern void FreeB(void* b);")
        #expect(output.codes == [])
        #expect(output.text("CLib/CLib.h")?.contains("stdlib.h") == false)
    }
}
