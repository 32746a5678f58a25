import Glibc
import Proof

/// What an attack expects, at least once.
func expect(_ condition: Bool, _ what: @autoclosure () -> String, line: Int = #line) {
    if !condition {
        print("line \(line): \(what())")
        exit(1)
    }
}

let attacks: [String: () async throws -> Void] = [
    "soak": soak,
    "tasks": tasks,
    "collect": collect,
    "huge": huge,
    "unicode": unicode,
    "broken": broken,
    "empty": empty,
    "panic": panic,
    "sigsegv": { print(crash()) },
    "trap": { fatalError("Swift's own") },
    "sigpipe": pipes,
    "exec": programs,
    "fork": forks,
]

guard let name = CommandLine.arguments.dropFirst().first, let attack = attacks[name] else {
    print("usage: attack " + attacks.keys.sorted().joined(separator: "|"))
    exit(2)
}
try await attack()
