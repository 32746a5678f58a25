// Proves that structs of texts and a status are taken apart, that a status is thrown, and that every
// text is freed by the library's own function.

import Rpc

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

func run() async throws {
    print("rpc, not initialized:", rpc(method: "core/echo", input: "x"))
    print("call, not initialized:", outcome(try call(method: "core/echo", input: "x")))
    initialize()
    print("rpc:", rpc(method: "core/echo", input: "wörld 🌍"))
    print("rpc, empty:", rpc(method: "core/echo", input: ""))
    print("rpc, failing:", rpc(method: "", input: ""))
    print("call:", outcome(try call(method: "core/upper", input: "größe")))
    print("call, empty:", outcome(try call(method: "core/upper", input: "")))
    print("call, failing:", outcome(try call(method: "core/none", input: "")))
    print("call, NUL:", outcome(try call(method: "core/echo", input: "a\u{0}b")))
    print("tryCall:", outcome(try tryCall(method: "core/echo", input: "日本")))
    print("tryCall, failing:", outcome(try tryCall(method: "core/none", input: "")))
    print("query:", outcome(try query(method: "core/upper", input: "ñ")))
    print("query, NUL:", outcome(try query(method: "core/echo", input: "a\u{0}b").attempts))
    print("query, failing:", outcome(try query(method: "жук", input: "")))
    let long = String(repeating: "a long text ", count: 50_000)
    print("call, long:", try call(method: "core/echo", input: long) == long)
    print("query, long:", try query(method: "core/echo", input: long).value == long)
    print("describe:", describe(status: 404), describe(status: 0).isEmpty)

    let wrong = await withTaskGroup(of: Int.self) { group in
        for task in 0..<16 {
            group.addTask {
                var wrong = 0
                for turn in 0..<500 {
                    let input = "\(task)/\(turn)"
                    do throws(GoError) {
                        if try call(method: "core/echo", input: input) != input { wrong += 1 }
                        if try query(method: "core/echo", input: input).value != input {
                            wrong += 1
                        }
                        _ = try query(method: input, input: "")
                        wrong += 1
                    } catch {
                        if error.message != "no method “\(input)”" { wrong += 1 }
                    }
                }
                return wrong
            }
        }
        var sum = 0
        for await count in group { sum += count }
        return sum
    }
    print("wrong in 24000 calls:", wrong)

    print("fetch:", outcome(try fetch(url: "core/upper")))
    print("fetch, failing:", outcome(try fetch(url: "core/none")))
    print("ask:", outcome(try ask(url: "core/echo").url), outcome(try ask(url: "x").url))
    print("ask, nothing:", outcome(try ask(url: "").url))
    print("load:", outcome(try load(url: "core/echo").url), outcome(try load(url: "core/none").url))
    print("load, nothing:", outcome(try load(url: "").url))
    print("pay:", pay(number: 3), lastReceipt(), lastReceipt())
    print("cite:", outcome(try cite(name: "Därwin")), outcome(try cite(name: "")))
    print("session:", outcome(try Session.open(name: "").count()))
    let session = try Session.open(name: "a")
    print("session:", session.count(), outcome(try session.close()))
    let busy = try Session.open(name: "b")
    print("session:", busy.count(), busy.count(), outcome(try busy.close()))
    finalize()
    print("query, finalized:", outcome(try query(method: "core/echo", input: "x")))
    print("texts:", texts())
}
try await run()
