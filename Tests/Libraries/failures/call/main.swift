// Proves that callers tell errors apart, wrapped or not, and panics from errors.

import Failures

func told(_ work: () throws(GoError) -> Void) -> String {
    do {
        try work()
        return "nothing thrown"
    } catch {
        let kind = error.kind.map { "\($0)" } ?? "no kind"
        return "\(kind): \(error.message.prefix { $0 != "\n" })"
    }
}

print(told { () throws(GoError) in _ = try Box.open(name: "") })
print(told { () throws(GoError) in _ = try Box.open(name: "nil") })
do {
    let box = try Box.open(name: "ünï")
    print(try box.get(name: "name"))
    print(told { () throws(GoError) in _ = try box.get(name: "other") })
    print(told { () throws(GoError) in try box.put(name: "a", thing: "") })
    print(told { () throws(GoError) in try box.put(name: "a", thing: "b") })
    box.shut()
    print(told { () throws(GoError) in _ = try box.get(name: "name") })
    print(told { () throws(GoError) in try box.put(name: "a", thing: "b") })
    print(told { () throws(GoError) in try box.close() })
    print(told { () throws(GoError) in try box.put(name: "a", thing: "b") })
} catch {
    print("should not throw:", error)
}
do {
    let box = try Box.open(name: "twice")
    try box.close()
    print(told { () throws(GoError) in try box.close() })
} catch  where error.kind == .notFound {
    print("should not be missing")
} catch {
    print("should not throw:", error)
}

/// What a closure throws on its own.
struct Unwanted: Error, CustomStringConvertible {
    var description: String { "nobody wants that" }
}

func changes() throws {
    let box = try Box.open(name: "changed")
    var kept: [Change] = []
    try box.update { change in
        try change.put(name: "a", thing: "ünï")
        kept.append(change)
    }
    print(try box.get(name: "a"))
    do {
        try box.update { change in
            try change.put(name: "b", thing: "never")
            throw Unwanted()
        }
    } catch {
        print(error, told { () throws(GoError) in _ = try box.get(name: "b") })
    }
    print(told { () throws(GoError) in try box.update { try $0.put(name: "", thing: "c") } })
    // The object is the closure's, and lives as long as somebody has it.
    try kept[0].put(name: "late", thing: "d")
    box.onShut { if $0 != 2 { throw Unwanted() } }
    try box.check()
    try box.check()
    box.onShut { _ in throw Unwanted() }
    do {
        try box.check()
    } catch {
        print(error)
    }
}

try changes()
