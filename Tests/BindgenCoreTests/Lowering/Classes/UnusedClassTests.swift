import Testing

@testable import BindgenCore

@Suite struct UnusedClassTests {
    @Test("A class that no function speaks of is told of", arguments: ["int", "Conn"])
    func unused(_ type: String) {
        let output = generated(
            "extern GoInt Open(void);\nextern void Close(GoInt c);",
            go: "//swift:class\ntype Conn = int\n//export Open\nfunc Open() \(type)\n"
                + "//export Close\nfunc Close(c \(type))")
        let messages = output.diagnostics.map(\.message)
        let unused = "no exported function takes or returns a 'Conn'"
        #expect(messages == (type == "int" ? [unused] : []))
    }

    @Test("`Init` makes an object where nothing else does", arguments: ["Open", "NewConn"])
    func makers(_ name: String) {
        let wrapper = generated(
            "extern GoUintptr Init(void);\nextern GoUintptr \(name)(void);\n"
                + "extern void CloseConn(GoUintptr c);\nextern void ConnInit(GoUintptr c);",
            go: "//swift:class\ntype Conn uintptr\n//export Init\nfunc Init() Conn\n"
                + "//export \(name)\nfunc \(name)() Conn\n//export CloseConn\nfunc CloseConn(c Conn)\n"
                + "//export ConnInit\nfunc ConnInit(c Conn)"
        ).wrapper
        #expect(wrapper.contains("public static func initialize() -> Conn") == (name != "Open"))
        #expect(wrapper.contains("public convenience init()"))
        #expect(wrapper.contains("public func initialize() {"), "\(wrapper)")
    }
}
