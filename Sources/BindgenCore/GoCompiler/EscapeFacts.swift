/// What the Go compiler found out about parameters: whether a function may keep what they point to,
/// and whether it writes there.
///
/// `go build -gcflags='-m -d=escapemutationscalls=1'` prints it, a line for each parameter that holds
/// a pointer, with the place of the parameter's name. The texts are those of
/// `cmd/compile/internal/escape`.
struct EscapeFacts: Equatable, Sendable {
    /// The place of a parameter's name. The compiler's path is relative to wherever it was started, so
    /// that only the file's name is left of it.
    struct Place: Equatable, Hashable, Sendable {
        var fileName: String
        var line: Int
        var column: Int
    }

    struct Finding: Equatable, Sendable {
        /// It may be kept after the call.
        var leaks = false
        /// It is not kept, as far as the compiler can see.
        var staysInside = false
        /// It is written to, or given to what is written in assembly.
        var isMutated = false
        /// Functions in it may be called, as they may by what is written in assembly.
        var isCalled = false

        /// Whether it is known not to be kept.
        var isKnownToStay: Bool { !leaks && (staysInside || isMutated) }

        /// Whether it is known to be written to: of what is written in assembly the compiler knows nothing.
        var isWritten: Bool { isMutated && !leaks && !isCalled }
    }

    private(set) var findings: [Place: Finding] = [:]
    /// Whether functions of Go stood in place of those of cgo that copy, so that a pointer of C which they are
    /// given is not said to leak.
    private(set) var seesCopies = false

    subscript(place: Place) -> Finding? { findings[place] }
}

/// Reads what the Go compiler printed; lines that say something else are passed over.
func readEscapeFacts(_ file: SourceFile) -> EscapeFacts {
    var facts = EscapeFacts()
    for line in file.bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") }) {
        facts.read(line)
    }
    return facts
}

extension EscapeFacts {
    /// `./p.go:10:47: leaking param: s`
    fileprivate mutating func read(_ line: ArraySlice<UInt8>) {
        let parts = line.split(
            separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let lineNumber = Int(String(decoding: parts[1], as: UTF8.self)),
            let column = Int(String(decoding: parts[2], as: UTF8.self))
        else { return }
        let path = String(decoding: parts[0], as: UTF8.self)
        let place = Place(
            fileName: path.split(separator: "/").last.map(String.init) ?? path, line: lineNumber,
            column: column)
        seesCopies = seesCopies || place.fileName == CopyingFunctions.fileName
        let text = String(decoding: parts[3], as: UTF8.self)
            .drop { $0 == " " }.prefix { $0 != "\r" }
        if text.hasPrefix("leaking param") {
            // What leaks to a result only is copied before the call is over.
            if !text.contains(" to result ") { findings[place, default: Finding()].leaks = true }
        } else if text.hasPrefix("moved to heap: ") {
            findings[place, default: Finding()].leaks = true
        } else if text.hasPrefix("mutates param: ") {
            findings[place, default: Finding()].isMutated = true
        } else if text.hasPrefix("calls param: ") {
            findings[place, default: Finding()].isCalled = true
        } else if text.contains(" does not escape") {
            findings[place, default: Finding()].staysInside = true
        }
    }
}
