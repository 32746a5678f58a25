import Testing

@testable import BindgenCore

@Suite struct FailureRulesTests {
    private func wrapper(_ type: String, _ name: String) -> String {
        generated(
            preamble: "typedef const char cchar_t;",
            """
            struct F_return { GoInt r0; /* n */ \(type) r1; /* \(name) */ };
            extern struct F_return F(void);
            """
        ).wrapper
    }

    @Test(
        "A last text with an error's name is thrown",
        arguments: ["err", "error", "errMsg", "err_msg", "errText", "errorMessage", "ERR"])
    func errors(_ name: String) {
        #expect(wrapper("char*", name).contains("func f() throws(GoError) -> Int {"))
    }

    @Test(
        "Any other last result is a result", arguments: ["message", "e", "errors", "terror", "s"])
    func results(_ name: String) {
        #expect(wrapper("char*", name).contains("-> (n: Int, \(name): String?)"))
    }

    @Test(
        "A package whose functions return codes does so neither by handles nor by bools",
        arguments: [
            ("GoUintptr", "Store", "-> Store"), ("GoUint8", "bool", "-> Bool"),
            ("int", "C.int", "throws(GoError)"), ("GoUint32", "uint32", "throws(GoError)"),
        ])
    func ofPackage(_ c: String, _ go: String, _ signature: String) {
        let wrapper = generated(
            "extern \(c) Find(void);",
            go: """
                // Package main returns codes.
                //
                //swift:throws nonzero
                package main

                import "C"

                //swift:class
                type Store uintptr

                //export Find
                func Find() \(go)
                """
        ).wrapper
        #expect(wrapper.contains("find() \(signature)"), "\(wrapper)")
    }

    @Test(
        "What a package says of codes holds neither for the number of elements nor for a duration",
        arguments: [
            (
                "struct Find_return { double* r0; int r1; };\nextern struct Find_return Find(void);",
                "//swift:buffer r0 n", "(r0 *C.double, n C.int)", "-> [Double]"
            ),
            ("extern GoInt64 Find(void);", "//swift:duration r0", "int64", "-> Duration"),
        ])
    func fittingResults(_ c: String, _ directive: String, _ results: String, _ signature: String) {
        let output = generated(
            c,
            go: """
                // Package main returns codes.
                //
                //swift:throws nonzero
                package main

                import "C"

                //export Find
                \(directive)
                func Find() \(results)
                """)
        #expect(output.codes == [], "\(output.codes)")
        #expect(output.wrapper.contains("find() \(signature)"), "\(output.wrapper)")
    }

    @Test("A pointer to a struct that is a value is there where no error is")
    func values() {
        let wrapper = generated(
            preamble: "typedef struct { char *name; } match_t;\n"
                + "typedef struct { match_t *first; char *error; } matches_t;",
            "extern matches_t Search(void);",
            go: """
                //swift:struct
                //swift:nonnull
                type Match C.match_t

                //export Search
                //swift:throws message error
                func Search() C.matches_t
                """
        ).wrapper
        #expect(wrapper.contains("func unwrap"), "\(wrapper)")
    }

    @Test("A number with an error's name is no text of an error")
    func numbers() {
        #expect(wrapper("int", "err").contains("-> (n: Int, err: CInt)"))
    }

    private func codes(_ type: String, go: String, _ directive: String) -> [DiagnosticCode] {
        generated(
            "extern \(type) F(void);", go: "//export F\n//swift:throws \(directive)\nfunc F() \(go)"
        ).codes
    }

    @Test(
        "What has no sign is never negative",
        arguments: [
            "mode_t", "uid_t", "socklen_t", "dev_t", "uint8_t", "uintmax_t", "uintptr_t", "char",
        ])
    func naturals(_ type: String) {
        #expect(codes(type, go: "C.\(type)", "negative") == [.misfittingDirective])
        #expect(codes(type, go: "C.\(type)", "unless -1") == [.misfittingDirective])
        for status in ["nonzero", "zero", "unless 200"] {
            #expect(codes(type, go: "C.\(type)", status) == [])
        }
    }

    @Test(
        "Of an enum of C, 0 may be a failure; it is false only where there are two constants",
        arguments: [
            ("{ NO, YES }", "false", true), ("{ NO, YES }", "zero", true),
            ("{ NO, YES }", "nonzero", true), ("{ NO, YES }", "unless 1", true),
            ("{ NO, YES }", "negative", false), ("{ NO, YES, MAYBE }", "false", false),
            ("{ NO, YES, MAYBE }", "zero", true), ("{ NO }", "false", false),
        ])
    func enumerations(_ constants: String, _ status: String, _ fits: Bool) {
        let output = generated(
            preamble: "typedef enum \(constants) boolean;", "extern boolean F(void);",
            go: "//export F\n//swift:throws \(status)\nfunc F() C.boolean")
        #expect(output.codes == (fits ? [] : [.misfittingDirective]))
    }

