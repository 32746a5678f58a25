// Proves that failures are told from successes by the numbers that the library has for them, and that the
// text of an error is that of the object, or of the call, that it belongs to.

import CStatuses
import Statuses

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws -> Value) -> String {
    do {
        return "\(try call())"
    } catch let error as GoError {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    } catch {
        return "throws \(error)"
    }
}

print("flush:", outcome(try flush(records: 3)), outcome(try flush(records: -3)))
print("flush, again:", outcome(try flush(records: 300)))
for number in 0..<4 {
    print("next \(number):", outcome(try next(number: number).rawValue))
}
print("call:", outcome(try call(method: "core/écho")))
print("call, failing:", outcome(try call(method: "écho")))
print("version:", outcome(try version(name: "go")), outcome(try version(name: "")))
print("umask:", outcome(try umask(mode: 0o777)), outcome(try umask(mode: 0o22)))
print("load:", outcome(try load(name: "x")), outcome(try load(name: "")))
for tunnel in 0..<3 {
    print("config \(tunnel):", outcome(try config(tunnel: tunnel)))
    print("count \(tunnel):", outcome(try count(tunnel: tunnel)))
}

print("server:", outcome(try Server(name: "")))
let first = try Server(name: "a")
let second = try Server(name: "b")
print("up:", outcome(try first.up(port: 8080)), outcome(try first.up(port: 80)))
print("up, the other one:", outcome(try second.up(port: 443)))
print("say:", outcome(try first.say(text: "")), outcome(try first.say(text: "nothing")))
do {
    try second.say(text: String(repeating: "ü", count: 5000))
} catch {
    print("say, too much:", error.message.utf8.count, error.message.last ?? " ")
}
print("close:", outcome(try first.close()), outcome(try second.close()))
print("say, closed:", outcome(try first.say(text: "")))

if let session = Session.open() {
    print("ask:", outcome(try session.ask(question: "why?")))
    print("ask, failing:", outcome(try session.ask(question: "why")))
    let pings = try await ping(host: "go.dev", session: session, count: 3)
    do {
        _ = try await ping(host: "", session: session, count: 3)
    } catch {
        print("ping:", pings, error, error.code ?? 0)
    }
}
print("live:", live())
print("even:", outcome(try isEven(n: 2)), outcome(try isEven(n: 3)))
print("half:", outcome(try half(n: 8)), outcome(try half(n: 7)))
print("some:", outcome(try some(rc: SOURCE_EOF)), outcome(try some(rc: SOURCE_OK)))
