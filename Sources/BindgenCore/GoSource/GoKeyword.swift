/// Go's keywords (Go specification, Keywords). None of them can be a name.
enum GoKeyword: String, CaseIterable, Sendable {
    case `break`, `case`, chan, const, `continue`, `default`, `defer`, `else`, `fallthrough`, `for`
    case `func`, go, goto, `if`, `import`, interface, map, package, range, `return`, select
    case `struct`, `switch`, type, `var`

    /// Whether a line that ends in this word ends in a semicolon, too.
    var endsStatement: Bool {
        switch self {
        case .break, .continue, .fallthrough, .return: true
        default: false
        }
    }

    private static let bySpelling = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The keyword with exactly this spelling.
    init?(spelling bytes: ArraySlice<UInt8>) {
        guard (2...11).contains(bytes.count),
            bytes.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }),
            let keyword = Self.bySpelling[String(decoding: bytes, as: UTF8.self)]
        else { return nil }
        self = keyword
    }
}
