import BindgenCore

/// Where a package has what its shim exports. Its author knows nothing of the shim, and is told of what is
/// found there at lines of their own.
struct ShimPlaces {
    /// A file's name, and where in it, by the name of the function that the shim exports.
    private var places: [String: (file: String, offset: Int)] = [:]

    /// Understands the lines of the program that has written the shim.
    init(_ lines: [Substring]) {
        for line in lines {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 3, let offset = Int(parts[1]) else { continue }
            places["swift_" + parts[2]] = (String(parts[0]), offset)
        }
    }

    /// What was found in these files, of which one is the shim, and the package's own are the others that
    /// Go has.
    func told(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            guard let range = diagnostic.range, let place = place(of: range, in: files) else {
                return diagnostic
            }
            var diagnostic = diagnostic
            diagnostic.range = place
            diagnostic.message = diagnostic.message.replacing("'swift_", with: "'")
            return diagnostic
        }
    }

    /// What the author has written where the shim, or the header of it, has something: a directive, or a
    /// function's name.
    private func place(of range: SourceRange, in files: [SourceFile]) -> SourceRange? {
        let found = files[range.file]
        var directive: Substring = ""
        var function = Self.name(at: range.bytes.lowerBound, in: found.bytes)
        if found.path == GoShim.fileName {
            let offset = range.bytes.lowerBound
            let start = found.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let lines = String(decoding: found.bytes[start...], as: UTF8.self)
                .split(separator: "\n")
            let head = "func "
            guard let line = lines.first(where: { $0.hasPrefix(head) }) else { return nil }
            function = line.dropFirst(head.count).prefix { $0 != "(" }
            if lines[0].hasPrefix("//swift:") { directive = lines[0] }
        }
        guard let place = places[String(function)],
            let file = files.firstIndex(where: { $0.path.lastPathComponent == place.file })
        else { return nil }
        let source = files[file].bytes
        let bytes =
            Self.directive(directive, above: place.offset, in: source)
            ?? place.offset..<place.offset
            + max(1, Self.name(at: place.offset, in: source).utf8.count)
        return SourceRange(file: file, bytes: bytes)
    }

    /// A directive in the comment above a function: the same one, or else one of that name, since the shim
    /// may call a parameter otherwise.
    private static func directive(
        _ directive: Substring, above offset: Int, in bytes: [UInt8]
    ) -> Range<Int>? {
        guard let name = directive.split(separator: " ").first else { return nil }
        let newline = UInt8(ascii: "\n")
        var similar: Range<Int>?
        var end = bytes[..<offset].lastIndex(of: newline) ?? 0
        while end > 0 {
            let start = bytes[..<end].lastIndex(of: newline).map { $0 + 1 } ?? 0
            let line = String(decoding: bytes[start..<end], as: UTF8.self)
            guard line.hasPrefix("//") else { break }
            if line == directive { return start..<end }
            if line.split(separator: " ").first == name { similar = start..<end }
            end = start - 1
        }
        return similar
    }

    private static func name(at offset: Int, in bytes: [UInt8]) -> Substring {
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return String(decoding: bytes[offset..<end], as: UTF8.self).prefix { character in
            character == "_" || character.isLetter || character.isNumber
        }
    }
}
