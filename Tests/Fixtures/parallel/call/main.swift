// Proves that arrays of arrays arrive, come back, and are freed, by whoever has to do that.

import Parallel

func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” (\(error.code.map(String.init) ?? "no code"))"
    }
}

print("send:", send(datas: [[1, 2], [], [0, 255]]), send(datas: []))
print("send, empty ones:", send(datas: [[], []]))
print("total:", outcome(try total(name: "a", rows: [[1.5], [], [2, 3]])))
print("total, nothing:", outcome(try total(name: "b", rows: [[], [0]])))
print("concat:", concat(parts: [Array("ein ".utf8), [], Array("zwei".utf8)]))
print("quote:", quote(texts: ["a\u{0}b", "", "ünf"]))
print("check:", check(pieces: [[1, 2], [3]]), check(pieces: []))

print("cut:", outcome(try cut(text: "a bc  def")))
print("cut, nothing:", outcome(try cut(text: "")))
print("squares:", squares(last: 4), squares(last: 0))
print("words:", words(text: "ein zwei  ünf"), live())
print("months:", months(), months())
print("partitions:", partitions(text: "12 345"))
print("tabulate:", outcome(try tabulate(last: 3)), outcome(try tabulate(last: 0)))
print("tabulate, failing:", outcome(try tabulate(last: -1)))
print("live:", live())

let large = (0..<1000).map { [UInt8](repeating: UInt8($0 % 256), count: $0) }
print("large:", check(pieces: large) == large.joined().reduce(0) { $0 + Int($1) })
