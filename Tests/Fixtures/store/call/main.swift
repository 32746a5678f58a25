// Proves handles of runtime/cgo as objects, a child that keeps its parent, bytes in both directions,
// and errors as texts, also that of closing.

import Store

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}

func run() async throws {
    print("open, failing:", outcome(try Store.open(name: "")))
    let store = try Store.open(name: "größe")
    print("live:", live())

    // Values.

    print("put:", outcome(try store.put(key: "ключ", value: Array("значение".utf8))))
    print("put, empty:", outcome(try store.put(key: "empty", value: [])))
    print("put, span:", outcome(try store.put(key: "span", value: ([0, 255, 0] as [UInt8]).span)))
    print("put, failing:", outcome(try store.put(key: "", value: [1])))
    print("get:", store.get(key: "ключ") ?? "nil", store.get(key: "empty") ?? "nil")
    print("get, none:", store.get(key: "none") ?? "nil", store.get(key: "") ?? "nil")
    print("data:", store.data(key: "span") ?? [], store.data(key: "empty") ?? [1])
    print("data, none:", store.data(key: "none") == nil)
    print("read:", outcome(try store.read(key: "span")), outcome(try store.read(key: "empty")))
    print("read, failing:", outcome(try store.read(key: "none")))
    print("joined:", store.joined())
    print("keys:", store.keys())
    print("count:", outcome(try store.count(prefix: "")), outcome(try store.count(prefix: "e")))
    print("count, failing:", outcome(try store.count(prefix: "*")))
    print("contains:", store.contains(key: "span"), store.contains(key: "spa"))
    var buffer = [UInt8](repeating: 7, count: 5)
    print("copy:", outcome(try store.copy(key: "span", buffer: &buffer)), buffer)

    /// Copies into the middle of five bytes.
    func copyMiddle() throws(GoError) -> (Int, [UInt8]) {
        var bytes = [UInt8](repeating: 7, count: 5)
        var span = bytes.mutableSpan
        var middle = span._mutatingExtracting(1..<3)
        let count = try store.copy(key: "span", buffer: &middle)
        return (count, bytes)
    }
    print("copy, span:", outcome(try copyMiddle()))
    print("copy, failing:", outcome(try store.copy(key: "none", buffer: &buffer)))
    print("delete:", store.delete(key: "span"), store.delete(key: "span"))
    let large = [UInt8](repeating: 200, count: 1_000_000)
    try store.put(key: "large", value: large)
    print("read, large:", try store.read(key: "large") == large)
    let long = String(repeating: "a long key ", count: 20_000)
    try store.put(key: long, value: [1])
    print("contains, long:", store.contains(key: long), store.delete(key: long))

    // A batch.

    let batch = store.newBatch()
    print("commit, empty:", outcome(try batch.commit()))
    print("put:", outcome(try batch.put(keys: ["a", "б", "a"], value: Array("batch".utf8))))
    print("put, span:", outcome(try batch.put(keys: ["c"], value: ([42] as [UInt8]).span)))
    print("put, no keys:", outcome(try batch.put(keys: [], value: [])))
    print("put, failing:", outcome(try batch.put(keys: [""], value: [])))
    print("get:", store.get(key: "б") ?? "nil")
    print("commit:", outcome(try batch.commit()))
    print("get:", store.get(key: "a") ?? "nil", store.get(key: "б") ?? "nil")
    print("live:", live())

    // Two stores in one call.

    do {
        let other = try Store.open(name: "other")
        try other.put(key: "other", value: [65])
        print("merge:", store.merge(other: other), store.get(key: "other") ?? "nil")
        print("merge, itself:", store.merge(other: store) == (try store.count(prefix: "")))
        _ = other.newBatch()
    }
    print("live, dropped:", live())

    // The end. A batch keeps its store.

    print("close:", outcome(try store.close()), outcome(try store.close()))
    print("put, closed:", outcome(try store.put(key: "a", value: [])))
    print("read, closed:", outcome(try store.read(key: "a")))
    print("live:", live())
    try batch.put(keys: ["d"], value: [1])
    print("commit, of a closed store:", outcome(try batch.commit()))
    batch.close()
    batch.close()
    print("put, closed:", outcome(try batch.put(keys: ["a"], value: [])))
    print("live:", live())
    let stuck = try Store.open(name: "stuck")
    print("close, failing:", outcome(try stuck.close()), outcome(try stuck.close()))
    print("live:", live())

    // Many threads use one store, and one of them closes it.

    let shared = try Store.open(name: "shared")
    let wrong = await withTaskGroup(of: Int.self) { group in
        for task in 0..<16 {
            group.addTask {
                var wrong = 0
                for turn in 0..<250 {
                    do throws(GoError) {
                        if task == 11 && turn == 125 { try shared.close() }
                        try shared.put(key: "\(task)", value: [UInt8(turn)])
                        if try shared.read(key: "\(task)") != [UInt8(turn)] { wrong += 1 }
                    } catch {
                        if !error.message.contains("close()") { wrong += 1 }
                    }
                }
                return wrong
            }
        }
        var sum = 0
        for await count in group { sum += count }
        return sum
    }
    print("wrong in 8000 calls:", wrong)
    print("live:", live())
}
try await run()
