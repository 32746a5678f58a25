// Proves that what Go tells by functions of C arrives as results and in streams, from any thread, in order, and
// no longer than somebody listens.

import Streams

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

// MARK: - Results

await later(milliseconds: 1)
print("resolve:", await outcome { try await resolve(host: "wörld") })
print("resolve, failing:", await outcome { try await resolve(host: "nobody") })
print("resolve, nothing:", await outcome { try await resolve(host: "") })
print("measure:", await outcome { try await measure(path: "/tmp/ä") })
print("measure, failing:", await outcome { try await measure(path: "") })

await withTaskGroup { group in
    for index in 0..<10_000 {
        group.addTask {
            await later(milliseconds: index % 7)
            return (try? await resolve(host: "host\(index)")) == "host\(index).example"
        }
    }
    var count = 0
    for await isRight in group where isRight { count += 1 }
    print("later, resolve, at once:", count)
}

await withTaskGroup { group in
    for index in Int64(0)..<300 {
        group.addTask {
            let searching = Task { try await search(number: index) }
            if index % 2 == 0 { await later(milliseconds: Int(index % 5)) }
            searching.cancel()
            return await outcome { try await searching.value }
        }
    }
    var ends: [String: Int] = [:]
    for await end in group { ends[end, default: 0] += 1 }
    print("search, cancelled:", ends, running())
}

let searching = Task { try await search(number: -1) }
while running() == 0 { await Task.yield() }
stopSearch(number: -1)
print("search, stopped:", await outcome { try await searching.value }, running())

// MARK: - Streams

func first(_ count: Int, below folder: String) async throws -> [String] {
    var paths: [String] = []
    let changes = try watch(folder: folder)
    for path in ["a/1", "b/1", "a/2", "a/3", "a/4"] { change(path: path, size: 7) }
    for await (path, size) in changes where size == 7 {
        paths.append(path ?? "nil")
        if paths.count == count { break }
    }
    return paths
}
print("watch:", try await first(3, below: "a/"), running())
print("watch, failing:", await outcome { try watch(folder: "") })
print("watch, one:", try await first(1, below: "b/"), running())

func oldest() async throws -> Int64 {
    let changes = try watch(folder: "n", bufferingPolicy: .bufferingOldest(1))
    for size in Int64(1)...100 { change(path: "nn", size: size) }
    var iterator = changes.makeAsyncIterator()
    return await iterator.next()?.size ?? 0
}
print("watch, the oldest:", try await oldest())

let watching = Task {
    var count = 0
    for await _ in try watch(folder: "t") { count += 1 }
    return count
}
while running() < 1 { await Task.yield() }
watching.cancel()
print("watch, cancelled:", try await watching.value >= 0)

func leave() throws { _ = try watch(folder: "left") }
try leave()
change(path: "left", size: 1)
await later(milliseconds: 10)
print("watch, left:", running())

var numbers: [CInt] = []
let counting = await outcome {
    for try await number in count(limit: 1_000) { numbers.append(number) }
}
print("count:", numbers == Array(1...1_000), counting)

let topic = Topic()
var heard: [String] = []
let messages = topic.messages()
for message in ["first", "ä", "last", ""] { _ = topic.post(message: message) }
for try await message in messages { heard.append(message) }
print("messages:", heard)

// A topic is in use as long as somebody listens.
func listen() async -> (Bool, Int32) {
    let topic = Topic()
    let messages = topic.messages()
    _ = topic.post(message: "before")
    topic.close()
    let before = closedTopics()
    var iterator = messages.makeAsyncIterator()
    return ((try? await iterator.next()) == "before", before)
}
let (isHeard, before) = await listen()
print("messages, closed:", isHeard, before, closedTopics())
print("post, after the end:", topic.post(message: "nobody hears it"))

await withTaskGroup { group in
    for _ in 0..<100 {
        group.addTask {
            guard let changes = try? watch(folder: "many") else { return false }
            change(path: "many", size: 1)
            for await (_, size) in changes where size == 1 { return true }
            return false
        }
    }
    var count = 0
    for await isHeard in group where isHeard { count += 1 }
    print("watch, many:", count)
}
await later(milliseconds: 20)
print("watch, in the end:", running())
