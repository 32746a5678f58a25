import Nulls

print(describe(name: "a", note: "b"), describe(name: "a", note: ""), describe(name: "ä", note: nil))
print(length(text: "four"), length(text: ""), length(text: nil))

print(try open(path: "here") ?? "nothing", try open(path: nil) ?? "nothing")
do {
    _ = try open(path: "")
} catch {
    print("thrown:", error.message)
}
do {
    _ = try open(path: "a\0b")
} catch {
    print("thrown:", error.message)
}

print(name(first: "Ada", last: "Lovelace") ?? "", name(first: "Ada", last: nil) ?? "")
print(name(first: nil, last: "Lovelace") ?? "", name(first: nil, last: nil) ?? "")

for topic in ["weather", nil] {
    let task = Task { try await wait(topic: topic) }
    while !task.isCancelled {
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
    }
    do {
        print(try await task.value)
    } catch {
        print(error)
    }
}

/// Says when it is gone.
final class Ear: Sendable {
    let name: String
    init(_ name: String) { self.name = name }
    deinit { print(name, "is gone") }
}

func listen(as name: String, to topic: String?) {
    let ear = Ear(name)
    listen(topic: topic) { text in print(ear.name, "hears", text ?? "nothing") }
}
listen(as: "one", to: "news")
listen(as: "two", to: nil)
print(
    tell(topic: "news", text: "hello"), tell(topic: "news", text: nil),
    tell(topic: nil, text: "you"))
forget(topic: "news")
print(tell(topic: "news", text: "hello"), tell(topic: nil, text: "again"))
print(draw(look: Look(name: "thin", ratio: 0.5), scale: 2.5, depth: 3))
print(draw(look: nil, scale: nil, depth: 0), "|", draw(look: nil, scale: nil, depth: nil))

let first = Pen(name: "a", before: nil)
let second = Pen(name: "b", before: first)
print("pens:", try second.names(after: nil), try first.names(after: second))
do {
    _ = try first.names(after: first)
} catch {
    print(error)
}
second.close()
do {
    _ = try first.names(after: second)
} catch {
    print(error)
}
