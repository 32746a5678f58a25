// Proves that what a preamble tells clang and Swift reaches the wrapper: pointers that are never
// null, names for Swift, and functions that their declarations hide.

import Annotated
import CAnnotated

var boxes = [Box(value: 1), Box(value: 2)]
boxes.withUnsafeMutableBufferPointer { boxes in
    let first = boxes.baseAddress!
    print(read(box: first), readAlias(box: first + 1), same(box: first).pointee.value)
    var pointers = [first, first + 1]
    print(second(boxes: &pointers).pointee.value)
    print(readMaybe(box: nil), readPlain(box: first), readSure(box: first), readRegion(box: first))
    let (box, nothing) = both(box: first)
    print(box.pointee.value, nothing == nil)
    print(inherit(box: first + 1), inRegion(box: first)?.pointee.value ?? -1)
    let opaque = OpaquePointer(first)
    print(peer(peer: opaque) == opaque)
}
call(callback: { print("called with \($0)") }, value: 7)
print(length(name: "four"))
print(renamed(x: 1), `private`(x: 1), unavailable(x: 1))

print(warmer(degrees: 20))
var point = move(point: Geometry.Point(x: 1))
moveIt(point: &point)
let pair = swap(pair: Pair(first: 1, second: 2))
print(point.x, pair.first, pair.second)
print(hide(x: 3), go(x: 4), age(x: 5))
var lost: CInt = 6
print(loseIt(x: &lost))
print(longer(distance: meters(rawValue: 1)).rawValue)
"key".withCString { text in
    print(lookup(k: key(rawValue: text)).map { String(cString: $0.rawValue) } ?? "none")
}
print(mode(rawValue: 0).map { toggle(mode: $0).rawValue == 1 } ?? false, raise(level: LOW) == HIGH)
