// Proves that fields arrive where they belong, and that what Go gave is freed on every path.

import Structs

let atlas = Atlas()
print("nothing:", atlas.last() == nil)
atlas.add(place: Place(x: 1, y: 2, name: "a place whose name is long", tags: ["x", "ünï"]))
atlas.add(place: Place(name: "short"))
let last = atlas.last()!
print("last:", last.x, last.y, last.name, last.tags, last == Place(), Set([last, last]).count)

let readings = [Reading(value: 7), Reading(value: 3, sure: true), Reading(value: 5, sure: true)]
print("best:", try best(readings: readings))
do throws(GoError) {
    print(try best(readings: []))
} catch {
    print("throws:", error)
}
let (some, number) = count(limit: 3)
print("count:", some.map { "\($0.value)\($0.sure ? "!" : "?")" }, number)
print("none:", count(limit: 0).readings, count(limit: 0).count)
atlas.close()
