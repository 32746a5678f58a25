import Testing

@testable import BindgenCore

@Suite struct NameMapTests {
    @Test("It holds the last value of each name, and none of others")
    func contents() {
        let names = (0..<300).map { "name\($0)" } + ["", "ä", "same", "some"]
        var map = NameMap<Int>()
        for (value, name) in names.enumerated() { map.insert(-value, for: name) }
        for (value, name) in names.enumerated() { map.insert(value, for: name) }
        for (value, name) in names.enumerated() { #expect(map[name] == value) }
        for other in ["name", "name300", "a", "sane"] { #expect(map[other] == nil) }
    }
}
