/// What an `#include` directive asks for.
struct CInclude: Equatable, Sendable {
    /// The path between the quotes or the angle brackets.
    var path: String
    /// Whether it was written with quotes, and so is looked for beside the including file first.
    var isQuoted: Bool
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
    var namesSystemHeader: Bool {
        let systemFolders = ["sys/", "net/", "netinet/", "arpa/", "linux/", "mach/", "os/"]
        return Self.systemHeaders.contains(path) || systemFolders.contains { path.hasPrefix($0) }
    }
}

/// The paths that the `#include "…"` directives of a file name, in order and without repeats,
/// whatever conditionals stand around them: the files that a caller should look for before
/// generation.
public func quotedIncludes(of file: SourceFile) -> [String] {
    guard file.mayIncludeQuoted else { return [] }
    var names = CNameTable()
    var paths: [String] = []
    for directive in lexDirectives(file.bytes, file: 0) {
        guard let include = CInclude(directive: directive, in: file.bytes, names: &names),
            include.isQuoted, !paths.contains(include.path)
        else { continue }
        paths.append(include.path)
    }
    return paths
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
    /// Whether a line may be an `#include "…"`: most headers have none, and need not be cut into tokens
    /// to see that.
    fileprivate var mayIncludeQuoted: Bool {
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
        } else if first.is(.less), let close = tokens.last(where: { $0.is(.greater) }) {
            path = text(first.bytes.upperBound..<close.bytes.lowerBound)
            isQuoted = false
        } else {
            return nil
        }
        range = directive.range
    }
}
