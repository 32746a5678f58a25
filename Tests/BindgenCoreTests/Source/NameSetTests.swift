import Testing

@testable import BindgenCore

@Suite struct NameSetTests {
    @Test("It holds what was put into it, and nothing else")
    func contents() {
        let names = (0..<300).map { "name\($0)" } + ["", "ä", "same", "some"]
        var set = NameSet(names)
        for name in names { #expect(set.contains(name)) }
        for other in ["name", "name300", "a", "sane"] { #expect(!set.contains(other)) }
        set.insert("name300")
        set.insert("name300")
        #expect(set.contains("name300"))
    }

    @Test("A union holds what both hold, and leaves them alone")
    func union() {
        let set = NameSet(["a"])
        let union = set.union(["b", "a"])
        #expect(union.contains("a"))
        #expect(union.contains("b"))
        #expect(!set.contains("b"))
        #expect(!NameSet().contains("a"))
    }
}
