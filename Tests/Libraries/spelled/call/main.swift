import Spelled

print("errors:", errors)
do {
    print("parse:", typeString(type: try parse(spelled: Array("12".utf8))))
    _ = try parse(spelled: [])
} catch {
    print("throws:", error.kind == .empty, error)
}
print("add:", add(time: .seconds(1), scanner: 1, bytes: [2], unsafe: "3", errors: true, fmt: false))
print("do:", `do`(do: 1, typeof: 2, nullptr: "three"), mode(mode: 5))

let position = ScannerPosition()
position.setFilename(value: "a.go")
position.setLine(value: 3)
position.setColumn(value: 1)
print("position:", position.position())
print("spans:", spans(n: 3).map { $0.length() })

let given = paces(every: .milliseconds(5))
print("paces:", given.map { "\($0.name) \($0.every) \($0.from.since1970)" })
print("total:", total(paces: given))

struct Weighed: ItemProtocol {
    let grams: Int

    func less(than other: Item) -> Bool { grams < other.weight() }
    func weight() -> Int { grams }
}
print("least:", Item(Weighed(grams: 2)).least(b: Item(Weighed(grams: 1))))

let header = Record(length: 7).header()!
header.setLength(value: header.length() + 1)
print("header:", header.length())
print("two:", try Record(length: 5).newRecordHeader().1.header()!.length(), max)
var things: [GoValue] = []
for try await thing in Spelled.things() { things.append(thing) }
print("things:", things)
