/// A Swift struct whose fields cross one by one.
struct BoundStructure: Equatable, Sendable {
    struct Field: Equatable, Sendable {
        var name: SwiftIdentifier
        var type: SwiftType
    }

    var documentation: [String] = []
    /// What callers should use instead, if they should not use this.
    var deprecation: String?
    var name: SwiftIdentifier
    var fields: [Field]
    /// Whether Go returns arrays of them, each as an array of every field.
    var comesInArrays = false
    /// Whether values of it cross as bytes too.
    var isCoded = false
}
