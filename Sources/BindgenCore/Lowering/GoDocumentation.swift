/// Go's doc comments as DocC reads them.
enum GoDocumentation {
    /// The lines of a Go doc comment in Markdown: Go indents code by a tab or a space, Markdown by
    /// four, and a heading of Go is of the first level, which in DocC is the symbol's own.
    static func markdown(_ lines: [String]) -> [String] {
        lines.map { line in
            if line.hasPrefix("# ") { return "##" + line.dropFirst() }
            guard let first = line.first, first == " " || first == "\t" else { return line }
            let text = line.drop { $0 == " " || $0 == "\t" }
            if let marker = listMarker(text) { return marker }
            let spaced = line.replacingTabs
            return spaced.hasPrefix("    ") ? spaced : "    " + text
        }
    }

    /// The paragraph that begins with `Deprecated:`, which says what to use instead, and the lines
    /// without it.
    static func deprecation(in lines: [String]) -> (message: String?, others: [String]) {
        let mark = "Deprecated:"
        let start = lines.indices.first { index in
            lines[index].hasPrefix(mark) && (index == 0 || lines[index - 1].isEmpty)
        }
        guard let start else { return (nil, lines) }
        let end = lines[start...].firstIndex { $0.isEmpty } ?? lines.endIndex
        let text = lines[start..<end].joined(separator: " ").dropFirst(mark.count)
        var others = Array(lines[..<start].dropLast(1) + lines[end...])
        if start == 0, others.first?.isEmpty ?? false { others.removeFirst() }
        return (String(text.drop { $0 == " " }), others)
    }

    /// `  - item` and `  1. item` are items of a list in Go, with whatever indentation.
    private static func listMarker(_ text: Substring) -> String? {
        for bullet in ["- ", "* ", "+ ", "• "] where text.hasPrefix(bullet) {
            return "- " + text.dropFirst(bullet.count)
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
        return "\(digits). \(rest.dropFirst(2))"
    }
}

extension String {
    /// The line with four spaces for each tab.
    fileprivate var replacingTabs: String {
        var result = ""
        for character in self {
            if character == "\t" { result += "    " } else { result.append(character) }
        }
        return result
    }
}
