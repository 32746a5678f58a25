// Proves that texts cross in both directions: empty, short (within Swift's 15 bytes), long, beyond
// ASCII, with a NUL, with bytes that are no UTF-8; and that NULL is nil, but an empty text is not.

import Strings

/// 72 000 bytes in 60 000 characters.
let long = String(repeating: "längs", count: 12_000)

print("greet:", greet(name: "wörld") ?? "nil")
print("greet, empty:", greet(name: "") ?? "nil")
print("greet, 15 bytes:", greet(name: "fifteen letters") ?? "nil")
print("greet, 16 bytes:", greet(name: "sixteen letters!") ?? "nil")
print("greet, long:", greet(name: long) == "Hello, \(long)!")
// Go takes all of it; C's strings, as which results come back, end at a NUL.
print("greet, NUL:", greet(name: "a\0b") ?? "nil")
print("repeat:", `repeat`(text: "ab", count: 3) ?? "nil")
print(
    "repeat, never:", `repeat`(text: "ab", count: 0) ?? "nil",
    `repeat`(text: "ab", count: .min) ?? "nil")
print("repeat, nothing:", `repeat`(text: "", count: .max) ?? "nil")
print("repeat, often:", `repeat`(text: "längs", count: 12_000) == long)
print("concatenate:", concatenate(first: "a", second: "", third: "ß") ?? "nil")
print(
    "concatenate, order:",
    concatenate(first: "1", second: "two, the second", third: "3, which is the last one") ?? "nil")
print("concatenate, long:", concatenate(first: long, second: "-", third: long) == long + "-" + long)
print(
    "byteCount:", byteCount(text: ""), byteCount(text: "🇮🇸"), byteCount(text: "a\0b"),
    byteCount(text: long))
print(
    "characterCount:", characterCount(text: ""), characterCount(text: "🇮🇸"),
    characterCount(text: "e\u{301}"), characterCount(text: long))
print(
    "hasPrefix:", hasPrefix(text: "wörld", prefix: "wö"), hasPrefix(text: "wörld", prefix: "ö"),
    hasPrefix(text: "", prefix: ""))
print(
    "pad:", pad(text: "7", width: 3, with: 0x30, left: 1) ?? "nil",
    pad(text: "日", width: 3, with: 0x2014, left: 0) ?? "nil")
print("pad, none:", pad(text: "wide", width: -1, with: 0x30, left: 1) ?? "nil")
print("pad, no character:", pad(text: "a", width: 2, with: -1, left: 0) == "a\u{FFFD}")
print(
    "indexOf:", indexOf(text: "hello hello", part: "lo", from: 4),
    indexOf(text: "hello", part: "x", from: 0))
print(
    "indexOf, bounds:", indexOf(text: "hello", part: "", from: 5),
    indexOf(text: "hello", part: "", from: .min), indexOf(text: "hello", part: "", from: .max))
print(
    "countByte:", countByte(text: "banana", b: UInt8(ascii: "a")), countByte(text: "ÿ", b: 0xC3),
    countByte(text: "a\0b", b: 0))
print(
    "lookup:", lookup(country: "France") ?? "nil", lookup(country: "Ísland") ?? "nil",
    lookup(country: "日本") ?? "nil")
print("lookup, empty:", lookup(country: "Nowhere") == "")
print("lookup, NULL:", lookup(country: "Atlantis") ?? "nil", lookup(country: "") ?? "nil")
// Swift's equality is that of characters, Go's is that of bytes.
print("lookup, decomposed:", "I\u{301}sland" == "Ísland", lookup(country: "I\u{301}sland") ?? "nil")
print("upper:", upper(text: "tschüs") ?? "nil", upper(text: "") == "")
print("upper, long:", upper(text: long) == String(repeating: "LÄNGS", count: 12_000))
print(
    "joinC:", joinC(first: "a", separator: "→", second: "b") ?? "nil",
    joinC(first: "", separator: "", second: "") == "")
print("joinC, long:", joinC(first: long, separator: ", ", second: long) == long + ", " + long)
print("lengthC:", lengthC(text: ""), lengthC(text: "日本"), lengthC(text: long))
print("isNull:", isNull(text: ""), isNull(text: "text"))
print(
    "mixed:", mixed(key: "k", value: "v", times: 3, quoted: 1) ?? "nil",
    mixed(key: "ключ", value: "ü", times: 1, quoted: 0) ?? "nil")
print("mixed, nothing:", mixed(key: "", value: "", times: 0, quoted: 0) ?? "nil")
print("empty:", empty() == "")
let letters = alphabet() ?? "nil"
print("alphabet:", letters, letters.count, letters.unicodeScalars.count, letters.utf8.count)
print("broken:", broken() == "a\u{FFFD}\u{FFFD}b")

// A text whose UTF-8 Swift has to make first.
let slice = long.dropFirst(1).prefix(4)
print("greet, substring:", greet(name: String(slice)) ?? "nil")
for number in 1...1_000 where greet(name: "number \(number)") != "Hello, number \(number)!" {
    print("greet gave another text for", number)
}
