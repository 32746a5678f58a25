import Testing

@testable import BindgenCore

@Suite struct CNumberTests {
    @Test(
        "The value of an integer constant does not depend on its spelling",
        arguments: [
            "64", "64u", "64UL", "64llu", "64LLU", "0x40", "0X40", "0x40uL", "0100", "0100l",
            "0b1000000", "0B1000000", "6'4", "0x4'0",
        ])
    func values(_ text: String) {
        #expect(CNumber.value(of: text) == 64)
    }

    @Test(
        "The bounds and the neighbours of the rules",
        arguments: [
            ("0", 0), ("00", 0), ("0u", 0), ("7", 7), ("9223372036854775807", Int64.max),
            ("0x7fffffffffffffff", Int64.max), ("0xe", 14), ("0xful", 15),
            ("9223372036854775808", nil), ("0xffffffffffffffff", nil), ("08", nil), ("1.0", nil),
            ("1e3", nil), ("1f", nil), ("0x", nil), ("0b", nil), ("0b2", nil), ("", nil),
            ("u", nil), ("0x1p3", nil), ("1i", nil), ("'", nil), ("1uwb", nil),
        ] as [(String, Int64?)])
    func bounds(_ text: String, _ value: Int64?) {
        #expect(CNumber.value(of: text) == value)
    }

    @Test(
        "A vector is as long as a power of two",
        arguments: [
            (.elements(4), .floating(.float), 16), (.elements(3), .floating(.float), 16),
            (.elements(3), .integer(.char), 4), (.elements(1), .floating(.double), 8),
            (.bytes(32), .floating(.float), 32), (.unknown, .floating(.float), nil),
            (.elements(0), .floating(.float), nil), (.elements(-1), .floating(.float), nil),
            (.elements(Int.max), .floating(.float), nil), (.elements(4), .integer(.long), nil),
            (.elements(4), .named("T"), nil),
        ] as [(CAttributes.Vector, CType, Int?)])
    func vectors(_ vector: CAttributes.Vector, _ element: CType, _ bytes: Int?) {
        #expect(vector.bytes(of: element) == bytes)
    }

    @Test(
        "A character of ASCII is its number",
        arguments: [
            ("'a'", 97), ("' '", 32), ("'\\n'", 10), ("'\\0'", 0), ("'\\''", 39), ("'\\\\'", 92),
            ("'\\x41'", 65), ("'\\101'", 65), ("'ab'", nil), ("'\\xff'", nil), ("'ü'", nil),
            ("''", nil),
            ("'\\q'", nil), ("L'a'", nil), ("'\\x'", nil),
        ])
    func characters(_ constant: String, _ value: Int64?) {
        #expect(CNumber.value(ofCharacter: Array(constant.utf8)[...]) == value)
    }
}
