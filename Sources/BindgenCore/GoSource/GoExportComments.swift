extension GoParser {
    /// Reads the `//export` comment in the doc of a function as cgo does (`saveExport` in
    /// `cmd/cgo/ast.go`), and what looks like one to people only.
    mutating func readExport(of function: inout GoFunction, at start: Int) {
        for number in comments.group(above: start) ?? 0..<0 {
            functionComments.insert(number)
            let comment = comments.all[number]
            let range = SourceRange(file: result.index, bytes: comment.bytes)
            if let name = exportName(comment) {
                if function.exportComment == nil {
                    function.exportComment = GoExportComment(name: name, range: range)
                } else {
                    result.ignoredExports.append(.init(reason: .secondExport, range: range))
                }
            } else if looksLikeExport(comment, of: function.name) {
                let reason: GoIgnoredExport.Reason =
                    comment.isLine
                    ? .spelling(function: function.name) : .blockComment(function: function.name)
                result.ignoredExports.append(.init(reason: reason, range: range))
            }
        }
    }

    /// Finds the directives and exports among all comments that belong to nothing.
    mutating func collectComments() {
        for (number, comment) in comments.all.enumerated() where comment.isLine {
            if !attachedComments.contains(number),
                let directive = GoDirective(comment, in: file, fileIndex: result.index)
            {
                result.strayDirectives.append(directive)
            }
            if !functionComments.contains(number), let name = exportName(comment),
                !name.isEmpty, !name.contains(where: \.isWhitespace)
            {
                let range = SourceRange(file: result.index, bytes: comment.bytes)
                result.ignoredExports.append(.init(reason: .position, range: range))
            }
        }
        result.ignoredExports.sort { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
    }

    /// What follows `//export `, without white space around it.
    private func exportName(_ comment: GoComment) -> String? {
        let prefix = Array("//export ".utf8)
        guard comment.isLine, file.bytes[comment.bytes].starts(with: prefix) else { return nil }
        let rest = file.bytes[comment.bytes].dropFirst(prefix.count)
        return String(decoding: rest.trimmingBlanks, as: UTF8.self)
    }

    private func looksLikeExport(_ comment: GoComment, of function: String) -> Bool {
        file.bytes[comment.bytes].split(separator: UInt8(ascii: "\n")).contains { line in
            let marks = line.drop { byte in
                byte.isBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "*")
            }
            let words = marks.split(whereSeparator: \.isBlank).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard words.first?.lowercased() == "export" else { return false }
            // A comment that ends in its line may have its end as a word.
            let rest = words.dropFirst().filter { $0 != "*/" }
            return rest == [function] || rest.isEmpty && comment.isLine
        }
    }
}
