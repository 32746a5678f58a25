import Testing

@testable import BindgenCore

@Suite struct SwiftIdentifierTests {
    @Test(
        "Reserved words stand in backticks where they would be read as what they are",
        arguments: [
            ("add", "add", "add"), ("in", "`in`", "in"), ("self", "`self`", "self"),
            ("init", "`init`", "init"), ("inout", "`inout`", "`inout`"), ("let", "`let`", "`let`"),
            ("Type", "`Type`", "Type"), ("async", "async", "async"), ("open", "open", "open"),
        ])
    func escaping(_ text: String, _ description: String, _ label: String) {
        let identifier = SwiftIdentifier(validated: text)
        #expect(identifier.description == description)
        #expect(identifier.label == label)
    }
}
