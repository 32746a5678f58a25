/// A name of Go or C, cut into words at its underscores and capitals.
///
/// It works on scalars and not on characters: names are short and many, and nearly all ASCII.
struct NameWords {
    private let scalars: [Unicode.Scalar]
    private var result: [UInt8] = []

    /// The name with its first letter in lower case, where nothing else has to change for sure: one
    /// capital begins it, and no underscore and no letter beyond ASCII is in it.
    static func loweringFirst(of name: String) -> String? {
        var bytes = Array(name.utf8)
        guard bytes.count > 1, isCapital(bytes[0]), isSmall(bytes[1]),
            bytes.allSatisfy({ isSmall($0) || isCapital($0) || isDigit(Unicode.Scalar($0)) }),
            !bytes.starts(with: "NaN".utf8)
        else { return nil }
        bytes[0] |= 0x20
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    init(_ name: String) {
        scalars = Array(name.unicodeScalars)
        result.reserveCapacity(scalars.count)
    }

    /// `GetURL` → `getURL`, `HTTPServer` → `httpServer`, `jfs_init` → `jfsInit`, `RELEASE_ALL` →
    /// `releaseAll`; underscores at the start stay.
    mutating func lowerCamelCase() -> String {
        if !scalars.contains("_") {
            appendFirst(scalars.indices)
            return String(decoding: result, as: UTF8.self)
        }
        isShouting = hasOnlyCapitalParts
        var start = scalars.firstIndex { $0 != "_" } ?? scalars.endIndex
        for _ in 0..<start { result.append(UInt8(ascii: "_")) }
        let first = start
        while start < scalars.endIndex {
            let end = scalars[start...].firstIndex { $0 == "_" } ?? scalars.endIndex
            if start == first {
                appendFirst(start..<end)
            } else if start < end {
                appendFollowing(start..<end)
            }
            start = end + 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether capitals say nothing.
    private var isShouting = false

    /// Whether the name has several parts and no small letter.
    private var hasOnlyCapitalParts: Bool {
        let parts = scalars.split(separator: "_")
        return parts.count > 1 && !scalars.contains(where: Self.isSmall)
    }

    private mutating func appendFirst(_ word: Range<Int>) {
        let lowered = isShouting ? word.count : loweredCount(of: scalars[word])
        for (position, scalar) in scalars[word].enumerated() {
            if position < lowered { appendSmall(scalar) } else { append(scalar) }
        }
    }

    private mutating func appendFollowing(_ word: Range<Int>) {
        // `sha_2_256` would lose the border between its numbers.
        let endsInDigit = result.last.map { Self.isDigit(Unicode.Scalar($0)) } ?? false
        if endsInDigit, Self.isDigit(scalars[word.lowerBound]) { result.append(UInt8(ascii: "_")) }
        for (position, scalar) in scalars[word].enumerated() {
            if position == 0 {
                appendCapital(scalar)
            } else if isShouting {
                appendSmall(scalar)
            } else {
                append(scalar)
            }
        }
    }

    private static let initialisms = ["IPv4", "IPv6", "NaN", "OAuth"].map {
        Array($0.unicodeScalars)
    }

    /// How many scalars at the start of the first word are the beginning of it in small letters.
    private func loweredCount(of word: ArraySlice<Unicode.Scalar>) -> Int {
        for initialism in Self.initialisms where word.starts(with: initialism) {
            return initialism.count
        }
        let capitals = word.prefix(while: Self.isCapital).count
        guard capitals > 1 else { return 1 }
        let rest = word.dropFirst(capitals)
        // The last capital begins the next word, unless nothing but a plural's `s` follows it.
        let isPlural = rest.first == "s" && !(rest.dropFirst().first.map(Self.isSmall) ?? false)
        let endsWord = isPlural || !(rest.first.map(Self.isSmall) ?? false)
        return endsWord ? capitals : capitals - 1
    }

    // MARK: - Scalars

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
    }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            result.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            result.append(contentsOf: String(scalar).utf8)
        }
    }

    private mutating func appendSmall(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            append(Self.isCapital(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
        } else {
            result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    private mutating func appendCapital(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            append(Self.isSmall(scalar) ? Unicode.Scalar(UInt8(scalar.value) & 0xDF) : scalar)
        } else {
            result.append(contentsOf: scalar.properties.uppercaseMapping.utf8)
        }
    }
}

extension [Export] {
    /// How many words all names begin with: those of the library's own name.
    var wordsInCommon: Int {
        guard var words = first?.name.words else { return 0 }
        for export in self where !words.isEmpty {
            let shared = zip(words, export.name.words).prefix { $0 == $1 }.count
            words.removeLast(words.count - shared)
        }
        return words.count
    }
}
