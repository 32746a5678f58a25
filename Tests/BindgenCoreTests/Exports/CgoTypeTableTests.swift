import Testing

@testable import BindgenCore

@Suite struct CgoTypeTableTests {
    @Test("Every Go number has a C name that means it again", arguments: GoScalar.allCases)
    func scalars(_ scalar: GoScalar) {
        let name = CgoTypeTable.name(of: scalar)
        #expect(CgoTypeTable.exportType(of: .named(name)) == .scalar(scalar))
    }

    @Test(
        "The other names of cgo mean Go types",
        arguments: [
            ("GoString", ExportType.string), ("_GoString_", .string), ("GoSlice", .slice(of: nil)),
            ("GoMap", .map), ("GoChan", .channel), ("GoInterface", .interface),
            ("GoComplex64", .complex(.complex64)), ("GoComplex128", .complex(.complex128)),
        ])
    func others(_ name: String, _ type: ExportType) {
        #expect(CgoTypeTable.exportType(of: .named(name)) == type)
    }

    @Test("A pointer to a Go type is a pointer of C")
    func pointers() {
        let type = CType.pointer(to: .named("GoInt"))
        #expect(CgoTypeTable.exportType(of: type) == .c(type))
    }
}
