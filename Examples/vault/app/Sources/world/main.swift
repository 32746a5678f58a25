import Foundation
import Vault

// world play [PICTURE]: objects move, and a player looks around
// world write FILE:     counts on in a file until it is killed, and prints each number that it has written
// world read FILE:      prints how many of the numbers there are, and the last

func play(picture path: String?) throws {
    let vault = try Vault.open(path: ":memory:")
    var world = try World(objects: 200, in: vault)
    for _ in 0..<100 {
        try world.step()
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

    try score(in: vault)
    try fail(in: vault)
}

/// An index by a number in the JSON of some values, and a value that does not stay.
func score(in vault: Vault) throws {
    try vault.createIndex(name: "score", pattern: "player:*", path: "score")
    try vault.set(key: "player:ann", value: #"{"score": 31}"#)
    try vault.set(key: "player:bob", value: #"{"score": 7}"#)
    try vault.set(key: "player:cat", value: #"{"score": 112}"#)
    print("by score:", try vault.items(by: "score").map(\.key).joined(separator: " "))
    try vault.setExpiring(key: "shield", value: "up", seconds: 0.05)
    let before = vault.get(key: "shield")
    Thread.sleep(forTimeInterval: 0.1)
    print("shield: \(before ?? "gone"), then \(vault.get(key: "shield") ?? "gone")")

    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).vault").path
    try vault.save(path: file)
    let copy = try Vault.open(path: ":memory:")
    try copy.load(path: file)
    try FileManager.default.removeItem(atPath: file)
    print("saved and loaded: \(try copy.count()) keys, ann has \(copy.get(key: "player:ann")!)")
}

/// What fails, fails in Swift: the transaction is taken back, and Go's errors are thrown.
func fail(in vault: Vault) throws {
    struct Cheating: Error {}
    do {
        try vault.update { transaction in
            try transaction.set(key: "player:bob", value: #"{"score": 1000}"#)
            throw Cheating()
        }
    } catch is Cheating {
        print("bob still has", vault.get(key: "player:bob") ?? "nothing")
    }
    do {
        try vault.createIndex(name: "score", pattern: "*", path: "score")
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
case (nil, nil), ("play", nil): try play(picture: nil)
case ("play", let path?): try play(picture: path)
case ("write", let path?): try write(to: path)
case ("read", let path?): try read(from: path)
default: print("usage: world play [PICTURE] | write FILE | read FILE")
}
