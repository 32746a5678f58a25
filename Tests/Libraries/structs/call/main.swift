// Proves that values cross field by field, alone and in arrays, and that Go's copies are its own.

import Structs

func show(_ places: [Place]) -> String {
    places.map { "\($0.name.replacing("\0", with: "·"))(\($0.x), \($0.y))" }.joined(separator: " ")
}

print("first:", keep(place: Place(x: 1, y: 2, name: "ünï with more than fifteen bytes")).name == "")
for number in 1...100 { _ = keep(place: Place(name: "place \(number)")) }
print("last:", keep(place: Place(x: 3)).name, kept().count, kept()[0].name)
print("sorted:", show(sorted(places: [Place(name: "b\0"), Place(x: 1, name: "a"), Place()])))
print("none:", show(sorted(places: [])))
print("total:", total(factor: 2, places: [Place(x: 1, y: 2), Place(x: 3)]))
print("nothing:", total(factor: 1, places: []))
print("move:", try move(from: Place(name: "here"), by: 1.5))
do {
    _ = try move(from: Place(), by: 1)
} catch {
    print("throws:", error)
}
let parts = split(place: Place(x: 5, name: "mid"))
print("split:", show([parts.left, parts.right]), parts.distance)

var options = `default`()
print(options.limit, options.words, options.weights, options.level, options.timeout, options.mark)
print(describe(o: options))
options.exact = true
options.words = []
options.since = GoTime(since1970: .seconds(86_400))
print(describe(o: options), options == `default`(), Set([options, options]).count)

let atlas = Atlas(places: [Place(x: 1, name: "one"), Place(x: 2, y: 2, name: "two")])
print("find:", atlas.find(name: "two")?.y ?? -1, atlas.find(name: "three") == nil)
print("nearest:", show(try atlas.nearest(to: Place(), distance: 1)))
print("all:", show(try atlas.nearest(to: Place(), distance: 10)))
do {
    _ = try atlas.nearest(to: Place(), distance: -1)
} catch {
    print("throws:", error)
}
let shared = Shared()
shared.raise()
print("shared:", shared.count(), Counter().next().next().count())
