// Proves that what Go returns of the memory that it was lent is copied while it is there. Short
// strings lie on the stack, and several in one buffer, so that nothing of them is left afterwards.

import Lent

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}

let words = (1...100).map { "word \($0) of a hundred words that are longer than fifteen bytes" }
print("same:", same(text: "short"), same(text: ""), same(text: words[0]))
print("cut:", cut(text: "key=wört", separator: "=") ?? ("", ""))
print("cut, none:", cut(text: "key", separator: "=") == nil)
print("cut, empty:", cut(text: "=", separator: "=") ?? ("?", "?"))
print("ends:", ends(words: words))
print("ends, short:", ends(words: ["a", "ñ", "c"]), ends(words: []))
print("word:", outcome(try word(words: words, index: 41)))
print("word, none:", outcome(try word(words: words, index: 100)))
print("halves:", halves(xs: [1, 2, 3, 4, 5]), halves(xs: []))
let numbers = [1.5, 2.5]
print("halves of a span:", halves(xs: numbers.span))
var calls = 1
print("longest:", longest(words: ["short", "longer", "mid"], calls: &calls), calls)
print("tail:", tail(text: "größe", from: 4), tail(text: "ab", from: 9))
print("refuse:", outcome(try refuse(text: "")), outcome(try refuse(text: "no, thanks")))
print("search:", search(text: "a=b=c", letter: 61) ?? "nil")
print("search, none:", search(text: "abc", letter: 61) ?? "nil")
let wrong = (0..<10_000).filter { number in
    let (before, after) = (String(number), String(number + 1))
    return cut(text: "\(before)=\(after)", separator: "=") ?? ("", "") != (before, after)
}
print("wrong in 10000 calls:", wrong.count)
