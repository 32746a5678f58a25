/// A value that is made once and held in many places, which then have a reference to it: a struct of
/// many members would be copied member by member.
final class Shared<Value: Equatable & Sendable>: Equatable, Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }

    static func == (left: Shared, right: Shared) -> Bool {
        left === right || left.value == right.value
    }
}