    @Test("What has a sign may be negative", arguments: ["off_t", "ssize_t", "pid_t", "size_t"])
    func integers(_ type: String) {
        #expect(codes(type, go: "C.\(type)", "negative") == [])
        #expect(codes(type, go: "C.\(type)", "unless -1 0") == [])
    }

    @Test("The length of an error's text is no result")
    func lengthOfText() {
        let output = generated(
            "extern int F(char* err, size_t room, size_t* length);",
            go: """
                //export F
                //swift:throws nonzero
                //swift:buffer err room 64
                //swift:buffer err length
                //swift:out err length
                //swift:errortext err
                func F(err *C.char, room C.size_t, length *C.size_t) C.int
                """)
        #expect(output.codes == [], "\(output.codes)")
        #expect(output.wrapper.contains("public func f() throws(GoError) {"), "\(output.wrapper)")
    }

    @Test("An enum of C has a sign where it has a constant below 0")
    func signedEnumerations() {
        let wrapper = { (constants: String) in
            generated(
                preamble: "typedef enum { \(constants) } state;", "extern state F(void);",
                go: "//export F\n//swift:throws negative\nfunc F() C.state")
        }
        #expect(wrapper("GOOD, BAD = -1").wrapper.contains("if result.rawValue < 0 {"))
        #expect(wrapper("GOOD, BAD").codes == [.misfittingDirective])
    }

    @Test("Numbers that are not of a number are words of a text, and of nothing else")
    func numbersOfTexts() {
        #expect(codes("char*", go: "*C.char", "unless 0") == [])
        #expect(codes("double", go: "C.double", "unless 0") == [.misfittingDirective])
    }

    /// A function whose errors' texts another one has that is declared so.
    private func withErrorText(_ declaration: String, go: String) -> GenerationOutput {
        generated(
            "extern int F(int file);\nextern \(declaration);",
            go: """
                //export F
                //swift:throws nonzero
                //swift:errortext Text
                func F(file C.int) C.int

                //export Text
                func Text\(go)
                """)
    }

    @Test(
        "What has the text of an error is given what the call was given, or the status",
        arguments: [
            ("char* Text(void)", "() *C.char", ""),
            ("char* Text(int code)", "(code C.int) *C.char", "result"),
            (
                "char* Text(int file, long code)", "(file C.int, code C.long) *C.char",
                "file, CLong(truncatingIfNeeded: result)"
            ),
            (
                "void Text(int code, char* t, int n)", "(code C.int, t *C.char, n C.int)",
                "result, $0, narrow($1, to: CInt.self)"
            ),
        ])
    func errorText(_ declaration: String, _ go: String, _ arguments: String) {
        let wrapper = withErrorText(declaration, go: go).wrapper
        #expect(wrapper.contains("CLib.Text(\(arguments))"), "\(wrapper)")
    }

    @Test(
        "What takes something that the call has not has no text of its error",
        arguments: [
            ("char* Text(double code)", "(code C.double) *C.char"),
            ("char* Text(int a, int b)", "(a, b C.int) *C.char"),
            ("void Text(int code)", "(code C.int)"),
            ("char* Text(void* p)", "(p unsafe.Pointer) *C.char"),
        ])
    func noErrorText(_ declaration: String, _ go: String) {
        #expect(withErrorText(declaration, go: go).codes.contains(.misfittingDirective))
    }

    @Test("An error that the library keeps is copied, and not freed")
    func borrowed() {
        #expect(
            wrapper("cchar_t*", "err").contains("try unsafe throwIfPresent(copyString(result.r1))"))
    }

    @Test("Texts are taken over before an error is thrown, so that they do not leak")
    func order() throws {
        let wrapper = generated(
            """
            struct F_return { char* r0; /* s */ GoInt r1; /* n */ char* r2; /* err */ };
            extern struct F_return F(void);
            """
        ).wrapper
        let taken = try #require(wrapper.range(of: "let s = unsafe takeString(result.r0)"))
        let thrown = try #require(wrapper.range(of: "try unsafe throwIfPresent("))
        #expect(taken.upperBound < thrown.lowerBound)
    }

    @Test("A text beside an error is taken over by what throws, and first")
    func textOrError() throws {
        let wrapper = generated(
            """
            struct F_return { char* r0; /* s */ char* r1; /* err */ };
            extern struct F_return F(void);
            """
        ).wrapper
        #expect(wrapper.contains("try unsafe takeString(result.r0, orThrow: result.r1, "))
        let taken = try #require(wrapper.range(of: "let text = unsafe takeString(pointer)"))
        let thrown = try #require(wrapper.range(of: "try unsafe throwIfPresent(error)"))
        #expect(taken.upperBound < thrown.lowerBound)
    }
}

extension String {
    /// The first place where a text stands in this one.
    func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
