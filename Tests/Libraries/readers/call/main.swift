// Proves that Go reads what Swift gives, and that Swift hears what Go writes, and reads what it has.

import Foundation
import Readers

/// What was written, on whatever thread.
final class Written: @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: [UInt8] = []

    func append(_ bytes: [UInt8]) { lock.withLock { self.bytes += bytes } }

    var text: String { lock.withLock { String(decoding: bytes, as: UTF8.self) } }
}

func writers() throws {
    let written = Written()
    print("shout:", try shout(w: written.append, r: Array("lautär".utf8)), written.text)
    print("runes:", runes(r: Array("äöü!".utf8)), runes(r: []))
    let lines = Written()
    let report = Report(w: lines.append)
    try report.add(line: "ünï")
    try report.add(line: "two")
    print("report:", lines.text.split(separator: "\n"), report.err() ?? "right")
    do {
        try report.add(line: "")
    } catch {
        print("report:", error, "|", report.err() ?? "right")
    }
}

func readers() async throws {
    var count = 0
    for try await bytes in Readers.repeat(text: "abc", times: 1000, fails: false) {
        count += bytes.count
    }
    print("repeat:", count)
    do throws(GoError) {
        count = 0
        for try await bytes in Readers.repeat(text: "ab", times: 2, fails: true) {
            count += bytes.count
        }
    } catch {
        print("repeat:", count, error, "closed:", closed())
    }
    let text = String(repeating: "lang ", count: 20_000)
    var bytes: [UInt8] = []
    for try await piece in try Readers.open(text: text) { bytes += piece }
    print("open:", String(decoding: bytes, as: UTF8.self) == text)
    do {
        _ = try Readers.open(text: "")
    } catch {
        print("open:", error)
    }
}

func parts() {
    var parts: [String] = []
    let count = each(bytes: Array("abcdefg".utf8), size: 3) { number, bytes in
        parts.append("\(number) \(String(decoding: bytes, as: UTF8.self))")
        return number < 1
    }
    print("each:", count, parts)
    let keeper = Keeper()
    var bytes: [UInt8] = [1, 2, 3]
    keeper.keep(bytes: bytes)
    bytes = Array(repeating: 9, count: 3)
    print("kept:", keeper.kept(), bytes.count)
}

try writers()
try await readers()
parts()
