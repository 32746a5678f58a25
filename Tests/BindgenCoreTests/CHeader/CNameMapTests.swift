import Testing

@testable import BindgenCore

@Suite struct CNameMapTests {
    private var names = CNameTable()
    private var map = CNameMap<Int>()

    @Test("A name has the value that it was given last, in whatever order names came")
    mutating func values() {
        let texts = (0..<5_000).map { "name_\($0)" }
        let numbered = texts.map { names.name(of: $0) }
        for (value, name) in numbered.enumerated().reversed() { map[name] = value }
        map[numbered[7]] = 70
        #expect(map[numbered[0]] == 0)
        #expect(map[numbered[7]] == 70)
        #expect(map[numbered[4_999]] == 4_999)
    }

    @Test("A name without a value has none, and a value can be taken away")
    mutating func absence() {
        let (x, y) = (names.name(of: "x"), names.name(of: "y"))
        map[y] = nil
        #expect(map[y] == nil)
        map[x] = 1
        map[x] = nil
        #expect(map[x] == nil)
    }

    @Test("What has no name is given no value, and no memory")
    mutating func none() {
        map[.none] = 1
        #expect(map[.none] == nil)
    }

    @Test("A directive about something that is no name does nothing")
    func directives() {
        let text = "#undef 5\n#undef \"x\"\n#undef +\nint f(void);\n"
        let header = parseHeader([SourceFile(path: "a.h", text: text)], paths: ["a.h"])
        #expect(header.declarations.map(\.name) == ["f"])
    }
}
