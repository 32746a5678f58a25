import Plain

let store = Store(name: "mine")
store.set(key: "a\0b", value: "größe\0x")
print(try store.get(key: "a\0b").utf8.count, store.keys().count, store.name())
store.setName(value: "other")
print(store.name(), Store.find(name: "") == nil, Store.find(name: "z")!.name())
do { _ = try store.get(key: "x") } catch { print(error) }
do { _ = try divide(a: 1, b: 0) } catch {
    print(error.message.prefix(44), error.message.contains("plain.go"))
}
do { try panic(reason: "on purpose") } catch { print(error.message.prefix(17)) }

// What Go keeps is Go's own: the memory of the argument is used for other things meanwhile.
for index in 0..<100 { _ = keep(s: "text number \(index) that is too long to be stored inside") }
print(keep(s: "last").prefix(2), keep(s: "").count)
let whole = String(repeating: "whole ", count: 4)
print(join(a: whole, b: "") == whole, join(a: "", b: "").isEmpty)

print(split(s: "a,b,,c", sep: ","), split(s: "", sep: ""), upper(s: "ä"))
let bytes: [UInt8] = [1, 2, 3]
print(Plain.bytes(b: bytes), longest(texts: ["a", "bbb", "cc"]), longest(texts: []).isEmpty)
var numbers = [1.0, 2, 3]
scale(xs: &numbers, k: 2)
print(sum(xs: numbers), boil(times: 2), lookup(key: "k") ?? "none", lookup(key: "") ?? "none")

let middle = Plain.middle(a: Point(x: 4), b: Point(y: 8))
print(middle.x, middle.y, Shape.newSquare(side: 3).area())

do {
    let file = try File.open(name: "name")
    try file.close()
    _ = try File.open(name: "again")
}
do { _ = try File.open(name: "") } catch { print(error) }
do { _ = try File.open(name: "nil") } catch { print(error) }
print(closed())

// The cursor keeps the file open that nothing else refers to.
let cursor = try File.open(name: "read").cursor()
print(cursor.isOpen(), closed())
