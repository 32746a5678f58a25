// Proves opaque pointers as objects, texts through a last parameter as errors, NULL as a failure, and a
// text that stays the library's.

import Capi

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

func run() async throws {
    print("open, failing:", outcome(try Session.open(url: "http://ünknown")))
    print("open, empty:", outcome(try Session.open(url: "")))
    print("open, NUL:", outcome(try Session.open(url: "db:\u{0}")))

    let session = try Session.open(url: "db:日本")
    print("url:", session.url())
    print("query:", outcome(try session.query(sql: "sélect")))
    print("query, failing:", outcome(try session.query(sql: "")))
    print("query, nothing:", outcome(try session.query(sql: "nothing")))
    let long = String(repeating: "a long query ", count: 50_000)
    print("query, long:", try session.query(sql: long) == "result of " + long)
    print("exec:", outcome(try session.exec(sql: "insert")), outcome(try session.exec(sql: "")))
    print("exec, failing:", outcome(try session.exec(sql: "drop")))
    print("digest:", outcome(try session.digest(data: [1, 2, 3])))
    print("digest, span:", outcome(try session.digest(data: ([255, 255] as [UInt8]).span)))
    print("digest, failing:", outcome(try session.digest(data: [])))

    // A status of a C enum, whose text is borrowed.

    print("lock:", outcome(try session.lock()))
    print("lock, failing:", outcome(try session.lock()))
    print("openCursor, locked:", outcome(try session.openCursor(rows: "a")))
    print("lastError:", lastError(), lastError())
    session.unlock()
    print("openCursor, failing:", outcome(try session.openCursor(rows: " ")))

    // A cursor keeps its session.

    let cursor = try session.openCursor(rows: "eins zwei drei")
    print("next:", cursor.next() ?? "nil", cursor.next() ?? "nil")
    print("live:", live())
    session.close()
    session.close()
    print("query, closed:", outcome(try session.query(sql: "x")))
    print("lock, closed:", outcome(try session.lock()))
    print("live:", live())
    print("next:", cursor.next() ?? "nil", cursor.next() ?? "nil", cursor.next() ?? "nil")
    cursor.close()
    cursor.close()
    print("live:", live())

    do {
        let dropped = try Session.open(url: "db:")
        let first = try dropped.openCursor(rows: "a")
        _ = try dropped.openCursor(rows: "b")
        print("live:", live(), first.next() ?? "nil")
    }
    print("live, dropped:", live())

    // Many threads use one session, and one of them closes it.

    let shared = try Session.open(url: "db:shared")
    let wrong = await withTaskGroup(of: Int.self) { group in
        for task in 0..<16 {
            group.addTask {
                var wrong = 0
                for turn in 0..<250 {
                    if task == 5 && turn == 125 { shared.close() }
                    do throws(GoError) {
                        let text = "\(task)/\(turn)"
                        if try shared.query(sql: text) != "result of \(text)" { wrong += 1 }
                        let rows = try shared.openCursor(rows: "\(text) x")
                        if rows.next() != text { wrong += 1 }
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
    print("wrong in 12000 calls:", wrong)
    print("live:", live())
}
try await run()
