/// Turns findings into text for people, in the form `path:line:column: severity: message [code]`,
/// which SwiftPM, Xcode and editors make clickable, or into JSON, one object a line, for programs.
public struct DiagnosticRenderer: Sendable {
    private let files: [SourceFile]
    private let lines: [LineTable]

    /// Makes a renderer for findings that point into `files`.
    public init(files: [SourceFile]) {
        self.files = files
        lines = files.map(LineTable.init)
    }

    /// The finding as text, with the source line, a caret, its notes and the fix; ends with a newline.
    public func text(_ diagnostic: Diagnostic) -> String {
        let heading =
            "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code.rawValue)]"
        var text = located(heading, at: diagnostic.range)
        for note in diagnostic.notes {
            text += located("note: \(note.message)", at: note.range)
        }
        if let fix = diagnostic.fix { text += "  help: \(printable(fix))\n" }
        return text
    }

    private func located(_ message: String, at range: SourceRange?) -> String {
        guard let range, files.indices.contains(range.file) else {
            return "gobindgen: \(printable(message))\n"
        }
        let file = files[range.file]
        let position = lines[range.file].position(of: range.bytes.lowerBound)
        let line = file.line(at: range.bytes.lowerBound)
        let heading = "\(file.path):\(position.line):\(position.column): \(message)"
        return printable(heading) + "\n"
            + "    \(printable(line))\n"
            + "    \(underline(range, in: line, from: position.column))\n"
    }

    /// The text without what would steer a terminal: what is shown was written by others.
    private func printable(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control && scalar != "\t" ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Spaces as wide as the text before the range, tabs kept as tabs, then `^~~~` to its end.
    private func underline(_ range: SourceRange, in line: String, from column: Int) -> String {
        let before = line.utf8.prefix(column - 1)
        let padding = String(decoding: before, as: UTF8.self).map { character in
            character == "\t" ? "\t" : String(repeating: " ", count: columns(of: character))
        }
        let marked = line.utf8.dropFirst(column - 1).prefix(range.bytes.count)
        let width = String(decoding: marked, as: UTF8.self).reduce(0) { $0 + columns(of: $1) }
        return padding.joined() + "^" + String(repeating: "~", count: max(0, width - 1))
    }

    /// How many columns of a terminal a character takes: two for what East Asian scripts and emoji
    /// fill (Unicode Standard Annex 11).
    private func columns(of character: Character) -> Int {
        switch character.unicodeScalars.first?.value ?? 0 {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// The finding as one JSON object on one line; ends with a newline.
    public func json(_ diagnostic: Diagnostic) -> String {
        var fields = [
            ("severity", jsonString(diagnostic.severity.rawValue)),
            ("code", jsonString(diagnostic.code.rawValue)),
            ("message", jsonString(diagnostic.message)),
        ]
        fields += jsonPlace(diagnostic.range)
        if let fix = diagnostic.fix { fields.append(("fix", jsonString(fix))) }
        let notes = diagnostic.notes.map { note in
            jsonObject([("message", jsonString(note.message))] + jsonPlace(note.range))
        }
        if !notes.isEmpty { fields.append(("notes", "[" + notes.joined(separator: ",") + "]")) }
        return jsonObject(fields) + "\n"
    }

    private func jsonPlace(_ range: SourceRange?) -> [(String, String)] {
        guard let range, files.indices.contains(range.file) else { return [] }
        let file = files[range.file]
        let start = lines[range.file].position(of: range.bytes.lowerBound)
        let end = lines[range.file].position(of: range.bytes.upperBound)
        return [
            ("file", jsonString(file.path)),
            ("line", String(start.line)), ("column", String(start.column)),
            ("endLine", String(end.line)), ("endColumn", String(end.column)),
        ]
    }

    private func jsonObject(_ fields: [(String, String)]) -> String {
        "{" + fields.map { "\(jsonString($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }

    private func jsonString(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case "\u{0}"..<"\u{20}":
                let hex = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
