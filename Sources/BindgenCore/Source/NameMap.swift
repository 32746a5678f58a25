/// Values of a few names, among which those of every function are looked up. Length and first bytes tell
/// nearly all of them apart, so that this is quicker to ask than a `Dictionary`; names of a header, of
/// which there may be any number of one kind, belong into one.
struct NameMap<Value> {
    /// The names at the places that their hashes give them, or at the next free ones. The size is a
    /// power of two.
    private var places: [(name: String, value: Value)?] = Array(repeating: nil, count: 8)
    private var count = 0

    subscript(name: String) -> Value? { places[place(of: name)]?.value }

    mutating func insert(_ value: Value, for name: String) {
        let place = place(of: name)
        if places[place] == nil { count += 1 }
        places[place] = (name, value)
        if 2 * count > places.count { grow() }
    }

    private mutating func grow() {
        let old = places
        places = Array(repeating: nil, count: 2 * old.count)
        for case let entry? in old { places[place(of: entry.name)] = entry }
    }

    /// Where the name is, or would be.
    private func place(of name: String) -> Int {
        var bytes = name.utf8.makeIterator()
        var hash = name.utf8.count &* 67
        for factor in [31, 7, 13] { hash &+= Int(bytes.next() ?? 0) &* factor }
        var place = hash & (places.count - 1)
        while places[place].map({ $0.name != name }) ?? false {
            place = (place + 1) & (places.count - 1)
        }
        return place
    }
}

extension NameMap: Sendable where Value: Sendable {}
