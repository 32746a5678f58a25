import Glibc
import Measure
import Sidecar
import Vault

// vault PATH PORT   measures the same operations in this process and in two others

let words = Array(CommandLine.arguments.dropFirst())
guard words.count == 2 else {
    print("usage: vault PATH PORT")
    exit(1)
}

let objects = 10_000
let vault = try Vault.open(path: ":memory:")
let unix = try Connection(to: words[0])
let tcp = try Connection(to: words[1])

/// Every vault holds the same world: this is the generator of Knuth's MMIX.
func coordinates(of object: Int) -> (x: Double, y: Double) {
    func random(_ seed: Int) -> Double {
        var seed = UInt64(truncatingIfNeeded: seed) &+ 2026
        for _ in 0..<4 { seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }
        return Double(seed >> 11) / Double(1 << 53) * 100
    }
    return (random(2 * object), random(2 * object + 1))
}

try vault.createSpatialIndex(name: "places", pattern: "place:*")
try unix.createSpatialIndex("places", pattern: "place:*")
try tcp.createSpatialIndex("places", pattern: "place:*")
let keys = (0..<objects).map { "place:\($0)" }
let values = (0..<objects).map { place(x: coordinates(of: $0).x, y: coordinates(of: $0).y) }
for (key, value) in zip(keys, values) {
    try vault.set(key: key, value: value)
    try unix.set(key, value)
    try tcp.set(key, value)
}

let here = try vault.nearby(index: "places", x: 50, y: 50, limit: 5)
for connection in [unix, tcp] {
    let there = try connection.nearby("places", x: 50, y: 50, limit: 5)
    guard here.keys == there.keys, here.distances == there.distances else {
        fatalError("the sidecar holds another world")
    }
}

// One call is a sample here: these are times that a clock can tell apart.
@MainActor func once(_ name: String, _ call: @escaping (Int) throws -> Int) -> Variant {
    var turn = 0
    return Variant(name) { calls in
        do {
            var sum = 0
            for _ in 0..<calls {
                turn = (turn + 7919) % objects
                sum += try call(turn)
            }
            return sum
        } catch {
            fatalError("\(error)")
        }
    }
}

let cases = [
    Case(
        "get", batch: 1,
        [
            once("library") { vault.get(key: keys[$0])!.utf8.count },
            once("Unix socket") { try unix.get(keys[$0])!.utf8.count },
            once("TCP") { try tcp.get(keys[$0])!.utf8.count },
        ]),
    Case(
        "set", batch: 1,
        [
            once("library") {
                try vault.set(key: keys[$0], value: values[$0]); return 0
            },
            once("Unix socket") {
                try unix.set(keys[$0], values[$0]); return 0
            },
            once("TCP") {
                try tcp.set(keys[$0], values[$0]); return 0
            },
        ]),
    Case(
        "nearby", batch: 1,
        [
            once("library") {
                let (x, y) = coordinates(of: $0)
                return try vault.nearby(index: "places", x: x, y: y, limit: 5).keys.count
            },
            once("Unix socket") {
                let (x, y) = coordinates(of: $0)
                return try unix.nearby("places", x: x, y: y, limit: 5).keys.count
            },
            once("TCP") {
                let (x, y) = coordinates(of: $0)
                return try tcp.nearby("places", x: x, y: y, limit: 5).keys.count
            },
        ]),
]
cases.forEach { measure($0, blocks: 10, seconds: 6) }
