import Downloads

// Everything here is Go's: an HTTP server, and a client that blocks while it downloads. Swift sees functions to
// await, closures, and a stream.

/// A closure is told how far a download is.
func progress(_ client: Client, _ server: String) async throws {
    let (steps, told) = AsyncStream.makeStream(of: Int64.self)
    let size = try await client.download(url: "\(server)/200000") { done, _ in told.yield(done) }
    told.finish()
    print("\(size) bytes:", await steps.reduce(into: []) { $0.append($1) })
}

/// Go calls back once, and that is a result.
func result(_ server: String) async throws {
    let half = try await Downloads.size(url: "\(server)/100000")
    print("\(half) bytes there")
}

/// A hundred downloads at once, while a stream tells what the server is asked for.
func stream(_ client: Client, _ server: String) async throws {
    let listening = Task {
        var count = 0
        for await path in requests() where path == "/5000" {
            count += 1
            if count == 100 { break }
        }
        return count
    }
    while listeners() == 0 { await Task.yield() }
    let total = try await withThrowingTaskGroup { group in
        for _ in 0..<100 {
            group.addTask { try await client.download(url: "\(server)/5000") { _, _ in } }
        }
        var total: Int64 = 0
        for try await size in group { total += size }
        return total
    }
    print("\(total) bytes in \(await listening.value) files, and \(listeners()) listen")
}

/// An error is thrown.
func failure(_ client: Client, _ server: String) async throws {
    do {
        _ = try await client.download(url: "\(server)/nothing") { _, _ in }
    } catch let error as GoError {
        print(error.message.hasSuffix("404 Not Found") ? "not found" : error.message)
    }
}

/// A task that is cancelled ends the download in Go.
func cancellation(_ client: Client, _ server: String) async throws {
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let endless = Task {
        try await client.download(url: "\(server)/endless") { _, _ in begin.yield() }
    }
    for await _ in begun { break }
    endless.cancel()
    do {
        _ = try await endless.value
    } catch is CancellationError {
        print("cancelled, and \(busy()) are busy")
    }
}

let server = try serve()
let client = Client()
try await progress(client, server)
try await result(server)
try await stream(client, server)
try await failure(client, server)
try await cancellation(client, server)
