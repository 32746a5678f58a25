/// How values cross as bytes: in CBOR (RFC 8949), all of whose floating-point numbers have 64 bits and all of
/// whose lists and maps say how much is in them.
func codingSupport(_ names: SupportNames) -> String {
    """
    /// A value that crosses as bytes.
    \(names.isolation)private protocol GoCoded {
        init(from decoder: inout GoDecoder)
        func encode(to encoder: inout GoEncoder)
        static func elements(from decoder: inout GoDecoder) -> [Self]
        static func encode(_ elements: [Self], to encoder: inout GoEncoder)
    }

    /// The bytes of a value.
    \(names.isolation)private func coded(_ value: some GoCoded) -> [UInt8] {
        var encoder = GoEncoder()
        value.encode(to: &encoder)
        return encoder.bytes
    }

    /// The value that is in bytes of Go's.
    \(names.isolation)private func decoded<Value: GoCoded>(
        _ bytes: [UInt8], as type: Value.Type
    ) -> Value {
        var decoder = GoDecoder(bytes)
        let value = Value(from: &decoder)
        decoder.finish()
        return value
    }

    /// What values are written by.
    \(names.isolation)private struct GoEncoder {
        var bytes: [UInt8] = []

        /// Writes what an item is, and its number.
        mutating func begin(_ kind: UInt8, _ number: UInt64) {
            guard number >= 24 else {
                bytes.append(kind << 5 | UInt8(number))
                return
            }
            let size = number < 1 << 8 ? 0 : number < 1 << 16 ? 1 : number < 1 << 32 ? 2 : 3
            bytes.append(kind << 5 | UInt8(24 + size))
            append(number, count: 1 << size)
        }

        mutating func beginList(_ count: Int) { begin(4, UInt64(count)) }

        mutating func append(_ number: UInt64, count: Int) {
            for index in (0..<count).reversed() {
                bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index)))
            }
        }
    }

    /// What values are read by. Bytes that are none of the type that is expected end the program.
    \(names.isolation)private struct GoDecoder {
        private let bytes: [UInt8]
        private var position = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        /// What the next item is.
        var kind: UInt8 { position < bytes.count ? bytes[position] : 0xFF }

        /// Reads what an item is, and its number.
        mutating func begin() -> (kind: UInt8, number: UInt64) {
            let first = next(1)
            let (kind, short) = (UInt8(first >> 5), first & 31)
            if short < 24 { return (kind, short) }
            if short > 27 { fail() }
            return (kind, next(1 << (short - 24)))
        }

        /// Reads the number of an item that has to be of that kind.
        mutating func begin(_ kind: UInt8) -> Int {
            let item = begin()
            guard item.kind == kind, let number = Int(exactly: item.number) else { fail() }
            return number
        }

        mutating func beginStructure(_ count: Int) {
            if begin(4) != count { fail() }
        }

        mutating func take(_ count: Int) -> ArraySlice<UInt8> {
            guard count <= bytes.count - position else { fail() }
            defer { position += count }
            return bytes[position..<position + count]
        }

        /// Reads a number of so many bytes.
        mutating func next(_ count: Int) -> UInt64 {
            take(count).reduce(0) { $0 << 8 | UInt64($1) }
        }

        /// Whether there is nothing where a value could be.
        mutating func takeNothing() -> Bool {
            guard kind == 0xF6 else { return false }
            position += 1
            return true
        }

        func finish() {
            if position != bytes.count { fail() }
        }

        func fail() -> Never {
            preconditionFailure("Go gave bytes that are no value of the type that they should have")
        }
    }

    extension GoCoded {
        fileprivate \(names.isolation)static func elements(
            from decoder: inout GoDecoder
        ) -> [Self] {
            (0..<decoder.begin(4)).map { _ in Self(from: &decoder) }
        }

        fileprivate \(names.isolation)static func encode(
            _ elements: [Self], to encoder: inout GoEncoder
        ) {
            encoder.beginList(elements.count)
            for element in elements { element.encode(to: &encoder) }
        }
    }
    """
        + "\n\n" + codedTypesSupport(names)
}
