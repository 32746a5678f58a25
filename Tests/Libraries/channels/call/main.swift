// Proves that channels are sequences, with the pace of who receives, and that their senders end.

import Channels

func elements() async throws {
    var numbers: [Int] = []
    for try await number in count(limit: 5) { numbers.append(number) }
    print("count:", numbers)
    numbers = []
    for try await number in count(limit: -1) {
        numbers.append(number)
        if number == 3 { break }
    }
    print("count, without end:", numbers, "senders:", senders())
    let words = try words(text: "ein  zwei ünf")
    print("words:", try await words.map { $0.uppercased() }.reduce("") { $0 + $1 + "." })
    do throws(GoError) {
        _ = try Channels.words(text: " ")
    } catch {
        print("words:", error)
    }
    var lines: [String] = []
    for try await line in Channels.lines(text: "a\n\nü") {
        lines.append(String(decoding: line, as: UTF8.self))
    }
    print("lines:", lines)
}

func objects() async throws {
    let log = Log()
    log.add(name: "one", at: .seconds(1))
    log.add(name: "", at: .zero)
    log.add(name: "zwö", at: .milliseconds(2))
    var texts: [String] = []
    for try await event in log.events() { texts.append("\(event.name()) \(event.at())") }
    for try await event in log.copies() { texts.append(event.name()) }
    print("events:", texts, "senders:", senders())
}

func cancelled() async throws {
    let never = Task {
        for try await _ in Channels.never() { print("this is never printed") }
    }
    try await Task.sleep(for: .milliseconds(5))
    never.cancel()
    print("never:", await never.result)
    let tasks = (0..<100).map { limit in
        Task {
            var sum = 0
            for try await number in count(limit: limit % 2 == 0 ? -1 : limit) { sum += number }
            return sum
        }
    }
    try await Task.sleep(for: .milliseconds(20))
    for limit in 0..<100 where limit % 2 == 0 { tasks[limit].cancel() }
    var ended = 0
    for (limit, task) in tasks.enumerated() {
        switch await task.result {
        case .success(let sum): ended += sum == limit * (limit - 1) / 2 ? 1 : 0
        case .failure(let error): ended += error is CancellationError ? 100 : 0
        }
    }
    print("many:", ended, "senders:", senders())
}

try await elements()
try await objects()
try await cancelled()
