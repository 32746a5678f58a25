// Proves that memory is as large as the function wants it, and that failure ends the asking.

import CFills
import Fills

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

print("name:", text(name()))
print("digest:", outcome(try digest(text: "abc").prefix(4)), outcome(try digest(text: "")))
print("digest, NUL:", outcome(try digest(text: "a\u{0}")))
print("option:", outcome(text(try option(key: "größe"))), outcome(try option(key: "")))
print("squares:", squares(n: 4), squares(n: 0), squares(n: 10_000).last ?? 0)
let all = pixels()
print("pixels:", all.total.x, all.total.y, all.pixels.map { $0.x * 10 + $0.y })
print("grow:", grow(), grow())
print("shrink:", shrink())
print("vanish:", outcome(try vanish()))
