// Proves that Go calls what implements its interfaces in Swift, from its own threads too, that errors and
// bytes go through, and that Swift's objects live as long as Go has them.

import Foundation
import Protocols
import Synchronization

struct Missing: Error, CustomStringConvertible {
    var key: String
    var description: String { "no \(key) here" }
}

/// A store that counts how many of it there are.
final class Shelf: StoreProtocol {
    static let living = Atomic(0)
    private let values = Mutex<[String: [UInt8]]>([:])
    let touches = Atomic(0)

    init() { Self.living.add(1, ordering: .relaxed) }

    deinit { Self.living.subtract(1, ordering: .relaxed) }

    func get(key: String) throws -> String {
        try values.withLock { values in
            guard let value = values[key] else { throw Missing(key: key) }
            return String(decoding: value, as: UTF8.self)
        }
    }

    func put(key: String, value: [UInt8]) throws {
        if key.isEmpty { throw Missing(key: "key") }
        values.withLock { $0[key] = value }
    }

    func len() -> Int { values.withLock(\.count) }

    func keys() -> [UInt8] {
        values.withLock { Array($0.keys.sorted().joined(separator: "|").utf8) }
    }

    func bounds() -> (least: Int64, most: Int64) { (-1, .max) }

    func touch() { touches.add(1, ordering: .relaxed) }
}

struct Triangle: ShapeProtocol {
    var size: Double

    func area() -> Double { size }
    func corners() -> [Double] { [0, 0, 1, 0, 0, 1] }
    func square() -> Bool { false }
}

final class Guest: VisitorProtocol {
    let seen = Mutex<[String]>([])

    func visit(
        shape: Shape, square: Square, weights: [Double], level: Int8, note: String
    ) -> Bool {
        seen.withLock {
            $0.append(
                "\(shape.area()) \(square.side()) \(weights) \(level) \(note.unicodeScalars.count)")
        }
        return level < 2
    }

    func failed(err: String?) { seen.withLock { $0.append(err ?? "nothing") } }
}

func stores() throws {
    let shelf = Shelf()
    let store = Store(shelf)
    let memory = Memory()
    print("empty:", store.describe(), "/", Store(memory: memory).describe())
    let keys = (1...50).map { "key \($0)" }
    for key in keys { try memory.put(key: key, value: Array("\(key)\0ü".utf8)) }
    try copy(keys: keys, from: Store(memory: memory), to: store)
    print("copied:", shelf.len(), try shelf.get(key: "key 7").utf8.count)
    do throws(GoError) {
        try copy(keys: ["what"], from: store, to: Store(memory: memory))
    } catch {
        print("throws:", error, error.kind == nil)
    }
    do throws(GoError) {
        try copy(keys: ["what"], from: Store(memory: memory), to: store)
    } catch {
        print("throws:", error, error.kind == .missing)
    }
    let touches = shelf.touches.load(ordering: .relaxed)
    print("through Go:", try store.get(key: "key 50").utf8.count, store.len(), touches)
    let bounds = store.bounds()
    print("bounds:", bounds.least, bounds.most)
    let cache = Cache(behind: Store(Shelf()))
    do throws(GoError) {
        print(try cache.get(key: "x"))
    } catch {
        print("cache throws:", error)
    }
    collect()
    print("living:", Shelf.living.load(ordering: .relaxed))
    cache.setBehind(value: store)
    collect()
    print("living:", Shelf.living.load(ordering: .relaxed))
    print("cache:", try cache.get(key: "key 1").utf8.count)
}

func shapes() {
    let square = Square()
    square.setSide(value: 2)
    let triangle = Shape(Triangle(size: 10))
    print("total:", total(shapes: [triangle, Shape(square: square)]))
    print("bigger:", Shape(square: square).bigger(b: triangle)?.area() ?? 0)
    print("square:", Shape(square: square).square(), triangle.square())
    let guest = Guest()
    print("walk:", triangle.walk(v: Visitor(guest)))
    print(guest.seen.withLock { $0.joined(separator: "\n") })
}

try stores()
shapes()
collect()
collect()
print("living:", Shelf.living.load(ordering: .relaxed))
print("sealed:", Sealed().open())

struct Upper: FinderProtocol {
    func find(key: String) -> (value: String, ok: Bool) { (key.uppercased(), key != "") }
}
print("ask:", Finder(Upper()).ask(key: "a"), Finder(Upper()).ask(key: ""))
