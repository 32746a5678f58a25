/// Integer constants (C11, 6.4.4.1).
enum CNumber {
    /// The value of `64`, `0x40`, `0100`, `0b1000000`, `64UL`, `1'000`; nothing for what is no integer
    /// or has more than 63 bits.
    static func value(of text: String) -> Int64? {
        var digits = text.lowercased().filter { $0 != "'" }[...]
        while let last = digits.last, last == "u" || last == "l" { digits = digits.dropLast() }
        if digits.hasPrefix("0x") { return Int64(digits.dropFirst(2), radix: 16) }
        if digits.hasPrefix("0b") { return Int64(digits.dropFirst(2), radix: 2) }
        return Int64(digits, radix: digits.hasPrefix("0") ? 8 : 10)
    }
}

extension CAttributes.Vector {
    /// The length in bytes of a vector of such numbers: a power of two.
    func bytes(of element: CType) -> Int? {
        switch self {
        case .bytes(let count): return count
        case .unknown: return nil
        case .elements(let count):
            guard let size = element.scalarSize, (1...1024).contains(count) else { return nil }
            var bytes = size
            while bytes < size * count { bytes *= 2 }
            return bytes
        }
    }
}

extension CType {
    /// The size in bytes of a number whose size is the same on all systems.
    fileprivate var scalarSize: Int? {
        switch self {
        case .bool: 1
        case .integer(let integer):
            switch integer {
            case .char, .signedChar, .unsignedChar: 1
            case .short, .unsignedShort: 2
            case .int, .unsignedInt: 4
            case .longLong, .unsignedLongLong: 8
            case .long, .unsignedLong, .int128, .unsignedInt128: nil
            }
        case .floating(.float): 4
        case .floating(.double): 8
        case .floating(.float16): 2
        default: nil
        }
    }
}
