/// An identifier, as its number in a `CNameTable`. Two are equal when their texts are.
struct CName: Equatable, Hashable, Sendable {
    fileprivate var number: UInt32

    static let none = CName(number: .max)

    /// Where it stands in a list of all names.
    var index: Int { Int(number) }

    fileprivate init(number: UInt32) {
        self.number = number
    }

    /// Keywords have the first numbers of every table.
    init(_ keyword: CKeyword) {
        number = UInt32(keyword.rawValue)
    }

    /// The keyword that this name is in a declaration, if it is one there.
    var keyword: CKeyword? {
        number < UInt32(CKeyword.defined.rawValue) ? directiveKeyword : nil
    }

    /// The keyword that this name is in a directive, if it is one there.
    var directiveKeyword: CKeyword? {
        UInt8(exactly: number).flatMap(CKeyword.init(rawValue:))
    }
}

/// Every identifier of a run, stored once: the lexer asks by bytes, and everything later compares
/// numbers. An open-addressing table, since a header of 10,000 exports has 100,000 identifiers.
struct CNameTable: Sendable {
    private var texts: [String] = []
    /// The bytes of all names, one after the other, and where each begins: comparing these is
    /// quicker than comparing strings.
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]
    /// Numbers of names, by hash; `.max` marks a free place. The size is a power of two.
    private var places: [UInt32]

    init() {
        self = Self.keywords
    }

    private static let keywords = {
        var keywords = CNameTable(capacity: 1024)
        for keyword in CKeyword.allCases { _ = keywords.name(of: keyword.spelling) }
        return keywords
    }()

    subscript(name: CName) -> String {
        name == .none ? "" : texts[Int(name.number)]
    }

    /// Makes room for so many names in all.
    mutating func reserveCapacity(_ count: Int) {
        var capacity = places.count
        while capacity < 2 * count { capacity *= 2 }
        if capacity > places.count { grow(to: capacity) }
    }

    /// The number of a text, which is given one if it has none yet.
    mutating func name(of text: String) -> CName {
        let bytes = Array(text.utf8)
        return name(of: bytes.indices, in: bytes)
    }

    /// The number of an identifier's bytes, which are given one if they have none yet.
    mutating func name(of range: Range<Int>, in bytes: [UInt8]) -> CName {
        var hash = CNameHash()
        for index in range { hash.add(bytes[index]) }
        return name(of: range, in: bytes, hash)
    }

    /// The same, where whoever found the bytes has hashed them on the way.
    mutating func name(of range: Range<Int>, in bytes: [UInt8], _ hash: CNameHash) -> CName {
        var place = hash.place(among: places.count)
        while places[place] != .max {
            let number = places[place]
            if isName(number, range, bytes) { return CName(number: number) }
            place = (place + 1) & (places.count - 1)
        }
        let number = UInt32(truncatingIfNeeded: texts.count)
        texts.append(String(decoding: bytes[range], as: UTF8.self))
        self.bytes.append(contentsOf: bytes[range])
        starts.append(UInt32(truncatingIfNeeded: self.bytes.count))
        places[place] = number
        if texts.count * 2 > places.count { grow(to: places.count * 2) }
        return CName(number: number)
    }

    private func isName(_ number: UInt32, _ range: Range<Int>, _ other: [UInt8]) -> Bool {
        let start = Int(starts[Int(number)])
        guard Int(starts[Int(number) + 1]) - start == range.count else { return false }
        let distance = start - range.lowerBound
        for index in range where bytes[index + distance] != other[index] { return false }
        return true
    }

    private mutating func grow(to capacity: Int) {
        let old = self
        self = CNameTable(capacity: capacity)
        for number in old.texts.indices {
            _ = name(of: Int(old.starts[number])..<Int(old.starts[number + 1]), in: old.bytes)
        }
    }

    private init(capacity: Int) {
        places = Array(repeating: .max, count: capacity)
        texts.reserveCapacity(capacity / 2)
    }
}

/// The hash of an identifier's bytes, one after the other. FNV-1a: short keys, and no need to resist an
/// attacker who writes his own header.
struct CNameHash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Where the name is looked for first in a table of that size, a power of two.
    fileprivate func place(among count: Int) -> Int {
        Int(truncatingIfNeeded: value ^ (value >> 32)) & (count - 1)
    }
}
