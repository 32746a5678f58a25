import CCalls
import Calls
import Direct
import Handwritten
import Measure

#if RUST
import CRust
#endif

func textCases() -> [Case] {
    // Up to 15 bytes live in the String itself; longer ones in memory.
    let texts = [
        ("lend a text of 5 bytes", String("Alice")),
        ("lend a text of 40 bytes", String(repeating: "Alice ", count: 7).dropLast(2).description),
        ("lend a text of 64 KiB", String(repeating: "a", count: 65536)),
    ]
    return texts.map { lending($0, $1) } + [greeting(), taking()]
}

/// The bytes of a text that is never freed, for the languages that have it as bytes.
private func bytes(of text: String) -> (start: UnsafeMutablePointer<CChar>, count: Int) {
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count)
    for (index, byte) in text.utf8.enumerated() { memory[index] = CChar(bitPattern: byte) }
    return (memory, text.utf8.count)
}

private func lending(_ name: String, _ text: String) -> Case {
    let (start, count) = bytes(of: text)
    var variants = [
        Variant("bare") { calls in
            var sum = 0
            for _ in 0..<calls { sum += Int(CCalls.Length(GoString(p: start, n: count))) }
            return sum
        },
        Variant("generated") { calls in
            var sum = 0
            for _ in 0..<calls { sum += Calls.length(text: text) }
            return sum
        },
        Variant("Swift by hand") { calls in
            var sum = 0
            for _ in 0..<calls { sum += Direct.length(text) }
            return sum
        },
        Variant("C") { c_length($0, start, count) },
    ]
    #if RUST
    variants.append(Variant("Rust") { rust_length($0, start, count) })
    #endif
    return Case(name, batch: 64, variants)
}

private func greeting() -> Case {
    let name = String("Alice")
    let (start, count) = bytes(of: name)
    var variants = [
        Variant("generated") { calls in
            var sum = 0
            for _ in 0..<calls { sum += Calls.greet(name: name).utf8.count }
            return sum
        },
        Variant("Swift by hand") { calls in
            var sum = 0
            for _ in 0..<calls { sum += Direct.greet(name).utf8.count }
            return sum
        },
        Variant("C") { c_greet($0, start, count) },
    ]
    #if RUST
    variants.append(Variant("Rust") { rust_greet($0, start, count) })
    #endif
    return Case("text of 5 bytes in and 19 out", batch: 64, variants)
}

private func taking() -> Case {
    var variants = [
        Variant("generated") { calls in
            var sum = 0
            for _ in 0..<calls { sum += Calls.long().utf8.count }
            return sum
        },
        Variant("Swift by hand") { calls in
            var sum = 0
            for _ in 0..<calls { sum += Direct.longText().utf8.count }
            return sum
        },
        Variant("C") { c_long($0) },
    ]
    #if RUST
    variants.append(Variant("Rust") { rust_long($0) })
    #endif
    return Case("take a text of 67 KB", batch: 4, variants)
}
