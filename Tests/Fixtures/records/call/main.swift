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
