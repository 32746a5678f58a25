/// Attributes that change what can be done with a type.
struct CAttributes: Equatable, Hashable, Sendable {
    /// How long a vector is.
    enum Vector: Equatable, Hashable, Sendable {
        case bytes(Int)
        case elements(Int)
        /// The length is an expression.
        case unknown
    }

    /// The strictest alignment that is asked for, in bytes; 0 if none is.
    var alignment = 0
    var vector: Vector?
    var isUnavailable = false
    /// What to use instead, or nothing in particular, if it should not be used any more.
    var deprecation: String?
    /// What `swift_name` says.
    var swiftName: String?
    var isSwiftPrivate = false
    /// Whether Swift makes a type of its own of a typedef: `swift_newtype`, `swift_wrapper`.
    var isNewtype = false

    mutating func add(_ other: CAttributes) {
        alignment = max(alignment, other.alignment)
        vector = vector ?? other.vector
        isUnavailable = isUnavailable || other.isUnavailable
        deprecation = deprecation ?? other.deprecation
        swiftName = swiftName ?? other.swiftName
        isSwiftPrivate = isSwiftPrivate || other.isSwiftPrivate
        isNewtype = isNewtype || other.isNewtype
    }

    /// Whether they say how to see or to call what is declared.
    var areForCallers: Bool {
        isUnavailable || deprecation != nil || swiftName != nil || isSwiftPrivate || isNewtype
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
