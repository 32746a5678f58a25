// Proves that a library is as good with a stub as with its source: an object, a type of constants,
// characters, buffers and errors, which its header does not have.

import Stub

let journal = try Journal.open(name: "log:", mode: .keep)
print("mode:", journal.mode() == .empty)
print("append:", try journal.append([1, 2]), try journal.append([]))
func append() throws(GoError) {
    let bytes: [UInt8] = [3, 4, 5]
    print("append, Span:", try journal.append(bytes.span))
}
try append()
print("contents:", journal.contents())
do {
    print("append:", try journal.append([UInt8](repeating: 0, count: 100)))
} catch {
    print("append, failing:", error, error.code as Any)
}
print(
    "append, next:", try journal.append([UInt8](repeating: 0, count: 50)), journal.mode() == .full)
do {
    print("open:", try Journal.open(name: "", mode: .empty))
} catch {
    print("open, failing:", error, error.code as Any)
}
do {
    let other = try Journal.open(name: "other", mode: Mode(rawValue: 7))
    print("open, empty:", other.contents(), openJournals())
}
print("openJournals:", openJournals())
try journal.close()
print("openJournals, after close:", openJournals())
do {
    print("append:", try journal.append([1]))
} catch {
    print("append, after close:", error)
}
print("journalError:", journalError(code: -1), journalError(code: 1).isEmpty)
print("isUpper:", isUpper(r: "É"), isUpper(r: "é"))
print("total:", total(xs: [0.5, 1]), total(xs: []))
print("version:", version())

// What the stub has another type for, and what it does not mention, is as the header says.

let large: Int64 = half(n: .min)
print("half:", large)
print("unmentioned:", unmentioned(n: .max) == .min)
