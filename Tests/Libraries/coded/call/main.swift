import Coded

// Maps to lists, both ways.
let header = parseHeader(text: "Accept: a\nHost: b\nAccept: c")
print(header["Accept"] ?? [], header.count)
print(writeHeader(header: ["X": ["1", "2"], "Y": [], "A": ["é"]]))

// Structs with structs, maps, optionals and values of any type inside.
var place = Place(
    name: "Rome", at: Point(x: 12.5, y: 42), tags: ["kind": ["city", "capital"]], height: nil,
    opened: GoTime(since1970: .seconds(5)), visit: .milliseconds(1500), letters: ["a", "ß"],
    raw: [1, 2], sizes: [-3, 4], extra: ["a": 1])
print(describe(place: place))
place.height = 21.5
place.extra = [1, "two", nil]
print(describe(place: place))
print(echo(place: place) == place)
if let found = find(name: "Rome") {
    print(found.at, found.sizes, found.extra, found.opened.since1970)
}
print(find(name: "Paris") == nil)
do { _ = try open(place: Place(at: Point(), sizes: [0, 0])) } catch { print(error.message) }
print(try open(place: place).sizes)
print(names(places: [place, echo(place: place)]))
print(byName(places: [place])["Rome"]?.tags ?? [:])
print(middle(a: Point(x: 1, y: 2), b: Point(x: 3, y: 4)))
print(corners(size: 2).map { $0.map(\.x) })
print(count(tree: grow(depth: 4)), grow(depth: 2).branches.map(\.name))
print(waits(factor: 2)["short"] ?? .zero)
print(try sum(numbers: [1, 2, 3, 4]))
do { _ = try sum(numbers: [1]) } catch { print(error.message.prefix(48)) }
print(groups(words: ["ab", "ac", "b"])[2]?["a"] ?? [])

// Values of any type.
for value: GoValue in [
    nil, true, 1, .uint(.max), 0.5, "a", .bytes([1]), [1, [2]], ["a": nil], .int(.min),
] {
    print(kind(value: value), same(value: value) == value, terminator: "; ")
}
print()
print(sprint(values: [1, "a", 2.5, ["b": [true]]]))
for (key, value) in settings().sorted(by: { $0.key < $1.key }) { print(key, value) }
do { _ = try endless() } catch { print(error.message.prefix(52)) }
let box = Box(value: "first")
print(box.put(value: ["second"]), box.value())
box.setPlaces(value: ["here": place])
box.setLimit(value: 7)
box.setSizes(value: ["a": 1])
print(box.places().keys.first ?? "", box.limit() ?? 0, box.sizes())
box.setLimit(value: nil)
print(box.limit() == nil)
for try await value in stream(values: [1, "b", nil, [0.5]]) { print(value, terminator: "; ") }
print()
