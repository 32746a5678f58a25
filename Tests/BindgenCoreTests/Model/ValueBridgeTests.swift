import Testing

@testable import BindgenCore

@Suite struct MemorySafetyTests {
    @Test(
        "One unsafe part makes the whole unsafe, one unknown part makes it unknown",
        arguments: [
            (MemorySafety.safe, MemorySafety.safe, MemorySafety.safe), (.safe, .unsafe, .unsafe),
            (.unknown, .unsafe, .unsafe), (.safe, .unknown, .unknown),
            (.unknown, .unknown, .unknown),
        ])
    func joined(_ left: MemorySafety, _ right: MemorySafety, _ whole: MemorySafety) {
        #expect(left.joined(with: right) == whole)
        #expect(right.joined(with: left) == whole)
    }
}
