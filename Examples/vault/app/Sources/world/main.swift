import Foundation
import Vault

// world play [PICTURE]: objects move, and a player looks around
// world write FILE:     counts on in a file until it is killed, and prints each number that it has written
// world read FILE:      prints how many of the numbers there are, and the last

func play(picture path: String?) async throws {
    let vault = try Vault.open(path: ":memory:")
    var world = try await World(objects: 200, in: vault)
    for _ in 0..<100 {
        try await world.step()
    }
    print("\(try vault.count()) objects, indexes: \(try vault.indexes().joined(separator: ", "))")

    let player = (x: 50.0, y: 50.0)
    let (near, distances) = try vault.nearby(
        index: "places", x: player.x, y: player.y, limit: 5)
    for (key, distance) in zip(near, distances) {
        print("\(key) is \(String(format: "%.2f", distance)) away")
    }
    let window = try vault.intersects(index: "places", minX: 30, minY: 30, maxX: 70, maxY: 70)
    print("\(window.keys.count) objects are in the player's window")
    if let path {
        let svg = try picture(of: world, player: player, near: near.count)
        try svg.write(toFile: path, atomically: true, encoding: .utf8)
    }

    try order(in: vault)
    try await save(vault)
    try await compete(in: vault)
    try await fail(in: vault)
}

/// Indexes: by a number in the JSON of some values, and by what a closure says.
func order(in vault: Vault) throws {
    try vault.createJSONIndex(name: "score", pattern: "player:*", path: "score")
    try vault.set(key: "player:ann", value: #"{"score": 31}"#)
    try vault.set(key: "player:bob", value: #"{"score": 7}"#)
    try vault.set(key: "player:cat", value: #"{"score": 112}"#)
    print("by score:", try vault.first(10, by: "score").joined(separator: " "))
    print("the best:", try vault.last(1, by: "score").joined())

    for name in ["Zoë", "anna", "Änne", "Bob"] {
        try vault.set(key: "name:\(name.count):\(name)", value: name)
    }
    try vault.createIndex(name: "names", pattern: "name:*") { a, b in
        a.compare(b, options: [.caseInsensitive, .diacriticInsensitive]) == .orderedAscending
    }
    var names: [String] = []
    try vault.ascend(index: "names") { _, name in
        names.append(name)
        return name != "Bob"
    }
    print("up to Bob:", names.joined(separator: " "))
    try vault.dropIndex(name: "names")
}

/// A value that does not stay, and a vault that is written to a file and read, while tasks go on.
func save(_ vault: Vault) async throws {
    try vault.setExpiring(key: "shield", value: "up", life: .milliseconds(50))
    let before = vault.get(key: "shield")
    try await Task.sleep(for: .milliseconds(100))
    print("shield: \(before ?? "gone"), then \(vault.get(key: "shield") ?? "gone")")

    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).vault").path
    try await vault.save(path: file)
    let copy = try Vault.open(path: ":memory:")
    try await copy.load(path: file)
    try FileManager.default.removeItem(atPath: file)
    print("saved and loaded: \(try copy.count()) keys, ann has \(copy.get(key: "player:ann")!)")
}

/// A hundred tasks that all change one value: each waits for the one before, and nothing is lost.
func compete(in vault: Vault) async throws {
    try await withThrowingTaskGroup { group in
        for _ in 0..<100 {
            group.addTask {
                try await vault.update { transaction in
                    let hits = transaction.get(key: "hits").flatMap { Int($0) } ?? 0
                    await Task.yield()
                    try transaction.set(key: "hits", value: String(hits + 1))
                }
            }
        }
        try await group.waitForAll()
    }
    print("a hundred hits:", vault.get(key: "hits") ?? "none")
}

/// What fails, fails in Swift: the transaction is taken back, and Go's errors are thrown.
func fail(in vault: Vault) async throws {
    struct Cheating: Error {}
    do {
        try await vault.update { transaction in
            try transaction.set(key: "player:bob", value: #"{"score": 1000}"#)
            throw Cheating()
        }
    } catch is Cheating {
        print("bob still has", vault.get(key: "player:bob") ?? "nothing")
    }
    do {
        try vault.createJSONIndex(name: "score", pattern: "*", path: "score")
    } catch {
        print("Go says: \(error)")
    }
    try vault.close()
    do {
        try vault.set(key: "late", value: "")
    } catch {
        print("Swift says: \(error)")
    }
}

func write(to path: String) throws {
    let vault = try Vault.open(path: path)
    for number in (try vault.count() + 1)... {
        try vault.set(key: "number:\(number)", value: String(number))
        print(number)
        fflush(nil)
    }
}

func read(from path: String) throws {
    let vault = try Vault.open(path: path)
    let count = try vault.count()
    print("\(count) numbers, the last is \(vault.get(key: "number:\(count)") ?? "missing")")
}

let words = Array(CommandLine.arguments.dropFirst())
switch (words.first, words.dropFirst().first) {
case (nil, nil), ("play", nil): try await play(picture: nil)
case ("play", let path?): try await play(picture: path)
case ("write", let path?): try write(to: path)
case ("read", let path?): try read(from: path)
default: print("usage: world play [PICTURE] | write FILE | read FILE")
}
