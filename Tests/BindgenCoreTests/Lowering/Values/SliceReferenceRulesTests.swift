import Testing

@testable import BindgenCore

@Suite struct SliceReferenceRulesTests {
    @Test(
        "What Go stores through a pointer is what it was given, or C's, or nothing that is read",
        arguments: [
            ("*[]int", "inout xs", "call(xs: inout [Int])"),
            ("*[]byte", "inout xs\n//swift:buffer xs 8", "call(xs: inout [UInt8])"),
            ("*[]byte", "out xs\n//swift:buffer xs 8", "call() -> [UInt8]"),
            ("*[]rune", "inout xs", "call(xs: inout [Int32])"),
            ("*[]rune", "out xs", "call() -> [Unicode.Scalar]"),
            ("*[]string", "out xs", "call() -> [String]"),
            ("*string", "out xs", "call() -> String"),
            ("*string", "out xs\n//swift:borrowed xs", "call() -> String"),
            ("*[]int", "name call", nil), ("*string", "name call", nil),
            ("*[]string", "inout xs", nil), ("*[][]int", "inout xs", nil),
        ])
    func pointers(_ type: String, _ directive: String, _ signature: String?) {
        let c = type.contains("[]") ? "GoSlice" : "GoString"
        let output = generated(
            "extern void Call(\(c)* xs);",
            go: "//export Call\n//swift:\(directive)\n"
                + "func Call(xs \(type))")
        #expect(!output.diagnostics.contains { $0.severity == .error })
        #expect(output.codes.contains(.storedMemory) == (signature == nil), "\(output.codes)")
        let line = signature ?? "@unsafe public func call(xs: UnsafeMutablePointer<\(c)>?)"
        #expect(output.wrapper.contains(line), "\(output.wrapper)")
    }

    @Test("The header alone says it too")
    func headerAlone() {
        let output = generated("extern void Call(GoSlice* xs);")
        #expect(output.codes == [.storedMemory])
    }

    @Test("Room is for what Go writes", arguments: ["buffer xs 8", "buffer xs n"])
    func room(_ directive: String) {
        let output = generated(
            "extern void Call(GoSlice* xs, GoInt n);",
            go: "//export Call\n//swift:\(directive)\nfunc Call(xs *[]int, n int)")
        #expect(output.codes.contains(.misfittingDirective), "\(output.codes)")
    }

    @Test("Texts that stay the library's would have to be in one piece")
    func borrowedTexts() {
        let output = generated(
            "extern void Call(GoSlice* xs);",
            go: "//export Call\n//swift:out xs\n//swift:borrowed xs\nfunc Call(xs *[]string)")
        #expect(output.codes.contains(.misfittingDirective), "\(output.codes)")
    }
}
