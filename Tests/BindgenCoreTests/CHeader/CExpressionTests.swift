import Testing

@testable import BindgenCore

@Suite struct CExpressionTests {
    private static let truths: [CTruth] = [.no, .unknown, .yes]

    @Test("Of truth values, `and` is the least, `or` the greatest, and `not` turns around")
    func logic() {
        for (leftRank, left) in Self.truths.enumerated() {
            #expect(!left == Self.truths[2 - leftRank])
            for (rightRank, right) in Self.truths.enumerated() {
                #expect((left && right) == Self.truths[min(leftRank, rightRank)])
                #expect((left || right) == Self.truths[max(leftRank, rightRank)])
            }
        }
    }

    /// What `#if expression` is, where YES is a macro, NO is none, and of other names nothing is
    /// known.
    private func truth(_ expression: String) -> CTruth {
        var names = CNameTable()
        let tokens = lexC(Array(expression.utf8), file: 0, names: &names)
        let (yes, no) = (names.name(of: "YES"), names.name(of: "NO"))
        var evaluator = CExpressionEvaluator(
            tokens, names: names,
            isDefined: { $0 == yes ? .yes : $0 == no ? .no : .unknown },
            value: { $0.name == no ? 0 : nil })
        return evaluator.truth()
    }

    @Test(
        "What holds is known to hold",
        arguments: [
            "1", "2", "-1", "!0", "~0", "+1", "- -1", "!!5", "0x10 == 16", "010 == 8", "0b11 == 3",
            "201112L == 201112", "1 + 2 * 3 == 7", "(1 + 2) * 3 == 9", "10 - 4 - 3 == 3",
            "100 / 10 / 2 == 5", "7 % 4 == 3", "1 << 4 == 16", "256 >> 4 == 16", "-8 >> 1 == -4",
            "6 & 3", "(6 & 3) == 2", "(6 | 3) == 7", "(6 ^ 3) == 5", "1 | 0 && 0 | 1", "4 > 3",
            "3 < 4", "3 <= 3", "3 >= 3", "3 != 4", "1 == 1 == 1", "0 || 1", "1 && 2",
            "1 ? 1 : 0", "0 ? 0 : 1", "1 ? 0 ? 0 : 1 : 0", "0 ? 0 : 0 ? 0 : 1", "1 ? 2 : 1 / 0",
            "defined YES", "defined(YES)", "!defined NO", "!defined(NO)",
            "defined YES && !defined NO", "1 || X", "X || 1", "defined(X) || 1", "NO == 0", "!NO",
            "1 << 200 == 0", "0x7fffffffffffffff + 1 < 0", "(((((1)))))", "true", "true && !NO",
        ])
    func holds(_ expression: String) {
        #expect(truth(expression) == .yes)
    }

    @Test(
        "What does not hold is known not to hold",
        arguments: [
            "0", "!1", "-0", "~-1", "0 && X", "X && 0", "1 > 2", "defined NO", "defined(NO)",
            "!defined YES", "NO", "1 == 2", "2 - 2", "0 ? 1 : 0", "0 && 1 || 0", "NO && UNKNOWN()",
            "(X || 1) && 0",
        ])
    func doesNotHold(_ expression: String) {
        #expect(truth(expression) == .no)
    }

    @Test(
        "What hangs on something unknown, or is no expression, is unknown",
        arguments: [
            "X", "!X", "X == 1", "X > 3 && 1", "0 || X", "defined X", "defined(X)", "X ? 1 : 0",
            "__has_include(<x.h>)", "__has_attribute(packed) && 1", "F(1, (2)) > 3", "YES",
            "1 / 0", "1 % 0", "'a' == 97", "99999999999999999999", "1.5",
            "", "1 +", "(1", "1)", "defined", "defined(", "defined(YES", "defined 1", "1 2", "? :",
            "1 ?", "1 ? 2", "1 ? 2 :", "1 : 2", "#", "\"x\"", "1, 1", "__has_include(<x.h>",
        ])
    func isUnknown(_ expression: String) {
        #expect(truth(expression) == .unknown)
    }

    @Test(
        "Arithmetic at the bounds does not trap",
        arguments: [
            "+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^", "<", "==",
        ])
    func bounds(_ operation: String) {
        let values = ["0", "1", "(-1)", "0x7fffffffffffffff", "(-0x7fffffffffffffff - 1)"]
        for left in values {
            for right in values { _ = truth("\(left) \(operation) \(right)") }
        }
    }

    @Test(
        "Nesting without end is unknown, soon",
        arguments: [
            "(", "!", "-", "1 ? ", "1 ? 1 : ", "1 + (", "defined(", "F(", "1 == ", "(!",
        ])
    func depth(_ opening: String) {
        #expect(truth(String(repeating: opening, count: 10_000)) == .unknown)
        let closed =
            String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
        #expect(truth(closed) == .unknown)
        #expect(truth(String(repeating: "!", count: 10_000) + "1") == .yes)
    }

    @Test(
        "A constant is a number where all of its parts are known",
        arguments: [
            ("0x10 + 2", 18), ("(1 << 4) | 1", 17), ("SEVEN * 2 + 1", 15), ("'a' + 1", 98),
            ("-1", -1), ("~0 & 0xff", 255), ("1 << 31", -0x8000_0000), ("1u << 31", 0x8000_0000),
            ("1L << 40", 1 << 40), ("0xffffffff + 1", 0), ("4294967295 + 1", 1 << 32),
            ("0x7fffffff + 1", nil),
            ("0x7fffffffffffffff", .max), ("1ULL << 40", 1 << 40), ("2147483647 * 2", nil),
            ("3u - 1", 2), ("1 ? SEVEN : X", nil), ("1 ? SEVEN : 2", 7), ("true", 1),
            ("X", nil), ("SEVEN + X", nil), ("sizeof(int)", nil), ("~0u", 0xffff_ffff),
            ("1u - 2", 0xffff_ffff), ("~0ull", nil),
            ("(0xFFu << 28) >> 4", 0x0f00_0000), ("-1 < 0u", 0), ("-1 < 0ll + 0u", 1),
            ("0x80000000 / 2", 0x4000_0000), ("-0x80000000 >> 31", 1), ("~0x80000000 % 7", 1),
            ("-(-2147483647 - 1)", nil), ("(1 ? -1 : 0u) > 0", 1), ("1 << 32", nil),
            ("1 << -1", nil),
            ("0xffffffffffffffff > 1", 1), ("0xffffffffffffffff", nil),
            ("18446744073709551615", nil),
            ("0b1u << 31", 0x8000_0000), ("-2147483648 / -1", 0x8000_0000),
            ("(int)3", nil), ("1.5", nil), ("\"a\"", nil), ("", nil), ("1 2", nil), ("1 / 0", nil),
        ])
    func number(_ expression: String, _ number: Int64?) {
        var names = CNameTable()
        let bytes = Array(expression.utf8)
        let tokens = lexC(bytes, file: 0, names: &names)
        let seven = names.name(of: "SEVEN")
        var evaluator = CExpressionEvaluator(
            tokens, names: names, isDefined: { _ in .unknown },
            value: { token in
                token.kind == .character
                    ? CNumber.value(ofCharacter: bytes[token.bytes]) : token.name == seven ? 7 : nil
            })
        #expect(evaluator.number() == number)
    }
}
