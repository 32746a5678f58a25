// Proves that texts with lengths are read as far as they go, and that all that belongs to the caller of
// a struct of an error is freed once, whether or not it was an error.

import Errortexts

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        let text = error.description.replacing("\u{0}", with: "<NUL>")
        return "throws “\(text)” \(error.code.map(String.init) ?? "without a code")"
    }
}

print("get:", outcome(try get(key: "a")), outcome(try get(key: "")))
print("watch:", outcome(try watch()))
print("put:", outcome(try put(key: "a")), outcome(try put(key: "fail")))
print("put, warned:", outcome(try put(key: "warn")))
print("put, no text:", outcome(try put(key: "")))
print("delete:", outcome(try delete(key: "")), outcome(try delete(key: "a")))
print("say:", outcome(try say(text: "a")), outcome(try say(text: "")))
print("say, empty text:", outcome(try say(text: "?")))
print("open:", outcome(try open(path: "a")), outcome(try open(path: "")))
print("dial:", outcome(try dial(number: "1")), outcome(try dial(number: "01")))
print("ring:", outcome(try ring(number: 0)), outcome(try ring(number: 486)))
print("enter:", outcome(try enter(name: "Zoë")), outcome(try enter(name: "Max")))
print("enter, no error:", outcome(try enter(name: "")))
print("leave:", outcome(try leave(name: "Zoë")), outcome(try leave(name: "Max")))
print("leave, no text:", outcome(try leave(name: "")))
print("read:", outcome(try read(path: "a")), outcome(try read(path: "")))
print("write:", outcome(try write(path: "a")), outcome(try write(path: "")))
print("ask:", outcome(try ask(question: "?")), outcome(try ask(question: "!")))
print("live:", live())
