/// The lines of a file, before its first code, that are constraints or may be.
struct GoFileHead {
    /// With `//go:build`.
    private(set) var goBuildLines: [ArraySlice<UInt8>] = []
    /// What follows `+build`, of the lines with an empty line between them and the code.
    private(set) var plusBuildLines: [ArraySlice<UInt8>] = []

    mutating func read(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var rest = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        var inBlockComment = false
        // Once there was something other than `//` comments, `+build` is too late.
        var sawOther = false
        var waiting: [ArraySlice<UInt8>] = []
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            let line = rest[..<end].trimmingBlanks
            rest = rest[min(end + 1, rest.endIndex)...]
            if line.isEmpty, !sawOther {
                plusBuildLines += waiting
                waiting = []
                continue
            }
            if !line.starts(with: "//".utf8) { sawOther = true }
            if !inBlockComment, Self.isGoBuild(line) { goBuildLines.append(line) }
            if !sawOther, let terms = Self.plusBuild(line) { waiting.append(terms) }
            if Self.holdsCode(line, &inBlockComment) { return }
        }
        // A file that ends in its head ends as if an empty line followed.
    }

    private static func isGoBuild(_ line: ArraySlice<UInt8>) -> Bool {
        let prefix = "//go:build".utf8
        guard line.starts(with: prefix) else { return false }
        return line.dropFirst(prefix.count).first?.isBlank ?? true
    }

    /// `// +build` and white space, or the end of the line.
    private static func plusBuild(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard line.starts(with: "//".utf8) else { return nil }
        let text = line.dropFirst(2).trimmingBlanks
        guard text.starts(with: "+build".utf8) else { return nil }
        let terms = text.dropFirst("+build".utf8.count)
        return terms.first?.isBlank ?? true ? terms : nil
    }

    /// Whether anything but comments is in the line.
    private static func holdsCode(_ line: ArraySlice<UInt8>, _ inBlockComment: inout Bool) -> Bool {
        var line = line
        while let first = line.first {
            if inBlockComment {
                let end = line.indices.dropLast().first { index in
                    line[index] == UInt8(ascii: "*") && line[index + 1] == UInt8(ascii: "/")
                }
                guard let end else { return false }
                inBlockComment = false
                line = line[(end + 2)...].trimmingBlanks
                continue
            }
            guard first == UInt8(ascii: "/") else { return true }
            if line.dropFirst().first == UInt8(ascii: "/") { return false }
            guard line.dropFirst().first == UInt8(ascii: "*") else { return true }
            inBlockComment = true
            line = line.dropFirst(2)
        }
        return false
    }
}

extension ArraySlice<UInt8> {
    var trimmingBlanks: ArraySlice<UInt8> {
        var slice = drop(while: \.isBlank)
        while let last = slice.last, last.isBlank { slice.removeLast() }
        return slice
    }
}

extension UInt8 {
    /// White space, but no end of a line.
    var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
            || self == 0x0B || self == 0x0C
    }
}
