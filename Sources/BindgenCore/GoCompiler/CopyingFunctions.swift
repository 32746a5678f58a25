/// Functions of Go that copy what `C.GoString`, `C.GoStringN` and `C.GoBytes` copy.
///
/// The compiler cannot see what those do, and takes a pointer that they are given for one that may be kept. With
/// these in their place it tells of pointers of C what it tells of strings. What is made so is compiled, and
/// never built into anything.
public enum CopyingFunctions {
    /// The file that has them, of which findings tell that they stood there.
    public static let fileName = "gobindgen_copies.go"

    /// The file, for a package of that name and any version of Go.
    public static func source(package name: String) -> [UInt8] {
        let text = """
            package \(name)

            import "C"
            import "unsafe"

            //go:noinline
            func C_GoString(p *C.char) string {
            \tn := 0
            \tfor p != nil && (*[1 << 30]byte)(unsafe.Pointer(p))[n] != 0 {
            \t\tn++
            \t}
            \treturn string((*[1 << 30]byte)(unsafe.Pointer(p))[:n])
            }

            //go:noinline
            func C_GoStringN(p *C.char, n C.int) string {
            \treturn string((*[1 << 30]byte)(unsafe.Pointer(p))[:n])
            }

            //go:noinline
            func C_GoBytes(p unsafe.Pointer, n C.int) []byte {
            \treturn append([]byte(nil), (*[1 << 30]byte)(p)[:n]...)
            }

            """
        return Array(text.utf8)
    }

    /// A Go file that calls them in place of cgo's: everything stays at its line and column.
    public static func file(calling source: [UInt8]) -> [UInt8] {
        var bytes = source
        for start in bytes.indices.dropFirst() where bytes[start] == UInt8(ascii: ".") {
            let isC = bytes[start - 1] == UInt8(ascii: "C")
            let isName = isC && start > 1 && bytes[start - 2].continuesGoName
            guard isC, !isName else { continue }
            let rest = bytes[(start + 1)...]
            if calls.contains(where: { rest.starts(with: $0) }) {
                bytes[start] = UInt8(ascii: "_")
            }
        }
        return bytes
    }

    private static let calls = ["GoString(", "GoStringN(", "GoBytes("].map { Array($0.utf8) }
}

extension UInt8 {
    /// Whether a name may go on with it, or something be a member with it before.
    fileprivate var continuesGoName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }
}
