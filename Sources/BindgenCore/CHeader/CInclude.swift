/// What an `#include` directive asks for.
struct CInclude: Equatable, Sendable {
    /// The path between the quotes or the angle brackets.
    var path: String
    /// Whether it was written with quotes, and so is looked for beside the including file first.
    var isQuoted: Bool
    /// The path with the quotes or the angle brackets.
    var delimited: Range<Int>
    /// The whole directive.
    var range: SourceRange

    /// The standard and POSIX headers, which some write in quotes although no file of theirs has
    /// that name.
    private static let systemHeaders: Set<String> = [
        "assert.h", "complex.h", "ctype.h", "dirent.h", "dlfcn.h", "errno.h", "fcntl.h", "float.h",
        "inttypes.h", "limits.h", "locale.h", "math.h", "pthread.h", "pwd.h", "sched.h",
        "semaphore.h", "setjmp.h", "signal.h", "stdalign.h", "stdarg.h", "stdatomic.h", "stdbool.h",
        "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "stdnoreturn.h", "string.h", "strings.h",
        "syslog.h", "termios.h", "threads.h", "time.h", "uchar.h", "unistd.h", "wchar.h",
        "wctype.h",
    ]

    /// Whether the compiler brings this header itself, as far as its name tells.
    var namesSystemHeader: Bool { Self.isSystemHeader(path) }

    private static func isSystemHeader(_ path: String) -> Bool {
        let systemFolders = ["sys/", "net/", "netinet/", "arpa/", "linux/", "mach/", "os/"]
        return systemHeaders.contains(path) || systemFolders.contains { path.hasPrefix($0) }
    }

    /// Whether that is so of the header between the first angle brackets of a line.
    fileprivate static func namesSystemHeader(inLine line: ArraySlice<UInt8>) -> Bool {
        guard let open = line.firstIndex(of: UInt8(ascii: "<")),
            let close = line[open...].firstIndex(of: UInt8(ascii: ">"))
        else { return false }
        return isSystemHeader(String(decoding: line[(open + 1)..<close], as: UTF8.self))
    }
}

/// A header that a file includes, for whoever looks for the files that are included.
public struct IncludedHeader: Equatable, Sendable {
    /// What stands between the quotes or the angle brackets.
    public let path: String
    /// Whether it was written with quotes, and so is looked for beside the including file first.
    public let isQuoted: Bool
    /// The path with what stands around it.
    public let bytes: Range<Int>
}

/// What the `#include` directives of a file name, in order, whatever conditionals stand around them.
///
/// - Parameters:
///   - file: a header, or another file of C.
///   - angled: whether those between angle brackets are asked for too, but for the headers that every
///     compiler brings.
public func includedHeaders(of file: SourceFile, angled: Bool) -> [IncludedHeader] {
    guard file.mayInclude(angled: angled) else { return [] }
    var names = CNameTable()
    return lexDirectives(file.bytes, file: 0).compactMap { directive in
        guard let include = CInclude(directive: directive, in: file.bytes, names: &names),
            include.isQuoted || angled && !include.namesSystemHeader
        else { return nil }
        return IncludedHeader(
            path: include.path, isQuoted: include.isQuoted, bytes: include.delimited)
    }
}

/// Where a file that `includer` includes as `path` belongs, both relative to the folder of the
/// header: beside the includer, with `.` and `..` resolved. Nothing if that is outside the folder.
public func includedPath(_ path: String, from includer: String) -> String? {
    if path.hasPrefix("/") { return nil }
    var folders = includer.split(separator: "/").dropLast()
    for component in path.split(separator: "/") where component != "." {
        if component != ".." {
            folders.append(component)
        } else if folders.popLast() == nil {
            return nil
        }
    }
    return folders.joined(separator: "/")
}

extension SourceFile {
    /// Whether a line may include what is asked for: most headers have no such line, and need not be cut
    /// into tokens to see that.
    fileprivate func mayInclude(angled: Bool) -> Bool {
        let backslash = UInt8(ascii: "\\")
        var start = 0
        for hash in bytes.indices where bytes[hash] == UInt8(ascii: "#") && hash >= start {
            let word = bytes[(hash + 1)...].drop {
                $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
            }
            let end = word.first { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            // A comment may stand before the word, and the word may go on in the next line.
            if word.first == UInt8(ascii: "/") || end == backslash { return true }
            guard word.starts(with: "include".utf8) else { continue }
            let line = word.prefix { $0 != UInt8(ascii: "\n") }
            if line.contains(UInt8(ascii: "\"")) || line.contains(backslash) { return true }
            if angled, !CInclude.namesSystemHeader(inLine: line) { return true }
            start = line.endIndex
        }
        return false
    }
}

extension CInclude {
    /// The include of a directive token, or nothing if the directive is another.
    init?(directive: CToken, in bytes: [UInt8], names: inout CNameTable) {
        let tokens = lexC(directive: directive, in: bytes, names: &names)
            .filter { $0.kind != .comment }
        guard let keyword = tokens.first, keyword.is(.include) || keyword.is(.include_next),
            let first = tokens.dropFirst().first
        else { return nil }
        let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
        let quote = UInt8(ascii: "\"")
        if first.kind == .string, first.bytes.count >= 2, bytes[first.bytes.lowerBound] == quote,
            bytes[first.bytes.upperBound - 1] == quote
        {
            path = text(first.bytes.dropFirst().dropLast())
            isQuoted = true
            delimited = first.bytes
        } else if first.is(.less), let close = tokens.last(where: { $0.is(.greater) }) {
            path = text(first.bytes.upperBound..<close.bytes.lowerBound)
            isQuoted = false
            delimited = first.bytes.lowerBound..<close.bytes.upperBound
        } else {
            return nil
        }
        range = directive.range
    }
}
