/// A few names, among which those of every function are looked up. Length and first bytes tell nearly all
/// of them apart, so that this is quicker to ask than a `Set`; names of a header, of which there may be
/// any number of one kind, belong into one.
struct NameSet: Sendable {
    /// The names at the places that their hashes give them, or at the next free ones. The size is a
    /// power of two.
    private var places: [String?] = Array(repeating: nil, count: 8)
    private var count = 0

    init(_ names: some Sequence<String> = []) {
        for name in names { insert(name) }
    }

    mutating func insert(_ name: String) {
        let place = place(of: name)
        guard places[place] == nil else { return }
        places[place] = name
        count += 1
        if 2 * count > places.count { grow() }
    }

    func contains(_ name: String) -> Bool { places[place(of: name)] != nil }

    func union(_ names: some Sequence<String>) -> NameSet {
        var all = self
        for name in names { all.insert(name) }
        return all
    }

    private mutating func grow() {
        let old = places
        places = Array(repeating: nil, count: 2 * old.count)
        for case let name? in old { places[place(of: name)] = name }
    }

    /// Where the name is, or would be.
    private func place(of name: String) -> Int {
        var bytes = name.utf8.makeIterator()
        let (first, second) = (Int(bytes.next() ?? 0), Int(bytes.next() ?? 0))
        let hash = first &* 31 &+ second &* 7 &+ name.utf8.count &* 67
        var place = hash & (places.count - 1)
        while let other = places[place], other != name { place = (place + 1) & (places.count - 1) }
        return place
    }
}
