/// A comment of the form `//swift:name arguments…`: an instruction to this tool. gofmt keeps such a
/// comment as it is, and godoc hides it. What a directive means is not known here.
struct GoDirective: Equatable, Sendable {
    struct Word: Equatable, Sendable {
        var text: String
        var range: SourceRange
    }

    /// What follows `swift:`; its range does not hold the prefix.
    var name: Word
    /// The words after the name.
    var arguments: [Word]
    /// The whole comment.
    var range: SourceRange
}

extension GoDirective {
    /// The directive that a comment is, if it is one.
    init?(_ comment: GoComment, in file: SourceFile, fileIndex: Int) {
        let prefix = Array("//swift:".utf8)
        guard comment.isLine, file.bytes[comment.bytes].starts(with: prefix) else { return nil }
        var words: [Word] = []
        let start = comment.bytes.lowerBound + prefix.count
        for word in file.bytes[start..<comment.bytes.upperBound].split(whereSeparator: \.isBlank) {
            // `//swift: name` has no name: its first word does not follow the colon.
            if words.isEmpty, word.startIndex != start {
                words.append(.empty(at: start, fileIndex))
            }
            let bytes = word.startIndex..<word.endIndex
            words.append(
                Word(text: file.text(bytes), range: SourceRange(file: fileIndex, bytes: bytes)))
        }
        name = words.first ?? .empty(at: start, fileIndex)
        arguments = Array(words.dropFirst())
        range = SourceRange(file: fileIndex, bytes: comment.bytes)
    }
}

extension GoDirective.Word {
    fileprivate static func empty(at offset: Int, _ file: Int) -> Self {
        Self(text: "", range: SourceRange(file: file, bytes: offset..<offset))
    }
}
