// Proves that texts are told apart by their words, that a success says nothing, and that the text of an
// error is freed as that of a success is.

import Inband

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}

func run() async throws {
    print("start:", outcome(try start(config: "wg0")), outcome(try start(config: "quiet")))
    print("start, failing:", outcome(try start(config: "")))
    print("check:", outcome(try check(config: "v1.2")), outcome(try check(config: "v2")))
    print("check, failing:", outcome(try check(config: "v3")), outcome(try check(config: "")))
    print("status:", outcome(try status(peers: 3)), outcome(try status(peers: -1)))
    for language in ["en", "de", "", "xx", "fr"] {
        print("greeting:", outcome(try greeting(language: language)))
    }
    print("measure:", outcome(try measure(text: "ünï")), outcome(try measure(text: "")))
    for number in 0..<10_000 {
        _ = try? status(peers: number % 2 == 0 ? 1 : -1)
        try? start(config: number % 2 == 0 ? "" : "wg0")
    }
}

try await run()
