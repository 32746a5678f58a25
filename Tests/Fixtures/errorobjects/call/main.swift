// Proves that errors that are objects are thrown with their texts and codes, and freed once, whether or
// not the function failed.

import Errorobjects

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

print("verify:", outcome(try verify(path: "a")), outcome(try verify(path: "")))
print("sign:", outcome(try sign(text: "a")), outcome(try sign(text: "a!")))
print("load:", outcome(try load(path: "a")), outcome(try load(path: "bad")))
print("load, warned:", outcome(try load(path: "old")))
print("load, no text:", outcome(try load(path: "")))
print("load, NUL:", outcome(try load(path: "a\u{0}")))
print("renew:", outcome(try renew(path: "a")), outcome(try renew(path: "bad")))
print("renew, no text:", outcome(try renew(path: "")))
for name in ["go", ""] {
    do {
        print("wait:", try await wait(name: name))
    } catch {
        print("wait: throws “\(error)” \(error.code ?? 0)")
    }
}
print("check:", outcome(try check(number: 2)), outcome(try check(number: 3)))
print("dial:", outcome(try dial(number: "1")), outcome(try dial(number: "01")))
print("hangUp:", outcome(try hangUp(number: "1")), outcome(try hangUp(number: "")))
print("ring:", outcome(try ring(number: "1")), outcome(try ring(number: "")))
print("drive:", outcome(try drive(speed: 50)), outcome(try drive(speed: 120)))
print("live:", live())
forget()
print("live:", live())
print("pay:", outcome(try pay(price: 9)), outcome(try pay(price: 10)), complaints())
print("bookSeat:", outcome(try bookSeat(row: 3)), outcome(try bookSeat(row: 0)), complaints())
