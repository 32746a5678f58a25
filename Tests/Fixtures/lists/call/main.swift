// Proves that lists of C strings and structs of a pointer and a number are arrays, in both
// directions, and that whatever was allocated for them is freed once.

import Lists

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}

print("join:", join(texts: ["a", "", "größe"], separator: "-"))
print("join, empty:", join(texts: [], separator: "-"))
print("joinConst:", joinConst(texts: ["a", "b"]))
print("main:", outcome(try main(argv: ["program", "-v"])), outcome(try main(argv: [])))
print("main, NUL:", outcome(try main(argv: ["a", "b\u{0}"])))
print("zip:", zip(a: ["a", "b"], b: ["1", "2"]), zip(a: [], b: []))
print("split:", split(text: "a,b,ñ", separator: ","), split(text: "", separator: ","))
print("fields:", fields(text: "a  c"))
print("lines:", outcome(try lines(text: "1\n2")), outcome(try lines(text: "")))
print("colours:", colours(), colours())
print("rest:", rest(texts: ["a", "b", "c"]))
print("letters:", letters(text: "abc"))
print("words:", words(text: " two  words "), words(text: ""))
print("live:", live())
print("sum:", sum(numbers: [1, 2.5]), sum(numbers: []), sum(numbers: [1.5].span))
var numbers = [1.0, 2, 3]
double(numbers: &numbers)
print("double:", numbers)
print("checksum:", checksum(name: "xx", bytes: [1, 2, 3]))
print("halves:", halves(count: 4), halves(count: 0))
print("measure:", outcome(try measure(count: 2)), outcome(try measure(count: -1)))
print("table:", table(), table())
print("tail:", tail(numbers: [1, 2, 3, 4, 5]))
let many = (0..<10_000).map { "text \($0)" }
print("many:", zip(a: many, b: many) == many.map { $0 + $0 })

// Texts in one piece of memory, and arrays that share a number.

print("environment:", environment(count: 3), environment(count: 0))
print("attributes:", outcome(try attributes(path: "/")), outcome(try attributes(path: "")))
print("suffixes:", suffixes(), suffixes())
print("names:", outcome(try names(count: 3)), outcome(try names(count: -1)))
print("folder:", outcome(try folder(count: 2)), outcome(try folder(count: 3)))
print("outline:", outline(text: "x"), outline(text: ""))
print("format:", format(keys: ["a", "b"], values: ["1", "ü"]))
print("weigh:", outcome(try weigh(names: ["a", "bc"], weights: [1, 2.5])))
print("weigh, nothing:", outcome(try weigh(names: [], weights: [])))
print("weigh, different:", outcome(try weigh(names: ["a"], weights: [1, 2])))
print("lengths:", lengths(text: "two words"), lengths(text: ""))
print("live:", live())
