// Proves that tasks wait for Go without keeping each other from working: ten thousand at a time, with texts,
// errors and closures; and that a cancelled call ends in Go, too.

import Async

/// The outcome of a call, as a text.
func outcome<Value>(_ call: () async throws -> Value) async -> String {
    do {
        return "\(try await call())"
    } catch let error as GoError {
        return error.message
    } catch is CancellationError {
        return "cancelled"
    } catch {
        return "another error"
    }
}

await sleep(milliseconds: 1)
print("divide:", await outcome { try await divide(a: 42, b: 6) })
print("divide, failing:", await outcome { try await divide(a: 1, b: 0) })
print("join:", await join(words: ["ä", "", "世界"], separator: " + ", prefix: "="))
print("join, nothing:", await join(words: [], separator: "x", prefix: "") == "")
print("mean:", await mean(values: [1, 2, 6]))

// What is given lives as long as the call, although its owner has gone on to something else.
await withTaskGroup { group in
    for index in 0..<100 {
        group.addTask {
            let words = (0..<index).map { String(repeating: "\($0)", count: 20) }
            let joined = await join(words: words, separator: "-", prefix: "\(index)")
            return joined == "\(index)" + words.joined(separator: "-")
        }
        group.addTask {
            await mean(values: (0..<1_000).map { Double($0 + index) }) == 499.5 + Double(index)
        }
    }
    var isRight = true
    for await answer in group { isRight = isRight && answer }
    print("many arguments:", isRight)
}

let (percents, heard) = AsyncStream.makeStream(of: CInt.self)
print("download:", await download(url: "https://exämple.com") { heard.yield($0) })
heard.finish()
print("progress:", await percents.reduce(into: []) { $0.append($1) })

// Ten thousand calls block, hundreds at once, and the tasks beside them go on.
let clock = ContinuousClock()
let ticking = Task {
    var ticks = 0
    while !Task.isCancelled {
        await Task.yield()
        ticks += 1
    }
    return ticks
}
let start = clock.now
await withTaskGroup { group in
    for _ in 0..<10_000 { group.addTask { await sleep(milliseconds: 10) } }
}
let time = clock.now - start
ticking.cancel()
print("sleep, 10000 at a time:", time < .seconds(60), await ticking.value > 50)
print("sleep, threads:", (100...512).contains(mostAsleep()))

// More wait than there are threads for, and who ends their waiting is a task as well.
func meet() async -> Bool {
    let queue = Queue()
    async let received = queue.receive()
    await queue.send(text: "hello")
    return (try? await received) == "hello"
}
await withTaskGroup { group in
    for _ in 0..<100 { group.addTask { await meet() } }
    var met = 0
    for await isMet in group where isMet { met += 1 }
    print("send, receive:", met)
}

// MARK: - Cancellation

let queue = Queue()
let receiving = Task { try await queue.receive() }
receiving.cancel()
print("receive, cancelled:", await outcome { try await receiving.value })
queue.interrupt()
print("receive, interrupted:", await outcome { try await queue.receive() })
queue.close()
print("receive, closed:", await outcome { try await queue.receive() })

// The object is closed while a call waits, and the call can be cancelled all the same.
let closing = Queue()
let last = Task { try await closing.receive() }
await sleep(milliseconds: 20)
closing.close()
last.cancel()
print("receive, closed and cancelled:", await outcome { try await last.value })

print("toil, done:", await outcome { try await toil(name: "nothing", pace: 0) })
await withTaskGroup { group in
    for index in 0..<300 {
        group.addTask {
            let working = Task { try await toil(name: "work \(index)", pace: 500) }
            if index % 3 > 0 { await sleep(milliseconds: index % 10) }
            working.cancel()
            return await outcome { try await working.value }
        }
    }
    var ends: [String: Int] = [:]
    for await end in group { ends[end, default: 0] += 1 }
    print("toil, cancelled:", ends)
}
// Where Go had begun, it has stopped.
print("toil, stopped in Go:", toils().begunCount > 1, toils().begunCount == toils().stoppedCount)

// Those that wait in line for a thread need none to be cancelled.
let crowd = (0..<600).map { index in
    Task { try await toil(name: "crowd \(index)", pace: 1_000_000) }
}
await Task.yield()
crowd.reversed().forEach { $0.cancel() }
var ends: Set<String> = []
for task in crowd { ends.insert(await outcome { try await task.value }) }
print("toil, a crowd:", ends)
