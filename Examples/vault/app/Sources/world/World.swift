import Vault

/// Objects that move over a square of 100 by 100, each of which is a place in a vault.
struct World {
    struct Object {
        var x: Double
        var y: Double
        var dx: Double
        var dy: Double
    }

    static let side = 100.0
    let vault: Vault
    private(set) var objects: [Object] = []

    /// Every run has the same world: this is the generator of Knuth's MMIX.
    private var seed: UInt64 = 2026

    init(objects count: Int, in vault: Vault) async throws {
        self.vault = vault
        try vault.createSpatialIndex(name: "places", pattern: "place:*")
        for _ in 0..<count {
            let object = Object(
                x: random() * Self.side, y: random() * Self.side,
                dx: random() * 2 - 1, dy: random() * 2 - 1)
            objects.append(object)
        }
        try await write()
    }

    private mutating func random() -> Double {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(seed >> 11) / Double(1 << 53)
    }

    /// Moves everything once; what meets an edge turns around. Nobody sees a world half moved.
    mutating func step() async throws {
        for index in objects.indices {
            let x = objects[index].x + objects[index].dx
            let y = objects[index].y + objects[index].dy
            if (0...Self.side).contains(x) {
                objects[index].x = x
            } else {
                objects[index].dx.negate()
            }
            if (0...Self.side).contains(y) {
                objects[index].y = y
            } else {
                objects[index].dy.negate()
            }
        }
        try await write()
    }

    private func write() async throws {
        try await vault.update { transaction in
            for (number, object) in objects.enumerated() {
                let place = place(x: object.x, y: object.y)
                try transaction.set(key: "place:\(number)", value: place)
            }
        }
    }
}
