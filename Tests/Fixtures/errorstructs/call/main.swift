// Proves that errors that come through parameters are thrown with their texts and numbers, and that
// what the library allocated for them is given back once, whether or not it was an error.

import Errorstructs

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

print("parse:", outcome(try parse(text: "42")), outcome(try parse(text: "x")))
print("greet:", outcome(try greet(name: "Zoë")), outcome(try greet(name: "")))
print("greet, warned:", outcome(try greet(name: "somebody with a long name")))
print("store:", outcome(try store(number: 1)), outcome(try store(number: 0)))
print("store, no text:", outcome(try store(number: -1)))
print("load:", outcome(try load(path: "a")), outcome(try load(path: "/a")))
print("load, no failure:", outcome(try load(path: "none")))
print("load, NUL:", outcome(try load(path: "a\u{0}")))
print("exists:", outcome(try exists(path: "a")), outcome(try exists(path: "missing")))
print("exists, no text:", outcome(try exists(path: "")))
print("verify:", outcome(try verify(number: 2)), outcome(try verify(number: 3)))
print("open:", outcome(try open(path: "a")), outcome(try open(path: "")))
print("check:", outcome(try check(text: "a")), outcome(try check(text: "")))
print("judge:", outcome(try judge(age: 18)), outcome(try judge(age: 17)))
print("squareRoot:", outcome(try squareRoot(x: 9)), outcome(try squareRoot(x: -9)))
print("ask:", outcome(try ask(question: "?")), outcome(try ask(question: "!")))
print("answer:", outcome(try answer(question: "?")), outcome(try answer(question: "!")))
print("remove:", outcome(try remove(path: "a")), outcome(try remove(path: "")))
print("remove, no text:", outcome(try remove(path: "/")))
for statement in ["", "true", "false"] {
    print("prove \(statement):", outcome(try prove(statement: statement)))
}
print("assert:", outcome(try assert(holds: 1)), outcome(try assert(holds: -1)))
print("assert, no text:", outcome(try assert(holds: 0)))
print("audit:", outcome(try audit(number: 1)), outcome(try audit(number: -1)))
print("notify:", outcome(try notify(number: 1)), outcome(try notify(number: 0)))
print("connect:", outcome(try connect(url: "db:")), outcome(try connect(url: "x")))
print("connect, no text:", outcome(try connect(url: "")))
print("ping:", outcome(try ping(host: "go.dev")), outcome(try ping(host: "")))
print("trace:", outcome(try trace(host: "go.dev")), outcome(try trace(host: "")))
print("live:", live())
