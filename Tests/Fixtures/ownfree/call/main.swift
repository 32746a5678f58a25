// Proves, by the library's own count, that each text is freed exactly once and with the library's
// own function; what a struct owns is left to the program.

import COwnfree
import Ownfree

/// Calls a method, and frees the output of its result.
func call(_ method: String, _ input: String) -> (output: String, status: CInt) {
    let result = unsafe ownRPC(method: method, input: input)
    defer { unsafe ownFreeString(str: result.Output) }
    return unsafe (String(cString: result.Output), result.Status)
}

print("ownFreedCount:", ownFreedCount())

print("ownVersion:", ownVersion() ?? "nil")
print("freed after a text:", ownFreedCount())
print("ownEcho, empty:", ownEcho(text: "") ?? "nil")
print("freed after NULL:", ownFreedCount())
print("ownEcho:", ownEcho(text: "grüße, 世界 🌍") ?? "nil")
print("freed after a text:", ownFreedCount())
let long = String(repeating: "0123456789abcdef", count: 5_000)
print("ownEcho, long:", ownEcho(text: long) == long)
print("freed after a long text:", ownFreedCount())
for number in 1...1_000 where ownEcho(text: "text \(number)") != "text \(number)" {
    print("ownEcho gave another text for", number)
}
print("freed after 1000 texts:", ownFreedCount())
_ = ownVersion()
print("freed after an unused text:", ownFreedCount())

print("ownHalve:", try ownHalve(text: "abcd"))
print("freed after a text without an error:", ownFreedCount())
do {
    print("ownHalve, odd:", try ownHalve(text: "abc"))
} catch {
    print("ownHalve, odd:", error)
}
print("freed after a text beside an error:", ownFreedCount())

print("ownRPC before ownInitialize:", call("rc/noop", "{}"))
print("freed by the program:", ownFreedCount())
ownInitialize()
print("ownRPC, rc/noop:", call("rc/noop", "{\"ü\": 1}"))
print("ownRPC, no input:", call("rc/noop", ""))
print("ownRPC, core/sum:", call("core/sum", "[1, 2.5, -0.25]"))
print("ownRPC, no JSON:", call("core/sum", "[1, 2"))
print("ownRPC, unknown:", call("core/product", "[1]"))
print("ownRPC, long:", call("rc/noop", long) == (long, 200))
ownFinalize()
print("ownRPC after ownFinalize:", call("rc/noop", "{}"))
print("freed by the program:", ownFreedCount())

let result = unsafe ownRPC(method: "rc/noop", input: "{}")
print("freed while the program keeps a text:", ownFreedCount())
unsafe ownFreeString(str: result.Output)
print("freed with it:", ownFreedCount())
unsafe ownFreeString(str: nil)
print("freed with NULL:", ownFreedCount())
