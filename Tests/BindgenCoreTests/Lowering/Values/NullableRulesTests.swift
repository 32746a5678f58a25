import Testing

@testable import BindgenCore

@Suite struct NullableRulesTests {
    @Test(
        "Numbers and structs behind pointers may be absent, and nothing else",
        arguments: [
            ("int* n", "n *C.int", "CInt?"), ("const double* n", "n *C.double", "Double?"),
            ("GoFloat64* n", "n *float64", "Double?"), ("GoInt32* n", "n *int32", "Int32?"),
            ("size_t* n", "n *C.size_t", "Int?"), ("_Bool* n", "n *C.bool", "Bool?"),
            ("config* n", "n *C.config", "Config?"), ("char* n", "n *C.char", "String?"),
            ("GoInt* n", "n *int", nil), ("void* n", "n unsafe.Pointer", nil),
            ("int** n", "n **C.int", nil), ("struct secret* n", "n *C.struct_secret", nil),
            ("GoUintptr n", "n Window", "Window?"), ("struct secret* n", "n Secret", "Secret?"),
            ("int n", "n C.int", nil), ("config n", "n C.config", nil),
        ])
    func parameters(_ c: String, _ go: String, _ type: String?) {
        let output = generated(
            preamble: "typedef struct { int width; } config; struct secret;",
            "extern GoInt Draw(\(c));",
            go: "//swift:struct\ntype Config C.config\n\n//swift:class\ntype Window uintptr\n\n"
                + "//swift:class\ntype Secret *C.struct_secret\n\n//export Draw\n//swift:nullable n\n"
                + "func Draw(\(go)) int")
        #expect(output.codes.contains(.misfittingDirective) == (type == nil), "\(output.codes)")
        guard let type else { return }
        #expect(output.wrapper.contains("func draw(n: \(type)) -> Int"), "\(output.wrapper)")
    }
}
