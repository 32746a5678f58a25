// Proves that the structs of objects that callers have are freed when the objects are closed, or do not
// come about, and that every error is given back.

import Drivers

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

func run() throws {
    let database = try Database(name: "a")
    print("set:", outcome(try database.set(key: "k", value: "wørt")))
    print("set, failing:", outcome(try database.set(key: "name", value: "")))
    print("get:", outcome(try database.get(key: "k")), outcome(try database.get(key: "none")))
    print("new, failing:", outcome(try Database(name: "").get(key: "name")))
    let temporary = Database.temporary()
    print("temporary:", outcome(try temporary.get(key: "name")), live())
    try temporary.set(key: "stuck", value: "")
    print("close:", outcome(try database.close()), outcome(try temporary.close()), live())
    print("get, closed:", outcome(try database.get(key: "k")))
    _ = try Database(name: "b")
    withExtendedLifetime((database, temporary)) {}
}
try run()
print("live:", live())
