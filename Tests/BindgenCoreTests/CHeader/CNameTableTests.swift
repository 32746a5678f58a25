import Testing

@testable import BindgenCore

@Suite struct CNameTableTests {
    @Test("Equal texts have one number, others have others, however many there are")
    func growth() {
        var names = CNameTable()
        let texts = (0..<20_000).map { "name_\($0)" }
        let first = texts.map { names.name(of: $0) }
        let again = texts.map { names.name(of: $0) }
        #expect(first == again)
        #expect(Set(first).count == texts.count)
        #expect(first.map { names[$0] } == texts)
    }

    @Test(
        "Asking by bytes is asking by text", arguments: ["", "x", "größe", "a\u{0}b", "日本", "int"])
    func bytes(_ text: String) {
        var names = CNameTable()
        let bytes = Array("<\(text)>".utf8)
        let name = names.name(of: 1..<(bytes.count - 1), in: bytes)
        #expect(name == names.name(of: text))
        #expect(names[name] == text)
    }

    @Test("Texts that Swift holds for equal but C does not are two names")
    func canonicalEquivalence() {
        var names = CNameTable()
        #expect(names.name(of: "\u{E9}") != names.name(of: "e\u{301}"))
    }

    @Test(
        "A keyword is found as itself before and after the table has grown",
        arguments: CKeyword.allCases)
    func keywords(_ keyword: CKeyword) {
        var names = CNameTable()
        for _ in 0..<2 {
            let name = names.name(of: keyword.spelling)
            #expect(name == CName(keyword))
            #expect(names[name] == keyword.spelling)
            for number in 0..<2000 { _ = names.name(of: "filler\(number)") }
        }
    }

    @Test("No name is no keyword and has no text")
    func none() {
        #expect(CName.none.keyword == nil)
        #expect(CNameTable()[.none].isEmpty)
    }
}
