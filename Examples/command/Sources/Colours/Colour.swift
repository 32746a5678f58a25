/// A colour of three parts.
public struct Colour: Sendable {
    public let red, green, blue: UInt8

    /// Reads a colour such as `#ff8800`.
    ///
    /// - Throws: `GoError` if it is none.
    public init(_ text: String) throws(GoError) {
        (red, green, blue) = try parse(text: text)
    }

    /// How bright it is, from 0 to 255.
    public var brightness: UInt8 { luma(red: red, green: green, blue: blue) }
}
