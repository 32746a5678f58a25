// Calls functions whose bodies say how.

import Bodies
import CBodies

print(label(out: "whom it concerns"))
var bytes: [CChar] = [1, 2, 3]
print(unsafe checksum(block: &bytes, extent: 3))
unsafe stamp(paper: &bytes)
print(bytes)

unsafe freeNumbers(first: nil)

print(look(name: "it"), look(name: ""), last())
do {
    try demand(status: 0)
    try demand(status: 7)
} catch {
    print(error.code ?? 0)
}
var spot = Spot(x: 1, y: 2)
shift(spot: &spot, by: 0.5)
print(spot.x, spot.y)
var total: UInt64 = 1
add(total: &total, by: 2)
print(total)

for _ in 0..<2 {
    print(motto() ?? "", title(index: 0), title(index: 1), edition(), copy())
    print(nickname(name: "Great") ?? "", rank(index: 0) ?? "", rank(index: 2) ?? "none")
    print(headline(text: "News") ?? "")
    print(label2() ?? "", tail(path: "a/b/c") ?? "", tail(path: "abc") ?? "", fetch() ?? "")
    do {
        print(try checked(value: 1))
        print(try checked(value: -1))
    } catch {
        print(error.message)
    }
    print(digest().count)
}

let joined = join(a: Extent(width: 1, height: 2), b: Extent(width: 3, height: 1))
print(joined.width, joined.height, area(sheet: Sheet(number: 1, extent: joined), copies: 2))

for _ in 0..<2 {
    print(keptEntry(), madeEntry(name: "māde"), sameEntry(name: "gíven"), lastEntry())
    print(begunEntry(), namedEntry(name: ""), checkedEntry(name: "chécked"))
}
var numbers: [Int32] = [3, 4]
let before = numbers
wipe(numbers: &numbers)
print(numbers, before, first(numbers: before))
raise(numbers: &numbers)
print(numbers)
var block: [UInt8] = [0, 0, 0]
print(refill(block: &block), block)
