import Testing

@testable import BindgenCore

@Suite struct RoomTests {
    @Test(
        "Memory that the function fills has the size that goes in",
        arguments: [
            ("double* d, GoInt n", "d *C.double, n int", "n: Int) -> [Double]"),
            ("char* d, size_t n", "d *C.char, n C.size_t", "n: Int) -> String"),
            ("void* d, int n", "d unsafe.Pointer, n C.int", "n: CInt) -> [UInt8]"),
            ("GoInt* d, GoInt n", "d *int, n int", "n: Int) -> [Int]"),
            ("double* d, GoFloat64 n", "d *C.double, n float64", nil),
            ("double** d, GoFloat64 n", "d **C.double, n float64", nil),
            ("GoUint8* d, GoInt n", "d *bool, n int", nil),
        ])
    func outputs(_ c: String, _ go: String, _ signature: String?) {
        let output = generated(
            "extern void Get(\(c));",
            go: "//export Get\n//swift:buffer d n\n//swift:out d\nfunc Get(\(go))")
        #expect(output.diagnostics.contains { $0.severity == .error } == (signature == nil))
        guard let signature else { return }
        #expect(output.wrapper.contains("func get(\(signature)"), "\(output.wrapper)")
    }

    @Test(
        "Of memory that the function fills it may say how much it wrote",
        arguments: [
            ("buffer d n\n//swift:buffer d r0", "n: Int) -> [Double]"),
            ("buffer d 8\n//swift:buffer d r0", "n: Int) -> [Double]"),
            ("buffer d n\n//swift:buffer d r0\n//swift:throws negative keep", "[Double]"),
            ("buffer d n\n//swift:buffer d r0\n//swift:throws negative", "[Double]"),
            ("buffer d n\n//swift:buffer d r0\n//swift:throws nonzero", nil),
            ("buffer d r0", nil), ("buffer d n\n//swift:buffer d d", nil),
        ])
    func written(_ directives: String, _ signature: String?) {
        let output = generated(
            "extern GoInt Get(double* d, GoInt n);",
            go:
                "//export Get\n//swift:\(directives)\n//swift:out d\nfunc Get(d *C.double, n int) int"
        )
        #expect(output.diagnostics.contains { $0.severity == .error } == (signature == nil))
        guard let signature else { return }
        #expect(output.wrapper.contains(signature), "\(output.wrapper)")
        #expect(output.wrapper.contains("Array(dValue.prefix(Int(truncatingIfNeeded: result)))"))
    }

    @Test(
        "What says through a pointer how much is returned may say as well that it failed",
        arguments: [
            ("char*", "*C.char", "negative", "takeBuffer("),
            ("char**", "**C.char", "negative", "takeStrings("),
            ("item*", "*Item", "negative", "copyEach("),
            ("char*", "*C.char", "zero", "takeBuffer("),
            ("char*", "*C.char", "nonzero", nil), ("char*", "*C.char", "unless 3", nil),
        ])
    func counts(_ c: String, _ go: String, _ status: String, _ helper: String?) {
        let output = generated(
            preamble: "typedef struct { char *name; } item;", "extern \(c) Get(int* n);",
            go: "//swift:struct\ntype Item = C.item\n//export Get\n//swift:buffer r0 n\n"
                + "//swift:throws \(status) n\nfunc Get(n *C.int) \(go)")
        #expect(output.diagnostics.contains { $0.severity == .error } == (helper == nil))
        guard let helper else { return }
        let wrapper = output.wrapper
        #expect(wrapper.contains(helper), "\(wrapper)")
        #expect(wrapper.contains("nValue < 0 ? 0 : ") == (status == "negative"), "\(wrapper)")
        #expect(wrapper.contains("count: 0") == false && !wrapper.contains("countToNull"))
    }

    @Test(
        "A number that goes in and out begins as how much room there is",
        arguments: [
            ("char* d, size_t* n", "d *C.char, n *C.size_t", "out d", "String"),
            ("char* d, size_t* n", "d *C.char, n *C.size_t", "out d n", "String"),
            ("double* d, int* n", "d *C.double, n *C.int", "out d", "[Double]"),
        ])
    func capacities(_ c: String, _ go: String, _ out: String, _ type: String) {
        let wrapper = generated(
            "extern int Get(\(c));",
            go: "//export Get\n//swift:buffer d n 64\n//swift:\(out)\n//swift:throws nonzero\n"
                + "func Get(\(go)) C.int"
        ).wrapper
        #expect(wrapper.contains("throws(GoError) -> \(type) {"), "\(wrapper)")
        #expect(wrapper.contains("var nValue = "), "\(wrapper)")
        #expect(wrapper.contains("(64)"), "\(wrapper)")
    }

    @Test("Texts of which there are always as many are read to that number")
    func fixedTexts() {
        let wrapper = generated(
            "extern char** Get(void);", go: "//export Get\n//swift:buffer r0 4\nfunc Get() **C.char"
        ).wrapper
        #expect(wrapper.contains("takeStrings(CLib.Get(), count: 4)"), "\(wrapper)")
    }

    @Test("The text of an error may be in memory, and is read where there is one")
    func errors() {
        let output = generated(
            "extern int Get(char* text, int size);",
            go: "//export Get\n//swift:buffer text size 64\n//swift:errortext text\n"
                + "//swift:throws nonzero\nfunc Get(text *C.char, size C.int) C.int")
        #expect(output.codes.isEmpty, "\(output.diagnostics)")
        #expect(output.wrapper.contains("public func get() throws(GoError) {"))
        #expect(output.wrapper.contains("text: textInMemory(textValue))"), "\(output.wrapper)")
    }
}
