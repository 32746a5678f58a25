// Proves that iterators are sequences that go no further than who iterates, and end with the loop.

import Iterators

/// What a sequence has, as an array.
func all<Elements: AsyncSequence>(_ elements: Elements) async throws -> [Elements.Element] {
    var array: [Elements.Element] = []
    for try await element in elements { array.append(element) }
    return array
}

func whole() async throws {
    print("count:", try await all(count(limit: 5)), "steps:", steps(), "running:", running())
    print("none:", try await all(count(limit: 0)), try await all(fields(text: " ")).count)
    print("numbers:", try await all(numbers()))
    for try await (place, word) in fields(text: "ein  zwei ünf") { print("field:", place, word) }
    for try await (letter, bytes) in letters(text: "aü") { print("letter:", letter, bytes) }
    print("split:", try await all(split(body: "a-ü", at: "-")))
    split(body: "a-ü", at: "-") { piece in
        print("split:", piece)
        return false
    }
    print("halves:", try await all(halves(numbers: [1, 3])))
    var squares: [Int] = []
    for try await n in chosen(below: 10, if: { $0 % 3 == 0 }) { squares.append(n * n) }
    print("chosen:", squares)
    // The same, by closures.
    var sum = 0
    count(limit: 5) { n in
        sum += n
        return true
    }
    chosen(below: 10, if: { $0 % 3 == 0 }) { n in
        sum += n
        return n < 6
    }
    var beats = 0
    Iterators.beats(number: 3) {
        beats += 1
        return true
    }
    print("closures:", sum, beats, "steps:", steps())
}

func early() async throws {
    var numbers: [Int] = []
    for try await n in count(limit: -1) {
        numbers.append(n)
        if n == 3 { break }
    }
    print("left:", numbers, "steps:", steps(), "running:", running())
    // Nobody has begun.
    _ = count(limit: -1)
    let later = count(limit: -1)
    print("not begun:", steps(), running())
    print("next:", try await later.next() ?? -1, "steps:", steps(), "running:", running())
    later.close()
    print("closed:", running())
    for try await n in deaf() where n == 1 { break }
    print("deaf:", running())
    print("first:", try await fields(text: "a b").first { $0.1 == "b" } ?? (0, ""), running())
}

func failures() async throws {
    let lines = Iterators.lines(text: "one\ntw…\nthree")
    var texts: [String] = []
    do {
        for try await line in lines { texts.append(line) }
    } catch let error as GoError {
        print("lines:", texts, error, error.kind == .torn)
    }
    print("behind it:", try await lines.next() ?? "", try await lines.next() ?? "nothing")
    let fragile = Iterators.fragile(limit: 2)
    var numbers: [Int] = []
    do {
        for try await number in fragile { numbers.append(number) }
    } catch let error as GoError {
        let isTraced = error.message.contains("main.Fragile")
        print("fragile:", numbers, error.message.split(separator: "\n")[0], isTraced)
    }
    print("behind it:", try await fragile.next() ?? -1, running())
    do {
        for try await _ in nothing() { print("this is never printed") }
    } catch let error as GoError {
        print("nothing:", error.message.hasPrefix("panic: runtime error: invalid memory address"))
    }
    do throws(GoError) {
        _ = try ticks(each: .zero)
    } catch {
        print("ticks:", error)
    }
}

/// Waits until no iterator runs any more.
func settled() async throws -> Int64 {
    for _ in 0..<1000 where running() > 0 { try await Task.sleep(for: .milliseconds(1)) }
    return running()
}

func cancelled() async throws {
    var waits: [Duration] = []
    for try await waited in try ticks(each: .milliseconds(1)) {
        waits.append(waited)
        if waits.count == 3 { break }
    }
    print("ticks:", waits, running())
    let endless = Task {
        for try await _ in try ticks(each: .seconds(3600)) { print("this is never printed") }
    }
    let stuck = Task {
        for try await _ in Iterators.stuck(milliseconds: 200) { print("this is never printed") }
    }
    while running() < 2 { try await Task.sleep(for: .milliseconds(1)) }
    let start = ContinuousClock.now
    endless.cancel()
    stuck.cancel()
    print("endless:", await endless.result, "stuck:", await stuck.result)
    print("at once:", ContinuousClock.now - start < .milliseconds(150), try await settled())
    let tasks = (0..<100).map { limit in
        Task {
            var sum = 0
            for try await n in count(limit: limit % 2 == 0 ? -1 : limit) { sum += n }
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
    print("many:", ended, "running:", try await settled())
}

func shared() async throws {
    let numbers = count(limit: 1000)
    let sums = (0..<4).map { _ in
        Task {
            var sum = 0
            while let n = try await numbers.next() { sum += n }
            return sum
        }
    }
    var total = 0
    for sum in sums { total += try await sum.value }
    print("shared:", total)
}

func objects() async throws {
    let shelf = Shelf()
    shelf.put(title: "Zürich", isThere: true)
    shelf.put(title: "free", isThere: false)
    shelf.put(title: "Anna", isThere: true)
    for try await (title, book) in shelf.all() { print("all:", title, book?.title() ?? "-") }
    for try await book in shelf.backwards() { print("backwards:", book.title()) }
    for try await place in shelf.places() { print("places:", place.row, place.labels) }
    for try await (isFull, titles) in shelf.rows() { print("rows:", isFull, titles) }
    for try await (value, lists) in shelf.values() { print("values:", value, lists) }
}

try await whole()
try await early()
try await failures()
try await cancelled()
try await shared()
try await objects()
