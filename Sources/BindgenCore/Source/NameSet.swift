/// A few names, among which those of every function are looked up: a `NameMap` without values.
struct NameSet: Sendable {
    private var names = NameMap<Void>()

    init(_ names: some Sequence<String> = []) {
        for name in names { insert(name) }
    }

    mutating func insert(_ name: String) { names.insert((), for: name) }

    func contains(_ name: String) -> Bool { names[name] != nil }

    func union(_ names: some Sequence<String>) -> NameSet {
        var all = self
        for name in names { all.insert(name) }
        return all
    }
}
