// Proves that objects are sequences, that iterations end, fail and are cancelled, and that what is
// iterated over is given back to Go.

import Cursors

func words() {
    print("words:", Array(Words(text: " ein  zwei ünf ")), Array(Words(text: "")))
    let words = Words(text: "a b c d e")
    for word in words where word == "b" { break }
    print("words, the rest:", words.map { $0.uppercased() }, words.next() ?? "nil")
    print("words, longest:", Words(text: "a bbb cc").max { $0.count < $1.count } ?? "nil")
    words.close()
}

func rows() async {
    var found: [String] = []
    do throws(GoError) {
        for try await (number, text) in query(last: 3) { found.append("\(number) \(text)") }
        print("rows:", found)
        found = []
        let rows = query(last: 20).filter { $0.number % 5 == 0 }.map(\.text)
        for try await text in rows { found.append(text) }
    } catch {
        print("rows:", found, error)
    }
    let rows = query(last: 3)
    do throws(GoError) {
        let first = try await rows.next()
        print("rows, the first:", first.map { "\($0.number)" } ?? "nil")
        rows.close()
        for try await _ in rows { print("never") }
    } catch {
        print("rows:", error)
    }
}

func ticks() async throws {
    var sum = 0
    for try await number in Ticks(comes: true) {
        sum += number
        if number == 4 { break }
    }
    print("ticks:", sum)
    let task = Task {
        for try await _ in Ticks(comes: false) { print("never") }
    }
    try await Task.sleep(for: .milliseconds(5))
    task.cancel()
    print("ticks, cancelled:", await task.result)
    let sums = await withTaskGroup(of: Int.self) { group in
        for _ in 0..<100 {
            group.addTask {
                var sum = 0
                let ticks = Ticks(comes: true)
                while sum < 6, let number = try? await ticks.next() { sum += number }
                return sum
            }
        }
        return await group.reduce(into: []) { $0.append($1) }
    }
    print("ticks, many:", sums.count, Set(sums))
}

func decks() async {
    print("deck:", Deck(count: 3).map(\.name), Deck(count: 0).next() == nil)
    let deck = Deck(count: 200)
    let cards = await withTaskGroup(of: [Int].self) { group in
        for _ in 0..<8 {
            group.addTask {
                deck.map { card in
                    precondition(card.name == "card \(card.number)")
                    return card.number
                }
            }
        }
        return await group.reduce(into: []) { $0 += $1 }
    }
    print("deck, many:", cards.count, cards.sorted() == Array(0..<200))
}

func entries() async {
    for reason in ["", "the disk is gone"] {
        var kept: [Entry] = []
        do throws(GoError) {
            for try await entry in list(count: 3, reason: reason) { kept.append(entry) }
            print("entries:", kept.map { $0.size() })
        } catch {
            print("entries:", kept.map { $0.size() }, error, error.code ?? 0)
        }
    }
    let entries = list(count: 1, reason: "")
    entries.close()
    do throws(GoError) {
        _ = try await entries.advance()
    } catch {
        print("entries:", error)
    }
}

words()
await rows()
await decks()
await entries()
try await ticks()
print("open:", openObjects())
