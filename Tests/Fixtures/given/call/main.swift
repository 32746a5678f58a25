// Proves that what Go takes over is a copy, or a handle that is not given back once more, and that memory is
// freed by a function that takes an object too.

import Given

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

func run() async throws {
    let machine = Machine()
    print("evaluate:", outcome(try machine.evaluate(snippet: "1 + ü")))
    print("evaluate, failing:", outcome(try machine.evaluate(snippet: "error")))
    print("multi:", machine.multi(count: 2), machine.multi(count: 0))

    let array = machine.array()
    print("render:", outcome(try array.render(machine: machine)))
    for content in ["a", "", "größe"] {
        print("append:", array.append(item: machine.text(content: content)))
    }
    let item = machine.text(content: "last")
    print("append:", array.append(item: item), outcome(try array.render(machine: machine)))
    print("render, given away:", outcome(try item.render(machine: machine)))
    item.close()
    print("live:", live())
    withExtendedLifetime((machine, array)) {}

    print(
        "put:", outcome(try put(name: "ñ", data: [1, 2, 3])), outcome(try put(name: "", data: [1])))
    print("put, nothing:", outcome(try put(name: "a", data: [])))
    print("put, NUL:", outcome(try put(name: "a\u{0}", data: [1])))
    print("sum:", await sum(numbers: [1, 2.5]), await sum(numbers: []))
    print("store:", store(key: "key", bytes: [1, 2, 3]), store(key: "", bytes: []))
}
try await run()
print("live:", live())
