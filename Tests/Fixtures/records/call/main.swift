// Proves that structs of C cross whole, with their texts, their arrays and the structs in them, and that
// all of their memory is given back once, by whoever has to.

import Records

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

/// What describes an object in one line.
func line(_ object: Object) -> String {
    let entries = object.custom.map { "\($0.key.debugDescription)=\($0.value)" }
    let owner = object.owner.map { "\($0.team ?? "nil")/\($0.name ?? "nil") \($0.share)" }
    return "\(object.key) \(object.system.created) \(object.system.isPrefix) "
        + "\(entries.joined(separator: " ")) \(owner ?? "nobody")"
}

let owner = Owner(team: "red", name: nil, share: 0.25)
let small = Object(key: "small", system: System(created: 1, isPrefix: false), custom: [])
let large = Object(
    key: "large/", system: System(created: -1, isPrefix: true),
    custom: [Entry(key: "a\u{0}b", value: [1, 2, 3]), Entry(key: "", value: [])], owner: owner)

print("describe:", describe(object: small), "|", describe(object: large))
print("describeAll:", outcome(try describeAll(objects: [small, large, small])))
print("describeAll, none:", outcome(try describeAll(objects: [])))
print(
    "describeAll, NUL:",
    outcome(try describeAll(objects: [small, Object(key: "a\u{0}", system: small.system)])))

let before = freed()
for key in ["abc", "folder/", "four"] {
    print("stat:", line(try stat(key: key)))
}
print("stat, none:", outcome(try stat(key: "")))
print("find:", find(key: "x").map(line) ?? "nil", "|", find(key: "").map(line) ?? "nil")
print("given back:", freed() - before)

print("list:", outcome(try list(prefix: "abc").map(line)))
print("list, none:", outcome(try list(prefix: "")), outcome(try list(prefix: "!a")))

print("join:", join(texts: ["a", "b\u{0}c", ""], separator: "–"), join(texts: [], separator: ""))
print("split:", split(whole: " one  zwei drei "), split(whole: ""))
print("reverse:", reverse(bytes: [1, 2, 3]), reverse(bytes: []))

let ids = [ID(blessing: "root", name: "n\u{0}1"), ID(blessing: "", name: "Zoë")]
print(
    "swap:", swap(given: ids).map { "\($0.blessing)/\($0.name.debugDescription)" }, swap(given: []))
keep(given: ids)
print("kept:", kept() == ids, kept()?.count ?? -1)
keep(given: [ids[1]])
print("kept:", kept() == [ids[1]])
drop()
print("kept:", kept() == [])

let all = metrics(count: 3) ?? []
for metric in all {
    print("metric:", metric.pairs.map { "\($0.key ?? "nil"):\($0.value ?? "nil")" })
}
print(
    "metrics:", metrics(count: 0) == [], metrics(count: -1) == nil,
    metrics(count: 2) == metrics(count: 2))
print("countPairs:", countPairs(metrics: all), countPairs(metrics: []))

let container = Container(
    name: "web", labelKeys: ["a", "b"], labelValues: ["1", ""], ports: [80, 443])
if let relabelled = relabel(container: container) {
    print(
        "relabel:", relabelled.name ?? "nil", relabelled.labelKeys, relabelled.labelValues,
        relabelled.ports)
    print("relabel:", relabel(container: relabelled) == container)
}
print("relabel, empty:", relabel(container: Container(name: "")) == Container(name: ""))

let tree = await grow(levels: 3)
print("tree:", tree.children[1].children[0].children[1].name ?? "nil", depth(node: tree))
print("tree:", Set([tree, await grow(levels: 3), await grow(levels: 2)]).count)

let bucket = Bucket.open(name: "bin")
print("put:", outcome(try bucket.put(object: small, owner: owner)))
print("put:", outcome(try bucket.put(object: large, owner: owner)))
bucket.close()
print("put:", outcome(try bucket.put(object: small, owner: owner)))

// Texts that are in a struct itself, and lists that end with NULL.
let person = Person(
    name: "Zoë", initials: "Z", titles: ["Dr.", "", "Prof."], groups: ["a", "bé"],
    notes: [Note(key: "k", value: "v"), Note(key: "", value: "")], age: 42)
print("introduce:", introduce(person: person))
print("introduce, empty:", introduce(person: Person(age: 0)))
print(
    "introduce, full:", introduce(person: Person(name: "0123456789abcde", initials: "xy", age: 1)))
let address = Address(host: "example.org", port: 80)
print("greet:", outcome(try greet(visit: Visit(from: address, guest: person))))
print("greet, nobody:", outcome(try greet(visit: Visit(from: address))))
for host in ["example.com.", "a\u{0}b", "münchen.org"] {
    let visit = Visit(from: Address(host: host, port: 1), guest: person)
    print("greet, \(host.utf8.count) bytes:", outcome(try greet(visit: visit)))
}
let long = Visit(from: address, guest: Person(name: "0123456789abcdef", initials: "xyz4", age: 1))
print("greet, long:", outcome(try greet(visit: long)))
for name in ["Ada", "0123456789abcdef", "0123456789abcdefg"] {
    let hired = outcome(
        try hire(name: name, titles: name.count % 4).titles.joined(separator: ", "))
    print("hire:", hired)
}
if let hired = try? hire(name: "0123456789abcdef", titles: 1) {
    print("hired:", hired.name, hired.initials, hired.groups, hired.notes.map(\.key), hired.age)
    // What came without a NUL has no room for one.
    print("move:", outcome(try move(person: hired)))
}
for member in staff(size: 3) + staff(size: 0) {
    print("staff:", member.name, member.initials.debugDescription, member.titles, member.notes)
}
print("next:", next(address: address) == Address(host: "example.org", port: 81))
print("move:", outcome(try move(person: person)), outcome(try move(person: Person(age: 0))))

let shape = try regular(count: 3)
print(
    "shape:", shape.corners.map { [$0.x, $0.y] }, shape.color, outcome(try regular(count: 5).color))
print("extent:", extent(shape: shape), extent(shape: Shape(corners: [], color: [7])))
print(
    "extent, or not:", outcome(try extentOrNot(shape: shape)),
    outcome(try extentOrNot(shape: Shape())),
    outcome(try extentOrNot(shape: Shape(color: [1, 2, 3, 4, 5]))))

let notes = [Note(key: "a", value: "1"), Note(key: "b", value: "2")]
print("reversed:", try reversed(notes: notes).map(\.key), outcome(try reversed(notes: [])))
print("latest:", try latest().value)
print("discard:", discard(given: ids), discard(given: []))
