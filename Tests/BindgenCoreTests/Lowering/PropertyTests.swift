import Testing

@testable import BindgenCore

@Suite struct PropertyTests {
    @Test(
        "Only what gives something, and does nothing else, is a property",
        arguments: [
            ("extern GoInt F(void);", "func F() int", "", true),
            ("extern void F(void);", "func F()", "", false),
            ("extern GoInt F(GoInt n);", "func F(n int) int", "", false),
            ("extern GoInt F(void);", "func F() int", "//swift:throws negative\n", false),
            ("extern GoInt F(void);", "func F() int", "//swift:async\n", false),
            ("extern GoUint8 F(void);", "func F() bool", "//swift:name isThere\n", true),
        ])
    func properties(_ c: String, _ go: String, _ directives: String, _ isRight: Bool) {
        let output = generated(
            preamble: "", c, go: "//export F\n//swift:property\n\(directives)\(go)")
        #expect(output.wrapper.contains("public var ") == isRight, "\(output.wrapper)")
        #expect(output.codes.contains(.misfittingDirective) != isRight)
    }

    @Test("A property has the place of a function without parameters")
    func collision() {
        let output = generated(
            preamble: "", "extern GoInt getCount(void);\nextern GoInt GetCount(void);",
            go: "//export getCount\n//swift:property\nfunc getCount() int\n\n"
                + "//export GetCount\nfunc GetCount() int")
        #expect(output.codes.contains(.nameCollision), "\(output.wrapper)")
    }
}
