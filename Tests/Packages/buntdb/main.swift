import Buntdb

let db = try DB.open(path: ":memory:")
try db.createSpatialIndex(name: "fleet", pattern: "fleet:*:pos", rect: { indexRect(a: $0) })
try db.update { tx in
    _ = try tx.set(key: "fleet:0:pos", value: "[-115.567 33.532]", opts: SetOptions())
    _ = try tx.set(key: "fleet:1:pos", value: "[-116.671 35.735]", opts: SetOptions())
    _ = try tx.set(key: "fleet:2:pos", value: "[-113.902 31.234]", opts: SetOptions())
    _ = try tx.set(key: "name", value: "ünï", opts: SetOptions())
}
try db.view { tx in
    print(try tx.len(), try tx.get(key: "name", ignoreExpired: []))
    try tx.nearby(index: "fleet", bounds: "[-113 33]") { key, value, distance in
        print(key, value, distance > 0)
        return true
    }
    try tx.intersects(index: "fleet", bounds: "[-117 30],[-112 34]") { key, _ in
        print("in:", key)
        return true
    }
    try tx.descendKeys(pattern: "fleet:*") { key, _ in
        print(key)
        return key > "fleet:1"
    }
    do {
        print(try tx.get(key: "nobody", ignoreExpired: []))
    } catch let error as GoError {
        print(error, error.kind == .notFound)
    }
}
do {
    try db.update { tx in
        _ = try tx.delete(key: "name")
        throw Change.rejected
    }
} catch {
    print("rolled back:", error)
}
try db.view { tx in print(try tx.get(key: "name", ignoreExpired: [])) }
try db.close()

enum Change: Error { case rejected }
