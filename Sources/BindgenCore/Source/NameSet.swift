/// A few names that those of every function are compared with. Length, first and last byte tell nearly
/// all of them apart, so that this is quicker to ask than a `Set`; names of a header, of which there may
/// be any number of one kind, belong into one.
struct NameSet: Sendable {
    /// The names at the places that their hashes give them, or at the next free ones. The size is a
    /// power of two.
    private var places: [String?] = Array(repeating: nil, count: 8)
    private var count = 0

    init(_ names: some Collection<String> = []) {
        reserveCapacity(names.count)
        for name in names { insert(name) }
    }

    mutating func reserveCapacity(_ names: Int) {
        var size = places.count
        while size < 2 * names { size *= 2 }
        guard size > places.count else { return }
        let old = places
        places = Array(repeating: nil, count: size)
        for case let name? in old { places[place(of: name)] = name }
    }

    mutating func insert(_ name: String) {
        let place = place(of: name)
        guard places[place] == nil else { return }
        places[place] = name
        count += 1
        if 2 * count > places.count { reserveCapacity(places.count) }
    }

    func contains(_ name: String) -> Bool { places[place(of: name)] != nil }

    func union(_ names: some Sequence<String>) -> NameSet {
        var all = self
        for name in names { all.insert(name) }
        return all
    }

    /// Where the name is, or would be.
    private func place(of name: String) -> Int {
        let bytes = name.utf8
        let hash = Int(bytes.first ?? 0) &* 31 ^ Int(bytes.last ?? 0) &* 7 ^ bytes.count &* 131
        var place = hash & (places.count - 1)
        while let other = places[place], other != name { place = (place + 1) & (places.count - 1) }
        return place
    }
}
