// Proves that dictionaries, durations and moments cross both ways.

import Values

func sorted<Key: Comparable, Value>(_ dictionary: [Key: Value]) -> String {
    dictionary.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
}

func dictionaries() {
    print(sorted(count(text: "ä b ä c ä b")), count(text: "").isEmpty)
    print(describe(m: ["ü": 1.5, "": 2, "z": -1], title: "map"))
    print(describe(m: ["a\u{0}b": 0], title: "NUL") == "NUL: a\u{0}b=0")
    print(describe(m: [:], title: "empty"))
    do {
        print(sorted(try invert(m: [1: "eins", 2: "zwei"])))
        print(try invert(m: [1: "eins", 2: "eins"]))
    } catch {
        print(error)
    }
    let first = keep(labels: ["a": 1, "b": 2])
    print(sorted(first.before), first.count)
    let second = keep(labels: [:])
    print(sorted(second.before), second.count)
    print(sorted(flags()))
    let many = Dictionary(uniqueKeysWithValues: (0..<100_000).map { (Int64($0), "number \($0)") })
    print((try? invert(m: many))?["number 99999"] ?? -1)
}

func times() {
    print(double(d: .milliseconds(1500)), double(d: .nanoseconds(-3)), double(d: .zero))
    print(double(d: .seconds(Int64.max)) == .nanoseconds(-2))
    do {
        print(try split(d: .seconds(10), by: 3))
        print(try split(d: .seconds(10), by: 0))
    } catch {
        print(error)
    }
    let moment = GoTime(since1970: .seconds(1_000_000_000) + .nanoseconds(7))
    print(format(t: GoTime(since1970: .zero)), format(t: moment))
    print(later(t: GoTime(since1970: .seconds(60)), d: .seconds(-120)).since1970)
    let timer = Timer()
    timer.setEvery(value: .microseconds(250))
    print(timer.every(), timer.name().isEmpty)
}

func arraysOfArrays() {
    do {
        print(try grown(g: [[1, 2], [], [3]]))
        print(try grown(g: []))
    } catch {
        print(error)
    }
    print(words(lines: [["a b", "ünï"], [], [" ", "c"]]), words(lines: []))
    let cut = pieces(data: [1, 2, 3, 4, 5], size: 2)
    print(cut.pieces, cut.rest, sums(rows: [[], [0.5, 1], [2]]))
}

dictionaries()
times()
arraysOfArrays()
