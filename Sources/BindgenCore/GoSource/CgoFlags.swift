// The folders in which the C of a Go file looks for headers, and the macros that it is compiled with: the
// author of the package has written them down for cgo.

/// The folders that the `#cgo CFLAGS:` and `#cgo CPPFLAGS:` lines of a file name for `target`, in order:
/// relative to the folder of the file, or from the root of the file system.
public func cgoIncludeFolders(of file: SourceFile, for target: GoTarget) -> [String] {
    cgoFlags(of: file, for: target).flatMap { includeFolders(in: $0.flags) }
        .map(\.withoutSourceFolder)
}

/// The flags of the files of a package that define or undefine macros, `-DNAME=TEXT` or `-UNAME`, in the
/// order in which the C compiler is given them: those of all files hold for each of them, and the
/// preprocessor's come first.
func cgoMacroFlags(of files: [SourceFile], for target: GoTarget) -> [String] {
    let lines = files.flatMap { cgoFlags(of: $0, for: target) }
    return (lines.filter(\.isForPreprocessor) + lines.filter { !$0.isForPreprocessor })
        .flatMap { arguments(of: ["-D", "-U"], in: $0.flags) }
        .map { $0.option + $0.argument }
}

/// The folders that the flags of a C compiler name as places of headers: `-Iinclude`, or `-I` and then
/// the folder.
public func includeFolders(in flags: [String]) -> [String] {
    arguments(of: ["-iquote", "-isystem", "-I"], in: flags).map(\.argument)
}

/// What follows these options, in the same flag or in the next one.
private func arguments(
    of options: [String], in flags: [String]
) -> [(option: String, argument: String)] {
    var found: [(option: String, argument: String)] = []
    var pending: String?
    for flag in flags {
        if let option = pending {
            found.append((option, flag))
            pending = nil
        } else if let option = options.first(where: flag.hasPrefix) {
            if flag == option { pending = option; continue }
            found.append((option, String(flag.dropFirst(option.utf8.count))))
        }
    }
    return found
}

/// The flags for the C compiler in one line.
private struct CgoLine {
    /// Whether they are `CPPFLAGS`.
    var isForPreprocessor: Bool
    var flags: [String]
}

/// The flags for the C compiler in a file, line by line.
private func cgoFlags(of file: SourceFile, for target: GoTarget) -> [CgoLine] {
    guard file.mentionsCgoFlags, target.accepts(fileName: file.lastPathComponent),
        GoBuildConstraint(head: file.bytes).holds(for: target)
    else { return [] }
    return file.preambleLines.compactMap { cgoFlags(in: $0, for: target) }
}

/// The flags for the C compiler in a line `#cgo linux,amd64 darwin CFLAGS: …`, or nothing if it is another
/// line or holds for other targets (`saveCgo` in `go/build`).
private func cgoFlags(in line: ArraySlice<UInt8>, for target: GoTarget) -> CgoLine? {
    let text = line.trimmingBlanks
    guard text.starts(with: "#cgo".utf8), text.dropFirst(4).first?.isBlank ?? false,
        let colon = text.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    var words = text[..<colon].dropFirst(4).split(whereSeparator: \.isBlank)
    let verb = words.popLast() ?? []
    let isForPreprocessor = verb.elementsEqual("CPPFLAGS".utf8)
    guard isForPreprocessor || verb.elementsEqual("CFLAGS".utf8) else { return nil }
    if !words.isEmpty {
        let condition = GoBuildConstraint(
            plusBuild: text[..<colon].dropFirst(4).dropLast(verb.count))
        guard condition?.holds(for: target) ?? false else { return nil }
    }
    return CgoLine(
        isForPreprocessor: isForPreprocessor, flags: splitFlags(text[(colon + 1)...]))
}

/// Words between blanks; quotes hold a word together, and a backslash takes what follows as it is
/// (`splitQuoted` in `go/build`).
private func splitFlags(_ text: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8]?
    var quote: UInt8?
    var isEscaped = false
    for byte in text {
        if isEscaped {
            word = (word ?? []) + [byte]
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if let open = quote {
            if byte == open { quote = nil } else { word = (word ?? []) + [byte] }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
            word = word ?? []
        } else if byte.isBlank {
            if let word { words.append(String(decoding: word, as: UTF8.self)) }
            word = nil
        } else {
            word = (word ?? []) + [byte]
        }
    }
    if let word { words.append(String(decoding: word, as: UTF8.self)) }
    return words
}

extension String {
    /// A path in the folder of the file, which cgo calls `${SRCDIR}`.
    fileprivate var withoutSourceFolder: String {
        let name = "${SRCDIR}"
        guard hasPrefix(name) else { return self }
        let rest = dropFirst(name.utf8.count).drop { $0 == "/" }
        return rest.isEmpty ? "." : String(rest)
    }
}

extension SourceFile {
    /// Whether it may have flags: most files have none, and need not be cut into tokens to see that.
    fileprivate var mentionsCgoFlags: Bool {
        bytes.indices.contains { index in
            bytes[index] == UInt8(ascii: "#") && bytes[index...].starts(with: "#cgo".utf8)
        }
    }

    /// The lines of the comments directly above its `import "C"`.
    fileprivate var preambleLines: [ArraySlice<UInt8>] {
        let lexed = lexGo(bytes)
        let comments = GoCommentGroups(lexed)
        let tokens = lexed.tokens
        return tokens.indices.flatMap { index -> [ArraySlice<UInt8>] in
            guard tokens[index].kind == .string,
                bytes[tokens[index].bytes].elementsEqual("\"C\"".utf8)
            else { return [] }
            // Of the only import between parentheses, the comment may be above those.
            let start = [index, lexed.importKeyword(ofOnlyImport: index)].lazy.compactMap { $0 }
            guard let group = start.compactMap(comments.group).first else { return [] }
            return group.flatMap { lines(of: comments.all[$0]) }
        }
    }

    private func lines(of comment: GoComment) -> [ArraySlice<UInt8>] {
        let inside =
            comment.isLine
            ? bytes[comment.bytes].dropFirst(2) : bytes[comment.bytes].dropFirst(2).dropLast(2)
        return inside.split(separator: UInt8(ascii: "\n"))
    }
}

extension GoTokens {
    /// The index of the keyword of a declaration that imports what is at `index` and nothing else.
    fileprivate func importKeyword(ofOnlyImport index: Int) -> Int? {
        let token = { (index: Int) in tokens.indices.contains(index) ? tokens[index] : nil }
        if token(index - 1)?.is(.import) ?? false { return index - 1 }
        let next = token(index + 1)?.kind == .semicolon ? index + 2 : index + 1
        let isBetween =
            token(index - 1)?.is(.leftParenthesis) ?? false
            && token(next)?.is(.rightParenthesis) ?? false
        return isBetween && token(index - 2)?.is(.import) ?? false ? index - 2 : nil
    }
}
