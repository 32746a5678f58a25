import Coded

let point = middle(a: Point(x: 1, y: 2), b: Point(x: 3, y: -4))
let leaf = Place(name: "leaf", at: point, opened: .zero, extra: nil)
var place = Place(
    name: "Rome", at: point, tags: ["kind": ["city", "é"], "none": []], height: 21.5,
    opened: GoTime(since1970: .nanoseconds(5)), visits: [.seconds(1), .nanoseconds(-2)],
    letters: ["a", "ß"], raw: Array(0...255), sizes: [.min, .max], counts: [-128: .max, 127: 0],
    isOpen: true, branches: [leaf, leaf], extra: ["a": [1, -1, 0.5, "b", true, nil]])
print(echoPlace(place: place) == place, echoPlace(place: leaf) == leaf)
print(echoPlaces(places: [place, leaf])?["a"]?.map(\.name) ?? [], echoPlaces(places: []) == nil)
let (same, size) = echoHeader(fields: ["Accept": ["a", "b"]])
print(same, size)
for value: GoValue in [
    nil, true, false, 0, 23, 24, 255, 256, 65536, 4_294_967_296, -1, -24, -25, .int(.min),
    .uint(.max), .double(.infinity), 1.5, "",
    "text", .bytes([1, 2]), [], [1, [2]], [:], ["a": ["b": nil]],
] {
    print(try echoAny(value: value) == value, terminator: " ")
}
print()
do { _ = try echoAny(value: "no") } catch { print(error.message) }
let name = "text"
print(try echoAny(value: "a \(name)"))
print(other(), great())
print(await length(values: [nil, 1, nil]))
