import Testing

@testable import BindgenCore

@Suite struct DirectiveReaderTests {
    /// What a run says of a function `F(n int, p *C.char) C.int` with such directives.
    private func codes(_ directives: String) -> [DiagnosticCode] {
        generated(
            "extern int F(GoInt n, char* p);",
            go: "//export F\n\(directives)\nfunc F(n int, p *C.char) C.int"
        ).codes.filter { $0 != .lentMemory }
    }

    @Test(
        "What a directive takes is checked",
        arguments: [
            "//swift:throws negative", "//swift:throws nonzero keep", "//swift:raw",
            "//swift:name f(a:_:)", "//swift:name f", "//swift:skip", "//swift:borrowed p",
            "//swift:buffer p n", "//swift:buffer p 4", "//swift:buffer p 4\n//swift:out p",
            "//swift:buffer p n 64\n//swift:out p", "//swift:borrowed r0", "//swift:owned p",
            "//swift:buffer p n\n//swift:owned p",
            "//swift:throws unless 1 r0", "//swift:throws zero\n//swift:inout p",
            "//swift:nullable", "//swift:nullable p", "//swift:nullable p\n//swift:owned p",
        ])
    func right(_ directives: String) {
        #expect(codes(directives).isEmpty)
    }

    @Test(
        "What it cannot take is an error",
        arguments: [
            "//swift:throws sometimes", "//swift:throws out", "//swift:throws zero a b",
            "//swift:name", "//swift:name 1f", "//swift:name f(a,b)", "//swift:name f(a:)",
            "//swift:skip it", "//swift:buffer p", "//swift:buffer p m", "//swift:out q",
            "//swift:throws message", "//swift:throws null", "//swift:throws out p",
            "//swift:buffer p 0", "//swift:buffer 4 p", "//swift:buffer p n 64",
            "//swift:buffer p 4 4",
            "//swift:owned q", "//swift:owned n", "//swift:buffer p n n", "//swift:list p",
            "//swift:borrowed q", "//swift:nullable n", "//swift:nullable q",
            "//swift:nullable p\n//swift:buffer p n", "//swift:nullable p\n//swift:out p",
            "//swift:nullable r0",
            "//swift:throws unless", "//swift:throws unless ok", "//swift:throws empty",
            "//swift:throws prefix error:",
            "//swift:free F", "//swift:throws negative\n//swift:errortext F", "//swift:parent x",
        ])
    func wrong(_ directives: String) {
        #expect(codes(directives).contains(.misfittingDirective), "\(codes(directives))")
    }

    @Test(
        "An enum of C is one already: only an open one of Swift's can stand for it",
        arguments: [
            ("C.speed", "", true), ("C.speed", " closed", false), ("C.speed", " options", false),
            ("C.int", " closed", true), ("C.uint", " options", true),
        ])
    func enumerations(_ type: String, _ kind: String, _ fits: Bool) {
        let output = generated(
            preamble: "typedef enum { SLOW, FAST } speed;",
            "extern void F(\(type == "C.speed" ? "speed" : "int") m);",
            go: "//swift:enum\(kind)\ntype M \(type)\n\nconst Fast M = 1\n\n"
                + "//export F\nfunc F(m M)")
        #expect(output.codes.contains(.misfittingDirective) == !fits, "\(output.codes)")
        let value = type == "C.speed" ? "speed(rawValue: 1)" : "1"
        if fits, kind.isEmpty { #expect(output.wrapper.contains("= M(rawValue: \(value))")) }
    }

    @Test("A directive that is nearly right is named")
    func unknown() throws {
        let output = generated(
            "extern void F(void);", go: "//export F\n//swift:thrwos negative\nfunc F()")
        let diagnostic = try #require(output.diagnostics.first)
        #expect(diagnostic.code == .unknownDirective)
        #expect(diagnostic.fix == "write '//swift:throws'")
        #expect(output.files.isEmpty)
    }

    @Test(
        "A directive above the wrong thing, or above nothing, is an error",
        arguments: [
            "//swift:class\nfunc F()", "//swift:throws\ntype T int\n\n//export F\nfunc F()",
            "//export F\nfunc F()\n\n//swift:class\n",
        ])
    func misplaced(_ source: String) {
        let go = source.contains("//export") ? source : "//export F\n" + source
        #expect(generated("extern void F(void);", go: go).codes.contains(.misplacedDirective))
    }

    @Test(
        "What there is only one of is not said twice",
        arguments: [
            "parent a\n//swift:parent b", "throws\n//swift:throws nonzero",
            "name a\n//swift:name b",
        ])
    func repeated(_ directives: String) {
        let output = generated(
            "extern int F(int a, int b);",
            go: "//export F\n//swift:\(directives)\nfunc F(a, b C.int) C.int")
        #expect(output.diagnostics.contains { $0.message.contains("above already") })
    }
}
